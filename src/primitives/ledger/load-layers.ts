import type { Id } from '../../kernel/index.ts';
import { arrayLiteral, type Queryable } from '../../platform/db/index.ts';
import type { AccountKey, Stage } from './model.ts';
import type { LayerRow } from './rows.ts';
import type { Touch } from './touches.ts';
import { account, accountText, type WorkingSet } from './working-set.ts';

/** What the batch may take from the layers of an account. */
interface LayerNeed {
  readonly key: AccountKey;
  /** Goods come from another stage and join layers that are there: all of them are needed. */
  all: boolean;
  seeks: bigint;
  /** How many of the oldest free layers are fetched; a book that goes by names must see a second one. */
  rows: number;
  readonly lots: Set<bigint>;
}

const spareRows = 2;
const rowsFactor = 8;

/**
 * Loads the layers that deciding may need, not the whole stock: the oldest free ones until they cover what is
 * asked for, those that are named, and none where goods only come in from the world around.
 */
export async function loadLayers(
  tx: Queryable,
  zoneId: number,
  touches: readonly Touch[],
  set: WorkingSet,
): Promise<void> {
  let needs = [...needsOf(touches).values()];
  while (needs.length > 0) {
    const rows = await queryLayers(tx, zoneId, needs);
    const found = new Map<string, { free: bigint; rows: number }>();
    for (const row of rows) {
      const key = account(row.book_id, row.item_no, row.stage);
      const layer = {
        lotNo: row.lot_no,
        openedOn: row.opened_on,
        quantity: row.quantity,
        outQuantity: row.out_quantity,
      };
      set.loadLayer(key, layer);
      if (!row.is_oldest) continue;
      const text = accountText(key);
      const sum = found.get(text) ?? { free: 0n, rows: 0 };
      found.set(text, { free: sum.free + row.quantity - row.out_quantity, rows: sum.rows + 1 });
    }
    // Rarely an issue eats more layers than were fetched: then once more for those accounts alone.
    needs = needs.filter((need) => {
      const sum = found.get(accountText(need.key));
      return !need.all && sum !== undefined && sum.rows === need.rows && sum.free < need.seeks;
    });
    for (const need of needs) need.rows *= rowsFactor;
  }
}

function needsOf(touches: readonly Touch[]): Map<string, LayerNeed> {
  const needs = new Map<string, LayerNeed>();
  const needOf = (key: AccountKey): LayerNeed => {
    const text = accountText(key);
    const need = needs.get(text) ?? { key, all: false, seeks: 0n, rows: spareRows, lots: new Set<bigint>() };
    needs.set(text, need);
    return need;
  };
  for (const { intent, source, target, seeks, lots } of touches) {
    if (!source || intent.kind === 'check') continue;
    const need = needOf(source);
    if (seeks > 0n) {
      need.seeks += seeks;
      need.rows += 1;
    }
    for (const { lotNo } of lots) need.lots.add(lotNo);
    if (target) needOf(target).all = true;
  }
  return needs;
}

type FoundLayer = LayerRow & { book_id: Id; item_no: number; stage: Stage; is_oldest: boolean };

async function queryLayers(tx: Queryable, zoneId: number, needs: readonly LayerNeed[]): Promise<FoundLayer[]> {
  const named = needs.flatMap(({ key, lots }) => [...lots].map((lotNo) => ({ key, lotNo })));
  const found = await tx.query<FoundLayer>(
    `select a.book_id, a.item_no, a.stage, l.lot_no, l.opened_on, l.quantity, l.out_quantity, true as is_oldest
     from unnest($2::uuid[], $3::int[], $4::text[], $5::bigint[]) as a(book_id, item_no, stage, wanted_rows)
     cross join lateral (
       select y.lot_no, y.opened_on, y.quantity, y.out_quantity from ledger_layers y
       where y.zone_id = $1 and y.book_id = a.book_id and y.item_no = a.item_no and y.stage = a.stage and y.quantity > 0
         and (a.wanted_rows is null or y.quantity > y.out_quantity)
       order by y.opened_on, y.lot_no limit a.wanted_rows) l
     union all
     select y.book_id, y.item_no, y.stage, y.lot_no, y.opened_on, y.quantity, y.out_quantity, false
     from unnest($6::uuid[], $7::int[], $8::text[], $9::bigint[]) as n(book_id, item_no, stage, lot_no)
     join ledger_layers y on y.zone_id = $1 and y.book_id = n.book_id and y.item_no = n.item_no and y.stage = n.stage
       and y.lot_no = n.lot_no`,
    [
      zoneId,
      arrayLiteral(needs.map(({ key }) => key.bookId)),
      arrayLiteral(needs.map(({ key }) => key.itemNo)),
      arrayLiteral(needs.map(({ key }) => key.stage)),
      arrayLiteral(needs.map(({ all, rows }) => (all ? null : rows))),
      arrayLiteral(named.map(({ key }) => key.bookId)),
      arrayLiteral(named.map(({ key }) => key.itemNo)),
      arrayLiteral(named.map(({ key }) => key.stage)),
      arrayLiteral(named.map(({ lotNo }) => lotNo)),
    ],
  );
  return found.rows;
}
