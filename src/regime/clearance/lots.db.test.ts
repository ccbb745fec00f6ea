import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fileBook, fileItems, moveBook } from '../books/index.ts';
import { accepted, createTestZone, lamp, listDraft, openTestBook, partyA, type TestZone } from '../testing.ts';
import { type Office, openOffice } from '../testing-office.ts';
import { type Story, tell } from '../testing-story.ts';

/** A book that goes by named lots: an outbound line says which it takes. */
const bookNo = 'T1510W000055';
let zone: TestZone;
let office: Office;
let story: Story;

beforeAll(async () => {
  zone = await createTestZone();
  office = openOffice(zone);
  story = tell(zone);
  const officer = () => zone.as('customs_officer');
  const book = {
    bookNo,
    ownerId: partyA,
    kind: 'logistics',
    bookkeepingMode: 'accumulate',
    lotOrder: 'named',
  } as const;
  const filing = { ...book, customsCode: '1510', enterpriseCustomsCode: '2201260A01', enterpriseName: '示范' };
  accepted(await fileBook(officer(), filing));
  accepted(await moveBook(officer(), 'approve', { bookNo }));
  accepted(await fileItems(officer(), { bookNo, items: [lamp] }));
  for (const name of ['IN-1', 'IN-2']) await story.approve(arrival(name));
});
afterAll(() => zone.drop());

const ten = { declaredQuantity: '10', legalQuantity1: '10', legalQuantity2: '2.5', totalPrice: '10' };
const arrival = (internalNo: string) => listDraft(internalNo, { bookNo, line: 'internal', listType: '6' }, ten);
const leaving = (internalNo: string, quantity: string, lots?: { lotNo: string; quantity: string }[]) =>
  listDraft(
    internalNo,
    { bookNo, line: 'first', direction: 'out', supervisionMode: '5034' },
    { declaredQuantity: quantity, legalQuantity1: quantity, totalPrice: quantity, ...(lots ? { lots } : {}) },
  );

describe('lots by name', () => {
  test('lot_required: two lots are there, and the line names none', async () => {
    const list = await story.declare(leaving('OUT-1', '3'));
    await office.refuses('lot_required', 'approve_list', zone.as('customs_officer'), { list });
  });

  test('the lots named are those that go, and the list shows them', async () => {
    const lots = [
      { lotNo: '4', quantity: '2' },
      { lotNo: '2', quantity: '1' },
    ];
    await story.approve(leaving('OUT-2', '3', lots));
    const { rows } = await office.must<{ rows: object[] }>('list_list_lines', zone.as('enterprise_clerk', partyA), {
      list: 'OUT-2',
    });
    expect(rows).toMatchObject([{ lots }]);
    await story.bind({ internalNo: 'PASS', list: 'OUT-2', quantity: '3', direction: 'out' });
    await story.release('OUT-2');
    const item = await office.must<{ lots: object[] }>('get_book_item', zone.as('enterprise_clerk', partyA), {
      bookNo,
      itemNo: 1,
    });
    expect(item.lots).toMatchObject([
      { lotNo: '2', quantity: '9.00000' },
      { lotNo: '4', quantity: '8.00000' },
    ]);
  });

  test('lot_insufficient: more than a lot holds', async () => {
    const list = await story.declare(leaving('OUT-3', '9', [{ lotNo: '4', quantity: '9' }]));
    await office.refuses('lot_insufficient', 'approve_list', zone.as('customs_officer'), { list });
  });

  test('line_lots_differ: the lots must come to the declared quantity', async () => {
    await openTestBook(zone, 'T1510W000056', [lamp]);
    const facts = await office.refuses(
      'line_lots_differ',
      'draft_list',
      zone.as('enterprise_clerk', partyA),
      leaving('OUT-4', '3', [{ lotNo: '2', quantity: '2.99999' }]),
    );
    expect(facts).toEqual({ lineNo: 1, total: '2.99999', declared: '3.00000' });
  });
});
