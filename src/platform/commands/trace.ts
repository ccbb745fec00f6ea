import type { Id } from '../../kernel/index.ts';
import { insertRows, type Queryable } from '../db/index.ts';
import type { Command, EventDraft, OutboxDraft } from './model.ts';

/** An accepted command with everything that its trace needs. */
export interface Accepted {
  readonly command: Command<unknown>;
  readonly inputHash: Buffer;
  readonly eventIds: readonly Id[];
  readonly events: readonly EventDraft[];
  readonly outbox: ReadonlyArray<OutboxDraft & { readonly messageId: Id }>;
  readonly answer: unknown;
}

/** Who an idempotency key belongs to: keys of different users never meet. */
export function actorOf(command: Command<unknown>): string {
  return command.userId;
}

/** Writes events with their subjects, idempotency records and outbox rows: one statement per table. */
export async function writeTrace(
  tx: Queryable,
  zoneId: number,
  accepted: readonly Accepted[],
  recordedAt: Date,
): Promise<void> {
  await writeEvents(tx, zoneId, accepted, recordedAt);
  await writeIdempotency(tx, zoneId, accepted, recordedAt);
  await writeOutbox(tx, zoneId, accepted, recordedAt);
}

async function writeEvents(tx: Queryable, zoneId: number, accepted: readonly Accepted[], recordedAt: Date) {
  const rows = accepted.flatMap((one) =>
    one.events.map((event, index) => ({ ...one, event, eventId: one.eventIds[index] })),
  );
  await insertRows(tx, zoneId, 'events', rows, [
    ['event_id', 'uuid', ({ eventId }) => eventId],
    ['owner_id', 'uuid', ({ event }) => event.ownerId],
    ['kind', 'text', ({ event }) => event.kind],
    ['occurred_at', 'timestamptz', ({ event }) => event.occurredAt],
    ['recorded_at', 'timestamptz', () => recordedAt],
    ['operation', 'text', ({ command }) => command.operation],
    ['user_id', 'text', ({ command }) => command.userId],
    ['role', 'text', ({ command }) => command.settings.role],
    ['party_id', 'uuid', ({ command }) => command.settings.partyId],
    ['input_hash', 'bytea', ({ inputHash }) => inputHash],
    ['idempotency_key', 'text', ({ command }) => command.idempotencyKey],
    ['facts', 'jsonb', ({ event }) => event.facts],
  ]);
  const subjects = rows.flatMap(({ event, eventId }) =>
    [...new Set(event.subjects)].map((subject) => ({ subject, eventId, ownerId: event.ownerId })),
  );
  await insertRows(tx, zoneId, 'event_subjects', subjects, [
    ['subject', 'text', ({ subject }) => subject],
    ['event_id', 'uuid', ({ eventId }) => eventId],
    ['owner_id', 'uuid', ({ ownerId }) => ownerId],
  ]);
}

async function writeIdempotency(tx: Queryable, zoneId: number, accepted: readonly Accepted[], recordedAt: Date) {
  await insertRows(tx, zoneId, 'idempotency_records', accepted, [
    ['actor', 'text', ({ command }) => actorOf(command)],
    ['key', 'text', ({ command }) => command.idempotencyKey],
    ['owner_id', 'uuid', ({ command }) => command.settings.partyId],
    ['input_hash', 'bytea', ({ inputHash }) => inputHash],
    ['operation', 'text', ({ command }) => command.operation],
    ['event_id', 'uuid', ({ eventIds }) => eventIds[0] ?? null],
    ['answer', 'jsonb', ({ answer }) => ({ value: answer })],
    ['recorded_at', 'timestamptz', () => recordedAt],
  ]);
}

async function writeOutbox(tx: Queryable, zoneId: number, accepted: readonly Accepted[], recordedAt: Date) {
  const messages = accepted.flatMap(({ outbox }) => outbox);
  await insertRows(tx, zoneId, 'outbox', messages, [
    ['message_id', 'uuid', ({ messageId }) => messageId],
    ['owner_id', 'uuid', ({ ownerId }) => ownerId],
    ['topic', 'text', ({ topic }) => topic],
    ['payload', 'jsonb', ({ payload }) => payload],
    ['recorded_at', 'timestamptz', () => recordedAt],
  ]);
}
