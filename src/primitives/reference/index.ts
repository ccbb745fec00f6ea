export { loadReference } from './load.ts';
export type * from './model.ts';
export { inForce } from './model.ts';
export { referenceOperations } from './operations.ts';
