import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { systemIds } from '../../kernel/index.ts';
import { openAuth } from '../../platform/auth/index.ts';
import { clockOf } from '../../platform/clock/index.ts';
import { createCommandRunner } from '../../platform/commands/index.ts';
import { createTestDatabase, type TestDatabase } from '../../platform/db/testing.ts';
import { createLog } from '../../platform/log/index.ts';
import { anonymousCaller, type OperationContext } from '../../platform/operations/index.ts';
import { ledgerParticipant, verifyLedger } from '../../primitives/ledger/index.ts';
import { roles } from '../permissions.ts';
import { root } from '../settings.ts';
import { demoAccounts } from './accounts.ts';
import { type DemoHouse, loadDemonstration, needsLoading } from './load.ts';
import { smallSize } from './model.ts';
import { demoOperations } from './operations.ts';
import { progressOf } from './progress.ts';

const zone = { zoneId: 1, reach: 'zone', partyId: null, role: 'auditor' } as const;
const databases: TestDatabase[] = [];

/** A house as far as loading needs one. */
async function openTestHouse() {
  const database = await createTestDatabase();
  databases.push(database);
  const now = () => new Date('2026-11-21T00:00:00Z');
  const log = createLog(() => undefined, now, 'error');
  const auth = await openAuth({ pool: database.authPool, roles, publicOrigin: null, now, log });
  return { database, auth, participants: [ledgerParticipant] };
}

/** What a public operation is given before anybody has signed in. */
function contextFor(database: TestDatabase): OperationContext {
  const now = () => new Date('2026-11-21T00:00:00Z');
  const commands = createCommandRunner({ database, participants: [], ids: systemIds, now });
  const caller = anonymousCaller(1);
  return { caller, database, commands, ids: systemIds, ...clockOf(now), idempotencyKey: 'ask' };
}

/** The same house with a process that is killed after so many writes. */
function dyingAfter(house: DemoHouse, writes: number): DemoHouse {
  const { database } = house;
  let left = writes;
  const write: typeof database.write = (zoneId, work) => {
    left -= 1;
    return left < 0 ? Promise.reject(new Error('killed')) : database.write(zoneId, work);
  };
  return { ...house, database: { ...database, write } };
}

async function rows<R extends object>(database: TestDatabase, text: string): Promise<R[]> {
  const found = await database.read(zone, (tx) => tx.query<R>(text));
  return found.rows;
}

/** What the books hold and how the documents are called and stand, as one number. */
async function digestOf(database: TestDatabase): Promise<string> {
  const parts = await Promise.all([
    rows(
      database,
      `select k.book_no, b.item_no, b.stage, b.declared, b.legal1, b.legal2, b.value, b.out_declared, b.in_declared
       from ledger_balances b join account_books k on k.zone_id = b.zone_id and k.book_id = b.book_id
       where b.zone_id = 1 order by 1, 2, 3`,
    ),
    rows(database, 'select internal_no, list_no, entry_no, state from verification_lists where zone_id = 1 order by 1'),
    rows(database, 'select internal_no, pass_no, state from gate_passes where zone_id = 1 order by 1'),
    rows(database, 'select subject, kind, state from discrepancies where zone_id = 1 order by 1, 2'),
  ]);
  const text = JSON.stringify(parts, (_, value) => (typeof value === 'bigint' ? String(value) : value));
  return createHash('sha256').update(text).digest('hex');
}

afterAll(async () => {
  for (const database of databases) await database.drop();
});

