import { accept } from '../../kernel/index.ts';
import { defineJob, type JobDefinition } from '../../platform/jobs/index.ts';
import type { Reference } from '../../primitives/reference/index.ts';
import { compareBook } from './service.ts';
import { booksWithRecords } from './store.ts';

export const compareAllJobKind = 'compare_all_books';

/** Compares every book that has records, one command a book; a run that died is run again and finds nothing new. */
export function comparisonJobs(reference: Reference): JobDefinition[] {
  return [
    defineJob<Record<string, never>>({
      kind: compareAllJobKind,
      run: async (context, _input, progress, signal) => {
        const { settings } = context.caller;
        const bookNos = await context.database.read(settings, (tx) => booksWithRecords(tx, settings.zoneId));
        let parted = 0;
        for (const [at, bookNo] of bookNos.entries()) {
          signal.throwIfAborted();
          const idempotencyKey = `${context.idempotencyKey}/${bookNo}`;
          const compared = await compareBook({ ...context, idempotencyKey }, reference, { bookNo });
          if (!compared.ok) return compared;
          parted += compared.value.partedCount;
          await progress({ done: at + 1, total: bookNos.length });
        }
        return accept({ books: bookNos.length, parted });
      },
    }),
  ];
}
