import { accept, type Id, type Result } from '../../kernel/index.ts';
import type { DocumentChange, EventDraft, Plan } from '../../platform/commands/index.ts';
import type { Queryable } from '../../platform/db/index.ts';
import { type OperationContext, runCommand } from '../../platform/operations/index.ts';
import { type LedgerPart, ledgerPartName } from '../../primitives/ledger/index.ts';
import { decideFiling, decideMove } from './decide.ts';
import type {
  AccountBook,
  BookItem,
  BookKind,
  BookkeepingMode,
  BookMove,
  BookPurpose,
  GoodsKind,
  ProcessingType,
} from './model.ts';
import { refuse } from './refusals.ts';
import { findBook, findItemsByMaterial, saveBook, saveItem } from './store.ts';

export interface FileBookInput {
  readonly bookNo: string;
  readonly ownerId: Id;
  readonly kind: BookKind;
  readonly processingType?: ProcessingType;
  readonly purpose?: BookPurpose;
  readonly bookkeepingMode: BookkeepingMode;
  readonly lotOrder?: 'fifo' | 'named';
  readonly customsCode: string;
  readonly enterpriseCustomsCode: string;
  readonly enterpriseName: string;
}

/** The book, or `book_unknown` when it is absent or not the caller's to see. */
export async function loadBook(tx: Queryable, zoneId: number, bookNo: string): Promise<Result<AccountBook>> {
  const book = await findBook(tx, zoneId, bookNo);
  return book ? accept(book) : refuse('book_unknown', { bookNo });
}

/** 账册备案: files a book and opens its ledger. Refusals: book_no_malformed, book_exists. */
export function fileBook(context: OperationContext, input: FileBookInput): Promise<Result<AccountBook>> {
  const { zoneId, reach, partyId } = context.caller.settings;
  // An enterprise files for itself, whatever the input says.
  const ownerId = reach === 'party' && partyId !== null ? partyId : input.ownerId;
  return runCommand(context, 'file_book', input, async (tx) => {
    const draft: AccountBook = {
      bookId: context.ids.next(),
      ownerId,
      bookNo: input.bookNo,
      kind: input.kind,
      processingType: input.kind === 'processing' ? (input.processingType ?? 'enterprise_unit') : null,
      purpose: input.purpose ?? 'ordinary',
      bookkeepingMode: input.bookkeepingMode,
      lotOrder: input.lotOrder ?? 'fifo',
      currencyCode: '502',
      customsCode: input.customsCode,
      enterpriseCustomsCode: input.enterpriseCustomsCode,
      enterpriseName: input.enterpriseName,
      state: 'declared',
      filedOn: context.today(),
      validThrough: null,
      nextItemNo: 1,
      version: 0,
    };
    const filed = decideFiling(draft, await findBook(tx, zoneId, input.bookNo));
    if (!filed.ok) return filed;
    const { bookId, lotOrder } = filed.value;
    const ledger: LedgerPart = [{ kind: 'open_book', bookId, ownerId, lotOrder }];
    return accept(planFor(context, filed.value, 'book_filed', [saveBook(filed.value)], filed.value, ledger));
  });
}

/** Approves, rejects, pauses, resumes or cancels a book. Refusals: book_unknown, book_move_not_allowed. */
export function moveBook(
  context: OperationContext,
  move: BookMove,
  input: { readonly bookNo: string; readonly reason?: string },
): Promise<Result<AccountBook>> {
  const { zoneId } = context.caller.settings;
  return runCommand(context, `${move}_book`, input, async (tx) => {
    const book = await loadBook(tx, zoneId, input.bookNo);
    if (!book.ok) return book;
    const moved = decideMove(book.value, move);
    if (!moved.ok) return moved;
    return accept(planFor(context, moved.value, `book_${moved.value.state}`, [saveBook(moved.value)], moved.value));
  });
}

export interface ItemDraft {
  readonly materialNo: string;
  readonly goodsKind?: GoodsKind;
  readonly hsCode: string;
  readonly name: string;
  readonly model?: string;
  readonly declaredUnit: string;
  readonly legalUnit1: string;
  readonly legalUnit2?: string | null;
  readonly originCountry?: string | null;
  readonly repairOrigin?: BookItem['repairOrigin'];
}

/** 商品备案: adds items to an accumulating book; numbers follow on. Refusals: book_unknown, item_exists. */
export function fileItems(
  context: OperationContext,
  input: { readonly bookNo: string; readonly items: readonly ItemDraft[] },
): Promise<Result<{ readonly items: readonly { readonly itemNo: number; readonly materialNo: string }[] }>> {
  const { zoneId } = context.caller.settings;
  return runCommand(context, 'file_items', input, async (tx) => {
    const book = await loadBook(tx, zoneId, input.bookNo);
    if (!book.ok) return book;
    const materialNos = input.items.map((item) => item.materialNo);
    const existing = await findItemsByMaterial(tx, zoneId, book.value.bookId, materialNos);
    const seen = new Set<string>();
    for (const { materialNo } of input.items) {
      const itemNo = existing.get(materialNo)?.itemNo ?? null;
      if (itemNo !== null || seen.has(materialNo)) {
        return refuse('item_exists', { bookNo: input.bookNo, materialNo, itemNo });
      }
      seen.add(materialNo);
    }
    const opened = openItems(book.value, input.items);
    const answer = { items: opened.items.map(({ itemNo, materialNo }) => ({ itemNo, materialNo })) };
    const changes = [saveBook(opened.book), ...opened.items.map(saveItem)];
    return accept(planFor(context, opened.book, 'book_items_filed', changes, answer));
  });
}

/** The next item numbers of the book, given to drafts in their order. */
export function openItems(
  book: AccountBook,
  drafts: ReadonlyArray<ItemDraft & { readonly source?: { readonly listId: Id; readonly lineNo: number } }>,
): { readonly book: AccountBook; readonly items: readonly BookItem[] } {
  const items = drafts.map(
    (draft, index): BookItem => ({
      bookId: book.bookId,
      itemNo: book.nextItemNo + index,
      ownerId: book.ownerId,
      goodsKind: draft.goodsKind ?? 'material',
      materialNo: draft.materialNo,
      hsCode: draft.hsCode,
      name: draft.name,
      model: draft.model ?? '',
      declaredUnit: draft.declaredUnit,
      legalUnit1: draft.legalUnit1,
      legalUnit2: draft.legalUnit2 ?? null,
      originCountry: draft.originCountry ?? null,
      currencyCode: book.currencyCode,
      repairOrigin: draft.repairOrigin ?? null,
      executionMark: 'normal',
      sourceListId: draft.source?.listId ?? null,
      sourceLineNo: draft.source?.lineNo ?? null,
      version: 0,
    }),
  );
  return { book: { ...book, nextItemNo: book.nextItemNo + drafts.length }, items };
}

function planFor<O>(
  context: OperationContext,
  book: AccountBook,
  kind: string,
  documents: readonly DocumentChange[],
  answer: O,
  ledger?: LedgerPart,
): Plan<O> {
  const event: EventDraft = {
    kind,
    ownerId: book.ownerId,
    occurredAt: context.now(),
    subjects: [`book:${book.bookNo}`],
    facts: { bookNo: book.bookNo, state: book.state },
  };
  const plan = { documents, events: [event], answer: () => answer };
  return ledger ? { ...plan, parts: { [ledgerPartName]: ledger } } : plan;
}
