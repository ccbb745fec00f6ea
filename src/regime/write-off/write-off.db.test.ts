import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { day, formatMoney, quantity } from '../../kernel/index.ts';
import { createRegistry } from '../../platform/operations/index.ts';
import { balanceAsOf, verifyLedger } from '../../primitives/ledger/index.ts';
import { shippedLaw } from '../duty/law.fixture.ts';
import { importTariff } from '../tariff/index.ts';
import {
  accepted,
  createTestZone,
  lamp,
  listDraft,
  openTestBook,
  partyB,
  refused,
  type TestZone,
  testZoneId,
} from '../testing.ts';
import { tell } from '../testing-story.ts';
import * as room from './index.ts';
import { bookIdOf, linesOf, post, shortly } from './testing.ts';

const law = shippedLaw();
const bookNo = 'T1510W000001';
const one = `${bookNo}-001`;
const two = `${bookNo}-002`;
let zone: TestZone;
const clerk = () => zone.as('enterprise_clerk');
const officer = () => zone.as('customs_officer');
const move = (name: Parameters<typeof room.moveWriteOff>[1], writeOff: string) =>
  room.moveWriteOff(officer(), name, { writeOff, reason: '核对' });
const count = (writeOff: string, counts: readonly room.CountRow[], mode: 'add' | 'set' = 'set') =>
  room.enterCounts(clerk(), { writeOff, counts, mode });
const asOf = async (itemNo: number, on: string, stage: 'on_hand' | 'leftovers' = 'on_hand') => {
  const bookId = await bookIdOf(zone, bookNo);
  return zone.database.read(officer().caller.settings, (tx) =>
    balanceAsOf(tx, testZoneId, { bookId, itemNo, stage }, day(on)),
  );
};

beforeAll(async () => {
  zone = await createTestZone();
  zone.setClock('2026-01-05T01:00:00Z');
  await openTestBook(zone, bookNo, [
    lamp,
    { ...lamp, materialNo: 'CABLE' },
    { ...lamp, materialNo: 'PLUG' },
    // A material number that is also an item number.
    { ...lamp, materialNo: '2' },
  ]);
  accepted(
    await importTariff(
      zone.database,
      {
        edition: 'test-2026',
        validFrom: day('2026-01-01'),
        validTo: null,
        source: 'test',
        isSample: true,
        importedAt: new Date(0),
        importedBy: 'test',
        fileHash: 'a'.repeat(64),
      },
      [
        {
          code: lamp.hsCode,
          nameZh: '灯串',
          nameEn: null,
          firstUnit: '006',
          secondUnit: '035',
          licence: null,
          remark: null,
          elements: null,
          generalRate: '0.8',
          preferentialRate: '0.1',
          exportRate: null,
          consumptionTaxRate: null,
          vatRate: '0.13',
        },
      ],
    ),
  );
});
afterAll(() => zone.drop());