describe('the demonstration zone, small version', () => {
  let house: Awaited<ReturnType<typeof openTestHouse>>;
  const told: number[] = [];

  beforeAll(async () => {
    house = await openTestHouse();
    expect(await progressOf(house.database)).toEqual({ state: 'none', done: 0, total: 0 });
    await loadDemonstration(house, { size: smallSize, onProgress: (done) => told.push(done) });
  });

  test('tells how far it is, and that it is ready', async () => {
    expect(told).toEqual([...Array.from({ length: smallSize.days + 1 }, (_, day) => day), smallSize.days]);
    expect(await progressOf(house.database)).toEqual({ state: 'ready', done: smallSize.days, total: smallSize.days });
  });

  test('is marked as a demonstration, and holds its enterprises, places and one account per role', async () => {
    const [found] = await rows(
      house.database,
      'select zone_code, area_m2, is_demonstration from zones where zone_id = 1',
    );
    expect(found).toEqual({ zone_code: '1510', area_m2: 4_890_000n, is_demonstration: true });
    const names = await rows<{ name_zh: string }>(house.database, 'select name_zh from parties where zone_id = 1');
    expect([names.length, names.every(({ name_zh }) => name_zh.includes('示范'))]).toEqual([3, true]);
    const [places] = await rows(house.database, 'select count(*) > 40 as many from places where zone_id = 1');
    expect(places).toEqual({ many: true });
    for (const { email, role } of demoAccounts()) {
      expect(await house.auth.callerOfEmail(email)).toMatchObject({
        ok: true,
        value: { settings: { zoneId: 1, role } },
      });
    }
  });

  test('tells its sign-ins to whoever asks; a database without it has none to tell', async () => {
    const [, accounts] = demoOperations;
    const ask = async (database: TestDatabase) => {
      const answer = await accounts?.handle(contextFor(database), {});
      return answer?.ok ? answer.value : null;
    };
    expect(await ask(house.database)).toContainEqual({
      email: 'clerk@demo.entrepot',
      password: 'entrepot-demo',
      role: 'enterprise_clerk',
      nameZh: '企业关务员',
      nameEn: 'Enterprise clerk',
    });
    expect(await ask((await openTestHouse()).database)).toEqual([]);
  });

  test('has lists and passes in every state in which they can lie on a desk today', async () => {
    const lists = await rows<{ state: string }>(
      house.database,
      `select distinct state || case when state = 'pre_deducted' then ' ' || gate_state else '' end as state
       from verification_lists where zone_id = 1`,
    );
    const wanted = ['declared', 'deleted', 'draft', 'manual_review', 'posted', 'rejected', 'store_failed', 'stored'];
    expect(lists.map(({ state }) => state)).toEqual(
      expect.arrayContaining([...wanted, 'pre_deducted all', 'pre_deducted none', 'pre_deducted part']),
    );
    const passes = await rows<{ state: string }>(
      house.database,
      'select distinct state from gate_passes where zone_id = 1',
    );
    expect(passes.map(({ state }) => state).sort()).toEqual([
      'approved',
      'declared',
      'deleted',
      'draft',
      'passed',
      'void',
    ]);
    const kinds = await rows<{ kind: string }>(
      house.database,
      'select distinct kind from discrepancies where zone_id = 1 order by kind',
    );
    expect(kinds.map(({ kind }) => kind)).toEqual([
      'no_scale_reading',
      'pass_used_twice',
      'quantity_differs',
      'weight_difference',
    ]);
  });

  test('writes no fact into an event or a discrepancy that the console cannot name', async () => {
    const facts = await rows<{ name: string; kind: string }>(
      house.database,
      `select distinct name, min(kind) as kind from (
         select kind, jsonb_object_keys(facts) as name from events where zone_id = 1
         union all select kind, jsonb_object_keys(facts) from discrepancies where zone_id = 1) x group by name`,
    );
    expect(facts.length).toBeGreaterThan(50);
    for (const language of ['zh', 'en']) {
      const words = JSON.parse(readFileSync(join(root, `web/words/${language}.json`), 'utf8'));
      expect(facts.filter(({ name }) => words.fact[name] === undefined)).toEqual([]);
    }
  });

  test('keeps every book verifiable', async () => {
    const report = await verifyLedger(house.database, zone);
    expect(report).toMatchObject({ ok: true });
    expect(report.books.length).toBeGreaterThanOrEqual(4);
  });

  test('records nothing after its last day and nothing before it happened', async () => {
    const [late] = await rows(
      house.database,
      `select count(*) as events from events where zone_id = 1
       and (recorded_at > '2026-11-20T20:00:00+08' or recorded_at < occurred_at)`,
    );
    expect(late).toEqual({ events: 0n });
  });

  test('comes out the same when it was killed in the middle of a day and went on', async () => {
    const digest = await digestOf(house.database);
    const second = await openTestHouse();
    await expect(loadDemonstration(dyingAfter(second, 150), { size: smallSize })).rejects.toThrow('killed');
    expect(await needsLoading(second.database)).toBe(true);
    const [before] = await rows<{ count: bigint }>(
      second.database,
      'select count(*) from verification_lists where zone_id = 1',
    );
    expect([before?.count !== 0n, (before?.count ?? 0n) < 30n]).toEqual([true, true]);
    expect(await progressOf(second.database)).toMatchObject({ state: 'loading' });
    await loadDemonstration(second);
    expect(await digestOf(second.database)).toBe(digest);
    expect(await verifyLedger(second.database, zone)).toMatchObject({ ok: true });
    // Once loaded, nothing happens again.
    expect(await needsLoading(second.database)).toBe(false);
    const count = 'select count(*) from events where zone_id = 1';
    const events = await rows(second.database, count);
    await loadDemonstration(second);
    expect(await rows(second.database, count)).toEqual(events);
  });

  test('another seed gives another zone', async () => {
    const other = await openTestHouse();
    await loadDemonstration(other, { size: smallSize, seed: '2' });
    expect(await digestOf(other.database)).not.toBe(await digestOf(house.database));
  });
});
