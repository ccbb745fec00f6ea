import type { LineDraft } from '../../src/regime/clearance/index.ts';
import type { Line } from './state.ts';
import { halfUp } from './stock.ts';

/** Reads a decimal text as a whole number of its last place, or answers the code of the refusal. */
export function readFixed(text: string, decimals: number): bigint | string {
  const match = /^([+-]?)(\d+)(\.(\d+))?$/.exec(text);
  if (!match) return 'number_malformed';
  const [, sign, whole = '', , fraction = ''] = match;
  if (/[1-9]/.test(fraction.substring(decimals))) return 'number_too_many_decimals';
  const scaled = BigInt(`${whole}${fraction.substring(0, decimals).padEnd(decimals, '0')}`);
  return sign === '-' ? -scaled : scaled;
}

function readPositive(text: string): bigint | string {
  const number = readFixed(text, 5);
  return typeof number === 'bigint' && number <= 0n ? 'quantity_not_positive' : number;
}

function readAmount(text: string, decimals: number): bigint | string {
  const number = readFixed(text, decimals);
  return typeof number === 'bigint' && number < 0n ? 'line_amount_negative' : number;
}

/** The lines of a draft, or the code of the first thing that is wrong with them. */
export function readLines(drafts: readonly LineDraft[]): Line[] | string {
  const lines: Line[] = [];
  for (const draft of drafts) {
    const line = readLine(draft);
    if (typeof line === 'string') return line;
    lines.push(line);
  }
  for (const [index, draft] of drafts.entries()) {
    if (draft.lineNo !== index + 1) return 'list_lines_not_numbered';
    const quantity = readFixed(draft.declaredQuantity, 5);
    const price = readFixed(draft.unitPrice, 4);
    const total = readFixed(draft.totalPrice, 2);
    if (typeof quantity === 'string' || typeof price === 'string' || typeof total === 'string') throw new Error('read');
    const fits = halfUp(quantity * price, 10_000_000n) === total || halfUp(total * 10_000_000n, quantity) === price;
    if (!fits) return 'line_total_differs';
  }
  return lines;
}

function readLine(draft: LineDraft): Line | string {
  const quantity = readPositive(draft.declaredQuantity);
  const price = readAmount(draft.unitPrice, 4);
  const legal1 = readAmount(draft.legalQuantity1, 5);
  const legal2 = readAmount(draft.legalQuantity2 ?? '0', 5);
  const total = readAmount(draft.totalPrice, 2);
  const dollars = draft.valueUsd === undefined ? null : readAmount(draft.valueUsd, 2);
  if (typeof quantity === 'string') return quantity;
  if (typeof price === 'string') return price;
  if (typeof legal1 === 'string') return legal1;
  if (typeof legal2 === 'string') return legal2;
  if (typeof total === 'string') return total;
  if (typeof dollars === 'string') return dollars;
  const value = dollars ?? (draft.currencyCode === '502' ? total : null);
  if (value === null) return 'line_value_missing';
  return {
    item: draft.itemNo ?? null,
    materialNo: draft.materialNo,
    hsCode: draft.hsCode,
    units: [draft.declaredUnit, draft.legalUnit1, draft.legalUnit2 ?? ''],
    currency: draft.currencyCode,
    amounts: [quantity, legal1, legal2, value],
    origin: draft.originCountry ?? '',
    levy: draft.levyMode ?? '1',
    used: 0n,
    passed: 0n,
  };
}
