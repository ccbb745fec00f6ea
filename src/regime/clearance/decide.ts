import { accept, type Day, divideHalfUp, formatMoney, formatQuantity, type Result } from '../../kernel/index.ts';
import {
  type AccountBook,
  type BookItem,
  decideItemUse,
  decideOpenFor,
  type GoodsKind,
  type ItemDraft,
  openItems,
} from '../books/index.ts';
import {
  isAdmission,
  isDestruction,
  isExchange,
  type ListLine,
  type ListMove,
  type ListState,
  listSubject,
  listTransitions,
  type TransferType,
  type VerificationList,
  writesEntries,
} from './model.ts';
import { refuse } from './refusals.ts';

/** The list in a state from which the move is legal, or the refusal that says why not. */
export function decideMoveAllowed(list: VerificationList, move: ListMove): Result<VerificationList> {
  if (listTransitions[move].includes(list.state)) return accept(list);
  return refuse('list_move_not_allowed', { list: listSubject(list), state: list.state, move });
}

/** Whoever edits says which version was on the screen; another one since then is not written over (`stale`). */
export function decideSeenVersion(list: VerificationList, seen: number | undefined): Result<VerificationList> {
  if (seen === undefined || seen === list.version) return accept(list);
  // The code belongs to the platform, whose batch finds the same for two who write at the same moment.
  return { ok: false, refusal: { code: 'stale', facts: { document: listSubject(list) } } };
}

/** Lines that follow stock notes are never written by hand: what is declared is what the notes say (invariant 9). */
export function decideFreeOfNotes(list: VerificationList): Result<void> {
  return list.formId === null ? accept(undefined) : refuse('list_follows_notes', { list: listSubject(list) });
}

/** Lines as customs takes them: numbered from 1 without gaps, totals that fit their prices, a value in US dollars. */
export function decideLines(lines: readonly ListLine[]): Result<readonly ListLine[]> {
  for (const [index, line] of lines.entries()) {
    if (line.lineNo !== index + 1) {
      return refuse('list_lines_not_numbered', { position: index + 1, lineNo: line.lineNo });
    }
    const expected = divideHalfUp(line.declaredQuantity * line.unitPrice, 10_000_000n);
    const priceOfTotal = divideHalfUp(line.totalPrice * 10_000_000n, line.declaredQuantity);
    if (expected !== line.totalPrice && priceOfTotal !== line.unitPrice) {
      const facts = { lineNo: line.lineNo, total: formatMoney(line.totalPrice), expected: formatMoney(expected) };
      return refuse('line_total_differs', facts);
    }
  }
  return accept(lines);
}

/** What a decision about a list's lines needs to know of the book. */
export interface BookView {
  readonly book: AccountBook;
  readonly items: ReadonlyMap<number, BookItem>;
}

/** 申报: the book must be open, and every line that names an item must fit it. */
export function decideDeclaration(
  list: VerificationList,
  lines: readonly ListLine[],
  { book, items }: BookView,
  on: Day,
): Result<VerificationList> {
  const allowed = decideMoveAllowed(list, 'declare');
  if (!allowed.ok) return allowed;
  if (lines.length === 0) return refuse('list_empty', { list: listSubject(list) });
  const open = decideOpenFor(book, on);
  if (!open.ok) return open;
  const related = decideRelated(list);
  if (!related.ok) return related;
  for (const line of lines) {
    const fits = decideLineItem(list, line, { book, items });
    if (!fits.ok) return fits;
  }
  return accept(list);
}

/** 照章征税; a line that names no levy mode is taxed in full. */
const fullLevy = '1';
/** 简单加工: what its products took of the stored goods is computed as they leave. */
const simpleProcessingList = '4';
/** 跨境电商: the monthly list of retail orders, each of which was taxed on its own. */
const retailList = '8';

/**
 * Tax is asked for at the release of the declaration, so goods that owe it may not leave without one (invariant 16).
 * Refusal: sale_needs_declaration.
 */
export function decideTaxCanBeAsked(list: VerificationList, lines: readonly ListLine[]): Result<void> {
  const leaves = list.line === 'second' && list.direction === 'out' && list.relatedBookNo === null;
  const isSale = leaves && !isDestruction(list);
  const isRetail = list.listType === retailList;
  if (!isSale || isRetail || isAdmission(list) || list.declarationRequired || !writesEntries(list.deductionMode)) {
    return accept(undefined);
  }
  const owing = lines.find((line) => (line.levyMode ?? fullLevy) === fullLevy);
  if (!owing) return accept(undefined);
  return refuse('sale_needs_declaration', { list: listSubject(list), lineNo: owing.lineNo });
}

