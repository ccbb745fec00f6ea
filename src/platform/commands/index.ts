export type { BatchTools } from './batch.ts';
export { hashInput } from './input-hash.ts';
export type * from './model.ts';
export { defaultLimits, type QueueLimits } from './queue.ts';
export { createCommandRunner } from './runner.ts';
