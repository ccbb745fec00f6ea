import { accept, type Result } from '../../../kernel/index.ts';
import type { Queryable } from '../../../platform/db/index.ts';
import { loadBook } from '../../books/index.ts';
import type { Production } from '../model.ts';
import { refuse } from '../refusals.ts';
import { findProduction } from '../store.ts';
import type { ProductionName } from './produce.ts';

/** Refusals: book_unknown, production_unknown. */
export async function loadProduction(
  tx: Queryable,
  zoneId: number,
  { bookNo, internalNo }: ProductionName,
): Promise<Result<Production>> {
  const book = await loadBook(tx, zoneId, bookNo);
  if (!book.ok) return book;
  const production = await findProduction(tx, zoneId, book.value.bookId, internalNo);
  return production ? accept(production) : refuse('production_unknown', { production: internalNo });
}
