import type { Quantity } from '../../../kernel/index.ts';
import type { Queryable } from '../../../platform/db/index.ts';
import type { WriteOff } from '../model.ts';

/** What the entries of the ledger do not tell apart, by item and in declared units; null where nobody recorded it. */
export interface SpecialMovements {
  /** 深加工结转: lists of transfer type A or D. */
  readonly deepTransferredIn: Quantity;
  readonly deepTransferredOut: Quantity;
  /** 余料结转: lists of transfer type B. */
  readonly surplusTransferredOut: Quantity;
  /** 成品退换: products on lists of supervision mode 4400 or 4600. */
  readonly exchangedOut: Quantity;
  readonly exchangedIn: Quantity;
  /** 无形损耗 of recorded productions. */
  readonly intangibleLoss: Quantity | null;
}

interface ListSums {
  readonly item_no: number;
  readonly deep_in: string;
  readonly deep_out: string;
  readonly surplus_out: string;
  readonly exchanged_out: string;
  readonly exchanged_in: string;
}

/** Of the lists that a write-off takes with it, and of the productions of its days, by item. */
export async function findSpecialMovements(
  tx: Queryable,
  zoneId: number,
  writeOff: WriteOff,
): Promise<Map<number, SpecialMovements>> {
  const lists = await sumLists(tx, zoneId, writeOff);
  const losses = await sumIntangibleLosses(tx, zoneId, writeOff);
  const itemNos = new Set([...lists.keys(), ...losses.keys()]);
  return new Map(
    [...itemNos].map((itemNo) => {
      const sums = lists.get(itemNo);
      return [
        itemNo,
        {
          deepTransferredIn: BigInt(sums?.deep_in ?? 0),
          deepTransferredOut: BigInt(sums?.deep_out ?? 0),
          surplusTransferredOut: BigInt(sums?.surplus_out ?? 0),
          exchangedOut: BigInt(sums?.exchanged_out ?? 0),
          exchangedIn: BigInt(sums?.exchanged_in ?? 0),
          intangibleLoss: losses.get(itemNo) ?? null,
        },
      ];
    }),
  );
}

async function sumLists(tx: Queryable, zoneId: number, writeOff: WriteOff): Promise<Map<number, ListSums>> {
  const found = await tx.query<ListSums>(
    `select s.item_no,
       coalesce(sum(s.declared_quantity) filter (where l.transfer_type in ('A', 'D') and l.direction = 'in'), 0)::text as deep_in,
       coalesce(sum(s.declared_quantity) filter (where l.transfer_type in ('A', 'D') and l.direction = 'out'), 0)::text as deep_out,
       coalesce(sum(s.declared_quantity) filter (where l.transfer_type = 'B' and l.direction = 'out'), 0)::text as surplus_out,
       coalesce(sum(s.declared_quantity) filter (where l.supervision_mode in ('4400', '4600')
         and l.goods_kind = 'finished' and l.direction = 'out'), 0)::text as exchanged_out,
       coalesce(sum(s.declared_quantity) filter (where l.supervision_mode in ('4400', '4600')
         and l.goods_kind = 'finished' and l.direction = 'in'), 0)::text as exchanged_in
     from verification_lists l
     join list_lines s on s.zone_id = l.zone_id and s.list_id = l.list_id
     left join write_off_lists w on w.zone_id = l.zone_id and w.list_id = l.list_id
     where l.zone_id = $1 and l.book_id = $2 and s.item_no is not null
       and case when $3::boolean then w.write_off_id = $4 else l.state = 'posted' and l.posted_on <= $5 end
     group by s.item_no`,
    [zoneId, writeOff.bookId, writeOff.state === 'passed', writeOff.writeOffId, writeOff.periodThrough],
  );
  return new Map(found.rows.map((row) => [row.item_no, row]));
}

async function sumIntangibleLosses(
  tx: Queryable,
  zoneId: number,
  { bookId, periodFrom, periodThrough }: WriteOff,
): Promise<Map<number, Quantity>> {
  const found = await tx.query<{ item_no: number; loss: string }>(
    `select m.material_item_no as item_no, sum(m.intangible_loss)::text as loss
     from productions p
     join production_materials m on m.zone_id = p.zone_id and m.production_id = p.production_id
     where p.zone_id = $1 and p.book_id = $2 and p.produced_on between $3 and $4
     group by m.material_item_no`,
    [zoneId, bookId, periodFrom, periodThrough],
  );
  return new Map(found.rows.map((row) => [row.item_no, BigInt(row.loss)]));
}
