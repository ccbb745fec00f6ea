export { createIntake, fileMegabytesMax, type Intake } from './intake.ts';
export { intakeJobs } from './jobs.ts';
export type * from './model.ts';
export { intakeOperations } from './operations.ts';
export {
  type CountTableRow,
  countTable,
  intakeShapes,
  type ListLineRow,
  listLines,
  type RecordTableRow,
} from './shapes.ts';
