import type { Fact, Id, Result } from '../../kernel/index.ts';

/** What a command wrote to leave the house, as its deliverer sees it. */
export interface OutboxMessage {
  readonly zoneId: number;
  readonly messageId: Id;
  readonly ownerId: Id | null;
  readonly topic: string;
  readonly payload: unknown;
  readonly recordedAt: Date;
  /** Attempts made before this one. */
  readonly attempts: number;
}

/**
 * Takes the messages of one topic out. It may be asked again for a message that it delivered, when the process died
 * before that was noted, so delivering twice must have the effect of once. It ends soon: the message is locked meanwhile.
 * A refusal waits for a person; what is thrown is an outage and is tried again, later and later.
 */
export interface Deliverer {
  readonly topic: string;
  deliver(message: OutboxMessage): Promise<Result<void>>;
}

export const outboxStates = ['waiting', 'delivered', 'failed'] as const;
export type OutboxState = (typeof outboxStates)[number];

/** Why the last attempt did not succeed. */
export interface DeliveryError {
  readonly code: string;
  readonly message: { readonly zh: string; readonly en: string };
  readonly facts: Readonly<Record<string, Fact>>;
}

export interface OutboxRow {
  readonly messageId: Id;
  readonly ownerId: Id | null;
  readonly topic: string;
  readonly payload: unknown;
  readonly recordedAt: Date;
  readonly deliveredAt: Date | null;
  readonly failedAt: Date | null;
  readonly nextAttemptAt: Date | null;
  readonly attempts: number;
  readonly lastError: DeliveryError | null;
  readonly version: number;
}

export function stateOf({ deliveredAt, failedAt }: Pick<OutboxRow, 'deliveredAt' | 'failedAt'>): OutboxState {
  if (deliveredAt !== null) return 'delivered';
  return failedAt === null ? 'waiting' : 'failed';
}

const firstDelayMilliseconds = 5_000;
const longestDelayMilliseconds = 3_600_000;

/** How long to wait after so many attempts in vain: 5 s, then twice as long each time, at most an hour. */
export function delayMilliseconds(attempts: number): number {
  const doublings = Math.min(Math.max(attempts, 1) - 1, 20);
  return Math.min(firstDelayMilliseconds * 2 ** doublings, longestDelayMilliseconds);
}
