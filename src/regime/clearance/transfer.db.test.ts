import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Id } from '../../kernel/index.ts';
import {
  accepted,
  createTestZone,
  lamp,
  listDraft,
  openTestBook,
  partyA,
  partyB,
  refused,
  type TestZone,
  testZoneId,
} from '../testing.ts';
import { type Office, openOffice } from '../testing-office.ts';
import { type Story, tell } from '../testing-story.ts';
import {
  approveList,
  confirmPosting,
  declareList,
  draftLists,
  type ListDraft,
  settleTransfer,
  type TransferNotice,
  transferDeliverer,
} from './index.ts';

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
/** A transfer that passes gates: it stays open until its vehicles have passed. */
const throughGate = { line: 'second', listType: '0', declarationRequired: false } as const;
let passes = 0;
const pass = (list: string, quantity: string, owner?: Id, direction: 'in' | 'out' = 'in') => {
  passes += 1;
  return story.bind({ internalNo: `P${passes}`, list, quantity, direction, ...(owner ? { owner } : {}) });
};
const states = (...lists: string[]) => Promise.all(lists.map(async (list) => (await story.loaded(list)).list.state));
const totals = async () => {
  const both = await Promise.all([story.balance(seller), story.balance(buyer)]);
  return both.reduce((sum, { actual = '0' }) => sum + BigInt(actual), 0n);
};
const outboxTopics = (listId: string) =>
  zone.database.write(testZoneId, async (tx) => {
    const found = await tx.query<{ topic: string }>(
      "select distinct topic from outbox where zone_id = $1 and payload ->> 'listId' = $2 and topic like 'clearance/%'",
      [testZoneId, listId],
    );
    return found.rows.map(({ topic }) => topic);
  });
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
  test('the in-list waits for the out-list; then both post together, without declaration or gate', async () => {
    await story.approve(buying('buy', '20'), partyB);
    expect((await story.loaded('buy')).list).toMatchObject({ state: 'pre_deducted', counterpartReadyAt: null });
    expect(await story.balance(buyer)).toEqual({ prePlus: '20' });
    await story.approve(selling('sell', '20', { relatedListNo: await listNoOf('buy') }));
    for (const list of ['buy', 'sell']) {
      const found = (await story.loaded(list)).list;
      expect(found).toMatchObject({ state: 'posted', gateRequired: false, counterpartIsForeign: false });
      expect(found.counterpartReadyAt).not.toBeNull();
    }
    expect(await story.balance(buyer)).toEqual({ actual: '20', legal2: '1', value: '20' });
    expect(await story.balance(seller)).toMatchObject({ actual: '30', value: '30' });
    expect(await story.entries(buyer)).toEqual(['pending other_book → on_hand 20', 'settled other_book → on_hand 20']);
    const sides = {
      ours: { listNo: await listNoOf('buy'), isReady: true },
      theirs: { bookNo: seller, state: 'posted' },
    };
    const shown = await office.must('get_transfer', officer(), { list: 'buy' });
    expect(shown).toMatchObject({ ...sides, isForeign: false, difference: null });
    const { rows } = await office.must<{ rows: object[] }>('list_transfers', officer(), { state: 'posted' });
    expect(rows).toMatchObject([
      {
        fromBookNo: seller,
        toBookNo: buyer,
        inState: 'posted',
        outState: 'posted',
        quantity: '20.00000',
        isReady: true,
      },
    ]);
    // The seller's clerk sees its own list only.
    const own = await office.must<{ rows: object[] }>('list_transfers', zone.as('enterprise_clerk', partyA), {});
    expect(own.rows).toMatchObject([{ inList: null, outList: await listNoOf('sell') }]);
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

  test('an in-list goes with one out-list, and stays while it is quoted', async () => {
    await story.approve(buying('once', '1', { ...throughGate }), partyB);
    await story.approve(selling('first', '1', { relatedListNo: await listNoOf('once') }));
    const second = await story.declare(selling('second', '1', { relatedListNo: await listNoOf('once') }));
    const facts = await office.refuses('related_list_taken', 'approve_list', officer(), { list: second });
    expect(facts).toMatchObject({ by: `list:${await listNoOf('first')}` });
    await office.refuses('related_list_taken', 'delete_list', officer(), { list: 'once' });
  });
});

