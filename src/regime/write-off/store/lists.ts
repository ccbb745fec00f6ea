import type { Day, Id } from '../../../kernel/index.ts';
import type { Queryable } from '../../../platform/db/index.ts';
import type { WriteOff } from '../model.ts';

/** A list of the period (EmsChgoffInvtLt). */
export interface PeriodList {
  readonly listId: Id;
  readonly listNo: string | null;
  readonly internalNo: string;
  readonly direction: 'in' | 'out';
  readonly postedOn: Day;
  readonly state: string;
}

/** The lists of a write-off: those it took with it, and before it passed those that it would take. */
export async function pageLists(
  tx: Queryable,
  zoneId: number,
  writeOff: WriteOff,
  after: { readonly postedOn: string; readonly listId: Id } | null,
  limit: number,
): Promise<PeriodList[]> {
  const found = await tx.query<{
    list_id: Id;
    list_no: string | null;
    internal_no: string;
    direction: 'in' | 'out';
    posted_on: Day;
    state: string;
  }>(
    `select l.list_id, l.list_no, l.internal_no, l.direction, l.posted_on, l.state
     from verification_lists l
     left join write_off_lists w on w.zone_id = l.zone_id and w.list_id = l.list_id
     where l.zone_id = $1 and l.book_id = $2
       and case when $3::boolean then w.write_off_id = $4 else l.state = 'posted' and l.posted_on <= $5 end
       and ($6::date is null or (l.posted_on, l.list_id) > ($6, $7::uuid))
     order by l.posted_on, l.list_id limit $8`,
    [
      zoneId,
      writeOff.bookId,
      writeOff.state === 'passed',
      writeOff.writeOffId,
      writeOff.periodThrough,
      after?.postedOn ?? null,
      after?.listId ?? null,
      limit,
    ],
  );
  return found.rows.map((row) => ({
    listId: row.list_id,
    listNo: row.list_no,
    internalNo: row.internal_no,
    direction: row.direction,
    postedOn: row.posted_on,
    state: row.state,
  }));
}

/** How many lists of each direction wait to be written off with a period. */
export async function countLists(
  tx: Queryable,
  zoneId: number,
  { bookId, periodThrough }: WriteOff,
): Promise<{ readonly listsIn: number; readonly listsOut: number }> {
  const found = await tx.query<{ lists_in: number; lists_out: number }>(
    `select (count(*) filter (where direction = 'in'))::int as lists_in,
       (count(*) filter (where direction = 'out'))::int as lists_out
     from verification_lists where zone_id = $1 and book_id = $2 and state = 'posted' and posted_on <= $3`,
    [zoneId, bookId, periodThrough],
  );
  const [row] = found.rows;
  return { listsIn: row?.lists_in ?? 0, listsOut: row?.lists_out ?? 0 };
}