/**
 * The out-list of a transfer quotes the in-list, so it must name both the other book and its list. What circulates
 * inside the zone can only come from another book of it.
 */
function decideRelated(list: VerificationList): Result<void> {
  const leavesForOtherBook = list.direction === 'out' && list.line === 'internal' && !isDestruction(list);
  const { transferType } = list;
  const isNamed = transferType !== null && transferType !== 'Y';
  const isTransfer = isNamed || list.relatedBookNo !== null || list.relatedListNo !== null || leavesForOtherBook;
  if (!isTransfer) return accept(undefined);
  if (list.relatedBookNo === null)
    return refuse('related_list_missing', { list: listSubject(list), field: 'relatedBookNo' });
  if (list.direction === 'out' && list.relatedListNo === null) {
    return refuse('related_list_missing', { list: listSubject(list), field: 'relatedListNo' });
  }
  return decideTransferGoods(list);
}

/** What each kind of transfer hands over: made goods become the other side's material, the rest stays what it is. */
const handedOver: Readonly<Record<Exclude<TransferType, 'Y'>, Readonly<Record<'in' | 'out', GoodsKind>>>> = {
  A: { out: 'finished', in: 'material' },
  B: { out: 'material', in: 'material' },
  C: { out: 'equipment', in: 'equipment' },
  D: { out: 'finished', in: 'material' },
  E: { out: 'material', in: 'material' },
};

/** Refusal: transfer_type_goods. */
function decideTransferGoods(list: VerificationList): Result<void> {
  const { transferType, direction, goodsKind } = list;
  if (transferType === null || transferType === 'Y') return accept(undefined);
  const expected = handedOver[transferType][direction];
  if (goodsKind === expected) return accept(undefined);
  return refuse('transfer_type_goods', { list: listSubject(list), transferType, direction, goodsKind, expected });
}

function decideLineItem(list: VerificationList, line: ListLine, { book, items }: BookView): Result<void> {
  if (line.itemNo === null) {
    if (isAdmission(list) && book.bookkeepingMode === 'per_line') return accept(undefined);
    return refuse('line_item_required', { lineNo: line.lineNo });
  }
  const item = items.get(line.itemNo);
  if (!item) return refuse('list_item_unknown', { bookNo: book.bookNo, itemNo: line.itemNo, lineNo: line.lineNo });
  const returns = decideRepairReturns(list, line, item);
  if (!returns.ok) return returns;
  const direction = isAdmission(list) ? 'in' : 'out';
  const used = decideItemUse(book, item, { ...line, direction });
  return used.ok ? accept(undefined) : used;
}

/**
 * Goods from abroad that came for repair, and the parts taken out of them, go back abroad or are destroyed: they are never
 * sold in the country (MOFCOM, MEE and GACC 2020/16, point 5; golden case G11).
 */
function decideRepairReturns(list: VerificationList, line: ListLine, item: BookItem): Result<void> {
  const mayLeave =
    isAdmission(list) || list.line === 'first' || isDestruction(list) || !writesEntries(list.deductionMode);
  if (mayLeave || item.repairOrigin !== 'abroad') return accept(undefined);
  return refuse('repair_goods_must_return', { lineNo: line.lineNo, itemNo: item.itemNo });
}

export interface OpenedItems {
  readonly book: AccountBook;
  readonly items: readonly BookItem[];
  readonly lines: readonly ListLine[];
}

/** A book that does not accumulate opens an item for each inbound line that has none yet. */
export function openItemsForLines(list: VerificationList, lines: readonly ListLine[], book: AccountBook): OpenedItems {
  const fresh =
    isAdmission(list) && writesEntries(list.deductionMode) ? lines.filter((line) => line.itemNo === null) : [];
  if (fresh.length === 0) return { book, items: [], lines };
  const drafts = fresh.map((line) => ({
    ...itemDraftOf(list, line),
    source: { listId: list.listId, lineNo: line.lineNo },
  }));
  const opened = openItems(book, drafts);
  const itemNoOf = new Map(fresh.map((line, index) => [line.lineNo, opened.items[index]?.itemNo ?? null]));
  return {
    book: opened.book,
    items: opened.items,
    lines: lines.map((line) => (line.itemNo === null ? { ...line, itemNo: itemNoOf.get(line.lineNo) ?? null } : line)),
  };
}

function itemDraftOf(list: VerificationList, line: ListLine): ItemDraft {
  return {
    materialNo: line.materialNo,
    goodsKind: list.goodsKind,
    hsCode: line.hsCode,
    name: line.name,
    model: line.model,
    declaredUnit: line.declaredUnit,
    legalUnit1: line.legalUnit1,
    legalUnit2: line.legalUnit2,
    originCountry: line.originCountry,
  };
}

