export {
  defineJob,
  type JobDefinition,
  type Jobs,
  type JobUpdate,
  type JobView,
  type Nightly,
  type Progress,
} from './model.ts';
export { jobOperations } from './operations.ts';
export { type JobsOptions, openJobs } from './service.ts';
