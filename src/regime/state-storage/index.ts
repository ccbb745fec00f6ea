export * from './model.ts';
export { stateStorageOperations } from './operations.ts';
