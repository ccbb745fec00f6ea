import type { Fact, Id, Result } from '../../kernel/index.ts';
import type { Caller, JobStarter, OperationContext } from '../operations/index.ts';

export const jobStates = ['queued', 'running', 'done', 'failed', 'cancelled'] as const;
export type JobState = (typeof jobStates)[number];

export interface JobUpdate {
  readonly done?: number;
  readonly total?: number;
  /** What the work is at, as its page shows it. */
  readonly note?: Fact;
}

/** Tells how far the work is. Awaiting it lets a cancellation made elsewhere reach the job's signal. */
export type Progress = (update: JobUpdate) => Promise<void>;

/**
 * A kind of long work. `run` may be called again from the start with the same input when the process died or was
 * stopped in the middle, so what it writes must be idempotent: `context.idempotencyKey` is the same in every run.
 * When `signal` aborts it stops at the next safe point by throwing (`signal.throwIfAborted()`).
 */
export interface JobDefinition<I = unknown> {
  readonly kind: string;
  readonly run: (context: OperationContext, input: I, progress: Progress, signal: AbortSignal) => Promise<Result<Fact>>;
}

/** Gives a job its types. The input travels as JSON. */
export function defineJob<I>(definition: JobDefinition<I>): JobDefinition {
  return definition as unknown as JobDefinition;
}

export interface JobView {
  readonly id: Id;
  readonly kind: string;
  readonly state: JobState;
  readonly done: number;
  readonly total: number | null;
  readonly note: unknown;
  readonly result: unknown;
  readonly createdBy: string;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** Work that starts by itself once a day, however many processes work off jobs; a night that nobody was awake is made up for. */
export interface Nightly {
  readonly kinds: readonly string[];
  /** Hour and minute of the day in UTC, as a crontab line begins: `30 18`. */
  readonly atUtc: string;
  /** For whom it is started: one caller for each zone of the house. */
  readonly callers: () => Promise<readonly Caller[]>;
}

export interface WorkOptions {
  readonly concurrency: number;
  readonly alone: boolean;
  readonly nightly?: Nightly;
}

export interface Jobs extends JobStarter {
  /** Refusals: `job_unknown`, `job_ended`. */
  cancel(caller: Caller, jobId: Id): Promise<Result<JobView>>;
  /** Starts working off jobs. `alone` says that no other process does, so that locks of a dead one can be taken over. */
  work(options: WorkOptions): Promise<void>;
  /** Stops; what is under way is run again by the next start. */
  stop(): Promise<void>;
}