describe('a cycle of a book, from the notice to the next period', () => {
  test('goods move, and a list of each direction posts', async () => {
    const story = tell(zone);
    const inList = listDraft(
      'in-1',
      { bookNo, line: 'internal', listType: '6', direction: 'in' },
      {
        declaredQuantity: '100',
        legalQuantity1: '100',
        legalQuantity2: '50',
        unitPrice: '2',
        totalPrice: '200',
      },
    );
    await story.approve(inList);
    await post(zone, bookNo, [
      { itemNo: 2, from: 'abroad', to: 'on_hand', quantity: '1000', on: '2026-02-01' },
      {
        itemNo: 2,
        from: 'on_hand',
        to: 'transformation',
        quantity: '600',
        on: '2026-03-01',
        document: 'production:P1',
      },
      { itemNo: 2, from: 'on_hand', to: 'leftovers', quantity: '30', on: '2026-03-01', document: 'production:P1' },
      { itemNo: 2, from: 'leftovers', to: 'domestic', quantity: '20', on: '2026-04-01' },
      { itemNo: 1, from: 'on_hand', to: 'on_leave', quantity: '5', on: '2026-05-01' },
    ]);
  });

  test('the enterprise chooses the end of the period, once at a time', async () => {
    const open = (through: string) => room.openWriteOff(clerk(), law, { bookNo, through });
    expect(refused(await open('2027-01-05'))).toBe('period_too_long');
    expect(refused(await open('2025-12-31'))).toBe('period_reversed');
    expect(refused(await open('soon'))).toBe('day_malformed');
    expect(accepted(await open('2026-06-30'))).toEqual({ writeOffNo: one });
    expect(refused(await open('2026-06-30'))).toBe('write_off_exists');
  });

  test('nothing is counted before customs was told, nor before the day it was told', async () => {
    expect(refused(await count(one, [{ code: 'CABLE', quantity: '1' }]))).toBe('stocktake_not_noticed');
    zone.setClock('2026-06-20T01:00:00Z');
    const notify = (stocktakeOn: string) => room.notifyStocktake(clerk(), { writeOff: one, stocktakeOn });
    expect(refused(await notify('2026-06-19'))).toBe('stocktake_in_the_past');
    accepted(await notify('2026-06-30'));
    expect(refused(await count(one, [{ code: 'CABLE', quantity: '1' }]))).toBe('stocktake_not_begun');
  });

  test('counts are scanned one by one or entered as a sheet, and corrected', async () => {
    zone.setClock('2026-06-30T01:00:00Z');
    accepted(await count(one, [{ code: lamp.materialNo, quantity: '60' }], 'add'));
    accepted(await count(one, [{ code: '1', quantity: '36' }], 'add'));
    accepted(
      await count(one, [
        { code: 'CABLE', quantity: '200' },
        { code: 'CABLE', quantity: '169.5' },
        { code: 'CABLE', stage: 'leftovers', quantity: '99' },
        { code: 'PLUG', quantity: '7' },
      ]),
    );
    accepted(await count(one, [{ code: 'CABLE', stage: 'leftovers', quantity: '10' }]));
    expect(refused(await count(one, [{ code: 'NONE', quantity: '1' }]))).toBe('count_item_unknown');
    expect(refused(await count(one, [{ code: '2', quantity: '1' }]))).toBe('count_item_ambiguous');
    expect(refused(await count(one, [{ code: 'PLUG', quantity: '-1' }]))).toBe('count_negative');
    expect(refused(await count(one, [{ code: 'PLUG', quantity: '1.000001' }]))).toBe('number_too_many_decimals');
    expect(refused(await room.reportWriteOff(clerk(), { writeOff: one }))).toBe('period_not_over');
  });

  test('the report says what should be there, what is, and why', async () => {
    zone.setClock('2026-07-02T01:00:00Z');
    accepted(await count(one, [{ code: '1', quantity: '95' }]));
    // After the period: no affair of this report.
    await post(zone, bookNo, [{ itemNo: 1, from: 'on_hand', to: 'domestic', quantity: '10', on: '2026-07-01' }]);
    accepted(await room.reportWriteOff(clerk(), { writeOff: one }));
    expect((await linesOf(zone, one)).map(shortly)).toEqual([
      '1 on_hand: 0, fromOtherBook 100, movedOut 5, = 95, counted 95',
      '1 on_leave: 0, movedIn 5, = 5, not counted',
      '2 on_hand: 0, fromAbroad 1000, transformed 600, tangibleLoss 30, = 370, counted 369.5',
      '2 leftovers: 0, leftoversMade 30, sold 20, = 10, counted 10',
      '3 on_hand: 0, = 0, counted 7',
    ]);
    expect(refused(await count(one, [{ code: '1', quantity: '95' }]))).toBe('write_off_move_not_allowed');
  });

  test('what was not counted is named, and a rejected report is made anew', async () => {
    accepted(await move('review_report', one));
    accepted(await move('reject_report', one));
    await post(zone, bookNo, [{ itemNo: 4, from: 'abroad', to: 'on_hand', quantity: '3', on: '2026-06-30' }]);
    expect(refused(await room.reportWriteOff(clerk(), { writeOff: one }))).toBe('items_not_counted');
    accepted(await count(one, [{ code: '4', quantity: '1' }]));
    accepted(await room.reportWriteOff(clerk(), { writeOff: one }));
    accepted(await move('accept_report', one));
    expect((await linesOf(zone, one)).filter((line) => line.difference.declared !== 0n).map(shortly)).toEqual([
      '2 on_hand: 0, fromAbroad 1000, transformed 600, tangibleLoss 30, = 370, counted 369.5',
      '3 on_hand: 0, = 0, counted 7',
      '4 on_hand: 0, fromAbroad 3, = 3, counted 1',
    ]);
  });

  test('every difference has its disposition before it is confirmed, and what is taxed is taxed by the day', async () => {
    const lines = await linesOf(zone, one);
    const lineOf = (itemNo: number) =>
      lines.find((line) => line.itemNo === itemNo && line.stage === 'on_hand')?.lineNo ?? 0;
    const dispose = (...dispositions: readonly room.DispositionInput[]) =>
      room.disposeDifferences(clerk(), { writeOff: one, dispositions });
    const surplus = { lineNo: lineOf(3), kind: 'surplus_entry', reason: '盘盈' } as const;
    expect(refused(await dispose({ lineNo: 99, kind: 'tax', reason: '短少' }))).toBe('report_line_unknown');
    expect(refused(await dispose({ lineNo: lineOf(1), kind: 'tax', reason: '短少' }))).toBe('line_without_difference');
    expect(refused(await dispose(surplus))).toBe('surplus_needs_value');
    accepted(await dispose({ lineNo: lineOf(2), kind: 'tax', reason: '盘点短少' }));
    expect(refused(await room.confirmDifferences(clerk(), law, { writeOff: one }))).toBe('difference_not_disposed');
    accepted(
      await dispose(
        { ...surplus, surplus: { legalQuantity1: '7', legalQuantity2: '3.5', value: '14' } },
        { lineNo: lineOf(4), kind: 'approved_loss', reason: '暴雨受损，已报告海关' },
      ),
    );
    expect(refused(await room.confirmDifferences(clerk(), law, { writeOff: one }))).toBe('missing_goods_exchange_rate');
    accepted(await dispose({ lineNo: lineOf(2), kind: 'tax', reason: '盘点短少', customsValue: '600.00' }));
    accepted(await room.confirmDifferences(clerk(), law, { writeOff: one }));
    const [taxed] = (await linesOf(zone, one)).filter((line) => line.taxes);
    expect(taxed?.taxes && formatMoney(taxed.taxes.duty)).toBe('60.00');
    expect(taxed?.taxes && formatMoney(taxed.taxes.vat)).toBe('85.80');
  });

  test('an entry that came into the period since the report is found, and it is reported again', async () => {
    await post(zone, bookNo, [{ itemNo: 1, from: 'abroad', to: 'on_hand', quantity: '1', on: '2026-06-30' }]);
    expect(refused(await room.passWriteOff(officer(), { writeOff: one }))).toBe('write_off_outdated');
    accepted(await move('review_final', one));
    accepted(await move('reject_final', one));
    accepted(await count(one, [{ code: '1', quantity: '96' }]));
    accepted(await room.reportWriteOff(clerk(), { writeOff: one }));
    accepted(await move('accept_report', one));
    const dispositions = (await linesOf(zone, one)).flatMap((line): room.DispositionInput[] => {
      const { lineNo, difference, itemNo } = line;
      if (difference.declared === 0n) return [];
      const reason = '盘点';
      if (itemNo === 2) return [{ lineNo, kind: 'tax', reason }];
      if (itemNo === 4) return [{ lineNo, kind: 'approved_loss', reason }];
      return [{ lineNo, kind: 'surplus_entry', reason, surplus: { legalQuantity1: '7', value: '14' } }];
    });
    accepted(await room.disposeDifferences(clerk(), { writeOff: one, dispositions }));
    accepted(await room.confirmDifferences(clerk(), law, { writeOff: one, exchangeRate: '7.1' }));
  });

  test('passing posts the differences on the last day, closes the book through it and takes the lists along', async () => {
    zone.setClock('2026-07-10T01:00:00Z');
    accepted(await room.passWriteOff(officer(), { writeOff: one }));
    expect(refused(await room.passWriteOff(officer(), { writeOff: one }))).toBe('write_off_move_not_allowed');
    for (const [itemNo, counted] of [
      [1, '96'],
      [2, '369.5'],
      [3, '7'],
      [4, '1'],
    ] as const) {
      expect((await asOf(itemNo, '2026-06-30')).declared, `item ${itemNo}`).toBe(quantity(counted));
    }
    expect((await asOf(1, '2026-07-10')).declared).toBe(quantity('86'));
    const { list } = await tell(zone).loaded('in-1');
    expect(list.state).toBe('written_off');
    const late = post(zone, bookNo, [{ itemNo: 1, from: 'abroad', to: 'on_hand', quantity: '1', on: '2026-06-30' }]);
    await expect(late).rejects.toThrow('period_closed');
  });

  test('the next period opens with the count', async () => {
    zone.setClock('2026-08-10T01:00:00Z');
    accepted(await room.openWriteOff(clerk(), law, { bookNo, through: '2026-07-31' }));
    accepted(await room.notifyStocktake(clerk(), { writeOff: two, stocktakeOn: '2026-08-10' }));
    const counts = [
      { code: '1', quantity: '86' },
      { code: 'CABLE', quantity: '369.5' },
      { code: 'CABLE', stage: 'leftovers', quantity: '10' },
      { code: '3', quantity: '7' },
      { code: '4', quantity: '1' },
    ] as const;
    accepted(await count(two, counts));
    accepted(await room.reportWriteOff(clerk(), { writeOff: two }));
    const closing = new Map((await linesOf(zone, one)).map((line) => [`${line.itemNo} ${line.stage}`, line]));
    const lines = await linesOf(zone, two);
    expect(lines.map(shortly)).toEqual([
      '1 on_hand: 96, sold 10, = 86, counted 86',
      '1 on_leave: 5, = 5, not counted',
      '2 on_hand: 369.5, = 369.5, counted 369.5',
      '2 leftovers: 10, = 10, counted 10',
      '3 on_hand: 7, = 7, counted 7',
      '4 on_hand: 1, = 1, counted 1',
    ]);
    for (const line of lines) {
      const before = closing.get(`${line.itemNo} ${line.stage}`);
      expect(line.opening.declared).toBe(before?.counted ?? before?.shouldRemain.declared);
    }
    accepted(await move('accept_report', two));
    accepted(await room.confirmDifferences(clerk(), law, { writeOff: two }));
    accepted(await room.passWriteOff(officer(), { writeOff: two }));
    expect(await verifyLedger(zone.database, officer().caller.settings, null)).toMatchObject({ ok: true });
  });
});

