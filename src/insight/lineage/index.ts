export { traceBackward, traceForward } from './decide.ts';
export * from './model.ts';
export { lineageOperations } from './operations.ts';
export { loadGraph, startsOfDocument } from './store.ts';