/** What the out-list of a transfer quotes, as far as the caller may see it. */
export interface QuotedSide {
  readonly book: AccountBook | null;
  readonly list: VerificationList | null;
}

const approvedStates: readonly ListState[] = ['pre_deducted', 'approved', 'posted', 'completed', 'written_off'];

/**
 * GACC 2018/52: the side that takes the goods in files first. The quoted in-list must be there and approved, and be of
 * the book that is named; whether it is cannot be known where that book is of another zone.
 */
export function decideQuotedSide(list: VerificationList, { book, list: quoted }: QuotedSide): Result<void> {
  if (list.direction !== 'out' || list.relatedListNo === null || book === null) return accept(undefined);
  const fits =
    quoted !== null &&
    quoted.bookId === book.bookId &&
    quoted.direction === 'in' &&
    quoted.relatedBookNo === list.bookNo &&
    approvedStates.includes(quoted.state);
  if (fits) return decideSameTransfer(list, quoted);
  return refuse('related_list_not_approved', {
    list: listSubject(list),
    related: list.relatedListNo,
    bookNo: book.bookNo,
  });
}

/** Refusals: transfer_type_differs; carry_over_other_enterprise, since surplus is carried over within one enterprise. */
function decideSameTransfer(list: VerificationList, quoted: VerificationList): Result<void> {
  const facts = { list: listSubject(list), related: listSubject(quoted) };
  if (list.transferType !== quoted.transferType) {
    return refuse('transfer_type_differs', { ...facts, ours: list.transferType, theirs: quoted.transferType });
  }
  const isOther = list.transferType === 'B' && list.ownerId !== quoted.ownerId;
  return isOther ? refuse('carry_over_other_enterprise', facts) : accept(undefined);
}

/** Whether the list's products take their materials with them as they leave: what is exchanged consumes nothing again. */
export function usesUpMaterials(book: AccountBook, list: VerificationList): boolean {
  const isSimple = book.kind === 'logistics' && list.listType === simpleProcessingList;
  const isComputed = book.processingType === 'enterprise_unit' || isSimple;
  return (
    isComputed &&
    list.goodsKind === 'finished' &&
    !isAdmission(list) &&
    writesEntries(list.deductionMode) &&
    !isExchange(list)
  );
}

/** Whether the list's products come back, which needs the version by which they were made. */
export function takesBackProducts(book: AccountBook, list: VerificationList): boolean {
  return book.processingType === 'enterprise_unit' && list.direction === 'in' && isExchange(list);
}

/** What a line keeps while it is changed: its goods must stay what the vehicles already carry. */
function isSameGoods(before: ListLine, after: ListLine): boolean {
  const fields = ['materialNo', 'hsCode', 'declaredUnit', 'legalUnit1', 'legalUnit2'] as const;
  return fields.every((field) => before[field] === after[field]);
}

/** A changed line that names no item keeps the one that the book opened for it, as long as it holds the same goods. */
export function keepOpenedItems(before: readonly ListLine[], after: readonly ListLine[]): ListLine[] {
  return after.map((line, index) => {
    const known = before[index];
    return line.itemNo === null && known && isSameGoods(known, line) ? { ...line, itemNo: known.itemNo } : line;
  });
}

/** 变更: new lines must neither fall below what gate passes already use nor hold other goods than they carry. */
export function decideChangedLines(
  list: VerificationList,
  before: readonly ListLine[],
  after: readonly ListLine[],
): Result<readonly ListLine[]> {
  for (const line of before) {
    const next = after[line.lineNo - 1];
    const fits = next !== undefined && next.declaredQuantity >= line.usedQuantity && isSameGoods(line, next);
    if (line.usedQuantity > 0n && !fits) {
      return refuse('list_has_gate_passes', {
        list: listSubject(list),
        lineNo: line.lineNo,
        used: formatQuantity(line.usedQuantity),
      });
    }
  }
  return accept(
    after.map((line) => {
      const known = before[line.lineNo - 1];
      return known
        ? { ...line, usedQuantity: known.usedQuantity, passedQuantity: known.passedQuantity, version: known.version }
        : line;
    }),
  );
}

/** 删除: possible until the formal posting, as long as no gate pass holds any of it. */
export function decideDeletion(list: VerificationList, lines: readonly ListLine[]): Result<VerificationList> {
  const allowed = decideMoveAllowed(list, 'delete');
  if (!allowed.ok) return allowed;
  const used = lines.find((line) => line.usedQuantity > 0n);
  if (used) {
    return refuse('list_has_gate_passes', {
      list: listSubject(list),
      lineNo: used.lineNo,
      used: formatQuantity(used.usedQuantity),
    });
  }
  return accept({ ...list, state: 'deleted' });
}
