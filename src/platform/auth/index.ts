export { type Auth, type AuthOptions, openAuth } from './auth.ts';
export {
  type Account,
  type Directory,
  holdsPermission,
  type NewAccount,
  type RoleBook,
  type RoleDefinition,
} from './model.ts';
export { type AuthOperationParts, authOperations } from './operations.ts';
export { refuse as refuseSignIn } from './refusals.ts';
