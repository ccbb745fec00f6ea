export { readTextFields, type TextFields } from './coerce.ts';
export * from './model.ts';
export { type OpenApiInfo, openApiDocument } from './openapi.ts';
export { fillPath, pathParameters, roomOf } from './path.ts';
export {
  anonymousCaller,
  anonymousUserId,
  createRegistry,
  type Registry,
  type RegistryOptions,
} from './registry.ts';
export { runCommand } from './run.ts';
export { closeSchema, describeSchema, isRecord, type JsonSchema } from './schema.ts';
export * from './shapes.ts';
export { compileValidation } from './validate.ts';
