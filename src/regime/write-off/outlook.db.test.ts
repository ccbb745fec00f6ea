import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { day } from '../../kernel/index.ts';
import { importTariff } from '../tariff/index.ts';
import { accepted, createTestZone, lamp, openTestBook, refused, type TestZone } from '../testing.ts';
import { type Office, openOffice } from '../testing-office.ts';
import * as room from './index.ts';
import { post } from './testing.ts';

const bookNo = 'T1510W000021';
const writeOff = `${bookNo}-001`;
let zone: TestZone;
let office: Office;
const clerk = () => zone.as('enterprise_clerk');
const must = <T>(name: string, input: Record<string, unknown> = {}) =>
  office.must<T>(name, clerk(), { writeOff, ...input });

interface Counted {
  readonly state: string;
  readonly count: { readonly itemNo: number; readonly materialNo: string; readonly quantity: string } | null;
}
interface Preview {
  readonly uncountedCount: number;
  readonly uncounted: ReadonlyArray<{ readonly itemNo: number }>;
  readonly countedLines: number;
  readonly totals: { readonly materialsInValue: string };
}
interface Quote {
  readonly isQuoted: boolean;
  readonly undisposed: number;
  readonly tax: { readonly total: string } | null;
  readonly lines: ReadonlyArray<{ readonly lineNo: number }>;
}

beforeAll(async () => {
  zone = await createTestZone();
  office = openOffice(zone);
  await openTestBook(zone, bookNo, [lamp, { ...lamp, materialNo: 'CABLE' }, { ...lamp, materialNo: 'PLUG' }]);
  const edition = { edition: 'test-2026', validFrom: day('2026-01-01'), validTo: null, source: 'test', isSample: true };
  const names = { nameZh: '灯串', nameEn: null, firstUnit: '006', secondUnit: '035' };
  const none = { licence: null, remark: null, elements: null, exportRate: null, consumptionTaxRate: null };
  const rates = { generalRate: '0.8', preferentialRate: '0.1', vatRate: '0.13' };
  accepted(
    await importTariff(
      zone.database,
      { ...edition, importedAt: new Date(0), importedBy: 'test', fileHash: 'a'.repeat(64) },
      [{ code: lamp.hsCode, ...names, ...none, ...rates }],
    ),
  );
  const from = zone.as('customs_officer').today();
  for (const [itemNo, quantity] of [
    [1, '100'],
    [2, '40'],
    [3, '7'],
  ] as const) {
    await post(zone, bookNo, [{ itemNo, from: 'abroad', to: 'on_hand', quantity, on: from }]);
  }
  await office.must('open_write_off', clerk(), { bookNo, through: from });
  await must('notify_stocktake', { stocktakeOn: from });
  zone.setClock('2026-07-05T01:00:00Z');
});
afterAll(() => zone.drop());

describe('counting with a scanner', () => {
  test('each scan answers what is counted of the item by now', async () => {
    const first = await must<Counted>('scan_count', { code: 'CABLE', quantity: '15' });
    expect([first.state, first.count]).toMatchObject(['counting', { itemNo: 2, materialNo: 'CABLE' }]);
    const again = await must<Counted>('scan_count', { code: '2', quantity: '25.5' });
    expect(again.count?.quantity).toBe('40.50000');
  });

  test('a mistaken scan is taken back, no more than was counted', async () => {
    const back = await must<Counted>('take_back_count', { code: 'CABLE', quantity: '5.5' });
    expect(back.count?.quantity).toBe('35.00000');
    const tooMuch = { writeOff, code: 'CABLE', quantity: '35.00001' };
    const facts = await office.refuses('count_take_back_exceeds', 'take_back_count', clerk(), tooMuch);
    expect(facts).toMatchObject({ itemNo: 2, excess: '0.00001' });
    const untouched = { writeOff, code: 'PLUG', quantity: '1' };
    expect(refused(await office.invoke('take_back_count', clerk(), untouched))).toBe('count_take_back_exceeds');
  });

  test('what is not counted yet is named without its quantity, and the figures of the period stand before the report', async () => {
    const preview = await must<Preview>('preview_write_off');
    expect(preview.uncounted.map(({ itemNo }) => itemNo)).toEqual([1, 3]);
    expect(preview).toMatchObject({ uncountedCount: 2, countedLines: 1 });
    expect(JSON.stringify(preview.uncounted)).not.toContain('shouldRemain');
    expect(preview.totals.materialsInValue).not.toBe('0.00');
  });

  test('a sheet is checked row by row before it is entered', async () => {
    const counts = [{ code: '1' }, { code: 'NONE' }];
    const checked = accepted(await room.checkCounts(clerk(), { writeOff, counts }));
    expect(checked.refusals.map((refusal) => refusal?.code ?? null)).toEqual([null, 'count_item_unknown']);
  });
});

