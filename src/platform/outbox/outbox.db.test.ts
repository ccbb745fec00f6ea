import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { accept, type Day, defineRefusals, type Result, systemIds } from '../../kernel/index.ts';
import { createCommandRunner } from '../commands/index.ts';
import type { Database, SessionSettings } from '../db/index.ts';
import { createTestDatabase, type TestDatabase } from '../db/testing.ts';
import { createLog } from '../log/index.ts';
import { createRegistry, type OperationContext, runCommand } from '../operations/index.ts';
import { type Deliverer, type OutboxMessage, openOutbox, outboxOperations } from './index.ts';

const refuseHere = defineRefusals({ test_outbox_rule: { status: 422, zh: '缺少 {field}', en: 'lacks {field}' } });
const partyA = '00000000-0000-7000-8000-00000000000a';
const partyB = '00000000-0000-7000-8000-00000000000b';
const start = new Date('2026-07-01T01:00:00Z');

let database: TestDatabase;
let clock = start;
const now = () => clock;
const later = (milliseconds: number) => {
  clock = new Date(clock.getTime() + milliseconds);
};
const registry = createRegistry(outboxOperations, { mayUse: () => true, checkOutputs: true });

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());
let topic = '';
let topics = 0;
beforeEach(() => {
  clock = start;
  topics += 1;
  topic = `test/${topics}`;
});

function contextOf(settings: Partial<SessionSettings> = {}): OperationContext {
  const commands = createCommandRunner({ database, participants: [], ids: systemIds, now });
  const whole = { zoneId: 1, reach: 'party', partyId: partyA, role: 'enterprise_clerk', ...settings } as const;
  return {
    caller: { userId: `clerk-${whole.partyId}`, displayName: '', settings: whole },
    database,
    commands,
    ids: systemIds,
    now,
    today: () => '2026-07-01' as Day,
    idempotencyKey: systemIds.next(),
  };
}

/** A command that sends one message. */
async function send(text: string, settings: Partial<SessionSettings> = {}): Promise<void> {
  const context = contextOf(settings);
  const { partyId } = context.caller.settings;
  const event = { kind: 'test_sent', ownerId: partyId, occurredAt: now(), subjects: ['test:1'], facts: {} };
  const outbox = [{ topic, ownerId: partyId, payload: { text } }];
  const sent = await runCommand(context, 'send', { text }, async () =>
    accept({ documents: [], events: [event], outbox, answer: () => null }),
  );
  expect(sent.ok).toBe(true);
  later(1);
}

const logLines: string[] = [];
const log = createLog((line) => logLines.push(line), now);

function outboxOf(deliver: (message: OutboxMessage) => Promise<Result<void>>, over: Partial<{ on: Database }> = {}) {
  const deliverers: Deliverer[] = [{ topic, deliver }];
  const zones = async () => [1, 2];
  return openOutbox({
    database: over.on ?? database,
    deliverers,
    zones,
    ids: systemIds,
    now,
    log,
    pollMilliseconds: 5,
  });
}

/** A deliverer that remembers what it took. */
function taker() {
  const taken: string[] = [];
  const deliver = async ({ zoneId, payload }: OutboxMessage) => {
    taken.push(`${zoneId}:${(payload as { text: string }).text}`);
    return accept(undefined);
  };
  return { taken, deliver };
}

interface View {
  readonly messageId: string;
  readonly state: string;
  readonly attempts: number;
  readonly nextAttemptAt: string | null;
  readonly lastError: { code: string; message: { zh: string; en: string }; facts: Record<string, unknown> } | null;
}

async function ask(name: string, input: object, settings: Partial<SessionSettings> = {}) {
  const operation = registry.find(name);
  if (!operation) throw new Error(name);
  return registry.invoke(operation, contextOf(settings), input);
}

async function shown(input: object = {}, settings: Partial<SessionSettings> = {}) {
  const result = await ask('list_outbox', { topic, ...input }, settings);
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value as { rows: View[]; next: string | null };
}

