import { accept, type Result } from '../../../kernel/index.ts';
import type { Queryable } from '../../../platform/db/index.ts';
import { type AccountBook, type BookItem, findItems, listItems, loadBook } from '../../../regime/books/index.ts';
import {
  type BillKey,
  findBillLines,
  findProductionMaterials,
  findProductionOutputs,
  listBills,
  loadBill,
  loadProduction,
} from '../../../regime/processing/index.ts';
import {
  type BookDocument,
  billDefinition,
  logisticsBookDefinition,
  processingBookDefinition,
  productionDefinition,
} from '../definitions/index.ts';
import { describe } from '../described.ts';
import type { DescribedDocument } from '../model.ts';
import { filerOfBook } from './filer.ts';

const rowsPerPage = 1000;

/** Refuses: book_unknown. */
export async function loadBookDocument(
  tx: Queryable,
  zoneId: number,
  bookNo: string,
): Promise<Result<DescribedDocument>> {
  const loaded = await loadBook(tx, zoneId, bookNo);
  if (!loaded.ok) return loaded;
  const book = loaded.value;
  const isProcessing = book.kind === 'processing';
  const document = {
    ...(await filerOfBook(tx, zoneId, book)),
    book,
    items: await allItems(tx, zoneId, book),
    consumption: isProcessing ? await allConsumption(tx, zoneId, book) : [],
  };
  const definition = isProcessing ? processingBookDefinition : logisticsBookDefinition;
  // A book knows the day of its filing; the instant is that day's first.
  const declaredAt = new Date(`${book.filedOn}T00:00:00+08:00`);
  return accept(describe(definition, document, { documentId: book.bookId, number: book.bookNo, declaredAt }));
}

async function allItems(tx: Queryable, zoneId: number, { bookId }: AccountBook): Promise<BookItem[]> {
  const items: BookItem[] = [];
  for (;;) {
    const after = items.at(-1)?.itemNo ?? null;
    const page = await listItems(tx, zoneId, bookId, { search: null, after, limit: rowsPerPage });
    items.push(...page);
    if (page.length < rowsPerPage) return items;
  }
}

async function allConsumption(
  tx: Queryable,
  zoneId: number,
  { bookId }: AccountBook,
): Promise<BookDocument['consumption']> {
  const rows: Array<BookDocument['consumption'][number]> = [];
  let after: BillKey | null = null;
  for (;;) {
    const bills = await listBills(tx, zoneId, bookId, { productItemNo: null, after, limit: rowsPerPage });
    const lines = await findBillLines(tx, zoneId, bookId, bills);
    const byKey = new Map(bills.map((bill) => [keyOf(bill), bill]));
    for (const line of lines) {
      const bill = byKey.get(keyOf(line));
      if (bill) rows.push({ bill, line });
    }
    if (bills.length < rowsPerPage) return rows;
    after = bills.at(-1) ?? null;
  }
}

function keyOf({ productItemNo, billVersion }: BillKey): string {
  return `${productItemNo} ${billVersion}`;
}

/** Refuses: book_unknown, bill_unknown. */
export async function loadBillDocument(
  tx: Queryable,
  zoneId: number,
  name: { readonly bookNo: string; readonly productItemNo: number; readonly billVersion: string },
): Promise<Result<DescribedDocument>> {
  const loaded = await loadBill(tx, zoneId, name);
  if (!loaded.ok) return loaded;
  const { book, bill } = loaded.value;
  const lines = await findBillLines(tx, zoneId, book.bookId, [bill]);
  const itemNos = [bill.productItemNo, ...lines.map(({ materialItemNo }) => materialItemNo)];
  const items = await findItems(tx, zoneId, book.bookId, itemNos);
  const document = {
    ...(await filerOfBook(tx, zoneId, book)),
    bookNo: book.bookNo,
    bill,
    product: items.get(bill.productItemNo) ?? null,
    lines,
    materials: items,
  };
  const number = `${book.bookNo}/${bill.productItemNo}/${bill.billVersion}`;
  const documentId = number.replaceAll('/', '-');
  return accept(describe(billDefinition, document, { documentId, number, declaredAt: bill.declaredAt }));
}

/** Refuses: book_unknown, production_unknown. */
export async function loadProductionDocument(
  tx: Queryable,
  zoneId: number,
  name: { readonly bookNo: string; readonly internalNo: string },
): Promise<Result<DescribedDocument>> {
  const book = await loadBook(tx, zoneId, name.bookNo);
  if (!book.ok) return book;
  const loaded = await loadProduction(tx, zoneId, name);
  if (!loaded.ok) return loaded;
  const production = loaded.value;
  const materials = await findProductionMaterials(tx, zoneId, production.productionId);
  const outputs = await findProductionOutputs(tx, zoneId, production.productionId);
  const itemNos = [
    production.productItemNo,
    ...materials.map(({ materialItemNo }) => materialItemNo),
    ...outputs.map(({ itemNo }) => itemNo),
  ];
  const items = await findItems(tx, zoneId, production.bookId, itemNos);
  const filer = await filerOfBook(tx, zoneId, book.value);
  const document = { ...filer, book: book.value, production, materials, outputs, items };
  const { productionId: documentId, internalNo, createdAt: declaredAt } = production;
  return accept(describe(productionDefinition, document, { documentId, number: internalNo, declaredAt }));
}
