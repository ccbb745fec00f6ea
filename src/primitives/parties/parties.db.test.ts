import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createIdSource, day } from '../../kernel/index.ts';
import { createCommandRunner } from '../../platform/commands/index.ts';
import type { SessionSettings } from '../../platform/db/index.ts';
import { createTestDatabase, type TestDatabase } from '../../platform/db/testing.ts';
import type { OperationContext } from '../../platform/operations/index.ts';
import { findParty, findPartyByCustomsCode, partyOperations, registerParty } from './index.ts';
import type { Party, PartyDraft } from './model.ts';
import { changeParty } from './service.ts';

const now = () => new Date('2026-07-04T01:00:00Z');
const ids = createIdSource(
  () => now().getTime(),
  (size) => crypto.getRandomValues(new Uint8Array(size)),
);
let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

function contextOf(settings: Partial<SessionSettings> = {}, idempotencyKey: string = ids.next()): OperationContext {
  return {
    caller: {
      userId: 'manager',
      displayName: '',
      settings: { zoneId: 1, reach: 'zone', partyId: null, role: 'park_manager', ...settings },
    },
    database,
    commands: createCommandRunner({ database, participants: [], ids, now }),
    ids,
    now,
    today: () => day('2026-07-04'),
    idempotencyKey,
  };
}

const enterprise: PartyDraft = {
  kind: 'organisation',
  nameZh: '长春某某汽车零部件有限公司',
  nameEn: 'Some Motor Parts of Changchun',
  uscc: '91350100M000100Y43',
  customsCode: '2201960001',
  roles: ['zone_enterprise', 'consignee'],
  creditLevel: 'general',
  identifiers: [{ scheme: 'gln', identifier: '6901234567892' }],
};
const customer: PartyDraft = {
  ...enterprise,
  nameZh: '乙公司',
  nameEn: null,
  uscc: null,
  customsCode: null,
  roles: ['customer'],
  identifiers: [],
};

let first: Party;

describe('parties in the database', () => {
  test('an enterprise is registered and read back', async () => {
    const context = contextOf();
    const registered = await registerParty(context, enterprise);
    if (!registered.ok) throw new Error(JSON.stringify(registered.refusal));
    first = registered.value;
    const { settings } = context.caller;
    expect(await database.read(settings, (tx) => findParty(tx, 1, first.partyId))).toEqual(first);
    expect(await database.read(settings, (tx) => findPartyByCustomsCode(tx, 1, '2201960001'))).toEqual(first);
    expect(first).toMatchObject({ version: 1, registeredOn: '2026-07-04' });
  });

  test('the same codes a second time are refused with the name of their holder', async () => {
    for (const draft of [
      enterprise,
      { ...customer, customsCode: '2201960001' },
      { ...customer, identifiers: enterprise.identifiers },
    ]) {
      const again = await registerParty(contextOf(), draft);
      expect(again).toMatchObject({ refusal: { code: 'party_exists', facts: { name: enterprise.nameZh } } });
    }
  });

  test('two clerks register the same enterprise at the same moment: one succeeds', async () => {
    const twin = { ...customer, customsCode: '2201960002' };
    const context = contextOf();
    const both = await Promise.all([
      registerParty(context, twin),
      registerParty({ ...context, idempotencyKey: ids.next() }, twin),
    ]);
    expect(both.filter((result) => result.ok)).toHaveLength(1);
    expect(both.find((result) => !result.ok)).toMatchObject({ refusal: { code: 'party_exists' } });
  });

  test('a change keeps the rest, gives up an identifier and lets another take it over', async () => {
    const change = { creditLevel: 'advanced_certified', identifiers: [] } as const;
    const changedParty = await changeParty(contextOf(), { partyId: first.partyId, version: 1, change });
    expect(changedParty).toMatchObject({ ok: true, value: { version: 2, nameZh: first.nameZh, identifiers: [] } });
    const taker = await registerParty(contextOf(), { ...customer, identifiers: enterprise.identifiers });
    expect(taker).toMatchObject({ ok: true });
  });

  test('a change of an old version is stale, of an unknown party refused', async () => {
    const stale = await changeParty(contextOf(), { partyId: first.partyId, version: 1, change: { nameEn: null } });
    expect(stale).toMatchObject({ refusal: { code: 'stale' } });
    const unknown = await changeParty(contextOf(), { partyId: ids.next(), version: 1, change: {} });
    expect(unknown).toMatchObject({ refusal: { code: 'party_unknown' } });
  });

  test('an enterprise sees itself and nobody else, another zone sees nothing', async () => {
    const list = partyOperations.find(({ name }) => name === 'list_parties');
    const seen = async (settings: Partial<SessionSettings>) => {
      const answer = await list?.handle(contextOf(settings), {});
      return answer?.ok ? (answer.value as { parties: Party[] }).parties.map(({ partyId }) => partyId) : [];
    };
    expect(await seen({ reach: 'party', partyId: first.partyId })).toEqual([first.partyId]);
    expect((await seen({})).length).toBe(3);
    expect(await seen({ zoneId: 2 })).toEqual([]);
  });

  test('the list is searched and paged by key', async () => {
    const list = partyOperations.find(({ name }) => name === 'list_parties');
    const page = await list?.handle(contextOf(), { limit: 2 });
    if (!page?.ok) throw new Error('refused');
    const { parties, next } = page.value as { parties: Party[]; next: string };
    expect(parties).toHaveLength(2);
    const rest = await list?.handle(contextOf(), { limit: 2, after: next });
    if (!rest?.ok) throw new Error('refused');
    const last = rest.value as { parties: Party[]; next: string | null };
    expect(last.next).toBeNull();
    // Parties made in the same millisecond come in no certain order, but each of them comes once.
    const met = [...parties, ...last.parties].map(({ partyId }) => partyId);
    expect([met.length, new Set(met).size, met.includes(first.partyId)]).toEqual([3, 3, true]);
    const found = await list?.handle(contextOf(), { text: 'motor', role: 'consignee' });
    expect(found).toMatchObject({ value: { parties: [{ partyId: first.partyId }] } });
  });

  test('an unknown party is refused', async () => {
    const get = partyOperations.find(({ name }) => name === 'get_party');
    expect(await get?.handle(contextOf(), { partyId: ids.next() })).toMatchObject({
      refusal: { code: 'party_unknown' },
    });
  });
});
