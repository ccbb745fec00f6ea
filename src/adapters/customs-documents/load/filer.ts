import type { Id } from '../../../kernel/index.ts';
import type { Queryable } from '../../../platform/db/index.ts';
import { findParty } from '../../../primitives/parties/index.ts';
import { type AccountBook, findBookById } from '../../../regime/books/index.ts';
import type { Filer } from '../definitions/index.ts';

/** The enterprise of a document as its book and its own record know it. */
export async function filerOf(
  tx: Queryable,
  zoneId: number,
  { ownerId, bookId }: { readonly ownerId: Id; readonly bookId: Id | null },
): Promise<Filer> {
  const book = bookId === null ? null : await findBookById(tx, zoneId, bookId);
  return { party: (await findParty(tx, zoneId, ownerId)) ?? null, book };
}

/** The same where the book is at hand. */
export async function filerOfBook(tx: Queryable, zoneId: number, book: AccountBook): Promise<Filer> {
  return { party: (await findParty(tx, zoneId, book.ownerId)) ?? null, book };
}
