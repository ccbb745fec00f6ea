import { Type } from 'typebox';
import { accept } from '../../kernel/index.ts';
import { defineOperation, type Operation, orNull, pageFrom, pageInput, pageOf } from '../operations/index.ts';
import type { Jobs } from './model.ts';
import { refuse } from './refusals.ts';
import { findJob, listJobs } from './store.ts';

const uuid = '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$';
const JobInput = Type.Object({ id: Type.String({ pattern: uuid }) });
const JobShape = Type.Object({
  id: Type.String(),
  kind: Type.String(),
  state: Type.String({ description: 'queued | running | done | failed | cancelled' }),
  done: Type.Integer(),
  total: orNull(Type.Integer()),
  note: Type.Unknown(),
  result: Type.Unknown(),
  createdBy: Type.String(),
  createdAt: Type.String(),
  updatedAt: Type.String(),
});

/** Jobs as operations; `GET /api/jobs/{id}/events` beside them streams what `get_job` answers. */
export function jobOperations(jobs: Jobs): Operation[] {
  const getJob = defineOperation({
    name: 'get_job',
    method: 'GET',
    path: '/api/jobs/{id}',
    permission: 'jobs.read',
    summary: { zh: '查看后台任务的进度与结果', en: 'Progress and result of a job' },
    input: JobInput,
    output: JobShape,
    handle: async ({ caller, database }, { id }) => {
      const job = await database.read(caller.settings, (tx) => findJob(tx, caller.settings.zoneId, id));
      return job ? accept(job) : refuse('job_unknown', { id });
    },
  });
  const listOwnJobs = defineOperation({
    name: 'list_jobs',
    method: 'GET',
    path: '/api/jobs',
    permission: 'jobs.read',
    summary: { zh: '后台任务清单，新的在前', en: 'Jobs, newest first' },
    input: Type.Object({ ...pageInput, after: Type.Optional(Type.String({ pattern: uuid })) }),
    output: pageOf(JobShape),
    handle: async ({ caller, database }, { after, limit = 100 }) => {
      const { zoneId } = caller.settings;
      const rows = await database.read(caller.settings, (tx) => listJobs(tx, zoneId, after ?? null, limit));
      return accept(pageFrom(rows, limit, (job) => job.id));
    },
  });
  const cancelJob = defineOperation({
    name: 'cancel_job',
    method: 'POST',
    path: '/api/jobs/{id}/cancel',
    permission: 'jobs.cancel',
    summary: { zh: '取消后台任务', en: 'Cancel a job' },
    input: JobInput,
    output: JobShape,
    handle: ({ caller }, { id }) => jobs.cancel(caller, id),
  });
  return [getJob, listOwnJobs, cancelJob];
}
