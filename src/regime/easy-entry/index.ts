export * from './model.ts';
export { easyEntryOperations } from './operations.ts';
export { moveEasyGoods, recordEasyEntry, recordEasyPassage } from './service.ts';
export { liftEasySuspension, suspendEasyEntry } from './suspend.ts';