async function only(): Promise<View> {
  const { rows } = await shown();
  const [row] = rows;
  if (!row || rows.length > 1) throw new Error(`${rows.length} messages`);
  return row;
}

describe('messages leave', () => {
  test('oldest first, each once, and only after their command was committed', async () => {
    const { taken, deliver } = taker();
    const outbox = outboxOf(deliver);
    expect(await outbox.deliverDue()).toBe(0);
    for (const text of ['a', 'b', 'c']) await send(text);
    expect(await outbox.deliverDue()).toBe(3);
    expect(await outbox.deliverDue()).toBe(0);
    expect(taken).toEqual(['1:a', '1:b', '1:c']);
    expect((await shown()).rows.map(({ state, attempts }) => [state, attempts])).toEqual(
      Array(3).fill(['delivered', 1]),
    );
  });

  test('from every zone, and topics that nobody here knows stay', async () => {
    const { taken, deliver } = taker();
    await send('one');
    await send('two', { zoneId: 2 });
    const known = topic;
    topic = 'test/unknown-topic';
    await send('stranger');
    topic = known;
    await outboxOf(deliver).deliverDue();
    expect(taken).toEqual(['1:one', '2:two']);
    expect((await shown({ topic: 'test/unknown-topic' })).rows[0]).toMatchObject({ state: 'waiting', attempts: 0 });
  });

  test('once, although many processes look at the same time', async () => {
    for (let n = 0; n < 20; n += 1) await send(String(n));
    const { taken, deliver } = taker();
    const slow = async (message: OutboxMessage) => {
      await new Promise((resolve) => setTimeout(resolve, 2));
      return deliver(message);
    };
    await Promise.all([outboxOf(slow), outboxOf(slow), outboxOf(slow)].map((outbox) => outbox.deliverDue()));
    expect(new Set(taken).size).toBe(20);
    expect(taken).toHaveLength(20);
  });

  test('again, when the process died after sending and before noting it', async () => {
    await send('a');
    await send('b');
    const { taken, deliver } = taker();
    const dying: Database = {
      ...database,
      write: (zoneId, work) =>
        database.write(zoneId, async (tx) => {
          await work(tx);
          throw new Error('killed');
        }),
    };
    await expect(outboxOf(deliver, { on: dying }).deliverDue()).rejects.toThrow('killed');
    expect((await shown()).rows.map(({ state, attempts }) => [state, attempts])).toEqual(Array(2).fill(['waiting', 0]));
    await outboxOf(deliver).deliverDue();
    expect(taken).toEqual(['1:a', '1:a', '1:b']);
  });

  test('while the process works, until it is stopped', async () => {
    const { taken, deliver } = taker();
    const outbox = outboxOf(deliver);
    outbox.work();
    await send('a');
    await expect.poll(() => taken).toEqual(['1:a']);
    await outbox.stop();
    await send('b');
    expect(await outbox.deliverDue()).toBe(0);
    expect(taken).toEqual(['1:a']);
  });
});