describe('both sides say the same (invariant 10)', () => {
  const differing: ReadonlyArray<readonly [string, Partial<ListDraft['lines'][number]>, object]> = [
    ['quantity', { declaredQuantity: '4', totalPrice: '4' }, { ours: '4.00000', theirs: '5.00000' }],
    ['statutory quantity', { legalQuantity2: '7' }, { field: 'legalQuantity2', ours: '7.00000', theirs: '1.00000' }],
    ['value', { unitPrice: '2', totalPrice: '10' }, { field: 'valueUsd', ours: '10.00', theirs: '5.00' }],
    ['origin', { originCountry: '116' }, { field: 'originCountry', ours: '116', theirs: null }],
  ];
  test.each(differing)('an out-list that differs in %s is refused', async (what, line, facts) => {
    await story.approve(buying(`alike: ${what}`, '5', { ...throughGate }), partyB);
    const terms = { bookNo: seller, ...inside, direction: 'out', relatedBookNo: buyer } as const;
    const related = { relatedListNo: await listNoOf(`alike: ${what}`) };
    const draft = listDraft(`differs: ${what}`, { ...terms, ...related }, { ...amounts('5'), ...line });
    const list = await story.declare(draft);
    expect(await office.refuses('transfer_differs', 'approve_list', officer(), { list })).toMatchObject({
      lineNo: 1,
      ...facts,
    });
  });

  test('another number of lines is refused', async () => {
    await story.approve(buying('one line', '2', { ...throughGate }), partyB);
    const draft = selling('two lines', '1', { relatedListNo: await listNoOf('one line') });
    const [line] = draft.lines;
    const list = await story.declare({
      ...draft,
      lines: [...draft.lines, { ...line, lineNo: 2 }] as ListDraft['lines'],
    });
    const facts = await office.refuses('transfer_differs', 'approve_list', officer(), { list });
    expect(facts).toMatchObject({ field: 'lines', ours: 2, theirs: 1 });
  });

  test('an in-list that is quoted is not changed to something else', async () => {
    await story.approve(buying('kept', '2', { ...throughGate }), partyB);
    await story.approve(selling('keeps', '2', { relatedListNo: await listNoOf('kept') }));
    const change = { list: 'kept', lines: buying('x', '3').lines, reason: 'test' };
    await office.refuses('transfer_differs', 'change_list', officer(), change);
  });

  test('sides that a clerk made ready unseen are compared before they post, and an officer sees the difference', async () => {
    await story.approve(buying('unseen', '2', { ...throughGate }), partyB);
    const out = selling('blind', '1', { relatedListNo: await listNoOf('unseen') });
    await story.declare(out);
    // As it comes about where receipts of customs are read by the enterprise itself.
    accepted(await approveList(zone.as('enterprise_clerk'), { list: 'blind' }));
    await pass('unseen', '2', partyB);
    expect(await states('unseen', 'blind')).toEqual(['pre_deducted', 'pre_deducted']);
    const { rows } = await office.must<{ rows: object[] }>('list_discrepancies', officer(), {});
    expect(rows).toContainEqual(expect.objectContaining({ kind: 'transfer_differs', severity: 'high' }));
  });
});

describe('both or none', () => {
  test('neither side posts before both have passed, in whatever order', async () => {
    await story.approve(buying('G-in', '3', { ...throughGate }), partyB);
    await story.approve(selling('G-out', '3', { relatedListNo: await listNoOf('G-in'), ...throughGate }));
    const before = await totals();
    await pass('G-out', '3', undefined, 'out');
    expect(await states('G-in', 'G-out')).toEqual(['pre_deducted', 'pre_deducted']);
    await pass('G-in', '3', partyB);
    expect(await states('G-in', 'G-out')).toEqual(['posted', 'posted']);
    // The zone as a whole has as many as before.
    expect(await totals()).toBe(before);
  });

  test('what a clerk could not join, the house joins: also after a crash, and once', async () => {
    await story.approve(buying('C-in', '2'), partyB);
    await story.declare(selling('C-out', '2', { relatedListNo: await listNoOf('C-in') }));
    const { listId } = accepted(await approveList(zone.as('enterprise_clerk'), { list: 'C-out' }));
    expect(await states('C-in', 'C-out')).toEqual(['pre_deducted', 'pre_deducted']);
    const deliverer = transferDeliverer(() => officer());
    const message = { zoneId: testZoneId, messageId: 'm', ownerId: null, recordedAt: new Date(0), attempts: 0 };
    const told = { ...message, topic: deliverer.topic, payload: { listId } };
    accepted(await deliverer.deliver(told));
    expect(await states('C-in', 'C-out')).toEqual(['posted', 'posted']);
    const entries = await story.entries(seller);
    accepted(await deliverer.deliver(told));
    expect(await story.entries(seller)).toEqual(entries);
    await expect(deliverer.deliver({ ...told, payload: {} })).rejects.toThrow('names no listId');
    expect(await outboxTopics(listId)).toEqual(['clearance/transfer']);
  });
});

