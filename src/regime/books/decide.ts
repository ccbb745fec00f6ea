import { accept, type Day, type Quantity, type Result } from '../../kernel/index.ts';
import { type AccountBook, allowsDirection, type BookItem, type BookMove, bookTransitions, isBookNo } from './model.ts';
import { refuse } from './refusals.ts';

/** A new book: the number must have the form of a book number and be free. */
export function decideFiling(book: AccountBook, existing: AccountBook | null): Result<AccountBook> {
  if (!isBookNo(book.bookNo)) return refuse('book_no_malformed', { bookNo: book.bookNo });
  if (existing) return refuse('book_exists', { bookNo: book.bookNo });
  const { bookNo, purpose, kind } = book;
  if (purpose === 'by_state' && kind !== 'logistics') return refuse('book_purpose_not_logistics', { bookNo, purpose });
  if (!['ordinary', 'by_state'].includes(purpose) && kind !== 'processing') {
    return refuse('book_purpose_not_processing', { bookNo, purpose });
  }
  return accept(book);
}

export function decideMove(book: AccountBook, move: BookMove): Result<AccountBook> {
  const { from, to } = bookTransitions[move];
  if (!from.includes(book.state)) {
    return refuse('book_move_not_allowed', { bookNo: book.bookNo, state: book.state, move });
  }
  return accept({ ...book, state: to });
}

/**
 * Goods may move under a book by lists, forms and bills only while it is approved and valid; never under the account of goods
 * that are not under bond. Refusals: book_not_under_bond, book_not_open, book_expired.
 */
export function decideOpenFor(book: AccountBook, on: Day): Result<AccountBook> {
  if (book.purpose === 'by_state') return refuse('book_not_under_bond', { bookNo: book.bookNo });
  if (book.state !== 'approved') return refuse('book_not_open', { bookNo: book.bookNo, state: book.state });
  if (book.validThrough !== null && on > book.validThrough) {
    return refuse('book_expired', { bookNo: book.bookNo, validThrough: book.validThrough, on });
  }
  return accept(book);
}

/** What a line of goods must have in common with its item. */
export interface ItemUse {
  readonly lineNo: number;
  readonly direction: 'in' | 'out';
  readonly declaredUnit: string;
  readonly legalUnit1: string;
  readonly legalUnit2: string | null;
  readonly legalQuantity2: Quantity;
}

/**
 * Whether a line of goods may use the item, in the given direction and units: the pool of an item adds up each of its
 * three quantities, so each must be in the item's own unit. A second legal quantity of 0 counts nothing.
 */
export function decideItemUse(book: AccountBook, item: BookItem, line: ItemUse): Result<BookItem> {
  if (!allowsDirection(item, line.direction)) {
    return refuse('item_stopped', { bookNo: book.bookNo, itemNo: item.itemNo, mark: item.executionMark });
  }
  const pairs = [
    [line.declaredUnit, item.declaredUnit],
    [line.legalUnit1, item.legalUnit1],
    ...(line.legalQuantity2 > 0n ? [[line.legalUnit2, item.legalUnit2]] : []),
  ];
  const differing = pairs.find(([unit, itemUnit]) => unit !== itemUnit);
  if (differing) {
    const [unit = null, itemUnit = null] = differing;
    return refuse('unit_differs_from_item', { lineNo: line.lineNo, unit, itemNo: item.itemNo, itemUnit });
  }
  return accept(item);
}
