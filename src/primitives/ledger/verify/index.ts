import type { Id } from '../../../kernel/index.ts';
import type { Database, SessionSettings } from '../../../platform/db/index.ts';
import type { BookReport, VerifyReport } from './model.ts';
import { readBooks } from './read.ts';
import { defaultPace, type VerifyPace, verifyBook } from './verify-book.ts';

export type { BookReport, Problem, ProblemKind, VerifyReport } from './model.ts';

/**
 * Proves the books of a zone, or one of them: replays every entry in its order and compares chain, balances, pendings,
 * lots and layers. Reads as the caller in one snapshot, so postings may go on meanwhile; an enterprise sees (and proves)
 * its own books only. Each book costs memory for 50,000 entries and for what is open in it.
 */
export async function verifyLedger(
  database: Database,
  settings: SessionSettings,
  bookId: Id | null = null,
  pace: VerifyPace = defaultPace,
): Promise<VerifyReport> {
  return database.read(settings, async (tx) => {
    await tx.query('set transaction isolation level repeatable read');
    const books: BookReport[] = [];
    for (const head of await readBooks(tx, settings.zoneId, bookId)) {
      books.push(await verifyBook(tx, settings.zoneId, head, pace));
    }
    return { books, ok: books.every(({ problems }) => problems.length === 0) };
  });
}
