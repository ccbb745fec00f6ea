import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accept, createIdSource, type Result } from '../../kernel/index.ts';
import { createTestDatabase, type TestDatabase } from '../db/testing.ts';
import type { Command, CommandRunner, DocumentTable, Plan } from './model.ts';
import { createCommandRunner } from './runner.ts';

const settings = { zoneId: 1, reach: 'zone', partyId: null, role: 'tester' } as const;
const notes: DocumentTable = { table: 'test_notes', key: { note_no: 'text' }, columns: { body: 'text' } };
const clock = new Date('2026-01-05T08:00:00Z');

let database: TestDatabase;
let runner: CommandRunner;
let keys = 0;

beforeAll(async () => {
  database = await createTestDatabase();
  await database.own(async (tx) => {
    await tx.query(`create table test_notes (zone_id int not null, note_no text not null, owner_id uuid,
      body text not null check (body <> 'poison'), version int not null, primary key (zone_id, note_no))`);
    await tx.query(`call protect_owned('test_notes')`);
  });
  runner = makeRunner();
});
afterAll(() => database.drop());

/** As a further server process has its own. */
function makeRunner(): CommandRunner {
  const ids = createIdSource(Date.now, (size) => crypto.getRandomValues(new Uint8Array(size)));
  return createCommandRunner({ database, participants: [], ids, now: () => clock });
}

type Planner = Command<string>['plan'];

function command(plan: Planner, terms: Partial<Command<string>> = {}): Command<string> {
  keys += 1;
  return {
    operation: 'test_note',
    settings,
    userId: 'tester',
    idempotencyKey: `key-${keys}`,
    input: {},
    plan,
    ...terms,
  };
}

function planOf(noteNo: string, body: string, expectedVersion: number): Plan<string> {
  return {
    documents: [{ table: notes, row: { note_no: noteNo, body }, expectedVersion }],
    events: [{ kind: 'noted', ownerId: null, occurredAt: clock, subjects: [`note:${noteNo}`], facts: { body } }],
    outbox: [{ topic: 'note', ownerId: null, payload: { noteNo } }],
    answer: () => body,
  };
}

/** Reads the note and appends to it, as a room's service does. */
function append(noteNo: string, text: string): Planner {
  return async (tx) => {
    const { rows } = await tx.query<{ body: string; version: number }>(
      'select body, version from test_notes where zone_id = $1 and note_no = $2',
      [settings.zoneId, noteNo],
    );
    const [found] = rows;
    return accept(planOf(noteNo, (found?.body ?? '') + text, found?.version ?? 0));
  };
}

async function select<Row extends object>(sql: string, ...values: unknown[]): Promise<Row[]> {
  return (await database.read(settings, (tx) => tx.query<Row>(sql, [settings.zoneId, ...values]))).rows;
}

async function noteOf(noteNo: string) {
  const [row] = await select<{ body: string; version: number }>(
    'select body, version from test_notes where zone_id = $1 and note_no = $2',
    noteNo,
  );
  return row;
}

async function eventsOf(noteNo: string): Promise<number> {
  const rows = await select(
    'select event_id from event_subjects where zone_id = $1 and subject = $2',
    `note:${noteNo}`,
  );
  return rows.length;
}

const codeOf = (result: Result<unknown>): string => (result.ok ? 'accepted' : result.refusal.code);

describe('a command', () => {
  test('leaves its document, one event, its idempotency record and what leaves the house', async () => {
    const done = await runner.run(command(append('T1', 'a'), { idempotencyKey: 'trace', input: { text: 'a' } }));
    expect(done).toEqual(accept('a'));
    expect(await noteOf('T1')).toEqual({ body: 'a', version: 1 });
    expect(await eventsOf('T1')).toBe(1);
    const [event] = await select(
      `select operation, user_id, role, idempotency_key, facts, recorded_at from events
       where zone_id = $1 and idempotency_key = $2`,
      'trace',
    );
    expect(event).toEqual({
      operation: 'test_note',
      user_id: 'tester',
      role: 'tester',
      idempotency_key: 'trace',
      facts: { body: 'a' },
      recorded_at: clock,
    });
    expect(await select(`select payload from outbox where zone_id = $1 and payload->>'noteNo' = $2`, 'T1')).toEqual([
      { payload: { noteNo: 'T1' } },
    ]);
  });

  test('that is refused while planning leaves nothing', async () => {
    const refusal = { ok: false, refusal: { code: 'test_refused', facts: {} } } as const;
    expect(await runner.run(command(async () => refusal, { idempotencyKey: 'refused' }))).toEqual(refusal);
    expect(await select('select key from idempotency_records where zone_id = $1 and key = $2', 'refused')).toEqual([]);
  });
});

