import type { Day, Id, Quantity } from '../../kernel/index.ts';

/** Who tells: the enterprise's own system (ERP), the warehouse's (WMS), or the customs book. */
export type Side = 'enterprise' | 'warehouse' | 'book';
export type RecordSide = Exclude<Side, 'book'>;

export const movementKinds = ['in', 'out', 'produce', 'consume', 'adjust'] as const;
export type MovementKind = (typeof movementKinds)[number];
/** A movement, or the stock that a system stated at the end of a day. */
export const recordKinds = [...movementKinds, 'stock'] as const;
export type RecordKind = (typeof recordKinds)[number];

/** One row of an extract of an enterprise's system. Append-only: the same number with other content is refused. */
export interface EnterpriseRecord {
  readonly bookId: Id;
  readonly source: string;
  readonly recordNo: string;
  readonly ownerId: Id;
  readonly side: RecordSide;
  readonly itemNo: number;
  readonly lot: string | null;
  readonly kind: RecordKind;
  readonly occurredAt: Date;
  readonly occurredOn: Day;
  /** In the enterprise's own unit, 10⁻⁵, with as many decimals as it wrote. */
  readonly quantity: Quantity;
  readonly unit: string;
  readonly decimals: number;
  /** What it adds to the stock (or, of kind stock, the stock), in 10⁻⁵ of the book's declared unit. */
  readonly change: Quantity;
  readonly document: string | null;
  readonly receivedAt: Date;
  readonly version: number;
}

/** Something that one side says happened to the stock of an item, in 10⁻⁵ of the book's declared unit. */
export interface StockEvent {
  readonly side: Side;
  /** The record's number, or the number of the book's entry. */
  readonly name: string;
  readonly itemNo: number;
  readonly lot: string | null;
  readonly on: Day;
  /** Milliseconds, to order the events of a day. */
  readonly at: number;
  readonly kind: RecordKind;
  readonly change: Quantity;
  /** Of the book's entries: the same in the statutory units. */
  readonly legal1: Quantity;
  readonly legal2: Quantity;
  /** Of records: the decimals that its system writes. */
  readonly decimals: number | null;
  readonly document: string | null;
}

/** Exact: one of the first is `numerator / denominator` of the second. */
export interface UnitFactor {
  readonly name: string;
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** What is known of a list that a record names and the book has not posted. */
export interface ListEvidence {
  readonly state: string;
  readonly declaredQuantity: Quantity;
  readonly usedQuantity: Quantity;
  readonly passedQuantity: Quantity;
}

/** Consumption of a material that one bill version asks for what a document made. */
export interface BillEvidence {
  readonly billVersion: string;
  readonly consumed: Quantity;
}

/** What the probable cause is computed from. */
export interface Evidence {
  readonly unitFactors: readonly UnitFactor[];
  /** By document. */
  readonly lists: ReadonlyMap<string, ListEvidence>;
  readonly bills: ReadonlyMap<string, readonly BillEvidence[]>;
}

export const causes = [
  'double_entry',
  'rounding',
  'unit_factor',
  'bill_version',
  'unposted_gate_pass',
  'missing_receipt',
  'missing_record',
  'unknown',
] as const;
export type Cause = (typeof causes)[number];

export interface CauseFound {
  readonly cause: Cause;
  /** The number or name that shows it: a factor, a bill version, the state of a list, the record entered before. */
  readonly detail: string | null;
}

/** An event at which two sides part. */
export interface Parting extends CauseFound {
  readonly event: StockEvent;
  readonly against: Side;
  /** What the event's side says, and what the other side says of the same. */
  readonly stated: Quantity;
  readonly expected: Quantity;
}

export interface ItemComparison {
  readonly itemNo: number;
  readonly book: Quantity;
  /** Null: that side has no records of the item. */
  readonly enterprise: Quantity | null;
  readonly warehouse: Quantity | null;
  /** In time order: the first is the event that people look at. */
  readonly partings: readonly Parting[];
}

/** A parting as it is kept and shown: JSON. */
export interface KeptParting {
  readonly on: Day;
  readonly side: Side;
  readonly against: Side;
  readonly event: string;
  readonly kind: RecordKind;
  readonly lot: string | null;
  readonly document: string | null;
  readonly stated: string;
  readonly expected: string;
  readonly cause: Cause;
  readonly detail: string | null;
}

export interface KeptItem {
  readonly bookId: Id;
  readonly itemNo: number;
  readonly ownerId: Id;
  readonly comparedAt: Date;
  readonly bookBalance: Quantity;
  readonly enterpriseBalance: Quantity | null;
  readonly warehouseBalance: Quantity | null;
  readonly partingCount: number;
  readonly parting: KeptParting | null;
  readonly version: number;
}

export interface KeptBook {
  readonly bookId: Id;
  readonly ownerId: Id;
  readonly bookNo: string;
  readonly comparedAt: Date;
  readonly through: Day;
  readonly itemCount: number;
  readonly partedCount: number;
  readonly version: number;
}
