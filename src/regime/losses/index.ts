export * from './model.ts';
export { lossOperations } from './operations.ts';