describe('the idempotency key', () => {
  test('answers the same again, and nothing happens twice', async () => {
    const terms = { idempotencyKey: 'again', input: { text: 'x' } };
    const answers = [await runner.run(command(append('I1', 'x'), terms))];
    answers.push(await runner.run(command(append('I1', 'x'), terms)));
    expect(answers).toEqual([accept('x'), accept('x')]);
    expect([await noteOf('I1'), await eventsOf('I1')]).toEqual([{ body: 'x', version: 1 }, 1]);
  });

  test('works as well for copies that are in flight together, in one process and in two', async () => {
    const terms = { idempotencyKey: 'together', input: { text: 'x' } };
    const other = makeRunner();
    const answers = await Promise.all(
      [runner, runner, other, runner, other].map((each) => each.run(command(append('I2', 'x'), terms))),
    );
    expect(answers).toEqual(answers.map(() => accept('x')));
    expect([await noteOf('I2'), await eventsOf('I2')]).toEqual([{ body: 'x', version: 1 }, 1]);
  });

  test('finds its answer also when the first copy commits while the second is being planned', async () => {
    const insistOnNew =
      (noteNo: string, before: () => Promise<unknown>): Planner =>
      async (tx) => {
        await before();
        const { rows } = await tx.query('select 1 from test_notes where zone_id = $1 and note_no = $2', [1, noteNo]);
        if (rows.length > 0) return { ok: false, refusal: { code: 'stale', facts: {} } };
        return accept(planOf(noteNo, 'once', 0));
      };
    const first = () =>
      runner.run(
        command(
          insistOnNew('overtaken', async () => undefined),
          { idempotencyKey: 'race' },
        ),
      );
    let isOvertaken = false;
    const overtake = async () => {
      if (!isOvertaken) await first();
      isOvertaken = true;
    };
    const second = await runner.run(command(insistOnNew('overtaken', overtake), { idempotencyKey: 'race' }));
    expect(second).toEqual(accept('once'));
  });

  test('with other input or for another operation is a conflict', async () => {
    await runner.run(command(append('I3', 'x'), { idempotencyKey: 'conflict', input: { text: 'x' } }));
    const other = await runner.run(command(append('I3', 'y'), { idempotencyKey: 'conflict', input: { text: 'y' } }));
    expect(codeOf(other)).toBe('idempotency_conflict');
    const elsewhere = { idempotencyKey: 'conflict', input: { text: 'x' }, operation: 'test_other' };
    expect(codeOf(await runner.run(command(append('I3', 'x'), elsewhere)))).toBe('idempotency_conflict');
    expect(await noteOf('I3')).toEqual({ body: 'x', version: 1 });
  });

  test('of another user is another key', async () => {
    await runner.run(command(append('I4', 'x'), { idempotencyKey: 'mine', userId: 'one' }));
    await runner.run(command(append('I4', 'y'), { idempotencyKey: 'mine', userId: 'two' }));
    expect(await noteOf('I4')).toEqual({ body: 'xy', version: 2 });
  });
});

describe('two clerks on the same document at the same moment', () => {
  test('both succeed: the later plan is stale, reads again and builds on the earlier', async () => {
    await runner.run(command(append('C1', '-')));
    let plans = 0;
    const counted: Planner = (tx) => {
      plans += 1;
      return append('C1', 'x')(tx);
    };
    const answers = await Promise.all(Array.from({ length: 6 }, () => runner.run(command(counted))));
    expect(answers.map(codeOf)).toEqual(answers.map(() => 'accepted'));
    expect(await noteOf('C1')).toEqual({ body: '-xxxxxx', version: 7 });
    expect(plans).toBeGreaterThan(6);
  });

  test('also in two processes, and when both make the document', async () => {
    const other = makeRunner();
    const answers = await Promise.all(
      [runner, other, runner, other].map((each) => each.run(command(append('C2', 'x')))),
    );
    expect(answers.map(codeOf)).toEqual(answers.map(() => 'accepted'));
    expect(await noteOf('C2')).toEqual({ body: 'xxxx', version: 4 });
  });

  test('a plan that insists on an old version is told that it is stale', async () => {
    await runner.run(command(append('C3', 'a')));
    await runner.run(command(append('C3', 'b')));
    expect(codeOf(await runner.run(command(async () => accept(planOf('C3', 'old', 1)))))).toBe('stale');
    expect(await noteOf('C3')).toEqual({ body: 'ab', version: 2 });
  });

  test('a plan for a document that does not exist at its version is stale', async () => {
    expect(codeOf(await runner.run(command(async () => accept(planOf('C4', 'ghost', 3)))))).toBe('stale');
    expect(await noteOf('C4')).toBeUndefined();
  });
});

describe('one command that the database refuses', () => {
  test('fails alone; everybody else of its batch is committed and answered', async () => {
    const names = Array.from({ length: 24 }, (_, index) => `P${index}`);
    const bodyOf = (name: string) => (name === 'P7' ? 'poison' : 'good');
    const outcomes = await Promise.allSettled(names.map((name) => runner.run(command(append(name, bodyOf(name))))));
    expect(outcomes.flatMap(({ status }, index) => (status === 'rejected' ? [names[index]] : []))).toEqual(['P7']);
    const written = await select<{ note_no: string }>(
      `select note_no from test_notes where zone_id = $1 and note_no like 'P%'`,
    );
    expect(written).toHaveLength(23);
    expect([await noteOf('P7'), await eventsOf('P7')]).toEqual([undefined, 0]);
  });
});

describe('zones', () => {
  test('have rows, keys and queues of their own', async () => {
    const inZone = (zoneId: number) => ({ settings: { ...settings, zoneId }, idempotencyKey: 'zoned' });
    const fresh: Planner = async () => accept(planOf('Z1', 'mine', 0));
    const answers = await Promise.all([1, 2].map((zoneId) => runner.run(command(fresh, inZone(zoneId)))));
    expect(answers).toEqual([accept('mine'), accept('mine')]);
    const { rows } = await database.read({ ...settings, zoneId: 2 }, (tx) =>
      tx.query('select zone_id, note_no from test_notes'),
    );
    expect(rows).toEqual([{ zone_id: 2, note_no: 'Z1' }]);
  });
});
