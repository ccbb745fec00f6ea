import { refusalMessage } from '../../kernel/index.ts';
import type { Database } from '../db/index.ts';
import type { Log } from '../log/index.ts';
import type { Caller, OperationContext } from '../operations/index.ts';
import type { JobDefinition, JobUpdate, Progress } from './model.ts';
import { refuse } from './refusals.ts';
import { markRunning, type NewJob, writeEnd, writeProgress } from './store.ts';

export interface RunParts {
  readonly database: Database;
  readonly definitions: ReadonlyMap<string, JobDefinition>;
  readonly contextFor: (caller: Caller, idempotencyKey: string) => OperationContext;
  readonly now: () => Date;
  readonly nextIncident: () => string;
  readonly log: Log;
}

const progressEveryMilliseconds = 200;
/** A job that was cut off so often probably brings the process down itself. */
const attemptsMax = 5;

/** The reason of an abort that is no cancellation: the process stops, the job is to run again. */
export class StoppingError extends Error {
  override readonly name = 'StoppingError';
}

/** Runs one job to its end, whatever that is. Throws only where the queue is to run it again. */
export async function runJob(
  parts: RunParts,
  job: NewJob,
  attempt: number,
  controller: AbortController,
): Promise<void> {
  const { database, now } = parts;
  const { settings } = job.caller;
  const running = await database.change(settings, (tx) => markRunning(tx, job));
  if (!running) return;
  const end = (state: 'done' | 'failed', result: unknown) =>
    database.change(settings, (tx) => writeEnd(tx, settings.zoneId, job.jobId, state, result, now()));
  const definition = parts.definitions.get(job.kind);
  if (attempt > attemptsMax || !definition) return end('failed', refusalResult(refuse('job_gave_up').refusal));
  const reporter = progressOf(parts, job, controller);
  try {
    const context = parts.contextFor(job.caller, `job:${job.jobId}`);
    const result = await definition.run(context, job.input, reporter.report, controller.signal);
    await reporter.flush();
    await (result.ok ? end('done', result.value) : end('failed', refusalResult(result.refusal)));
  } catch (error) {
    if (controller.signal.reason instanceof StoppingError) throw error;
    if (controller.signal.aborted) return;
    const incident = parts.nextIncident();
    parts.log.error('job failed', { incident, kind: job.kind, job: job.jobId, error });
    await end('failed', { incident: { id: incident } });
  }
}

function refusalResult(refusal: Parameters<typeof refusalMessage>[0]) {
  return { refusal: { code: refusal.code, message: refusalMessage(refusal), facts: refusal.facts } };
}

/** Writes progress a few times a second, whatever the pace of the work. */
function progressOf(parts: RunParts, job: NewJob, controller: AbortController) {
  const { database, now } = parts;
  const { settings } = job.caller;
  let waiting: JobUpdate | null = null;
  let writtenAt = 0;
  const flush = async () => {
    if (!waiting) return;
    const update = waiting;
    waiting = null;
    writtenAt = performance.now();
    const running = await database.change(settings, (tx) =>
      writeProgress(tx, settings.zoneId, job.jobId, update, now()),
    );
    if (!running) controller.abort();
  };
  const report: Progress = async (update) => {
    waiting = { ...waiting, ...update };
    if (performance.now() - writtenAt >= progressEveryMilliseconds) await flush();
  };
  return { report, flush };
}
