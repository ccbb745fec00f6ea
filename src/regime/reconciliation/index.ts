export * from './model.ts';
export { operations } from './operations.ts';
export { type DiscrepancyDraft, newDiscrepancy, recordDiscrepancy } from './service.ts';
