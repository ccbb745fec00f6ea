export { compareItem, type ItemHistory } from './decide.ts';
export { compareAllJobKind, comparisonJobs } from './jobs.ts';
export * from './model.ts';
export { comparisonOperations } from './operations.ts';
export type { RecordDraft } from './records.ts';
export { checkRecords, compareBook, submitRecords } from './service.ts';