describe('what does not arrive', () => {
  test('an outage: tried again later and later, the others are not held up, nothing secret is shown', async () => {
    await send('bad');
    await send('good');
    const { taken, deliver } = taker();
    let broken = true;
    const outbox = outboxOf(async (message) => {
      if (broken && JSON.stringify(message.payload).includes('bad')) throw new Error('secret host is down');
      return deliver(message);
    });
    expect(await outbox.deliverDue()).toBe(2);
    expect(taken).toEqual(['1:good']);
    const [, bad] = (await shown()).rows;
    expect(bad).toMatchObject({
      state: 'waiting',
      attempts: 1,
      nextAttemptAt: new Date(clock.getTime() + 5_000).toISOString(),
      lastError: { code: 'outbox_delivery_interrupted' },
    });
    expect(JSON.stringify(bad)).not.toContain('secret');
    const incident = String(bad?.lastError?.facts.incident);
    expect(bad?.lastError?.message.zh).toContain(incident);
    expect(logLines.find((line) => line.includes(incident))).toContain('secret host is down');
    expect(await outbox.deliverDue()).toBe(0);
    later(5_000);
    expect(await outbox.deliverDue()).toBe(1);
    expect((await shown({ state: 'waiting' })).rows[0]).toMatchObject({
      attempts: 2,
      nextAttemptAt: new Date(clock.getTime() + 10_000).toISOString(),
    });
    broken = false;
    later(10_000);
    expect(await outbox.deliverDue()).toBe(1);
    expect((await shown()).rows[1]).toMatchObject({ state: 'delivered', attempts: 3, nextAttemptAt: null });
  });

  test('a refusal: waits with code and both messages until somebody has it tried again', async () => {
    await send('a');
    let allowed = false;
    const outbox = outboxOf(async () => (allowed ? accept(undefined) : refuseHere('test_outbox_rule', { field: 'x' })));
    expect(await outbox.deliverDue()).toBe(1);
    later(100_000_000);
    expect(await outbox.deliverDue()).toBe(0);
    const failed = await only();
    expect(failed).toMatchObject({
      state: 'failed',
      attempts: 1,
      lastError: { code: 'test_outbox_rule', message: { zh: '缺少 x', en: 'lacks x' }, facts: { field: 'x' } },
    });
    expect((await shown({ state: 'failed' })).rows).toHaveLength(1);
    allowed = true;
    const retried = await ask('retry_message', { messageId: failed.messageId });
    expect(retried).toMatchObject({ ok: true, value: { state: 'waiting', attempts: 1 } });
    expect(await outbox.deliverDue()).toBe(1);
    expect(await only()).toMatchObject({ state: 'delivered', attempts: 2 });
    const again = await ask('retry_message', { messageId: failed.messageId });
    expect(again).toMatchObject({ ok: false, refusal: { code: 'outbox_message_delivered' } });
  });

  test('a retry leaves its trace', async () => {
    await send('a');
    const { messageId } = await only();
    await ask('retry_message', { messageId });
    const { rows } = await database.read(contextOf().caller.settings, (tx) =>
      tx.query(
        'select e.kind, e.operation from events e join event_subjects s on s.zone_id = e.zone_id and s.event_id = e.event_id where e.zone_id = 1 and s.subject = $1',
        [`message:${messageId}`],
      ),
    );
    expect(rows).toEqual([{ kind: 'message_retried', operation: 'retry_message' }]);
  });
});

describe('who sees what', () => {
  test('a party its own messages, an officer those of the zone, nobody those of another zone', async () => {
    await send('a');
    await send('b', { partyId: partyB });
    await send('elsewhere', { zoneId: 2 });
    const officer = { reach: 'zone', partyId: null, role: 'customs_officer' } as const;
    expect((await shown()).rows).toHaveLength(1);
    expect((await shown({}, { partyId: partyB })).rows).toHaveLength(1);
    expect((await shown({}, officer)).rows).toHaveLength(2);
    expect((await shown({}, { ...officer, zoneId: 2 })).rows).toHaveLength(1);
    expect((await shown({}, { reach: 'public', partyId: null, role: 'visitor' })).rows).toHaveLength(0);
  });

  test('nobody retries what is not theirs to see', async () => {
    await send('a');
    const { messageId } = await only();
    const refused = { ok: false, refusal: { code: 'outbox_message_unknown', facts: { messageId } } };
    expect(await ask('retry_message', { messageId }, { partyId: partyB })).toEqual(refused);
    expect(await ask('retry_message', { messageId }, { zoneId: 2 })).toEqual(refused);
  });

  test('page by page, newest first', async () => {
    for (const text of ['a', 'b', 'c']) await send(text);
    const first = await shown({ limit: 2 });
    const second = await shown({ limit: 2, after: first.next });
    const texts = [...first.rows, ...second.rows].map(
      (row) => (row as unknown as { payload: { text: string } }).payload.text,
    );
    expect(texts).toEqual(['c', 'b', 'a']);
    expect(second.next).toBeNull();
    expect(await ask('list_outbox', { after: 'nonsense' })).toMatchObject({ refusal: { code: 'field_malformed' } });
  });
});
