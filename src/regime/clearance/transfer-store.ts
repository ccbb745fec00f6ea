import type { Id, Quantity } from '../../kernel/index.ts';
import { fromRow, type Queryable } from '../../platform/db/index.ts';
import type { ListState, TransferType } from './model.ts';

/** One transfer as both its lists tell it; a side that is kept elsewhere, or is not the caller's to see, is null. */
export interface TransferRow {
  readonly listId: Id;
  readonly createdAt: Date;
  readonly transferType: TransferType | null;
  readonly fromBookNo: string;
  readonly toBookNo: string;
  readonly inList: string | null;
  readonly inState: ListState | null;
  readonly outList: string | null;
  readonly outState: ListState | null;
  readonly lineCount: number;
  readonly quantity: Quantity;
  readonly isForeign: boolean | null;
  readonly isReady: boolean;
}

export interface TransferFilter {
  readonly bookNo: string | null;
  readonly state: 'open' | 'posted' | null;
  readonly after: { readonly createdAt: Date; readonly listId: Id } | null;
  readonly limit: number;
}

/**
 * Transfers, newest first: each in-list with the out-list that quotes it, and out-lists whose in-list is not to be seen.
 * Deleted lists are none.
 */
export async function listTransfers(tx: Queryable, zoneId: number, filter: TransferFilter): Promise<TransferRow[]> {
  const found = await tx.query(
    `select l.list_id, l.created_at, l.transfer_type, l.line_count, l.counterpart_is_foreign as is_foreign,
       l.counterpart_ready_at is not null as is_ready,
       (select coalesce(sum(g.declared_quantity), 0)::bigint from list_lines g
         where g.zone_id = l.zone_id and g.list_id = l.list_id) as quantity,
       case when l.direction = 'in' then l.related_book_no else l.book_no end as from_book_no,
       case when l.direction = 'in' then l.book_no else l.related_book_no end as to_book_no,
       case when l.direction = 'in' then coalesce(l.list_no, l.internal_no) end as in_list,
       case when l.direction = 'in' then l.state end as in_state,
       case when l.direction = 'out' then coalesce(l.list_no, l.internal_no) else coalesce(o.list_no, o.internal_no) end as out_list,
       case when l.direction = 'out' then l.state else o.state end as out_state
     from verification_lists l
     left join lateral (
       select list_no, internal_no, state from verification_lists o
       where o.zone_id = l.zone_id and l.direction = 'in' and o.direction = 'out' and o.state <> 'deleted'
         and o.related_list_no in (l.list_no, l.pre_entry_no, l.internal_no) and o.book_no = l.related_book_no
       order by o.created_at limit 1) o on true
     where l.zone_id = $1 and l.related_book_no is not null and l.state <> 'deleted'
       and ($2::text is null or $2 in (l.book_no, l.related_book_no))
       and ($3::text is null or (l.state in ('posted', 'completed', 'written_off')) = ($3 = 'posted'))
       and ($4::timestamptz is null or (l.created_at, l.list_id) < ($4, $5::uuid))
       and (l.direction = 'in' or not exists (
         select from verification_lists i
         where i.zone_id = l.zone_id and i.direction = 'in' and i.book_no = l.related_book_no and i.state <> 'deleted'
           and l.related_list_no in (i.list_no, i.pre_entry_no, i.internal_no)))
     order by l.created_at desc, l.list_id desc limit $6`,
    [zoneId, filter.bookNo, filter.state, filter.after?.createdAt ?? null, filter.after?.listId ?? null, filter.limit],
  );
  return found.rows.map((row) => fromRow<TransferRow>(row));
}
