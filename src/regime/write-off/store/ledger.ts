import type { Day, Id } from '../../../kernel/index.ts';
import type { Queryable } from '../../../platform/db/index.ts';
import type { Stage, Vector } from '../../../primitives/ledger/index.ts';
import type { StageSum } from '../report.ts';

/** Where the ledger of a book stands. */
export interface LedgerHead {
  readonly closedThrough: Day | null;
  readonly entryNo: bigint;
}

export async function ledgerHeadOf(tx: Queryable, zoneId: number, bookId: Id): Promise<LedgerHead> {
  const found = await tx.query<{ closed_through: Day | null; head_entry_no: bigint }>(
    'select closed_through, head_entry_no from ledger_books where zone_id = $1 and book_id = $2',
    [zoneId, bookId],
  );
  const [row] = found.rows;
  return { closedThrough: row?.closed_through ?? null, entryNo: row?.head_entry_no ?? 0n };
}

/**
 * All movements of a book from a day on, summed by item, stages and whether they are later than the period: one pass
 * over the entries, and a few rows an item as the answer.
 */
export async function sumsSince(
  tx: Queryable,
  zoneId: number,
  bookId: Id,
  from: Day,
  through: Day,
): Promise<StageSum[]> {
  const found = await tx.query<
    Vector & {
      item_no: number;
      from_stage: Stage;
      to_stage: Stage;
      is_later: boolean;
      document_kind: string | null;
    }
  >(
    `select item_no, from_stage, to_stage, effective_on > $4 as is_later,
       case when to_stage = 'leftovers' then split_part(document, ':', 1) end as document_kind,
       sum(declared)::bigint as declared, sum(legal1)::bigint as legal1, sum(legal2)::bigint as legal2,
       sum(value)::bigint as value
     from ledger_entries
     where zone_id = $1 and book_id = $2 and effective_on >= $3 and kind in ('posted', 'settled')
     group by 1, 2, 3, 4, 5`,
    [zoneId, bookId, from, through],
  );
  return found.rows.map(({ item_no, from_stage, to_stage, is_later, document_kind, ...vector }) => ({
    itemNo: item_no,
    from: from_stage,
    to: to_stage,
    isLater: is_later,
    documentKind: document_kind,
    vector,
  }));
}

/** Whether something moved with effect on or before the day since an entry was the last one. */
export async function hasMovedSince(
  tx: Queryable,
  zoneId: number,
  bookId: Id,
  entryNo: bigint,
  through: Day,
): Promise<boolean> {
  const found = await tx.query(
    `select 1 from ledger_entries
     where zone_id = $1 and book_id = $2 and entry_no > $3 and effective_on <= $4 and kind in ('posted', 'settled')
     limit 1`,
    [zoneId, bookId, entryNo, through],
  );
  return found.rows.length > 0;
}

/** What the lines of a document really moved, in every unit: the share of the pool as it was when they posted. */
export async function movedByLine(
  tx: Queryable,
  zoneId: number,
  bookId: Id,
  document: string,
  lineNos: readonly number[],
): Promise<Map<number, Vector>> {
  const found = await tx.query<Vector & { line_no: number }>(
    `select line_no, sum(declared)::bigint as declared, sum(legal1)::bigint as legal1, sum(legal2)::bigint as legal2,
       sum(value)::bigint as value
     from ledger_entries
     where zone_id = $1 and document = $2 and line_no = any($3::int[]) and book_id = $4 and kind = 'posted'
     group by line_no`,
    [zoneId, document, lineNos, bookId],
  );
  return new Map(found.rows.map(({ line_no, ...vector }) => [line_no, vector]));
}
