import { accept, collect, type Day, type Result } from '../../../kernel/index.ts';
import type { Queryable } from '../../../platform/db/index.ts';
import { type OperationContext, runCommand } from '../../../platform/operations/index.ts';
import { readFactor, readRate, readShare } from '../../../primitives/rules/index.ts';
import { type AccountBook, loadBook } from '../../books/index.ts';
import { decideBillBook, decideBillMove, decideItemKind, materialKinds } from '../decide.ts';
import type { BillLine, BillMove, BillOfMaterial } from '../model.ts';
import { refuse } from '../refusals.ts';
import { findBillLines, findBills, saveBill, saveBillLine } from '../store.ts';
import { loadWorkshop, planOfDeed } from './shared.ts';

export interface BillLineDraft {
  readonly materialItemNo: number;
  readonly net: string;
  readonly tangibleLossRate?: string;
  readonly intangibleLossRate?: string;
  readonly bondedShare?: string;
}

export interface BillDraft {
  readonly bookNo: string;
  readonly productItemNo: number;
  readonly billVersion: string;
  readonly validFrom?: Day;
  readonly validThrough?: Day;
  readonly lines: readonly BillLineDraft[];
}

/**
 * 单耗申报: a new version of a product's bill of material. Refusals: bill_exists, bill_material_twice, bill_item_unknown,
 * bill_item_kind, bill_period_reversed, those of the rates and of the book.
 */
export function declareBill(context: OperationContext, draft: BillDraft): Promise<Result<BillName>> {
  const { zoneId } = context.caller.settings;
  return runCommand(context, 'declare_bill', draft, async (tx) => {
    const itemNos = [draft.productItemNo, ...draft.lines.map((line) => line.materialItemNo)];
    const workshop = await loadWorkshop(tx, zoneId, draft.bookNo, itemNos, context.today(), decideBillBook);
    if (!workshop.ok) return workshop;
    const { book, items } = workshop.value;
    const { productItemNo, billVersion } = draft;
    const [known] = await findBills(tx, zoneId, book.bookId, [productItemNo], billVersion);
    if (known) return refuse('bill_exists', { productItemNo, billVersion });
    const product = decideItemKind(book, items, productItemNo, ['finished']);
    if (!product.ok) return product;
    for (const { materialItemNo } of draft.lines) {
      const material = decideItemKind(book, items, materialItemNo, materialKinds);
      if (!material.ok) return material;
    }
    const bill = billOf(context, book, draft);
    if (!bill.ok) return bill;
    const lines = linesOf(bill.value, draft.lines);
    if (!lines.ok) return lines;
    return accept(
      planOfDeed(context, {
        kind: 'bill_declared',
        ...billDeed(book, bill.value),
        documents: [saveBill(bill.value), ...lines.value.map(saveBillLine)],
      }),
    );
  });
}

function billOf(context: OperationContext, book: AccountBook, draft: BillDraft): Result<BillOfMaterial> {
  const validFrom = draft.validFrom ?? context.today();
  const validThrough = draft.validThrough ?? null;
  if (validThrough !== null && validThrough < validFrom) {
    return refuse('bill_period_reversed', { validFrom, validThrough });
  }
  return accept({
    bookId: book.bookId,
    productItemNo: draft.productItemNo,
    billVersion: draft.billVersion,
    ownerId: book.ownerId,
    validFrom,
    validThrough,
    state: 'declared',
    lineCount: draft.lines.length,
    declaredAt: context.now(),
    firstUsedAt: null,
    version: 0,
  });
}

function linesOf(bill: BillOfMaterial, drafts: readonly BillLineDraft[]): Result<BillLine[]> {
  const seen = new Set<number>();
  for (const { materialItemNo } of drafts) {
    if (seen.has(materialItemNo)) return refuse('bill_material_twice', { materialItemNo });
    seen.add(materialItemNo);
  }
  return collect(drafts.map((draft) => lineOf(bill, draft)));
}

function lineOf(
  { bookId, productItemNo, billVersion, ownerId }: BillOfMaterial,
  draft: BillLineDraft,
): Result<BillLine> {
  const rates = collect([
    readFactor('net', draft.net),
    readRate('tangibleLossRate', draft.tangibleLossRate ?? '0'),
    readRate('intangibleLossRate', draft.intangibleLossRate ?? '0'),
    readShare('bondedShare', draft.bondedShare ?? '1'),
  ]);
  if (!rates.ok) return rates;
  const [net = 0n, tangibleLossRate = 0n, intangibleLossRate = 0n, bondedShare = 0n] = rates.value;
  const { materialItemNo } = draft;
  if (net === 0n || bondedShare === 0n || tangibleLossRate + intangibleLossRate >= 10n ** 10n) {
    return refuse('bill_rates_impossible', { materialItemNo, net: draft.net });
  }
  const key = { bookId, productItemNo, billVersion, ownerId, materialItemNo };
  return accept({ ...key, net, tangibleLossRate, intangibleLossRate, bondedShare, version: 0 });
}

