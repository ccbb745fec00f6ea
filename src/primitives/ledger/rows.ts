import type { Day, Fact, Id } from '../../kernel/index.ts';
import type { Balance, BookHead, LotMemory, LotQuantity, Pending, Stage, Vector } from './model.ts';

export interface BookRow {
  book_id: Id;
  owner_id: Id | null;
  lot_order: 'fifo' | 'named';
  closed_through: Day | null;
  head_entry_no: bigint;
  head_group_no: bigint;
  head_hash: Buffer;
}

export function bookOf(row: BookRow): BookHead {
  return {
    bookId: row.book_id,
    ownerId: row.owner_id,
    lotOrder: row.lot_order,
    closedThrough: row.closed_through,
    entryNo: row.head_entry_no,
    groupNo: row.head_group_no,
    hash: row.head_hash,
  };
}

export interface BalanceRow {
  declared: bigint;
  legal1: bigint;
  legal2: bigint;
  value: bigint;
  out_declared: bigint;
  out_legal1: bigint;
  out_legal2: bigint;
  out_value: bigint;
  in_declared: bigint;
  in_legal1: bigint;
  in_legal2: bigint;
  in_value: bigint;
  last_effective_on: Day | null;
}

export function balanceOf(row: BalanceRow): Balance {
  return {
    posted: vectorOf(row),
    pendingOut: {
      declared: row.out_declared,
      legal1: row.out_legal1,
      legal2: row.out_legal2,
      value: row.out_value,
    },
    pendingIn: { declared: row.in_declared, legal1: row.in_legal1, legal2: row.in_legal2, value: row.in_value },
    lastEffectiveOn: row.last_effective_on,
  };
}

export function vectorOf(row: Vector): Vector {
  return { declared: row.declared, legal1: row.legal1, legal2: row.legal2, value: row.value };
}

export interface LayerRow {
  lot_no: bigint;
  opened_on: Day;
  quantity: bigint;
  out_quantity: bigint;
}

/** Lots as JSON: exact numbers travel as text. */
export type LotsJson = ReadonlyArray<{ readonly lotNo: string; readonly quantity: string }>;

export function lotsToJson(lots: readonly LotQuantity[]): LotsJson {
  return lots.map(({ lotNo, quantity }) => ({ lotNo: String(lotNo), quantity: String(quantity) }));
}

export function lotsFromJson(lots: LotsJson): LotQuantity[] {
  return lots.map(({ lotNo, quantity }) => ({ lotNo: BigInt(lotNo), quantity: BigInt(quantity) }));
}

export interface PendingRow extends Vector {
  reference: string;
  item_no: number;
  from_stage: Stage;
  to_stage: Stage;
  state: Pending['state'];
  lots: LotsJson;
  lot_opening: {
    openedOn: Day;
    originCountry: string | null;
    supervisionMode: string | null;
    taxStatus: LotMemory['taxStatus'];
    memory: Record<string, Fact>;
  } | null;
  document: string;
  line_no: number;
  expires_on: Day | null;
}

export function pendingOf(row: PendingRow): Pending {
  return {
    reference: row.reference,
    itemNo: row.item_no,
    from: row.from_stage,
    to: row.to_stage,
    state: row.state,
    rest: vectorOf(row),
    lots: lotsFromJson(row.lots),
    lotOpening: row.lot_opening,
    document: row.document,
    lineNo: row.line_no,
    expiresOn: row.expires_on,
  };
}
