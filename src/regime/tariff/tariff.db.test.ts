import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { day } from '../../kernel/index.ts';
import type { SessionSettings } from '../../platform/db/index.ts';
import { createTestDatabase, type TestDatabase } from '../../platform/db/testing.ts';
import type { OperationContext } from '../../platform/operations/index.ts';
import {
  type EditionDraft,
  importTariff,
  type TariffLineDraft,
  tariffLineOn,
  tariffLinesOn,
  tariffOperations,
} from './index.ts';

const settings: SessionSettings = { zoneId: 1, reach: 'public', partyId: null, role: 'visitor' };
let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const line = (code: string, preferentialRate: string): TariffLineDraft => ({
  code,
  nameZh: '零件',
  nameEn: 'Parts',
  generalRate: '1',
  preferentialRate,
  exportRate: null,
  consumptionTaxRate: null,
  vatRate: '0.13',
  firstUnit: '035',
  secondUnit: null,
  licence: null,
  remark: null,
  elements: null,
});

const edition = (name: string, more: Partial<EditionDraft> = {}): EditionDraft => ({
  edition: name,
  validFrom: day('2025-01-01'),
  validTo: null,
  source: 'test',
  isSample: false,
  importedAt: new Date('2025-01-01T00:00:00Z'),
  importedBy: 'tester',
  fileHash: name.padEnd(64, '0').replaceAll(/[^0-9a-f]/g, '0'),
  ...more,
});

const rateOn = async (code: string, on: string) => {
  const found = await database.read(settings, (tx) => tariffLineOn(tx, code, day(on)));
  return found.ok ? [found.value.edition, found.value.preferentialRate] : found.refusal.code;
};

describe('the tariff of a day', () => {
  test('without any edition there is none', async () => {
    expect(await rateOn('8708999990', '2026-07-04')).toBe('tariff_edition_missing');
  });

  test('a sample answers until law is imported, and never beside it', async () => {
    await importTariff(database, edition('5a', { isSample: true, validFrom: day('2022-01-01') }), [
      line('8708999990', '0.06'),
      line('9405310000', '0.08'),
    ]);
    expect(await rateOn('8708999990', '2026-07-04')).toEqual(['5a', '0.06']);
    await importTariff(database, edition('2025', { validTo: day('2025-12-31') }), [line('8708999990', '0.1')]);
    await importTariff(database, edition('2026', { validFrom: day('2026-01-01') }), [line('8708999990', '0.055')]);
    expect(await rateOn('8708999990', '2024-12-31')).toEqual(['5a', '0.06']);
    expect(await rateOn('8708999990', '2025-12-31')).toEqual(['2025', '0.1']);
    expect(await rateOn('8708999990', '2026-01-01')).toEqual(['2026', '0.055']);
    expect(await rateOn('9405310000', '2026-01-01')).toBe('hs_unknown');
  });

  test('many codes with one statement, or the first that is unknown', async () => {
    const both = (codes: string[], on: string) => database.read(settings, (tx) => tariffLinesOn(tx, codes, day(on)));
    const sample = await both(['8708999990', '9405310000', '8708999990'], '2023-01-01');
    expect(sample.ok && [...sample.value.values()].map(({ isSample }) => isSample)).toEqual([true, true]);
    expect(await both(['8708999990', '1111111111'], '2023-01-01')).toMatchObject({
      refusal: { code: 'hs_unknown', facts: { code: '1111111111', edition: '5a' } },
    });
  });

  test('the same file again is the edition that is there; another content under its name is refused', async () => {
    const again = await importTariff(database, edition('2026', { importedBy: 'other' }), [line('8708999990', '0.055')]);
    expect(again).toMatchObject({ ok: true, value: { importedBy: 'tester', lineCount: 1 } });
    const other = edition('2026', { fileHash: 'f'.repeat(64) });
    expect(await importTariff(database, other, [line('8708999990', '0')])).toMatchObject({
      refusal: { code: 'tariff_edition_exists' },
    });
    expect(await importTariff(database, edition('ee'), [])).toMatchObject({ refusal: { code: 'tariff_empty' } });
  });

  test('two imports of one edition at the same moment are one', async () => {
    const draft = edition('bb', { validFrom: day('2030-01-01') });
    const both = await Promise.all([1, 2].map(() => importTariff(database, draft, [line('8708999990', '0.01')])));
    expect(both.every(({ ok }) => ok)).toBe(true);
    expect(await rateOn('8708999990', '2030-01-01')).toEqual(['bb', '0.01']);
  });

  test('all or nothing: a line that the database refuses leaves no edition', async () => {
    const broken = importTariff(database, edition('dd', { validFrom: day('2031-01-01') }), [
      line('8708999990', '0.02'),
      line('87', '0'),
    ]);
    await expect(broken).rejects.toThrow(/check constraint/);
    expect(await rateOn('8708999990', '2031-01-01')).toEqual(['bb', '0.01']);
  });

  test('the application reads the tariff and cannot write it', async () => {
    const write = database.change(settings, (tx) => tx.query('update tariff_lines set vat_rate = 0'));
    await expect(write).rejects.toThrow(/permission denied/);
  });
});

describe('the operations of the tariff', () => {
  const call = (name: string, input: unknown) => {
    const context = { caller: { userId: 'u', displayName: '', settings }, database, today: () => day('2023-01-01') };
    const operation = tariffOperations.find((candidate) => candidate.name === name);
    return operation?.handle(context as unknown as OperationContext, input);
  };

  test('every answer says whether it comes from a sample', async () => {
    expect(await call('get_tariff_line', { code: '8708999990' })).toMatchObject({ value: { isSample: true } });
    expect(await call('get_tariff_line', { code: '8708999990', on: '2026-02-01' })).toMatchObject({
      value: { isSample: false, validFrom: '2026-01-01', validTo: null },
    });
    expect(await call('list_tariff_editions', {})).toMatchObject({ ok: true });
  });

  test('search by code and name, page by page', async () => {
    const first = await call('search_tariff', { limit: 1 });
    expect(first).toMatchObject({ value: { isSample: true, lines: [{ code: '8708999990' }], next: '8708999990' } });
    expect(await call('search_tariff', { after: '8708999990' })).toMatchObject({
      value: { lines: [{ code: '9405310000' }], next: null },
    });
    expect(await call('search_tariff', { search: '9405' })).toMatchObject({
      value: { lines: [{ code: '9405310000' }] },
    });
    expect(await call('search_tariff', { search: 'PARTS' })).toMatchObject({ value: { lines: [{}, {}] } });
    expect(await call('search_tariff', { on: '2000-01-01' })).toMatchObject({
      refusal: { code: 'tariff_edition_missing' },
    });
  });
});
