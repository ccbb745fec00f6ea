import {
  accept,
  type Day,
  formatMoney,
  formatPrice,
  formatQuantity,
  type Refusal,
  type Result,
} from '../../kernel/index.ts';
import type { OperationContext } from '../../platform/operations/index.ts';
import { balancesOfBook } from '../../primitives/ledger/index.ts';
import type { Reference } from '../../primitives/reference/index.ts';
import { type BookItem, findBookById, findItems, findItemsByMaterial } from '../../regime/books/index.ts';
import {
  isAdmission,
  type LineDraft,
  loadList,
  replaceLines,
  unknownCode,
  type VerificationList,
} from '../../regime/clearance/index.ts';
import type { Applied, LineError, LinesRefused, ListLineRow, ListLinesBatch } from '../intake/index.ts';
import { type NameBook, nameBook } from './names.ts';
import { deed } from './outcome.ts';
import { refuse } from './refusals.ts';

/** The first errors are enough to see what is wrong with a sheet. */
const errorsListed = 1_000;

interface Sheet {
  readonly list: VerificationList;
  readonly bookNo: string;
  readonly accumulates: boolean;
  readonly byNo: ReadonlyMap<number, BookItem>;
  readonly byMaterial: ReadonlyMap<string, BookItem>;
  /** What is available of each item, for lists that take goods out. */
  readonly available: ReadonlyMap<number, bigint>;
  readonly names: NameBook;
  readonly reference: Reference;
  readonly on: Day;
}

/**
 * The rows of a sheet become the lines of a draft list: codes by code or name, items by number or material, quantities
 * against the book. Every cell that does not fit is named; then all or nothing.
 */
export async function applyListLines(
  context: OperationContext,
  reference: Reference,
  { lines, target, dryRun }: ListLinesBatch,
): Promise<Result<Applied | LinesRefused>> {
  const sheet = await loadSheet(
    context,
    reference,
    lines.map(({ line }) => line),
    target.list ?? '',
  );
  if (!sheet.ok) return sheet;
  const errors: LineError[] = [];
  const asked = new Map<number, bigint>();
  const drafts = lines.map(({ rowNumber, line }, index) => {
    const found: Array<Omit<LineError, 'rowNumber'>> = [];
    const draft = draftOf(sheet.value, line, index + 1, asked, found);
    for (const error of found) errors.push({ rowNumber, ...error });
    return draft;
  });
  if (errors.length > 0) {
    return accept({ state: 'cells_refused', errorCount: errors.length, errors: errors.slice(0, errorsListed) });
  }
  const { list } = sheet.value;
  const did = [deed(list, { zh: `导入表体 ${lines.length} 行`, en: `${lines.length} lines were imported` })];
  if (dryRun) return accept({ state: 'applied', did });
  const replaced = await replaceLines(context, { list: list.listId, lines: drafts });
  return replaced.ok ? accept({ state: 'applied', did }) : replaced;
}

async function loadSheet(
  context: OperationContext,
  reference: Reference,
  rows: readonly ListLineRow[],
  name: string,
): Promise<Result<Sheet>> {
  const { zoneId } = context.caller.settings;
  return context.database.read(context.caller.settings, async (tx) => {
    const loaded = await loadList(tx, zoneId, name);
    if (!loaded.ok) return refuse('list_lines_target_unknown', { list: name });
    const { list } = loaded.value;
    const book = await findBookById(tx, zoneId, list.bookId);
    if (!book) return refuse('list_lines_target_unknown', { list: name });
    const itemNos = [...new Set(rows.flatMap((row) => (row.itemNo ? [Number(row.itemNo)] : [])))];
    const materialNos = [...new Set(rows.map((row) => row.materialNo))];
    const byNo = await findItems(tx, zoneId, book.bookId, itemNos);
    const byMaterial = await findItemsByMaterial(tx, zoneId, book.bookId, materialNos);
    const touched = [...new Set([...byNo.keys(), ...[...byMaterial.values()].map((item) => item.itemNo)])];
    const balances = isAdmission(list) ? [] : await balancesOfBook(tx, zoneId, book.bookId, touched);
    const available = new Map(
      balances
        .filter((balance) => balance.stage === 'on_hand')
        .map((balance) => [balance.itemNo, balance.posted.declared - balance.pendingOut.declared]),
    );
    return accept({
      list,
      bookNo: book.bookNo,
      accumulates: book.bookkeepingMode === 'accumulate',
      byNo,
      byMaterial,
      available,
      names: nameBook(reference),
      reference,
      on: context.today(),
    });
  });
}

