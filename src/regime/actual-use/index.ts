export * from './model.ts';
export { actualUseOperations } from './operations.ts';
export { closeRepairOrder, openRepairOrder, recordUse } from './service.ts';
