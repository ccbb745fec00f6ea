import type { Database, Queryable } from '../db/index.ts';
import type { PlannedCommand } from './batch.ts';

const nothing: Queryable = { query: async () => ({ rows: [], rowCount: 0 }) };

/** A database that takes everything and keeps nothing, for stories about the queue; `onWrite` may refuse a batch. */
export function forgetfulDatabase(onWrite: () => void = () => undefined): Database {
  return {
    read: (_settings, work) => work(nothing),
    change: (_settings, work) => work(nothing),
    write: async (_zoneId, work) => {
      const result = await work(nothing);
      onWrite();
      return result;
    },
    own: (work) => work(nothing),
    close: async () => undefined,
  };
}

/** A planned command of a party; `onDecide` is called when its turn in a batch has come. */
export function plannedFor(partyId: string, name: string, onDecide: () => void): PlannedCommand {
  const plan = {
    documents: [],
    events: [{ kind: 'tested', ownerId: null, occurredAt: new Date(0), subjects: [], facts: {} }],
    answer: () => {
      onDecide();
      return name;
    },
  };
  const command = {
    operation: 'test_queue',
    settings: { zoneId: 1, reach: 'party', partyId, role: 'tester' } as const,
    userId: partyId,
    idempotencyKey: name,
    input: name,
    plan: async () => ({ ok: true, value: plan }) as const,
  };
  return { command, inputHash: Buffer.alloc(32), plan };
}