describe('write-offs through the surfaces', () => {
  const registry = createRegistry(room.writeOffOperations(law), { mayUse: () => true, checkOutputs: true });
  const invoke = async (name: string, input: object, context = officer()) => {
    const operation = registry.find(name);
    if (!operation) throw new Error(`no operation is called ${name}`);
    return registry.invoke(operation, context, input);
  };

  test('are asked, paged and moved by their operations', async () => {
    const first = accepted(await invoke('list_write_offs', { limit: 1 })) as {
      rows: { writeOffNo: string }[];
      next: string;
    };
    expect(first.rows.map(({ writeOffNo }) => writeOffNo)).toEqual([two]);
    expect(accepted(await invoke('list_write_offs', { limit: 1, after: first.next }))).toMatchObject({
      rows: [{ writeOffNo: one, state: 'passed', totals: { listsIn: 1, listsOut: 0, materials: 4 } }],
    });
    const page = accepted(await invoke('list_write_off_lines', { writeOff: one, differencesOnly: true, limit: 2 }));
    expect(page).toMatchObject({
      rows: [
        {
          itemNo: 2,
          consumed: '630.00000',
          differenceOfShouldRemain: '0.001351',
          differenceOfConsumed: '0.000794',
          difference: { declared: '0.50000', legal2: '0.25000', value: '1.00' },
          posted: { declared: '0.50000', legal2: '0.25000', value: '1.00' },
          taxes: { customsValue: '7.10', duty: '0.00', vat: '0.00' },
        },
        { itemNo: 3, disposition: { kind: 'surplus_entry' }, posted: { declared: '7.00000', value: '14.00' } },
      ],
    });
    const counted = accepted(await invoke('list_counts', { writeOff: one, limit: 3 })) as {
      rows: object[];
      next: string;
    };
    expect(counted.next).toBe('2|on_hand');
    expect(accepted(await invoke('list_counts', { writeOff: one, limit: 3, after: counted.next }))).toMatchObject({
      rows: [{ itemNo: 3 }, { itemNo: 4 }],
      next: null,
    });
    expect(accepted(await invoke('list_write_off_lists', { writeOff: one }))).toMatchObject({
      rows: [{ internalNo: 'in-1', direction: 'in', state: 'written_off' }],
    });
    expect(accepted(await invoke('open_write_off', { bookNo, through: '2026-09-30' }, clerk()))).toMatchObject({
      writeOffNo: `${bookNo}-003`,
      periodFrom: '2026-08-01',
      state: 'draft',
    });
    expect(refused(await invoke('scan_count', { writeOff: `${bookNo}-003`, code: '1', quantity: '1' }, clerk()))).toBe(
      'stocktake_not_noticed',
    );
    expect(accepted(await invoke('cancel_write_off', { writeOff: `${bookNo}-003` }, clerk()))).toMatchObject({
      state: 'cancelled',
    });
  });

  test('are not for strangers to see, whatever they ask', async () => {
    const stranger = () => zone.as('enterprise_clerk', partyB);
    const asked: Readonly<Record<string, object>> = {
      notify_stocktake: { stocktakeOn: '2026-12-31' },
      scan_count: { code: '1', quantity: '1' },
      take_back_count: { code: '1', quantity: '1' },
      enter_counts: { counts: [{ code: '1', quantity: '1' }] },
      dispose_differences: { dispositions: [{ lineNo: 1, kind: 'tax', reason: '他人' }] },
    };
    for (const { name } of registry.operations) {
      if (name === 'list_write_offs' || name === 'open_write_off') continue;
      expect(refused(await invoke(name, { writeOff: one, ...asked[name] }, stranger())), name).toBe(
        'write_off_unknown',
      );
    }
    expect(accepted(await invoke('list_write_offs', {}, stranger()))).toEqual({ rows: [], next: null });
    expect(refused(await invoke('open_write_off', { bookNo, through: '2026-12-31' }, stranger()))).toBe('book_unknown');
  });
});