test('verification names a transfer of which only one side is posted', async () => {
  type Halves = { readonly ok: boolean; readonly halves: object[] };
  expect(await office.must<Halves>('verify_transfers', officer(), {})).toEqual({ ok: true, halves: [] });
  await story.approve(buying('H-in', '1'), partyB);
  await story.approve(selling('H-out', '1', { relatedListNo: await listNoOf('H-in'), ...throughGate }));
  await zone.database.write(testZoneId, (tx) =>
    tx.query(
      "update verification_lists set state = 'posted', posted_at = now(), posted_on = now()::date where zone_id = $1 and internal_no = 'H-in'",
      [testZoneId],
    ),
  );
  const { ok, halves } = await office.must<Halves>('verify_transfers', officer(), {});
  expect(ok).toBe(false);
  expect(halves).toEqual([{ inList: await listNoOf('H-in'), outList: await listNoOf('H-out'), posted: 'in' }]);
});

describe('a book that another zone keeps', () => {
  const farBook = 'T2204W000001';
  const far = { relatedBookNo: farBook, relatedListNo: 'QD-FAR' };
  const noticeFor = async (list: string, change: object = {}) => {
    const ours = await office.must<TransferNotice>('get_transfer_notice', officer(), { list });
    const { bookNo, listNo, relatedBookNo, lines } = ours;
    const theirs = { bookNo: relatedBookNo, listNo: 'QD-FAR', relatedBookNo: bookNo, relatedListNo: listNo, lines };
    return { list, notice: { ...theirs, direction: 'in', isReady: true, ...change } };
  };

  test('waits for its notice, which must be of this transfer, ready and alike', async () => {
    await story.approve(selling('far', '1', far));
    expect((await story.loaded('far')).list.state).toBe('pre_deducted');
    const refuses = async (code: string, change: object) =>
      office.refuses(code, 'record_transfer_notice', officer(), await noticeFor('far', change));
    await refuses('notice_not_for_list', { bookNo: 'T2204W000002' });
    await refuses('notice_not_for_list', { listNo: 'QD-ELSE' });
    await refuses('notice_not_ready', { isReady: false });
    await refuses('transfer_differs', { lines: [] });
    await office.must('record_transfer_notice', officer(), await noticeFor('far'));
    expect((await story.loaded('far')).list).toMatchObject({ state: 'posted', counterpartIsForeign: true });
  });

  test('the posting of customs stands for the other side, once the zone knows that the book is kept elsewhere', async () => {
    const { listId } = (await story.loaded(await story.approve(selling('far-2', '1', far)))).list;
    const posted = { list: 'far-2', postedAt: new Date('2026-07-02T00:00:00Z') };
    expect(refused(await confirmPosting(zone.as('enterprise_clerk'), posted))).toBe('posting_not_ready');
    accepted(await settleTransfer(officer(), { list: listId }));
    accepted(await confirmPosting(zone.as('enterprise_clerk'), posted));
    expect((await story.loaded('far-2')).list).toMatchObject({ state: 'posted', customsPostedAt: posted.postedAt });
  });

  test('a notice is for books kept elsewhere, and for transfers', async () => {
    await story.approve(buying('near', '1', { ...throughGate }), partyB);
    const near = await noticeFor('near', { direction: 'out' });
    await office.refuses('counterpart_in_zone', 'record_transfer_notice', officer(), near);
    await office.refuses('list_no_transfer', 'get_transfer_notice', officer(), { list: 'stock' });
  });
});
