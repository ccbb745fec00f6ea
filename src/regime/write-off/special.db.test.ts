import { afterAll, beforeAll, expect, test } from 'vitest';
import { accepted, createTestZone, lamp, listDraft, openTestBook, type TestZone, testZoneId } from '../testing.ts';
import { openOffice } from '../testing-office.ts';
import { type Story, tell } from '../testing-story.ts';
import { findSpecialMovements, loadWriteOff } from './index.ts';

const bookNo = 'T1510W000001';
const cable = { ...lamp, materialNo: 'CABLE' };
let zone: TestZone;
let story: Story;

beforeAll(async () => {
  zone = await createTestZone();
  zone.setClock('2026-01-05T01:00:00Z');
  story = tell(zone);
  await openTestBook(zone, bookNo, [lamp, cable]);
});
afterAll(() => zone.drop());

/** A posted list; direction, type of transfer and mode are set afterwards, without the papers that they ask for. */
async function list(internalNo: string, direction: 'in' | 'out', quantity: string, type: string | null, mode = '5000') {
  const terms = { bookNo, line: 'internal', listType: '6' } as const;
  const amounts = { declaredQuantity: quantity, legalQuantity1: quantity, totalPrice: quantity, itemNo: 1 };
  await story.approve(listDraft(internalNo, terms, amounts));
  await zone.database.write(testZoneId, (tx) =>
    tx.query(
      `update verification_lists set transfer_type = $3, supervision_mode = $4, direction = $5,
         goods_kind = case when $4 = '4600' then 'finished' else goods_kind end
       where zone_id = $1 and internal_no = $2`,
      [testZoneId, internalNo, type, mode, direction],
    ),
  );
}

test('transfers and exchanges of the period by item, in declared units; what nobody recorded is null', async () => {
  await list('deep-in', 'in', '100', 'A');
  await list('deep-in-zone', 'in', '11', 'D');
  await list('ordinary', 'in', '1000', null);
  await list('deep-out', 'out', '30', 'A');
  await list('surplus-out', 'out', '7.5', 'B');
  await list('free-out', 'out', '2', 'C');
  await list('exchange-in', 'in', '5', null, '4600');
  await list('exchange-out', 'out', '4', null, '4600');
  const office = openOffice(zone);
  await office.must('open_write_off', zone.as('enterprise_clerk'), { bookNo, through: '2026-06-30' });
  zone.setClock('2026-07-02T01:00:00Z');
  await list('later', 'out', '9', 'A');
  const found = await zone.database.read(zone.as('customs_officer').caller.settings, async (tx) =>
    findSpecialMovements(tx, testZoneId, accepted(await loadWriteOff(tx, testZoneId, `${bookNo}-001`))),
  );
  expect([...found.keys()]).toEqual([1]);
  expect(found.get(1)).toEqual({
    deepTransferredIn: 11_100_000n,
    deepTransferredOut: 3_000_000n,
    surplusTransferredOut: 750_000n,
    exchangedOut: 400_000n,
    exchangedIn: 500_000n,
    intangibleLoss: null,
  });
});
