export { driftBeginsAt, estimateDrift } from './decide.ts';
export * from './model.ts';
export { driftOperations } from './operations.ts';
