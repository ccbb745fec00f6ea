import {
  accept,
  collect,
  type Day,
  formatQuantity,
  groupBy,
  type Quantity,
  type Result,
} from '../../../kernel/index.ts';
import type { DocumentChange } from '../../../platform/commands/index.ts';
import type { Queryable } from '../../../platform/db/index.ts';
import type { AccountBook } from '../../books/index.ts';
import { consumptionOf, decideBillUse, decideMadeFromSomething, isInForce } from '../decide.ts';
import type { BillLine, BillOfMaterial } from '../model.ts';
import { refuse } from '../refusals.ts';
import { findBillLines, findBills, saveBill } from '../store.ts';

/** A line of products that leave. */
export interface LeavingProduct {
  readonly lineNo: number;
  readonly productItemNo: number;
  readonly billVersion: string | null;
  readonly quantity: Quantity;
}

/** What all lines of one product and version take of their materials, as decimal text. */
export interface ComputedConsumption {
  readonly productItemNo: number;
  readonly billVersion: string;
  readonly materials: ReadonlyArray<{
    readonly materialItemNo: number;
    readonly net: string;
    readonly tangibleLoss: string;
    readonly intangibleLoss: string;
  }>;
}

export interface ComputedLeaving {
  readonly consumption: readonly ComputedConsumption[];
  /** The version by which each line was computed. */
  readonly versions: ReadonlyMap<number, string>;
  /** Bills that are used for the first time. */
  readonly documents: readonly DocumentChange[];
}

/**
 * What products that leave on a day take of their materials under bond, computed once for each product and version
 * (multiplied first, rounded last). A line that names no version takes the only one in force.
 * Refusals: bill_unknown, bill_not_in_force, bill_questioned, bill_version_required,
 * consumption_rounds_to_nothing.
 */
export async function computeLeaving(
  tx: Queryable,
  zoneId: number,
  book: AccountBook,
  products: readonly LeavingProduct[],
  moment: { readonly now: Date; readonly today: Day },
): Promise<Result<ComputedLeaving>> {
  const itemNos = [...new Set(products.map((product) => product.productItemNo))];
  const bills = groupBy(await findBills(tx, zoneId, book.bookId, itemNos), (bill) => bill.productItemNo);
  const chosen: Array<{ readonly product: LeavingProduct; readonly bill: BillOfMaterial }> = [];
  for (const product of products) {
    const bill = decideVersion(book, product, bills.get(product.productItemNo) ?? [], moment.today);
    if (!bill.ok) return bill;
    chosen.push({ product, bill: bill.value });
  }
  const used = groupBy(chosen, ({ bill }) => bill);
  const lines = groupBy(await findBillLines(tx, zoneId, book.bookId, [...used.keys()]), keyOf);
  const consumption: ComputedConsumption[] = [];
  for (const [bill, own] of used) {
    const quantity = own.reduce((total, { product }) => total + product.quantity, 0n);
    const computed = computedOf(bill, lines.get(keyOf(bill)) ?? [], quantity);
    if (!computed.ok) return computed;
    consumption.push(computed.value);
  }
  return accept({
    consumption,
    versions: new Map(chosen.map(({ product, bill }) => [product.lineNo, bill.billVersion])),
    documents: [...used.keys()]
      .filter((bill) => bill.firstUsedAt === null)
      .map((bill) => saveBill({ ...bill, firstUsedAt: moment.now })),
  });
}

function keyOf({ productItemNo, billVersion }: Pick<BillOfMaterial, 'productItemNo' | 'billVersion'>): string {
  return `${productItemNo}/${billVersion}`;
}

function decideVersion(
  { bookNo }: AccountBook,
  { lineNo, productItemNo, billVersion }: LeavingProduct,
  bills: readonly BillOfMaterial[],
  on: Day,
): Result<BillOfMaterial> {
  if (billVersion !== null) {
    const named = bills.find((bill) => bill.billVersion === billVersion);
    return named ? decideBillUse(named, on) : refuse('bill_unknown', { bookNo, productItemNo, billVersion });
  }
  const inForce = bills.filter((bill) => isInForce(bill, on));
  const [only] = inForce;
  if (!only) return refuse('bill_unknown', { bookNo, productItemNo, billVersion: '' });
  if (inForce.length > 1) {
    return refuse('bill_version_required', { lineNo, productItemNo, on, count: inForce.length });
  }
  return decideBillUse(only, on);
}

function computedOf(
  { productItemNo, billVersion }: BillOfMaterial,
  lines: readonly BillLine[],
  quantity: Quantity,
): Result<ComputedConsumption> {
  const parts = collect(lines.map((line) => consumptionOf(line, quantity)));
  if (!parts.ok) return parts;
  const materials = parts.value.map(({ net, tangibleLoss, intangibleLoss }, index) => ({
    materialItemNo: lines[index]?.materialItemNo ?? 0,
    net: formatQuantity(net),
    tangibleLoss: formatQuantity(tangibleLoss),
    intangibleLoss: formatQuantity(intangibleLoss),
  }));
  const made = decideMadeFromSomething({ productItemNo, quantity }, parts.value);
  return made.ok ? accept({ productItemNo, billVersion, materials }) : made;
}
