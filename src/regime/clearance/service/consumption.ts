import { accept, type Result } from '../../../kernel/index.ts';
import type { DocumentChange } from '../../../platform/commands/index.ts';
import type { Queryable } from '../../../platform/db/index.ts';
import type { AccountBook } from '../../books/index.ts';
import { computeLeaving, decideVersionsNamed } from '../../processing/index.ts';
import type { Moment } from '../change.ts';
import { takesBackProducts, usesUpMaterials } from '../decide.ts';
import type { ListLine, VerificationList } from '../model.ts';
import { linesThatMayLeave } from './equipment.ts';
import type { LoadedList } from './load.ts';

export interface ListConsumption {
  readonly consumption: VerificationList['consumption'];
  /** The lines with the version by which each was computed. */
  readonly lines: readonly ListLine[];
  readonly documents: readonly DocumentChange[];
}

/**
 * What the book has to say of a list before its goods are claimed: which lots of equipment may leave, and what products
 * take of their materials, where the book computes that as they leave.
 * Refusals: bill_version_missing, those of `computeLeaving` and of `linesThatMayLeave`.
 */
export async function consumptionOfList(
  tx: Queryable,
  zoneId: number,
  book: AccountBook,
  loaded: LoadedList,
  moment: Moment,
): Promise<Result<ListConsumption>> {
  const { list } = loaded;
  const free = await linesThatMayLeave(tx, zoneId, book, loaded, moment.today);
  if (!free.ok) return free;
  const lines = free.value;
  const named = takesBackProducts(book, list) ? decideVersionsNamed(lines) : accept(undefined);
  if (!named.ok) return named;
  if (!usesUpMaterials(book, list)) return accept({ consumption: null, lines, documents: [] });
  const products = lines.map(({ lineNo, itemNo, billVersion, declaredQuantity }) => ({
    lineNo,
    productItemNo: itemNo ?? 0,
    billVersion,
    quantity: declaredQuantity,
  }));
  const computed = await computeLeaving(tx, zoneId, book, products, moment);
  if (!computed.ok) return computed;
  const { consumption, versions, documents } = computed.value;
  return accept({
    consumption,
    documents,
    lines: lines.map((line) => {
      const billVersion = versions.get(line.lineNo) ?? null;
      return line.billVersion === billVersion ? line : { ...line, billVersion };
    }),
  });
}
