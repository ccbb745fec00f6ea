import { day, type Quantity } from '../kernel/index.ts';
import type { ListDraft } from './clearance/index.ts';
import { lathe } from './equipment/testing.ts';
import { compound, glassFibre, polymer, scrap } from './processing/testing.ts';
import { importTariff } from './tariff/index.ts';
import { accepted, lamp, type TestZone } from './testing.ts';

/** A quantity with all five decimals, up to so many units. */
export function amountOf(number: number, units: number): Quantity {
  return BigInt(1 + (number % (units * 100_000)));
}

/** All of it, a part, or a little more. */
export function partOf(whole: Quantity, number: number): Quantity {
  if (number % 3 === 0 || whole <= 3n) return whole > 0n ? whole : 1n;
  if (number % 13 === 0) return whole + 1n;
  return whole / 2n + 1n;
}

export function pick<T>(all: readonly T[], number: number): T | undefined {
  return all.length === 0 ? undefined : all[number % all.length];
}

/** At a price of 1: the quantity as money, half up. */
export function cents(amount: Quantity): string {
  const whole = (amount + 500n) / 1000n;
  return `${whole / 100n}.${String(whole % 100n).padStart(2, '0')}`;
}

export async function fileTariff(zone: TestZone): Promise<void> {
  const edition = {
    edition: 'test 2026',
    validFrom: day('2026-01-01'),
    validTo: null,
    source: 'test',
    isSample: false,
    importedAt: new Date(0),
    importedBy: 'tester',
    fileHash: '0'.repeat(64),
  };
  const rates = { generalRate: '1', preferentialRate: '0.065', exportRate: null, consumptionTaxRate: null };
  const nothing = { nameEn: null, licence: null, remark: null, elements: null };
  const codes = [polymer.hsCode, glassFibre.hsCode, compound.hsCode, scrap.hsCode, lamp.hsCode, lathe.hsCode];
  const lines = codes.map((code) => ({
    code,
    nameZh: '商品',
    vatRate: '0.13',
    firstUnit: '035',
    secondUnit: null,
    ...rates,
    ...nothing,
  }));
  accepted(await importTariff(zone.database, edition, lines));
}

/** A list that waits for its gate or its release. */
export interface OpenList {
  readonly list: string;
  amount: Quantity;
  readonly direction: 'in' | 'out';
  readonly isSale: boolean;
}

/** A note on its way. */
export interface OpenNote {
  readonly note: string;
  /** What no vehicle has carried. */
  rest: Quantity;
  readonly direction: 'in' | 'out';
}

/** A list as far as its claim. */
export function approved(draft: ListDraft): ReadonlyArray<readonly [string, object]> {
  const list = draft.internalNo;
  return [
    ['draft_list', draft],
    ['declare_list', { list }],
    ['approve_list', { list }],
  ];
}

/** A note of the form for batches as far as its claim. */
export function approvedNote(note: string, draft: object): ReadonlyArray<readonly [string, object]> {
  return [
    ['draft_stock_note', { form: 'FORM', internalNo: note, ...draft }],
    ['declare_stock_note', { note }],
    ['approve_stock_note', { note }],
  ];
}
