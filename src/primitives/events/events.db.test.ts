import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accept, type Id, systemIds } from '../../kernel/index.ts';
import { createCommandRunner, type EventDraft } from '../../platform/commands/index.ts';
import type { SessionSettings } from '../../platform/db/index.ts';
import { createTestDatabase, type TestDatabase } from '../../platform/db/testing.ts';
import { createRegistry, type OperationContext } from '../../platform/operations/index.ts';
import { eventOperations } from './index.ts';

const partyA: Id = '00000000-0000-7000-8000-00000000000a';
const partyB: Id = '00000000-0000-7000-8000-00000000000b';
const occurredAt = new Date('2026-07-01T01:00:00Z');
const recordedAt = new Date('2026-07-01T01:00:05Z');
let database: TestDatabase;
let keys = 0;
const registry = createRegistry(
  eventOperations((role) => ({ zh: `角色 ${role}`, en: `role ${role}` })),
  { mayUse: () => true, checkOutputs: true },
);

function contextOf(partyId: Id | null): OperationContext {
  const reach = partyId === null ? 'zone' : 'party';
  const role = partyId === null ? 'customs_officer' : 'enterprise_clerk';
  const settings: SessionSettings = { zoneId: 1, reach, partyId, role };
  const now = () => recordedAt;
  keys += 1;
  return {
    caller: { userId: `user-${partyId ?? 'officer'}`, displayName: '', settings },
    database,
    commands: createCommandRunner({ database, participants: [], ids: systemIds, now }),
    ids: systemIds,
    now,
    today: () => {
      throw new Error('history does not ask for the day');
    },
    idempotencyKey: `key-${keys}`,
  };
}

async function happens(partyId: Id, ...drafts: ReadonlyArray<Pick<EventDraft, 'kind' | 'subjects'>>) {
  const context = contextOf(partyId);
  const events = drafts.map((draft) => ({ ...draft, ownerId: partyId, occurredAt, facts: { reason: '测试' } }));
  const { caller, commands, idempotencyKey } = context;
  const command = { operation: 'test_command', settings: caller.settings, userId: caller.userId, idempotencyKey };
  const plan = async () => accept({ documents: [], events, answer: () => null });
  expect((await commands.run({ ...command, input: { key: idempotencyKey }, plan })).ok).toBe(true);
}

interface Row {
  readonly eventId: string;
  readonly kind: string;
}

async function ask(partyId: Id | null, name: string, input: Record<string, unknown>) {
  const operation = registry.find(name);
  if (!operation) throw new Error(name);
  return registry.invoke(operation, contextOf(partyId), input);
}

async function rowsOf(partyId: Id | null, input: Record<string, unknown> = {}) {
  const result = await ask(partyId, 'list_events', input);
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value as { rows: Row[]; next: string | null };
}

beforeAll(async () => {
  database = await createTestDatabase();
  await happens(partyA, { kind: 'list_drafted', subjects: ['list:A-1', 'book:T1'] });
  await happens(partyA, { kind: 'list_declared', subjects: ['list:A-1', 'book:T1'] });
  await happens(partyB, { kind: 'list_drafted', subjects: ['list:B-1', 'book:T2'] });
});
afterAll(() => database.drop());

describe('the history of the zone', () => {
  test('newest first, by subject and by kind, page by page', async () => {
    const all = await rowsOf(null);
    expect(all.rows.map(({ kind }) => kind)).toEqual(['list_drafted', 'list_declared', 'list_drafted']);
    expect((await rowsOf(null, { subject: 'list:A-1' })).rows.map(({ kind }) => kind)).toEqual([
      'list_declared',
      'list_drafted',
    ]);
    expect((await rowsOf(null, { kind: 'list_declared', subject: 'book:T1' })).rows).toHaveLength(1);
    expect((await rowsOf(null, { kind: 'list_drafted' })).rows).toHaveLength(2);
    const first = await rowsOf(null, { limit: 2 });
    expect(first.next).toBe(all.rows[1]?.eventId);
    const second = await rowsOf(null, { limit: 2, after: first.next });
    expect([...first.rows, ...second.rows]).toEqual(all.rows);
    const bySubject = await rowsOf(null, { subject: 'book:T1', limit: 1 });
    expect((await rowsOf(null, { subject: 'book:T1', after: bySubject.next })).rows).toHaveLength(1);
  });

  test('an event says who did what with which input', async () => {
    const [newest] = (await rowsOf(partyA)).rows;
    expect(await ask(partyA, 'get_event', { eventId: newest?.eventId })).toMatchObject({
      ok: true,
      value: {
        kind: 'list_declared',
        words: { zh: '申报核注清单', en: 'List declared' },
        subjects: ['book:T1', 'list:A-1'],
        actor: {
          userId: `user-${partyA}`,
          role: 'enterprise_clerk',
          roleWords: { zh: '角色 enterprise_clerk', en: 'role enterprise_clerk' },
          partyId: partyA,
        },
        operation: 'test_command',
        occurredAt: occurredAt.toISOString(),
        recordedAt: recordedAt.toISOString(),
        facts: { reason: '测试' },
        inputHash: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
    });
  });

  test('an enterprise sees its own events alone; another one’s is event_unknown', async () => {
    expect((await rowsOf(partyB)).rows.map(({ kind }) => kind)).toEqual(['list_drafted']);
    expect((await rowsOf(partyB, { subject: 'list:A-1' })).rows).toEqual([]);
    const [event] = (await rowsOf(partyA)).rows;
    expect(await ask(partyB, 'get_event', { eventId: event?.eventId })).toMatchObject({
      ok: false,
      refusal: { code: 'event_unknown' },
    });
  });

  test('a page key that is no identifier is refused by name', async () => {
    expect(await ask(null, 'list_events', { after: 'yesterday' })).toMatchObject({
      ok: false,
      refusal: { code: 'field_malformed', facts: { field: 'after' } },
    });
  });
});
