import type { InputOf } from '../../../api/operations.ts';
import type { BookItem, ListLine } from '../../../api/views.ts';
import { unitsOf } from '../../../parts/format/exact.ts';
import { normalizeNumber, trimZeros } from '../../../parts/format/numbers.ts';

/** The fields of a line as they are typed, in the order of the grid. */
export const lineFields = [
  'itemNo',
  'materialNo',
  'hsCode',
  'name',
  'model',
  'declaredUnit',
  'declaredQuantity',
  'legalUnit1',
  'legalQuantity1',
  'legalUnit2',
  'legalQuantity2',
  'unitPrice',
  'currencyCode',
  'totalPrice',
  'valueUsd',
  'originCountry',
  'destinationCountry',
  'levyMode',
  'grossWeightKg',
  'netWeightKg',
  'lots',
  'billVersion',
  'remark',
] as const;
export type LineField = (typeof lineFields)[number];
export type DraftLine = Readonly<Record<LineField, string>>;

/** Written by hand as numbers: full-width digits and grouping commas are read as what they mean. */
const numeric: ReadonlySet<LineField> = new Set([
  'itemNo',
  'declaredQuantity',
  'legalQuantity1',
  'legalQuantity2',
  'unitPrice',
  'totalPrice',
  'valueUsd',
  'grossWeightKg',
  'netWeightKg',
]);

export function isNumeric(field: LineField): boolean {
  return numeric.has(field);
}

export const emptyLine: DraftLine = Object.fromEntries(lineFields.map((field) => [field, ''])) as DraftLine;

export function isEmpty(line: DraftLine): boolean {
  return lineFields.every((field) => line[field].trim() === '');
}

/** A block copied from a spreadsheet, put into the grid from a cell on; rows are added as they are needed. */
export function pasted(lines: readonly DraftLine[], row: number, field: LineField, text: string): DraftLine[] {
  const rows = text.replace(/\r?\n$/, '').split(/\r?\n/);
  const first = lineFields.indexOf(field);
  const next = [...lines];
  for (const [down, cells] of rows.entries()) {
    const line: Record<LineField, string> = { ...(next[row + down] ?? emptyLine) };
    for (const [right, cell] of cells.split('\t').entries()) {
      const at = lineFields[first + right];
      if (at !== undefined) line[at] = cell.trim();
    }
    next[row + down] = completed(line);
  }
  return next;
}

/** Fills in what follows from the rest, and never what somebody has typed. */
export function completed(line: DraftLine): DraftLine {
  const sameUnit = line.legalUnit1 !== '' && line.legalUnit1 === line.declaredUnit;
  const legalQuantity1 = line.legalQuantity1 === '' && sameUnit ? line.declaredQuantity : line.legalQuantity1;
  const totalPrice = line.totalPrice === '' ? product(line.declaredQuantity, line.unitPrice) : line.totalPrice;
  return { ...line, legalQuantity1, totalPrice };
}

/** Quantity by price, half up to the cent; empty while one of them is no number. */
export function product(quantity: string, price: string): string {
  const a = unitsOf(normalizeNumber(quantity));
  const b = unitsOf(normalizeNumber(price));
  if (a === null || b === null || a < 0n || b < 0n) return '';
  const cents = (a * b + 50_000_000n) / 100_000_000n;
  const digits = cents.toString().padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** What the book says of an item, taken over into a line. */
export function fromItem(line: DraftLine, item: BookItem): DraftLine {
  return completed({
    ...line,
    itemNo: String(item.itemNo),
    materialNo: item.materialNo,
    hsCode: item.hsCode,
    name: item.name,
    declaredUnit: item.declaredUnit,
    legalUnit1: item.legalUnit1,
    legalUnit2: item.legalUnit2 ?? '',
    originCountry: line.originCountry || (item.originCountry ?? ''),
  });
}

export function fromLine(line: ListLine): DraftLine {
  return Object.fromEntries(
    lineFields.map((field) => {
      if (field === 'lots') return [field, lotsText(line.lots)];
      const value = line[field];
      if (value === null) return [field, ''];
      return [field, isNumeric(field) ? trimZeros(String(value)) : String(value)];
    }),
  ) as DraftLine;
}

/** Lots as people type them: `12: 500, 15: 20.5`. */
function lotsText(lots: ListLine['lots']): string {
  return (lots ?? []).map(({ lotNo, quantity }) => `${lotNo}: ${trimZeros(quantity)}`).join(', ');
}

/** The lots that a text names; what cannot be read is sent as it is, so that the answer says what is wrong with it. */
export function lotsOf(text: string): LineInput['lots'] {
  const parts = text
    .normalize('NFKC')
    .replaceAll(/[,;、]/g, ' ')
    .replaceAll(/\s*:\s*/g, ':')
    .split(/\s+/)
    .filter((part) => part !== '');
  if (parts.length === 0) return undefined;
  return parts.map((part) => {
    const [lotNo = '', quantity = ''] = part.split(':');
    return { lotNo, quantity };
  });
}

type LineInput = InputOf<'draft_list'>['lines'][number];

/** The lines as the API takes them, numbered from 1; empty rows are left out. */
export function linesInput(lines: readonly DraftLine[]): LineInput[] {
  return lines.filter((line) => !isEmpty(line)).map(lineInput);
}

function lineInput(line: DraftLine, index: number): LineInput {
  const text = (field: LineField) => {
    const value = isNumeric(field) ? normalizeNumber(line[field]) : line[field].trim();
    return value === '' ? undefined : value;
  };
  const itemNo = text('itemNo');
  return {
    lineNo: index + 1,
    itemNo: itemNo !== undefined && /^\d+$/.test(itemNo) ? Number.parseInt(itemNo, 10) : undefined,
    materialNo: text('materialNo') ?? '',
    hsCode: text('hsCode') ?? '',
    name: text('name') ?? '',
    model: text('model'),
    declaredUnit: text('declaredUnit') ?? '',
    declaredQuantity: text('declaredQuantity') ?? '',
    legalUnit1: text('legalUnit1') ?? '',
    legalQuantity1: text('legalQuantity1') ?? '0',
    legalUnit2: text('legalUnit2'),
    legalQuantity2: text('legalQuantity2'),
    unitPrice: text('unitPrice') ?? '',
    currencyCode: text('currencyCode') ?? '',
    totalPrice: text('totalPrice') ?? '',
    valueUsd: text('valueUsd'),
    originCountry: text('originCountry'),
    destinationCountry: text('destinationCountry'),
    levyMode: text('levyMode'),
    grossWeightKg: text('grossWeightKg'),
    netWeightKg: text('netWeightKg'),
    lots: lotsOf(line.lots),
    billVersion: text('billVersion'),
    remark: text('remark'),
  };
}