export interface BillName {
  readonly bookNo: string;
  readonly productItemNo: number;
  readonly billVersion: string;
}

export async function loadBill(
  tx: Queryable,
  zoneId: number,
  { bookNo, productItemNo, billVersion }: BillName,
): Promise<Result<{ readonly book: AccountBook; readonly bill: BillOfMaterial }>> {
  const book = await loadBook(tx, zoneId, bookNo);
  if (!book.ok) return book;
  const [bill] = await findBills(tx, zoneId, book.value.bookId, [productItemNo], billVersion);
  return bill ? accept({ book: book.value, bill }) : refuse('bill_unknown', { bookNo, productItemNo, billVersion });
}

/** 单耗确认、质疑. Refusals: bill_unknown, bill_move_not_allowed. */
export function moveBill(
  context: OperationContext,
  move: BillMove,
  input: BillName & { readonly reason?: string },
): Promise<Result<BillName>> {
  const { zoneId } = context.caller.settings;
  return runCommand(context, `${move}_bill`, input, async (tx) => {
    const loaded = await loadBill(tx, zoneId, input);
    if (!loaded.ok) return loaded;
    const moved = decideBillMove(loaded.value.bill, move);
    if (!moved.ok) return moved;
    const deed = billDeed(loaded.value.book, moved.value);
    const facts = { ...deed.facts, reason: input.reason ?? null };
    return accept(
      planOfDeed(context, { kind: `bill_${moved.value.state}`, ...deed, facts, documents: [saveBill(moved.value)] }),
    );
  });
}

/** 单耗版本停用: its last day, so that another version follows. Refusals: bill_unknown, bill_period_reversed. */
export function endBill(
  context: OperationContext,
  input: BillName & { readonly validThrough: Day },
): Promise<Result<BillName>> {
  const { zoneId } = context.caller.settings;
  return runCommand(context, 'end_bill', input, async (tx) => {
    const loaded = await loadBill(tx, zoneId, input);
    if (!loaded.ok) return loaded;
    const { validFrom } = loaded.value.bill;
    const { validThrough } = input;
    if (validThrough < validFrom) return refuse('bill_period_reversed', { validFrom, validThrough });
    const ended = { ...loaded.value.bill, validThrough };
    const deed = billDeed(loaded.value.book, ended);
    return accept(planOfDeed(context, { kind: 'bill_ended', ...deed, documents: [saveBill(ended)] }));
  });
}

/** Rewrites the lines of a version that nothing was made by yet. Refusals: bill_in_use, and those of declaring. */
export function changeBill(
  context: OperationContext,
  input: BillName & { readonly lines: readonly BillLineDraft[] },
): Promise<Result<BillName>> {
  const { zoneId } = context.caller.settings;
  return runCommand(context, 'change_bill', input, async (tx) => {
    const loaded = await loadBill(tx, zoneId, input);
    if (!loaded.ok) return loaded;
    const { bill } = loaded.value;
    const { productItemNo, billVersion } = bill;
    if (bill.firstUsedAt !== null) return refuse('bill_in_use', { productItemNo, billVersion });
    const itemNos = input.lines.map((line) => line.materialItemNo);
    const workshop = await loadWorkshop(tx, zoneId, input.bookNo, itemNos, context.today(), decideBillBook);
    if (!workshop.ok) return workshop;
    const { book, items } = workshop.value;
    for (const itemNo of itemNos) {
      const material = decideItemKind(book, items, itemNo, materialKinds);
      if (!material.ok) return material;
    }
    const lines = linesOf(bill, input.lines);
    if (!lines.ok) return lines;
    const before = await findBillLines(tx, zoneId, bill.bookId, [bill]);
    const dropped = before.find((line) => !itemNos.includes(line.materialItemNo));
    if (dropped) return refuse('bill_material_dropped', { materialItemNo: dropped.materialItemNo, billVersion });
    const versions = new Map(before.map((line) => [line.materialItemNo, line.version]));
    const written = lines.value.map((line) => ({ ...line, version: versions.get(line.materialItemNo) ?? 0 }));
    const changed: BillOfMaterial = { ...bill, state: 'declared', lineCount: written.length };
    return accept(
      planOfDeed(context, {
        kind: 'bill_changed',
        ...billDeed(book, changed),
        documents: [saveBill(changed), ...written.map(saveBillLine)],
      }),
    );
  });
}

function billDeed(book: AccountBook, bill: BillOfMaterial) {
  const { productItemNo, billVersion, validFrom, validThrough, lineCount, state } = bill;
  return {
    ownerId: book.ownerId,
    subjects: [`bill:${book.bookNo}/${productItemNo}/${billVersion}`, `book:${book.bookNo}`],
    facts: { bookNo: book.bookNo, productItemNo, billVersion, validFrom, validThrough, lineCount, state },
    answer: { bookNo: book.bookNo, productItemNo, billVersion },
  };
}
