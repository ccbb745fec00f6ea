import type { Quantity } from '../../kernel/index.ts';
import type { CauseFound, Evidence, StockEvent, UnitFactor } from './model.ts';

/** What is left of one document on two sides when every event that has its equal is taken away. */
export interface Residue {
  /** Of the side that the parting event is on, in time order. */
  readonly own: readonly StockEvent[];
  readonly other: readonly StockEvent[];
  /** Events of the own side that found their equal. */
  readonly paired: readonly StockEvent[];
  readonly otherIsBook: boolean;
}

type Finder = (residue: Residue, evidence: Evidence) => CauseFound | null;

/** In this order: what is certain before what is merely probable. */
const finders: readonly Finder[] = [
  doubleEntry,
  rounding,
  unitFactor,
  billVersion,
  unpostedGatePass,
  missingReceipt,
  missingRecord,
];

/** The probable cause of a parting, computed from evidence alone. */
export function causeOf(residue: Residue, evidence: Evidence): CauseFound {
  for (const find of finders) {
    const found = find(residue, evidence);
    if (found) return found;
  }
  return { cause: 'unknown', detail: null };
}

export function sumOf(events: readonly StockEvent[]): Quantity {
  let sum = 0n;
  for (const event of events) sum += event.change;
  return sum;
}

function sizeOf(quantity: bigint): bigint {
  return quantity < 0n ? -quantity : quantity;
}

/** The same quantity under the same document once more, and the other side knows it but once. */
function doubleEntry({ own, other, paired }: Residue): CauseFound | null {
  const [event] = own;
  if (!event || event.document === null || other.length > 0) return null;
  const before = paired.find(({ change, document }) => change === event.change && document === event.document);
  return before ? { cause: 'double_entry', detail: before.name } : null;
}

/** Each line may lose one unit of the last decimal; or the record is the other's quantity cut or rounded to its own decimals. */
function rounding({ own, other }: Residue): CauseFound | null {
  if (own.length === 0 || other.length === 0) return null;
  const difference = sizeOf(sumOf(own) - sumOf(other));
  const lines = BigInt(Math.max(own.length, other.length));
  if (difference <= lines) return { cause: 'rounding', detail: null };
  const decimals = own.find((event) => event.decimals !== null)?.decimals ?? null;
  const rounder = decimals ?? other.find((event) => event.decimals !== null)?.decimals ?? null;
  if (rounder === null) return null;
  const step = 10n ** BigInt(5 - rounder);
  const [written, exact] = decimals === null ? [other, own] : [own, other];
  const isCoarser = sumOf(written) % step === 0n && sumOf(exact) % step !== 0n;
  return isCoarser && difference < lines * step ? { cause: 'rounding', detail: String(rounder) } : null;
}

/** Powers of ten that a slip of the unit or of the decimal point makes. */
const powersOfTen: readonly UnitFactor[] = [1, 2, 3, 4, 5, 6].flatMap((power) => [
  { name: `10^${power}`, numerator: 10n ** BigInt(power), denominator: 1n },
  { name: `10^-${power}`, numerator: 1n, denominator: 10n ** BigInt(power) },
]);

/** The ratio of the quantities is a known factor, or the record is in a statutory unit of the same movement. */
function unitFactor({ own, other }: Residue, { unitFactors }: Evidence): CauseFound | null {
  const [stated, expected] = [sumOf(own), sumOf(other)];
  if (stated === 0n || expected === 0n) return null;
  const slack = BigInt(own.length + other.length);
  const isRatio = ({ numerator, denominator }: UnitFactor) =>
    sizeOf(stated * denominator - expected * numerator) <= slack * (numerator > denominator ? numerator : denominator);
  const isFar = sizeOf(stated) > sizeOf(expected) * 2n || sizeOf(stated) * 2n < sizeOf(expected);
  const factor = [...unitFactors.filter((known) => isRatio(known)), ...(isFar ? powersOfTen.filter(isRatio) : [])][0];
  if (factor) return { cause: 'unit_factor', detail: factor.name };
  const legal = (['legal1', 'legal2'] as const).find((unit) =>
    [
      [stated, other],
      [expected, own],
    ].some(([total, events]) => isLegal(total as bigint, events as readonly StockEvent[], unit)),
  );
  return legal ? { cause: 'unit_factor', detail: legal } : null;
}

function isLegal(total: bigint, events: readonly StockEvent[], unit: 'legal1' | 'legal2'): boolean {
  let legal = 0n;
  for (const event of events) legal += event[unit];
  return legal !== 0n && sizeOf(total - legal) <= BigInt(events.length);
}

/** One side used up what another version of the bill asks for the same products. */
function billVersion({ own, other }: Residue, { bills }: Evidence): CauseFound | null {
  const document = own[0]?.document ?? null;
  if (document === null || other.length === 0) return null;
  const versions = bills.get(document) ?? [];
  const lines = BigInt(own.length + other.length);
  const near = (left: bigint, right: bigint) => sizeOf(sizeOf(left) - sizeOf(right)) <= lines;
  const of = (quantity: bigint) => versions.find(({ consumed }) => near(consumed, quantity));
  const [record, booked] = own[0]?.side === 'book' ? [other, own] : [own, other];
  const used = of(sumOf(booked));
  const claimed = of(sumOf(record));
  return claimed && claimed !== used ? { cause: 'bill_version', detail: claimed.billVersion } : null;
}

/** Some of the goods went through the gate, or are bound to a pass, and the book waits for the rest to pass. */
function unpostedGatePass({ own, other, otherIsBook }: Residue, { lists }: Evidence): CauseFound | null {
  const document = own[0]?.document ?? null;
  if (!otherIsBook || document === null || other.length > 0) return null;
  const list = lists.get(document);
  return list && list.passedQuantity < list.declaredQuantity && (list.passedQuantity > 0n || list.usedQuantity > 0n)
    ? { cause: 'unposted_gate_pass', detail: list.state }
    : null;
}

/** A movement over the border of the zone under a document that the book has not posted though all passed, or does not know. */
function missingReceipt({ own, other, otherIsBook }: Residue, { lists }: Evidence): CauseFound | null {
  const [event] = own;
  if (!event || !otherIsBook || other.length > 0 || event.document === null) return null;
  if (event.kind !== 'in' && event.kind !== 'out') return null;
  return { cause: 'missing_receipt', detail: lists.get(event.document)?.state ?? null };
}

/** The book moved, and the other system has written nothing. */
function missingRecord({ own, other }: Residue): CauseFound | null {
  return own[0]?.side === 'book' && other.length === 0 ? { cause: 'missing_record', detail: null } : null;
}
