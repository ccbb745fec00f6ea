import {
  accept,
  assert,
  type Day,
  formatQuantity,
  parseQuantity,
  type Quantity,
  type Result,
} from '../../kernel/index.ts';
import type { InsideStage, LotLayer, LotQuantity } from '../../primitives/ledger/index.ts';
import { refuse } from './refusals.ts';

/** Under this name the lot of a machine that came from another book remembers the day from which its years count. */
export const supervisedFrom = 'supervisedFrom';

/** What of a list decides whether its goods leave the zone for the country. */
export interface DepartureTerms {
  readonly line: 'first' | 'second' | 'internal';
  readonly direction: 'in' | 'out';
  readonly relatedBookNo: string | null;
}

/** A line that takes goods; the lots that it names, as decimal text. */
export interface LeavingLine {
  readonly lineNo: number;
  readonly itemNo: number | null;
  readonly declaredQuantity: Quantity;
  readonly lots: ReadonlyArray<{ readonly lotNo: string; readonly quantity: string }> | null;
}

/** What is known of a lot's supervision. */
export interface SupervisedLot {
  readonly equipmentNo: string;
  readonly endsOn: Day;
}

/** What an outbound line could take: layers of its stage by item, in the book's order, and who watches over each lot. */
export interface Stock {
  readonly layers: ReadonlyMap<number, readonly LotLayer[]>;
  readonly supervised: ReadonlyMap<bigint, SupervisedLot>;
}

/** To another book: the machines stay supervised there, and their years go on. */
export function goesToOtherBook({ direction, relatedBookNo }: DepartureTerms): boolean {
  return direction === 'out' && relatedBookNo !== null;
}

/** Only what leaves for the country: goods that go abroad or to another book stay under customs' eyes. */
export function leavesForCountry({ line, direction, relatedBookNo }: DepartureTerms): boolean {
  return line === 'second' && direction === 'out' && relatedBookNo === null;
}

/**
 * The lines with the lots that they take named, each of them free on the day: what was checked is what the ledger will
 * claim. A line that asks for more than there is keeps its lots open, and the ledger refuses it.
 * Refusals: equipment_under_supervision, equipment_not_registered.
 */
export function decideDeparture<L extends LeavingLine>(
  lines: readonly L[],
  { layers, supervised }: Stock,
  on: Day,
): Result<readonly L[]> {
  return withLotsNamed(lines, layers, (line, lots) => {
    for (const { lotNo } of lots) {
      const free = decideFree(line, lotNo, { layers, supervised }, on);
      if (!free.ok) return free;
    }
    return accept(undefined);
  });
}

/**
 * The lines of a transfer with the lots that they take named. What one line hands over becomes one lot of the other book and
 * has one first day of supervision. Refusals: equipment_days_differ.
 */
export function decideHandover<L extends LeavingLine>(
  lines: readonly L[],
  layers: Stock['layers'],
  firstDays: ReadonlyMap<bigint, Day>,
): Result<readonly L[]> {
  return withLotsNamed(lines, layers, ({ lineNo }, lots) => {
    const days = lots.flatMap(({ lotNo }) => firstDays.get(lotNo) ?? []).sort();
    const [firstOn, otherOn = firstOn] = [days[0], days.at(-1)];
    return firstOn === otherOn || firstOn === undefined || otherOn === undefined
      ? accept(undefined)
      : refuse('equipment_days_differ', { lineNo, firstOn, otherOn });
  });
}

function withLotsNamed<L extends LeavingLine>(
  lines: readonly L[],
  layers: Stock['layers'],
  check: (line: L, lots: readonly LotQuantity[]) => Result<void>,
): Result<readonly L[]> {
  const taken = new Map<bigint, Quantity>();
  const named: L[] = [];
  for (const line of lines) {
    const lots = lotsTaken(line, layers.get(line.itemNo ?? 0) ?? [], taken);
    const checked = check(line, lots);
    if (!checked.ok) return checked;
    const covered = lots.reduce((sum, { quantity }) => sum + quantity, 0n) === line.declaredQuantity;
    named.push(covered && line.lots === null ? { ...line, lots: lots.map(textOf) } : line);
  }
  return accept(named);
}

function decideFree(line: LeavingLine, lotNo: bigint, { layers, supervised }: Stock, on: Day): Result<void> {
  const known = supervised.get(lotNo);
  if (!known) {
    const layer = layers.get(line.itemNo ?? 0)?.find((one) => one.lotNo === lotNo);
    const origin = { document: layer?.document ?? '', documentLineNo: layer?.lineNo ?? 0 };
    return refuse('equipment_not_registered', { lineNo: line.lineNo, ...origin });
  }
  if (known.endsOn <= on) return accept(undefined);
  return refuse('equipment_under_supervision', { lineNo: line.lineNo, ...known });
}

/** The lots that a line names, or the first that are there after what earlier lines took. */
function lotsTaken(line: LeavingLine, layers: readonly LotLayer[], taken: Map<bigint, Quantity>): LotQuantity[] {
  if (line.lots !== null) return line.lots.map(lotOf);
  const lots: LotQuantity[] = [];
  let left = line.declaredQuantity;
  for (const { lotNo, quantity, outQuantity } of layers) {
    const there = quantity - outQuantity - (taken.get(lotNo) ?? 0n);
    const part = there < left ? there : left;
    if (part <= 0n) continue;
    lots.push({ lotNo, quantity: part });
    taken.set(lotNo, (taken.get(lotNo) ?? 0n) + part);
    left -= part;
  }
  return lots;
}

function textOf({ lotNo, quantity }: LotQuantity) {
  return { lotNo: String(lotNo), quantity: formatQuantity(quantity) };
}

function lotOf({ lotNo, quantity }: { readonly lotNo: string; readonly quantity: string }): LotQuantity {
  const parsed = parseQuantity(quantity);
  assert(parsed.ok, 'a line keeps the quantities that were read');
  return { lotNo: BigInt(lotNo), quantity: parsed.value };
}

/** The layers of one stage, without what the same list had claimed before it was changed. */
export function layersFor(
  layers: readonly LotLayer[],
  stage: InsideStage,
  givenBack: readonly LotQuantity[],
): readonly LotLayer[] {
  const back = new Map(givenBack.map(({ lotNo, quantity }) => [lotNo, quantity]));
  return layers
    .filter((layer) => layer.stage === stage)
    .map((layer) => ({ ...layer, outQuantity: layer.outQuantity - (back.get(layer.lotNo) ?? 0n) }));
}
