import type { Fact, Id, Result } from '../../kernel/index.ts';
import type { Queryable, SessionSettings } from '../db/index.ts';

/** A document table as the batch writes it: whole rows, guarded by their version. */
export interface DocumentTable {
  readonly table: string;
  /** Key columns after `zone_id`, with their PostgreSQL types. */
  readonly key: Readonly<Record<string, string>>;
  /** All other columns but `zone_id` and `version`, with their PostgreSQL types. */
  readonly columns: Readonly<Record<string, string>>;
}

/** A row's values: what PostgreSQL reads for the column's type; arrays and objects go into `jsonb` columns. */
export type RowValues = Readonly<Record<string, unknown>>;

export interface DocumentChange {
  readonly table: DocumentTable;
  /** Key and columns. */
  readonly row: RowValues;
  /** The version that was read: 0 for a new row. Another version at commit makes the plan stale. */
  readonly expectedVersion: number;
}

/** What happened, in the words of the room; becomes one row of the zone's events. */
export interface EventDraft {
  readonly kind: string;
  /** The party whose event it is; null is the zone's own. */
  readonly ownerId: Id | null;
  readonly occurredAt: Date;
  /** What it is about, as `kind:number`, for example `list:QD151024I000000002`. */
  readonly subjects: readonly string[];
  readonly facts: Readonly<Record<string, Fact>>;
}

/** A message that leaves the house after commit. */
export interface OutboxDraft {
  readonly topic: string;
  readonly ownerId: Id | null;
  readonly payload: Fact;
}

/**
 * What a command wants to happen, all or nothing. `parts` carries what the participants of the batch understand
 * (the ledger's intents under `ledger`); `answer` is made when they have decided.
 */
export interface Plan<O> {
  readonly documents: readonly DocumentChange[];
  readonly events: readonly EventDraft[];
  readonly outbox?: readonly OutboxDraft[];
  readonly parts?: Readonly<Record<string, unknown>>;
  readonly answer: (outcomes: Readonly<Record<string, unknown>>) => O;
}

export interface Command<O> {
  readonly operation: string;
  readonly settings: SessionSettings;
  readonly userId: string;
  readonly idempotencyKey: string;
  /** Hashed into the event: the same key with other input is refused. */
  readonly input: unknown;
  /** Loads under the caller's own row security, then decides. Called again when the plan turned out stale. */
  readonly plan: (tx: Queryable) => Promise<Result<Plan<O>>>;
}

export interface CommandRunner {
  /** Answers after commit. Refusals: `stale` after several tries, `idempotency_conflict`, `busy`, or the plan's own. */
  run<O>(command: Command<O>): Promise<Result<O>>;
}

/** A part of a plan decided under lock in the batch's transaction. */
export interface BatchParticipant {
  readonly name: string;
  /** Locks and loads, in one fixed order, what the parts touch. */
  load(tx: Queryable, zoneId: number, parts: readonly unknown[], recordedAt: Date): Promise<BatchState>;
}

export interface BatchState {
  /** Decides one part after the other in memory; a refusal leaves the state as it was. */
  apply(part: unknown, command: BatchCommand): Result<unknown>;
  /** Writes what was applied, one statement per table. */
  write(tx: Queryable): Promise<void>;
}

/** What a participant may know of the command whose part it applies. */
export interface BatchCommand {
  readonly eventId: Id;
  readonly settings: SessionSettings;
}