function draftOf(
  sheet: Sheet,
  row: ListLineRow,
  lineNo: number,
  asked: Map<number, bigint>,
  errors: Array<Omit<LineError, 'rowNumber'>>,
): LineDraft {
  const code = (
    field: 'declaredUnit' | 'legalUnit1' | 'legalUnit2' | 'currency' | 'originCountry',
    kind: keyof NameBook,
  ) => codeOf(sheet.names[kind], row[field] ?? null, field, errors);
  const item = itemOf(sheet, row, errors);
  const declaredUnit = code('declaredUnit', 'units') ?? item?.declaredUnit ?? '';
  const legalUnit1 = code('legalUnit1', 'units') ?? item?.legalUnit1 ?? declaredUnit;
  const legalUnit2 = code('legalUnit2', 'units') ?? item?.legalUnit2 ?? undefined;
  const originCountry = code('originCountry', 'countries') ?? undefined;
  const draft: LineDraft = {
    lineNo,
    ...(item ? { itemNo: item.itemNo } : {}),
    materialNo: row.materialNo,
    hsCode: row.hsCode,
    name: row.name,
    ...(row.model ? { model: row.model } : {}),
    declaredUnit,
    declaredQuantity: formatQuantity(row.declaredQuantity),
    legalUnit1,
    legalQuantity1: formatQuantity(row.legalQuantity1 ?? row.declaredQuantity),
    ...(legalUnit2 === undefined ? {} : { legalUnit2 }),
    legalQuantity2: formatQuantity(row.legalQuantity2 ?? 0n),
    unitPrice: formatPrice(row.unitPrice),
    currencyCode: code('currency', 'currencies') ?? '',
    totalPrice: formatMoney(row.totalPrice),
    ...(originCountry === undefined ? {} : { originCountry }),
    ...(row.grossWeightKg == null ? {} : { grossWeightKg: formatQuantity(row.grossWeightKg) }),
    ...(row.netWeightKg == null ? {} : { netWeightKg: formatQuantity(row.netWeightKg) }),
    ...(row.remark ? { remark: row.remark } : {}),
  };
  checkAgainstBook(sheet, draft, item, row.declaredQuantity, asked, errors);
  return draft;
}

function itemOf(sheet: Sheet, row: ListLineRow, errors: Array<Omit<LineError, 'rowNumber'>>): BookItem | null {
  const item = row.itemNo ? sheet.byNo.get(Number(row.itemNo)) : sheet.byMaterial.get(row.materialNo);
  if (item) return item;
  const mayOpenItem = !sheet.accumulates && isAdmission(sheet.list) && !row.itemNo;
  if (!mayOpenItem) {
    const { refusal } = refuse('cell_item_unknown', {
      bookNo: sheet.bookNo,
      itemNo: row.itemNo ?? '',
      materialNo: row.materialNo,
    });
    errors.push({ field: row.itemNo ? 'itemNo' : 'materialNo', refusal });
  }
  return null;
}

function checkAgainstBook(
  sheet: Sheet,
  draft: LineDraft,
  item: BookItem | null,
  quantity: bigint,
  asked: Map<number, bigint>,
  errors: Array<Omit<LineError, 'rowNumber'>>,
): void {
  const unknown = unknownCode(sheet.reference, draft, sheet.on);
  if (unknown && !errors.some((error) => error.field === unknown.field)) {
    errors.push({ field: unknown.field, refusal: nameUnknown(unknown.code) });
  }
  if (!item) return;
  if (draft.declaredUnit !== '' && draft.declaredUnit !== item.declaredUnit) {
    const fits = sheet.reference.unitOn(draft.declaredUnit, sheet.on);
    const facts = { lineNo: draft.lineNo, unit: draft.declaredUnit, itemNo: item.itemNo, itemUnit: item.declaredUnit };
    if (fits.ok) errors.push({ field: 'declaredUnit', refusal: { code: 'unit_differs_from_item', facts } });
  }
  if (isAdmission(sheet.list)) return;
  const sum = (asked.get(item.itemNo) ?? 0n) + quantity;
  asked.set(item.itemNo, sum);
  const available = sheet.available.get(item.itemNo) ?? 0n;
  if (sum > available) {
    const facts = { itemNo: item.itemNo, available: formatQuantity(available), requested: formatQuantity(sum) };
    errors.push({ field: 'declaredQuantity', refusal: refuse('cell_exceeds_book', facts).refusal });
  }
}

function codeOf(
  names: ReadonlyMap<string, string>,
  text: string | null,
  field: string,
  errors: Array<Omit<LineError, 'rowNumber'>>,
): string | null {
  if (text === null || text.trim() === '') return null;
  const code = names.get(text.trim().toLowerCase());
  if (code !== undefined) return code;
  errors.push({ field, refusal: nameUnknown(text) });
  return null;
}

function nameUnknown(text: string): Refusal {
  return refuse('cell_name_unknown', { text }).refusal;
}
