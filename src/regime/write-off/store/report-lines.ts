import type { Queryable } from '../../../platform/db/index.ts';
import type { ReportLine, WriteOff } from '../model.ts';
import { columnsOf, lineOfRow, lineTable } from './rows.ts';

/** What a report can be ordered by; among equals, and where nothing is said, by the number of the line. */
export const lineOrders = ['lineNo', 'shouldRemain', 'counted', 'difference', 'differenceValue'] as const;
export type LineOrder = (typeof lineOrders)[number];

const orderColumns: Readonly<Record<LineOrder, string>> = {
  lineNo: 'l.line_no::bigint',
  shouldRemain: 'l.should_declared',
  counted: 'coalesce(l.counted, -1)',
  difference: 'l.difference_declared',
  differenceValue: '(l.difference->>3)::bigint',
};

export interface ReportPage {
  readonly differencesOnly: boolean;
  /** Part of a material number, a name or an HS code, or an item number. */
  readonly search: string | null;
  readonly stage: string | null;
  readonly order: LineOrder;
  readonly descending: boolean;
  /** The number of the last line of the page before. */
  readonly after: number | null;
  readonly limit: number;
}

/** A page of the report that counts, filtered and ordered. */
export async function pageReportLines(
  tx: Queryable,
  zoneId: number,
  { writeOffId, bookId, reportNo }: WriteOff,
  page: ReportPage,
): Promise<ReportLine[]> {
  const order = orderColumns[page.order];
  const [beyond, direction] = page.descending ? ['<', 'desc'] : ['>', 'asc'];
  const key = `(${order}, l.line_no)`;
  const last = `(select ${order}, l.line_no from write_off_lines l
    where l.zone_id = $1 and l.write_off_id = $2 and l.report_no = $3 and l.line_no = $8)`;
  const further = page.order === 'lineNo' ? `l.line_no ${beyond} $8` : `${key} ${beyond} ${last}`;
  const columns = columnsOf(lineTable)
    .split(', ')
    .map((column) => `l.${column}`);
  const found = await tx.query(
    `select ${columns.join(', ')} from write_off_lines l
     where l.zone_id = $1 and l.write_off_id = $2 and l.report_no = $3
       and (not $4::boolean or l.difference_declared <> 0)
       and ($5::text is null or l.stage = $5)
       and ($6::text is null or exists (
         select 1 from book_items i where i.zone_id = l.zone_id and i.book_id = $7 and i.item_no = l.item_no
           and (strpos(lower(i.material_no), lower($6)) > 0 or strpos(lower(i.name), lower($6)) > 0
             or strpos(i.hs_code, $6) = 1 or i.item_no::text = $6)))
       and ($8::int is null or ${further})
     order by ${order} ${direction}, l.line_no ${direction} limit $9`,
    [zoneId, writeOffId, reportNo, page.differencesOnly, page.stage, page.search, bookId, page.after, page.limit],
  );
  return found.rows.map(lineOfRow);
}
