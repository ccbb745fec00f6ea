import { assert, divideHalfUp, type Fact, type Quantity, splitByWeights } from '../../../kernel/index.ts';
import type { Queryable } from '../../../platform/db/index.ts';
import { type LotOrigin, type LotQuantity, lotsOfClaims, originsOfLots } from '../../../primitives/ledger/index.ts';
import { claimReference, isLineOf, type LoadedList, usedReferences } from '../../clearance/index.ts';
import type { UsedMaterial } from './elect.ts';

/** A part of a lot that goes out with a line. */
interface LinePart extends LotQuantity {
  readonly lineNo: number;
}

/** Half-finished goods made of half-finished goods: deeper than this nobody works, and nothing is made of itself. */
const deepest = 20;

/** Whose materials are asked for. */
export interface MaterialsQuestion {
  /** Goods that leave as they entered are their own material (VAT pilot). */
  readonly goodsAreMaterials: boolean;
}

/**
 * The imported materials in the products of a list, line by line, as the lots that the list claimed remember them: the
 * claims of its materials where the book computes consumption as products leave, else the sources of the products' lots.
 * A line one of whose lots does not remember its price has none: it can only be taxed as it leaves.
 */
export async function materialsOfSale(
  tx: Queryable,
  zoneId: number,
  { list, lines }: LoadedList,
  { goodsAreMaterials }: MaterialsQuestion,
): Promise<ReadonlyMap<number, readonly UsedMaterial[]>> {
  if (list.goodsKind !== 'finished' && !goodsAreMaterials) return new Map();
  // A product that came in as it is remembers no materials; goods that leave as they entered need no others.
  const needsSources = !goodsAreMaterials && !list.consumption;
  let parts = list.consumption
    ? await partsOfConsumption(tx, zoneId, { list, lines })
    : await partsOfProducts(tx, zoneId, { list, lines });
  const materials = new Map<number, UsedMaterial[]>();
  const unknown = new Set<number>();
  for (let depth = 0; parts.length > 0 && depth < deepest; depth += 1) {
    const origins = await originsOfLots(tx, zoneId, list.bookId, [...new Set(parts.map(({ lotNo }) => lotNo))]);
    const deeper: LinePart[] = [];
    for (const part of parts) {
      const origin = origins.get(part.lotNo);
      assert(origin, `lot ${part.lotNo} is known to its book`);
      if (origin.sources.length > 0) deeper.push(...sourcesOf(part, origin));
      else if (depth === 0 && needsSources && origin.taxStatus === 'bonded') unknown.add(part.lineNo);
      else addMaterial(materials, unknown, part, origin);
    }
    parts = deeper;
  }
  for (const lineNo of unknown) materials.delete(lineNo);
  return materials;
}

/** The lots of each product's materials, shared among its lines by their quantity. */
async function partsOfConsumption(tx: Queryable, zoneId: number, { list, lines }: LoadedList): Promise<LinePart[]> {
  const used = usedReferences(list);
  const claims = await lotsOfClaims(tx, zoneId, list.bookId, [...used.values()].flat());
  return [...used].flatMap(([product, references]) => {
    const own = lines.filter((line) => isLineOf(line, product));
    const weights = own.map((line) => line.declaredQuantity);
    return references
      .flatMap((reference) => claims.get(reference) ?? [])
      .flatMap(({ lotNo, quantity }) =>
        splitByWeights(quantity, weights).map((part, at) => ({ lineNo: own[at]?.lineNo ?? 0, lotNo, quantity: part })),
      );
  });
}

async function partsOfProducts(tx: Queryable, zoneId: number, { list, lines }: LoadedList): Promise<LinePart[]> {
  const references = new Map(lines.map((line) => [claimReference(list, line.lineNo), line.lineNo]));
  const claims = await lotsOfClaims(tx, zoneId, list.bookId, [...references.keys()]);
  return [...claims].flatMap(([reference, lots]) =>
    lots.map((lot) => ({ ...lot, lineNo: references.get(reference) ?? 0 })),
  );
}

/** The part's share of everything that its lot was made of. */
function sourcesOf({ lineNo, quantity }: LinePart, origin: LotOrigin): LinePart[] {
  return origin.sources
    .map((source) => ({ lineNo, lotNo: source.lotNo, quantity: share(source.quantity, quantity, origin.quantity) }))
    .filter((part) => part.quantity > 0n);
}

function share(of: Quantity, part: Quantity, whole: Quantity): Quantity {
  return divideHalfUp(of * part, whole);
}

function addMaterial(
  materials: Map<number, UsedMaterial[]>,
  unknown: Set<number>,
  { lineNo, quantity }: LinePart,
  { openedOn, memory, taxStatus }: LotOrigin,
): void {
  const known = materials.get(lineNo) ?? [];
  if (taxStatus !== 'bonded') {
    // Of the principal's own, or taxed before: it owes nothing, and is known to owe nothing.
    materials.set(lineNo, known);
    return;
  }
  const { hsCode, currencyCode, totalPrice, declaredQuantity } = memory;
  const total = digitsOf(totalPrice);
  const admitted = digitsOf(declaredQuantity);
  if (typeof hsCode !== 'string' || typeof currencyCode !== 'string' || total === null || !admitted) {
    unknown.add(lineNo);
    return;
  }
  const used: UsedMaterial = {
    hsCode,
    importedOn: openedOn,
    currencyCode,
    totalPrice: total,
    admittedQuantity: admitted,
    usedQuantity: quantity,
  };
  materials.set(lineNo, [...known, used]);
}

/** A lot remembers its numbers as digits of their smallest part. */
function digitsOf(fact: Fact | undefined): bigint | null {
  return typeof fact === 'string' && /^\d+$/.test(fact) ? BigInt(fact) : null;
}
