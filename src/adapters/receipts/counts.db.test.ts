import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadReference } from '../../primitives/reference/index.ts';
import { shippedLaw } from '../../regime/duty/law.fixture.ts';
import { accepted, createTestZone, lamp, openTestBook, type TestZone, testZoneId } from '../../regime/testing.ts';
import { notifyStocktake, openWriteOff, writeOffOperations } from '../../regime/write-off/index.ts';
import { createIntake, type FileResult, type Intake, type TakeOptions } from '../intake/index.ts';
import { createApplier } from './index.ts';

const bookNo = 'T1510W000031';
const writeOff = `${bookNo}-001`;
let zone: TestZone;
let intake: Intake;
const clerk = () => zone.as('enterprise_clerk');

beforeAll(async () => {
  zone = await createTestZone();
  intake = createIntake(createApplier(loadReference('reference')));
  await openTestBook(zone, bookNo, [lamp, { ...lamp, materialNo: 'CABLE' }, { ...lamp, materialNo: '1' }]);
  const through = zone.as('customs_officer').today();
  accepted(await openWriteOff(clerk(), shippedLaw(), { bookNo, through }));
});
afterAll(() => zone.drop());

let files = 0;
async function bring(text: string, options: TakeOptions = { target: { writeOff } }): Promise<FileResult> {
  files += 1;
  const name = `盘点${files}.csv`;
  async function* stream() {
    yield new TextEncoder().encode(text);
  }
  async function* one() {
    yield { name, stream: stream() };
  }
  for await (const result of intake.take(clerk(), one(), options)) return result;
  throw new Error('nothing came of the file');
}

interface Counts {
  readonly rows: ReadonlyArray<{ readonly itemNo: number; readonly stage: string; readonly quantity: string }>;
}
async function counted(): Promise<string[]> {
  const list = writeOffOperations(shippedLaw()).find(({ name }) => name === 'list_counts');
  if (!list) throw new Error('no list_counts');
  const { rows } = accepted(await list.handle(clerk(), { writeOff })) as Counts;
  return rows.map(({ itemNo, stage, quantity }) => `${itemNo} ${stage} ${quantity}`);
}

test('before the notice a sheet is refused as a whole', async () => {
  expect(await bring('料号,盘点数量\nCABLE,1\n')).toMatchObject({ state: 'refused', code: 'stocktake_not_noticed' });
  const stocktakeOn = zone.as('customs_officer').today();
  accepted(await notifyStocktake(clerk(), { writeOff, stocktakeOn }));
});

test('every cell that does not fit is named, and nothing is counted', async () => {
  const sheet = '料号,存放环节,实盘数量\nCABLE,在库,5\nNONE,在库,1\n1,在途,1\nCABLE,,-3\n';
  const first = await bring(sheet);
  expect(first).toMatchObject({ state: 'refused', errorCount: 1 });
  const second = await bring(sheet.replace('-3', '3'));
  expect(second).toMatchObject({ state: 'refused', errorCount: 3 });
  const { rows } = await zone.database.read(clerk().caller.settings, (tx) =>
    tx.query<{ outcome: { errors: ReadonlyArray<{ rowNumber: number; column: string; code: string }> } }>(
      'select outcome from inbox where zone_id = $1 and message_id = $2',
      [testZoneId, second.messageId],
    ),
  );
  const places = rows[0]?.outcome.errors.map(({ rowNumber, column, code }) => `${column}${rowNumber} ${code}`);
  expect(places).toEqual(['A3 count_item_unknown', 'A4 count_item_ambiguous', 'B4 count_stage_unknown']);
  expect(await counted()).toEqual([]);
});

test('rows of the same item and stage add up, a later sheet replaces, 0 is a count', async () => {
  const sheet = 'Material,Stage,Counted\nCABLE,on hand,5\nCABLE,,2.5\nCABLE,边角料,1\n';
  expect(await bring(sheet)).toMatchObject({
    state: 'applied',
    lineCount: 3,
    did: [{ subject: `write_off:${writeOff}` }],
  });
  expect(await counted()).toEqual(['2 leftovers 1.00000', '2 on_hand 7.50000']);
  expect(await bring('备案序号,实盘\n2,0\n')).toMatchObject({ state: 'applied' });
  expect(await counted()).toEqual(['2 leftovers 1.00000', '2 on_hand 0.00000']);
});

test('a sheet that nobody assigned waits; one for another document is not taken for a stocktake', async () => {
  expect(await bring('料号,盘点数量\nCABLE,8\n', {})).toMatchObject({ state: 'waiting', code: 'intake_target_needed' });
  const other = await bring('料号,盘点数量\nCABLE,9\n', { target: { list: 'A-1' } });
  expect(other).toMatchObject({ state: 'waiting', code: 'intake_mapping_needed' });
  const nobody = await bring('料号,盘点数量\nCABLE,10\n', { target: { writeOff: 'none' } });
  expect(nobody).toMatchObject({ state: 'refused', code: 'write_off_unknown' });
});