describe('the report, looked at', () => {
  const numbers = async (input: Record<string, unknown>) => {
    const { rows } = await must<{ rows: ReadonlyArray<{ itemNo: number }> }>('list_write_off_lines', input);
    return rows.map(({ itemNo }) => itemNo);
  };

  test('is ordered, searched and turned page by page', async () => {
    await must('enter_counts', {
      counts: [
        { code: '1', quantity: '90' },
        { code: 'PLUG', quantity: '9' },
      ],
    });
    await must('report_write_off');
    expect(await numbers({ sort: 'difference' })).toEqual([3, 2, 1]);
    expect(await numbers({ sort: '-difference' })).toEqual([1, 2, 3]);
    expect(await numbers({ sort: '-shouldRemain' })).toEqual([1, 2, 3]);
    expect(await numbers({ sort: 'counted' })).toEqual([3, 2, 1]);
    expect(await numbers({ sort: 'differenceValue', differencesOnly: true })).toEqual([3, 2, 1]);
    expect(await numbers({ search: 'cab' })).toEqual([2]);
    expect(await numbers({ search: '3' })).toEqual([3]);
    expect(await numbers({ stage: 'leftovers' })).toEqual([]);
    const first = await must<{ next: string }>('list_write_off_lines', { sort: '-difference', limit: 1 });
    expect(await numbers({ sort: '-difference', limit: 1, after: first.next })).toEqual([2]);
    // One line alone is the one after the number before it.
    expect(await numbers({ limit: 1, after: '0' })).toEqual([1]);
    expect(await numbers({ limit: 1, after: '2' })).toEqual([3]);
  });

  test('the tax of what is to be taxed is told before it is confirmed', async () => {
    const lines = await must<{ rows: ReadonlyArray<{ lineNo: number; itemNo: number }> }>('list_write_off_lines');
    const lineNo = lines.rows.find(({ itemNo }) => itemNo === 1)?.lineNo;
    expect(await must<Quote>('quote_differences')).toMatchObject({
      isQuoted: true,
      undisposed: 3,
      tax: null,
      lines: [],
    });
    const dispositions = [{ lineNo, kind: 'tax', reason: '短少', customsValue: '1000.00' }];
    await must('dispose_differences', { dispositions });
    const quote = await must<Quote>('quote_differences');
    expect(quote).toMatchObject({ isQuoted: true, undisposed: 2, lines: [{ lineNo }] });
    // 10 % duty on 1000, 13 % VAT on 1100.
    expect(quote.tax?.total).toBe('243.00');
    const untold = [{ lineNo, kind: 'tax', reason: '短少' }];
    await must('dispose_differences', { dispositions: untold });
    expect(await must<Quote>('quote_differences')).toMatchObject({ needsExchangeRate: true, tax: null, lines: [] });
    const nothing = { writeOff, exchangeRate: '0' };
    expect(refused(await office.invoke('quote_differences', clerk(), nothing))).toBe('missing_goods_exchange_rate');
    expect((await must<Quote>('quote_differences', { exchangeRate: '7' })).tax).not.toBeNull();
  });
});
