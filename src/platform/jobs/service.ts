import {
  type CronItem,
  Logger,
  makeWorkerUtils,
  parseCronItems,
  type Runner,
  run,
  type WorkerUtils,
} from 'graphile-worker';
import type { Pool } from 'pg';
import { accept, assert, type IdSource, type Result } from '../../kernel/index.ts';
import type { Log } from '../log/index.ts';
import type { Caller } from '../operations/index.ts';
import type { JobDefinition, Jobs, JobView, Nightly } from './model.ts';
import { refuse } from './refusals.ts';
import { type RunParts, runJob, StoppingError } from './run.ts';
import { findJob, insertQueued, type NewJob, writeCancelled } from './store.ts';

const schema = 'jobs';
const task = 'run_job';
const nightlyTask = 'start_nightly';
/** A night on which nothing was awake is made up for within a day. */
const backfillPeriod = 24 * 60 * 60 * 1000;

export interface JobsOptions extends Omit<RunParts, 'definitions' | 'nextIncident'> {
  /** Connections as the *jobs* role, which owns the queue's schema and nothing else. */
  readonly pool: Pool;
  readonly definitions: readonly JobDefinition[];
  readonly ids: IdSource;
}

/** Opens the queue, bringing its own tables up to date. Nothing is worked off before `work` is called. */
export async function openJobs(options: JobsOptions): Promise<Jobs> {
  const definitions = new Map(options.definitions.map((definition) => [definition.kind, definition]));
  assert(definitions.size === options.definitions.length, 'two kinds of job share a name');
  const parts: RunParts = { ...options, definitions, nextIncident: () => options.ids.next() };
  const logger = queueLogger(options.log);
  await prepareQueue(options.pool);
  const queue = await makeWorkerUtils({ pgPool: options.pool, schema, logger });
  await queue.migrate();
  const running = new Map<string, AbortController>();
  let runner: Runner | null = null;
  const start: Jobs['start'] = async (kind, caller, input) => {
    assert(definitions.has(kind), `no job of kind ${kind} is defined`);
    const createdAt = options.now().toISOString();
    const job: NewJob = { jobId: options.ids.next(), kind, caller, input, createdAt };
    // The queue first: if the process dies before the row is written, the run makes it.
    await queue.addJob(task, job, { jobKey: job.jobId });
    await options.database.change(caller.settings, (tx) => insertQueued(tx, job));
    return job.jobId;
  };
  return {
    start,
    async cancel(caller, jobId) {
      const cancelled = await cancelRow(options, caller, jobId);
      if (cancelled.ok) running.get(jobId)?.abort();
      return cancelled;
    },
    async work({ concurrency, alone, nightly }) {
      if (alone) await releaseDeadLocks(options.pool, queue);
      const taskList = {
        [task]: (payload: unknown, helpers: { job: { attempts: number } }) =>
          runTracked(parts, payload as NewJob, helpers.job.attempts, running),
        ...(nightly ? { [nightlyTask]: () => startNightly(nightly, start) } : {}),
      };
      runner = await run({
        pgPool: options.pool,
        schema,
        logger,
        concurrency,
        taskList,
        parsedCronItems: parseCronItems(nightly ? [nightlyItem(nightly)] : []),
        noHandleSignals: true,
      });
    },
    async stop() {
      for (const controller of running.values()) controller.abort(new StoppingError('the process stops'));
      await runner?.stop();
      await queue.release();
    },
  };
}

function nightlyItem({ atUtc }: Nightly): CronItem {
  const options = { backfillPeriod, maxAttempts: 3 };
  return { task: nightlyTask, match: `${atUtc} * * *`, identifier: nightlyTask, options };
}

/** The queue starts it once a night; what it starts are jobs like any other, seen and cancelled like them. */
async function startNightly({ kinds, callers }: Nightly, start: Jobs['start']): Promise<void> {
  for (const caller of await callers()) for (const kind of kinds) await start(kind, caller, {});
}

async function runTracked(parts: RunParts, job: NewJob, attempt: number, running: Map<string, AbortController>) {
  const controller = new AbortController();
  running.set(job.jobId, controller);
  try {
    await runJob(parts, job, attempt, controller);
  } finally {
    running.delete(job.jobId);
  }
}

async function cancelRow(options: JobsOptions, caller: Caller, jobId: string): Promise<Result<JobView>> {
  const { zoneId } = caller.settings;
  return options.database.change(caller.settings, async (tx) => {
    const cancelled = await writeCancelled(tx, zoneId, jobId, options.now());
    if (cancelled) return accept(cancelled);
    const job = await findJob(tx, zoneId, jobId);
    return job ? refuse('job_ended', { id: jobId, state: job.state }) : refuse('job_unknown', { id: jobId });
  });
}

/**
 * The library would create its schema itself, for which its role lacks, and shall lack, the right; with its list of
 * migrations in place it only fills the schema that the house's own migrations gave it.
 */
async function prepareQueue(pool: Pool): Promise<void> {
  await pool.query(`create table if not exists ${schema}.migrations (
    id int primary key, ts timestamptz not null default now(), breaking boolean not null default false)`);
  if (pool.listenerCount('connect') > 0) return;
  // A connection that breaks while it is lent out is replaced; without a listener it would end the process.
  pool.on('connect', (client) => client.on('error', () => undefined));
}

/** A killed process leaves its jobs locked for hours; when no other process works, all locks are a dead one's. */
async function releaseDeadLocks(pool: Pool, queue: WorkerUtils): Promise<void> {
  const { rows } = await pool.query<{ locked_by: string }>(
    `select distinct locked_by from ${schema}.jobs where locked_by is not null`,
  );
  if (rows.length > 0) await queue.forceUnlockWorkers(rows.map((row) => row.locked_by));
}

function queueLogger(log: Log): Logger {
  return new Logger(() => (level, message) => {
    if (level === 'error') log.error(`jobs: ${message}`);
    if (level === 'warning') log.warn(`jobs: ${message}`);
  });
}
