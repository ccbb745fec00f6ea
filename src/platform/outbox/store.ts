import type { Id } from '../../kernel/index.ts';
import type { DocumentChange, DocumentTable } from '../commands/index.ts';
import { fromRow, type Queryable } from '../db/index.ts';
import type { DeliveryError, OutboxMessage, OutboxRow, OutboxState } from './model.ts';

/**
 * Locks the oldest message that is due, for the length of the transaction; one that another process delivers at this
 * moment is passed over. Null when nothing is due. Runs as *writer*.
 */
export async function lockNextDue(
  tx: Queryable,
  zoneId: number,
  topics: readonly string[],
  at: Date,
): Promise<OutboxMessage | null> {
  const { rows } = await tx.query(
    `select zone_id, message_id, owner_id, topic, payload, recorded_at, attempts from outbox
     where zone_id = $1 and delivered_at is null and failed_at is null and topic = any($2::text[])
       and (next_attempt_at is null or next_attempt_at <= $3)
     order by recorded_at, message_id limit 1 for update skip locked`,
    [zoneId, topics, at],
  );
  const [row] = rows;
  return row ? fromRow<OutboxMessage>(row) : null;
}

/** How an attempt ended. */
export type Attempt =
  | { readonly kind: 'delivered' }
  | { readonly kind: 'refused'; readonly error: DeliveryError }
  | { readonly kind: 'interrupted'; readonly error: DeliveryError; readonly nextAttemptAt: Date };

/** Notes an attempt. The error of an earlier one stays beside a delivery: it says why it took so long. */
export async function noteAttempt(
  tx: Queryable,
  { zoneId, messageId }: OutboxMessage,
  attempt: Attempt,
  at: Date,
): Promise<void> {
  await tx.query(
    `update outbox set attempts = attempts + 1, version = version + 1, delivered_at = $3, failed_at = $4,
       next_attempt_at = $5, last_error = coalesce($6::jsonb, last_error)
     where zone_id = $1 and message_id = $2`,
    [
      zoneId,
      messageId,
      attempt.kind === 'delivered' ? at : null,
      attempt.kind === 'refused' ? at : null,
      attempt.kind === 'interrupted' ? attempt.nextAttemptAt : null,
      attempt.kind === 'delivered' ? null : JSON.stringify(attempt.error),
    ],
  );
}

/** What a retry changes of a message; the rest belongs to the delivery. */
const retryTable: DocumentTable = {
  table: 'outbox',
  key: { message_id: 'uuid' },
  columns: { failed_at: 'timestamptz', next_attempt_at: 'timestamptz' },
};

/** The message is due at once, whatever happened to it before. */
export function dueAtOnce({ messageId, version }: OutboxRow): DocumentChange {
  return {
    table: retryTable,
    row: { message_id: messageId, failed_at: null, next_attempt_at: null },
    expectedVersion: version,
  };
}

const columns = `message_id, owner_id, topic, payload, recorded_at, delivered_at, failed_at, next_attempt_at, attempts,
  last_error, version`;

export async function findMessage(tx: Queryable, zoneId: number, messageId: Id): Promise<OutboxRow | null> {
  const { rows } = await tx.query(`select ${columns} from outbox where zone_id = $1 and message_id = $2`, [
    zoneId,
    messageId,
  ]);
  const [row] = rows;
  return row ? fromRow<OutboxRow>(row) : null;
}

const conditions: Readonly<Record<OutboxState, string>> = {
  waiting: 'delivered_at is null and failed_at is null',
  delivered: 'delivered_at is not null',
  failed: 'failed_at is not null',
};

export interface OutboxFilter {
  readonly state: OutboxState | null;
  readonly topic: string | null;
  /** Key of the last row of the page before. */
  readonly after: { readonly recordedAt: Date; readonly messageId: Id } | null;
  readonly limit: number;
}

/** Messages, newest first. */
export async function listMessages(tx: Queryable, zoneId: number, filter: OutboxFilter): Promise<OutboxRow[]> {
  const { rows } = await tx.query(
    `select ${columns} from outbox
     where zone_id = $1 and ${filter.state === null ? 'true' : conditions[filter.state]}
       and ($2::text is null or topic = $2)
       and ($3::timestamptz is null or (recorded_at, message_id) < ($3, $4::uuid))
     order by recorded_at desc, message_id desc limit $5`,
    [zoneId, filter.topic, filter.after?.recordedAt ?? null, filter.after?.messageId ?? null, filter.limit],
  );
  return rows.map((row) => fromRow<OutboxRow>(row));
}
