import type { Day, Id } from '../../../kernel/index.ts';
import type { DocumentChange } from '../../../platform/commands/index.ts';
import { fromRow, type Queryable, toRow } from '../../../platform/db/index.ts';
import type { Count, ReportLine, WriteOff } from '../model.ts';
import {
  columnsOf,
  countTable,
  lineOfRow,
  lineTable,
  listTable,
  rowOfLine,
  rowOfWriteOff,
  writeOffOfRow,
  writeOffTable,
} from './rows.ts';

export function saveWriteOff(writeOff: WriteOff): DocumentChange {
  return { table: writeOffTable, row: rowOfWriteOff(writeOff), expectedVersion: writeOff.version };
}

export function saveCount(count: Count): DocumentChange {
  return { table: countTable, row: toRow(count), expectedVersion: count.version };
}

export function saveReportLine(line: ReportLine): DocumentChange {
  return { table: lineTable, row: rowOfLine(line), expectedVersion: line.version };
}

/** The list's membership of a write-off: new once, and never changed. */
export function saveMembership(writeOff: WriteOff, listId: Id): DocumentChange {
  const { ownerId, writeOffId } = writeOff;
  return { table: listTable, row: toRow({ listId, ownerId, writeOffId }), expectedVersion: 0 };
}

const writeOffColumns = columnsOf(writeOffTable);
const lineColumns = columnsOf(lineTable);
const countColumns = columnsOf(countTable);

/** Finds a write-off by its identifier or number. */
export async function findWriteOff(tx: Queryable, zoneId: number, name: string): Promise<WriteOff | null> {
  const isId = /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(name);
  const found = await tx.query(
    `select ${writeOffColumns} from write_offs
     where zone_id = $1 and (write_off_no = $2 or write_off_id = $3::uuid)`,
    [zoneId, name, isId ? name : null],
  );
  const [row] = found.rows;
  return row ? writeOffOfRow(row) : null;
}

/** The last cycle of a book, whatever became of it; cycles follow one another. */
export async function findLastWriteOff(tx: Queryable, zoneId: number, bookId: Id): Promise<WriteOff | null> {
  const found = await tx.query(
    `select ${writeOffColumns} from write_offs where zone_id = $1 and book_id = $2 order by cycle_no desc limit 1`,
    [zoneId, bookId],
  );
  const [row] = found.rows;
  return row ? writeOffOfRow(row) : null;
}

/** Until when the open cycle of each of some books runs; books without one are absent. */
export async function openPeriodEnds(tx: Queryable, zoneId: number, bookIds: readonly Id[]): Promise<Map<Id, Day>> {
  const found = await tx.query<{ book_id: Id; period_through: Day }>(
    `select book_id, max(period_through)::text as period_through from write_offs
     where zone_id = $1 and book_id = any($2::uuid[]) and state not in ('passed', 'cancelled') group by book_id`,
    [zoneId, bookIds],
  );
  return new Map(found.rows.map((row) => [row.book_id, row.period_through]));
}

export interface WriteOffFilter {
  readonly bookNo: string | null;
  readonly state: string | null;
  readonly after: { readonly createdAt: Date; readonly writeOffId: Id } | null;
  readonly limit: number;
}

/** Write-offs, newest first. */
export async function listWriteOffs(tx: Queryable, zoneId: number, filter: WriteOffFilter): Promise<WriteOff[]> {
  const found = await tx.query(
    `select ${writeOffColumns} from write_offs
     where zone_id = $1 and ($2::text is null or book_no = $2) and ($3::text is null or state = $3)
       and ($4::timestamptz is null or (created_at, write_off_id) < ($4, $5::uuid))
     order by created_at desc, write_off_id desc limit $6`,
    [
      zoneId,
      filter.bookNo,
      filter.state,
      filter.after?.createdAt ?? null,
      filter.after?.writeOffId ?? null,
      filter.limit,
    ],
  );
  return found.rows.map(writeOffOfRow);
}

export interface LineFilter {
  readonly differencesOnly: boolean;
  readonly lineNos: readonly number[] | null;
  /** The last line of the page before. */
  readonly after: number;
  /** Null for all of them. */
  readonly limit: number | null;
}

/** Lines of the report that counts, by number. */
export async function findReportLines(
  tx: Queryable,
  zoneId: number,
  { writeOffId, reportNo }: WriteOff,
  filter: Partial<LineFilter> = {},
): Promise<ReportLine[]> {
  const found = await tx.query(
    `select ${lineColumns} from write_off_lines
     where zone_id = $1 and write_off_id = $2 and report_no = $3 and line_no > $4
       and (not $5::boolean or difference_declared <> 0) and ($6::int[] is null or line_no = any($6::int[]))
     order by line_no limit $7`,
    [
      zoneId,
      writeOffId,
      reportNo,
      filter.after ?? 0,
      filter.differencesOnly ?? false,
      filter.lineNos ?? null,
      filter.limit ?? null,
    ],
  );
  return found.rows.map(lineOfRow);
}

/** Counts of a stocktake; with `itemNos` only of those items. */
export async function findCounts(
  tx: Queryable,
  zoneId: number,
  writeOffId: Id,
  itemNos: readonly number[] | null = null,
): Promise<Count[]> {
  const found = await tx.query(
    `select ${countColumns} from write_off_counts
     where zone_id = $1 and write_off_id = $2 and ($3::int[] is null or item_no = any($3::int[]))
     order by item_no, stage`,
    [zoneId, writeOffId, itemNos],
  );
  return found.rows.map((row) => fromRow<Count>(row));
}

/** A page of counts; `after` is the key of the last row of the page before. */
export async function pageCounts(
  tx: Queryable,
  zoneId: number,
  writeOffId: Id,
  after: { readonly itemNo: number; readonly stage: string } | null,
  limit: number,
): Promise<Count[]> {
  const found = await tx.query(
    `select ${countColumns} from write_off_counts
     where zone_id = $1 and write_off_id = $2 and ($3::int is null or (item_no, stage) > ($3, $4::text))
     order by item_no, stage limit $5`,
    [zoneId, writeOffId, after?.itemNo ?? null, after?.stage ?? null, limit],
  );
  return found.rows.map((row) => fromRow<Count>(row));
}
