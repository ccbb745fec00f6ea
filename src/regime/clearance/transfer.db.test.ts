import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accepted, createTestZone, lamp, listDraft, openTestBook, partyB, type TestZone } from '../testing.ts';
import { type Office, openOffice } from '../testing-office.ts';
import { type Story, tell } from '../testing-story.ts';
import { approveList, declareList, draftLists, type ListDraft } from './index.ts';

/** 区内流转: goods change owner inside the zone; the side that takes them in comes first. */
let zone: TestZone;
let office: Office;
let story: Story;
const seller = 'T1510W000001';
const buyer = 'T1510W000002';
const officer = () => zone.as('customs_officer');

const amounts = (quantity: string) => ({ declaredQuantity: quantity, legalQuantity1: quantity, totalPrice: quantity });
const inside = { line: 'internal', listType: '6', supervisionMode: '1200' } as const;
const buying = (internalNo: string, quantity: string, terms: Partial<ListDraft> = {}) =>
  listDraft(internalNo, { bookNo: buyer, ...inside, relatedBookNo: seller, ...terms }, amounts(quantity));
const selling = (internalNo: string, quantity: string, terms: Partial<ListDraft>) =>
  listDraft(
    internalNo,
    { bookNo: seller, ...inside, direction: 'out', relatedBookNo: buyer, ...terms },
    amounts(quantity),
  );
const listNoOf = async (list: string) => (await story.loaded(list)).list.listNo ?? '';

beforeAll(async () => {
  zone = await createTestZone();
  office = openOffice(zone);
  story = tell(zone);
  await openTestBook(zone, seller, [lamp]);
  await openTestBook(zone, buyer, [lamp], { ownerId: partyB });
  await story.approve(listDraft('stock', { bookNo: seller, ...inside }, amounts('50')));
});
afterAll(() => zone.drop());

describe('circulation inside the zone between two enterprises', () => {
  test('both lists post on approval, without declaration or gate', async () => {
    await story.approve(buying('buy', '20'), partyB);
    expect(await story.balance(buyer)).toEqual({ actual: '20', legal2: '1', value: '20' });
    await story.approve(selling('sell', '20', { relatedListNo: await listNoOf('buy') }));
    for (const list of ['buy', 'sell']) {
      expect((await story.loaded(list)).list).toMatchObject({ state: 'posted', gateRequired: false });
    }
    expect(await story.balance(seller)).toMatchObject({ actual: '30', value: '30' });
    expect(await story.entries(buyer)).toEqual(['pending other_book → on_hand 20', 'settled other_book → on_hand 20']);
    expect((await story.entries(seller)).slice(-2)).toEqual([
      'pending on_hand → other_book 20',
      'settled on_hand → other_book 20',
    ]);
  });

  test('an out-list must quote an in-list', async () => {
    await story.draft(listDraft('quotes-nothing', { bookNo: seller, ...inside, direction: 'out' }, amounts('1')));
    await office.refuses('related_list_missing', 'declare_list', zone.as('enterprise_clerk'), {
      list: 'quotes-nothing',
    });
  });

  test.each([
    ['is not there', async () => 'QD151026I000000404'],
    [
      'is not approved',
      async () => {
        accepted(await draftLists(zone.as('enterprise_clerk', partyB), [buying('early', '1')]));
        accepted(await declareList(zone.as('enterprise_clerk', partyB), { list: 'early' }));
        return 'early';
      },
    ],
    [
      'belongs to another book',
      async () => {
        await story.approve(listDraft('own', { bookNo: seller, ...inside }, amounts('1')));
        return listNoOf('own');
      },
    ],
    [
      'takes the goods from another seller',
      async () => {
        await story.approve(buying('elsewhere', '1', { relatedBookNo: 'T1510W000777' }), partyB);
        return listNoOf('elsewhere');
      },
    ],
    [
      'is an out-list itself',
      async () => {
        const terms = { bookNo: buyer, direction: 'out', line: 'first', supervisionMode: '5034' } as const;
        await story.approve(listDraft('leaves', terms, amounts('1')), partyB);
        return listNoOf('leaves');
      },
    ],
  ])('an out-list whose quoted in-list %s is refused at approval', async (why, quote) => {
    const list = await story.declare(selling(`refused: ${why}`, '1', { relatedListNo: await quote() }));
    expect(await office.refuses('related_list_not_approved', 'approve_list', officer(), { list })).toMatchObject({
      bookNo: buyer,
    });
  });

  test('once the in-list is approved, the waiting out-list is accepted', async () => {
    const list = await story.declare(selling('waits', '1', { relatedListNo: 'later' }));
    await office.refuses('related_list_not_approved', 'approve_list', officer(), { list });
    await story.approve(buying('later', '1'), partyB);
    accepted(await approveList(officer(), { list }));
    expect((await story.loaded(list)).list.state).toBe('posted');
  });

  test('what another zone holds cannot be looked at: the out-list is taken as it is', async () => {
    const list = await story.approve(selling('far', '1', { relatedBookNo: 'T2204W000001', relatedListNo: 'QD-FAR' }));
    expect((await story.loaded(list)).list.state).toBe('posted');
  });
});
