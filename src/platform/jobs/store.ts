import type { Id } from '../../kernel/index.ts';
import type { Queryable } from '../db/index.ts';
import type { Caller } from '../operations/index.ts';
import type { JobState, JobUpdate, JobView } from './model.ts';

export interface NewJob {
  readonly jobId: Id;
  readonly kind: string;
  readonly caller: Caller;
  readonly input: unknown;
  /** ISO 8601: the job travels through the queue as JSON. */
  readonly createdAt: string;
}

interface JobRow {
  readonly job_id: Id;
  readonly kind: string;
  readonly state: JobState;
  readonly done: bigint | string;
  readonly total: bigint | string | null;
  readonly note: unknown;
  readonly result: unknown;
  readonly created_by: string;
  readonly created_at: Date;
  readonly updated_at: Date;
}

const columns = 'job_id, kind, state, done, total, note, result, created_by, created_at, updated_at';
const insert = `insert into job_runs (zone_id, job_id, owner_id, kind, state, input, created_by, created_at, updated_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $8) on conflict (zone_id, job_id)`;

export async function insertQueued(tx: Queryable, job: NewJob): Promise<void> {
  await tx.query(`${insert} do nothing`, valuesOf(job, 'queued'));
}

/** Marks the job as running, making its row if the starter died before it could; null when it has ended already. */
export async function markRunning(tx: Queryable, job: NewJob): Promise<JobView | null> {
  const { rows } = await tx.query<JobRow>(
    `${insert} do update set state = 'running' where job_runs.state in ('queued', 'running') returning ${columns}`,
    valuesOf(job, 'running'),
  );
  return first(rows);
}

/** Writes how far a running job is; false when it runs no more, because somebody cancelled it. */
export async function writeProgress(
  tx: Queryable,
  zoneId: number,
  jobId: Id,
  update: JobUpdate,
  at: Date,
): Promise<boolean> {
  const { rowCount } = await tx.query(
    `update job_runs set done = coalesce($3::bigint, done), total = coalesce($4::bigint, total), note = coalesce($5::jsonb, note), updated_at = $6
     where zone_id = $1 and job_id = $2 and state = 'running'`,
    [zoneId, jobId, update.done ?? null, update.total ?? null, json(update.note), at],
  );
  return rowCount > 0;
}

/** Ends a job. Work that was completed although somebody cancelled it meanwhile is told as what it is: done. */
export async function writeEnd(
  tx: Queryable,
  zoneId: number,
  jobId: Id,
  state: 'done' | 'failed',
  result: unknown,
  at: Date,
): Promise<void> {
  await tx.query(
    `update job_runs set state = $3, result = $4::jsonb, updated_at = $5
     where zone_id = $1 and job_id = $2 and (state = 'running' or (state = 'cancelled' and $3 = 'done'))`,
    [zoneId, jobId, state, JSON.stringify(result ?? {}), at],
  );
}

/** Null when the job is not under way. */
export async function writeCancelled(tx: Queryable, zoneId: number, jobId: Id, at: Date): Promise<JobView | null> {
  const { rows } = await tx.query<JobRow>(
    `update job_runs set state = 'cancelled', updated_at = $3
     where zone_id = $1 and job_id = $2 and state in ('queued', 'running') returning ${columns}`,
    [zoneId, jobId, at],
  );
  return first(rows);
}

export async function findJob(tx: Queryable, zoneId: number, jobId: Id): Promise<JobView | null> {
  const { rows } = await tx.query<JobRow>(`select ${columns} from job_runs where zone_id = $1 and job_id = $2`, [
    zoneId,
    jobId,
  ]);
  return first(rows);
}

/** Newest first; `after` is the last job of the page before. */
export async function listJobs(tx: Queryable, zoneId: number, after: Id | null, limit: number): Promise<JobView[]> {
  const { rows } = await tx.query<JobRow>(
    `select ${columns} from job_runs where zone_id = $1 and ($2::uuid is null or job_id < $2) order by job_id desc limit $3`,
    [zoneId, after, limit],
  );
  return rows.map(viewOf);
}

function valuesOf({ jobId, kind, caller, input, createdAt }: NewJob, state: JobState): unknown[] {
  const { zoneId, partyId } = caller.settings;
  return [zoneId, jobId, partyId, kind, state, json(input), caller.userId, createdAt];
}

function json(value: unknown): string | null {
  return value === undefined ? null : JSON.stringify(value);
}

function first(rows: readonly JobRow[]): JobView | null {
  const [row] = rows;
  return row ? viewOf(row) : null;
}

function viewOf(row: JobRow): JobView {
  return {
    id: row.job_id,
    kind: row.kind,
    state: row.state,
    // Counts of rows and files, far below the integers that a number holds exactly.
    done: Number(row.done),
    total: row.total === null ? null : Number(row.total),
    note: row.note,
    result: row.result,
    createdBy: row.created_by,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
  };
}
