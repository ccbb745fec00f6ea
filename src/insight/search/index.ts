export { searchOperations } from './operations.ts';
export { type Answer, hitsMax, search } from './service.ts';
