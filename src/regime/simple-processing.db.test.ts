import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ListDraft } from './clearance/index.ts';
import { accepted, createTestZone, listDraft, openTestBook, partyA, type TestZone } from './testing.ts';
import { type Office, openOffice } from './testing-office.ts';
import { type Story, tell } from './testing-story.ts';

/**
 * 简单加工 in a logistics book (list type 4): two bottles and a box become a gift set; one bottle in 50 breaks in packing.
 */
const bookNo = 'T1510W00S001';
const pieces = { declaredUnit: '007', legalUnit1: '007' };
const bottle = { materialNo: 'BOTTLE', hsCode: '2204210000', name: '葡萄酒', ...pieces };
const box = { materialNo: 'BOX', hsCode: '4819100000', name: '礼盒', ...pieces };
const gift = { materialNo: 'GIFT', hsCode: '2204210000', name: '葡萄酒礼盒', ...pieces };
let zone: TestZone;
let office: Office;
let story: Story;

const clerk = () => zone.as('enterprise_clerk', partyA);

function listOf(internalNo: string, itemNo: number, quantity: string, terms: Partial<ListDraft>): ListDraft {
  const goods = [bottle, box, gift][itemNo - 1] ?? bottle;
  const draft = listDraft(internalNo, { bookNo, ...terms }, {});
  const { legalUnit2: _unit, ...line } = draft.lines[0] ?? { legalUnit2: '' };
  const amounts = { declaredQuantity: quantity, legalQuantity1: quantity, legalQuantity2: '0' };
  const price = { unitPrice: '1', totalPrice: quantity, currencyCode: '502' };
  return { ...draft, lines: [{ ...line, lineNo: 1, itemNo, ...goods, ...amounts, ...price }] as ListDraft['lines'] };
}

async function passThrough(draft: ListDraft): Promise<void> {
  const list = await story.approve(draft);
  await story.bind({
    internalNo: `PASS-${list}`,
    list,
    quantity: draft.lines[0]?.declaredQuantity ?? '0',
    direction: draft.direction,
  });
  await story.release(list);
}

beforeAll(async () => {
  zone = await createTestZone();
  office = openOffice(zone);
  story = tell(zone);
  await openTestBook(zone, bookNo, [bottle, box, { ...gift, goodsKind: 'finished' }]);
  const abroad = { line: 'first', supervisionMode: '5034', transportMode: '2', countryCode: '305' } as const;
  await passThrough(listOf('IN-1', 1, '1000', abroad));
  await passThrough(listOf('IN-2', 2, '400', abroad));
  await office.must('declare_bill', clerk(), {
    bookNo,
    productItemNo: 3,
    billVersion: 'G1',
    lines: [
      { materialItemNo: 1, net: '2', tangibleLossRate: '0.02' },
      { materialItemNo: 2, net: '1' },
    ],
  });
});
afterAll(() => zone.drop());

const leaving = {
  direction: 'out',
  goodsKind: 'finished',
  supervisionMode: '5034',
  line: 'first',
  transportMode: '2',
} as const;

test('the set takes its bottles and its box as it leaves; broken bottles lie among the leftovers', async () => {
  await passThrough(listOf('OUT-1', 3, '100', { ...leaving, listType: '4', countryCode: '502' }));
  // 100 × 2 / 0.98 = 204.08163 bottles, 4.08163 of them broken.
  expect(await story.balance(bookNo, 1)).toMatchObject({ actual: '795.91837' });
  expect(await story.balance(bookNo, 2)).toMatchObject({ actual: '300' });
  const { item } = await office.must<{ item: { balances: unknown[] } }>('get_book_item', clerk(), {
    bookNo,
    itemNo: 1,
  });
  expect(item.balances).toMatchObject([{ stage: 'leftovers', posted: { declared: '4.08163' } }, { stage: 'on_hand' }]);
});

test('an ordinary list of the same goods takes what was put in, not what it is made of', async () => {
  const list = await story.declare(listOf('OUT-2', 3, '1', { ...leaving, countryCode: '502' }));
  await office.refuses('insufficient_balance', 'approve_list', zone.as('customs_officer'), { list });
});

test('more than the stored goods give is refused', async () => {
  const list = await story.declare(listOf('OUT-3', 3, '400', { ...leaving, listType: '4', countryCode: '502' }));
  await office.refuses('insufficient_balance', 'approve_list', zone.as('customs_officer'), { list });
});

test('it makes no productions of its own', async () => {
  await office.refuses('book_not_processing', 'record_production', clerk(), {
    bookNo,
    internalNo: 'P-1',
    productItemNo: 3,
    quantity: '1',
    legalQuantity1: '1',
  });
  expect(accepted(await office.invoke('list_productions', clerk(), { bookNo }))).toEqual({ rows: [], next: null });
});
