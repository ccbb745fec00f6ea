import type { Queryable } from '../../platform/db/index.ts';

/** A transfer inside the zone of which one side is posted and the other is not. */
export interface HalfTransfer {
  readonly inList: string;
  readonly outList: string;
  readonly posted: 'in' | 'out';
}

/** Names every half transfer (invariant 10): there is none unless somebody wrote past the house. */
export async function findHalfTransfers(tx: Queryable, zoneId: number): Promise<HalfTransfer[]> {
  const found = await tx.query<{ in_list: string; out_list: string; posted: 'in' | 'out' }>(
    `select coalesce(i.list_no, i.internal_no) as in_list, coalesce(o.list_no, o.internal_no) as out_list,
       case when o.state = 'pre_deducted' then 'in' else 'out' end as posted
     from verification_lists o
     join verification_lists i on i.zone_id = o.zone_id and i.direction = 'in'
       and i.book_no = o.related_book_no and i.related_book_no = o.book_no
       and o.related_list_no in (i.list_id::text, i.list_no, i.pre_entry_no, i.internal_no)
     where o.zone_id = $1 and o.direction = 'out' and o.related_list_no is not null
       and o.state in ('pre_deducted', 'posted', 'written_off') and i.state in ('pre_deducted', 'posted', 'written_off')
       and (o.state = 'pre_deducted') <> (i.state = 'pre_deducted')
     order by i.created_at, i.list_id`,
    [zoneId],
  );
  return found.rows.map((row) => ({ inList: row.in_list, outList: row.out_list, posted: row.posted }));
}
