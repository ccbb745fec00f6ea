import { accept, andThen, type Day, formatMoney, type Id, type Result } from '../../../kernel/index.ts';
import type { Queryable } from '../../../platform/db/index.ts';
import { type OperationContext, runCommand } from '../../../platform/operations/index.ts';
import type { Law } from '../../../primitives/rules/index.ts';
import { findBookById } from '../../books/index.ts';
import {
  type LoadedList,
  listEvent,
  listSubject,
  loadList,
  momentOf,
  releaseDeclaration,
  type VerificationList,
} from '../../clearance/index.ts';
import { tariffLinesOn } from '../../tariff/index.ts';
import { basisOfPeriod, type VatPilotPeriod, vatPilotOn } from '../../vat-pilot/index.ts';
import type { DutyBasis, Election } from '../election/index.ts';
import { measureOn } from '../parameters.ts';
import { assessSale } from './decide.ts';
import { electSale } from './elect.ts';
import { materialsOfSale } from './materials.ts';
import { fullLevy, isDomesticSale, levyModeOf } from './model.ts';
import type { RateOverride } from './pricing.ts';
import { refuse } from './refusals.ts';
import { notBondedLines } from './status.ts';
import { findAssessment, saveAssessment, saveAssessmentLine } from './store.ts';

export interface AssessInput {
  readonly list: string;
  readonly exchangeRates?: Readonly<Record<string, string>>;
  readonly overrides?: readonly RateOverride[];
}

export interface AssessChoice extends AssessInput {
  readonly dutyBasis?: DutyBasis;
}

/**
 * 计税: assesses the taxes of a second-line sale by the law and tariff of today; a later assessment of the same list
 * stands beside the earlier and counts instead. Refusals: list_unknown, sale_not_taxable, sale_not_open, hs_unknown …
 */
export function assessListTax(
  context: OperationContext,
  law: Law,
  input: AssessChoice,
): Promise<Result<{ readonly listId: Id; readonly assessmentNo: number }>> {
  const { zoneId } = context.caller.settings;
  return runCommand(context, 'assess_list_tax', input, async (tx) => {
    const loaded = await loadList(tx, zoneId, input.list);
    if (!loaded.ok) return loaded;
    const { list, lines } = loaded.value;
    if (!isDomesticSale(list)) return refuse('sale_not_taxable', { list: listSubject(list) });
    if (list.state !== 'pre_deducted' || list.declarationReleasedAt !== null) {
      return refuse('sale_not_open', { list: listSubject(list), state: list.state });
    }
    const moment = momentOf(context);
    const vatPilot = await vatPilotOfSale(tx, zoneId, list, law, moment.today);
    if (!vatPilot.ok) return vatPilot;
    const priced = await pricingOf(tx, zoneId, loaded.value, { ...input, vatPilot: vatPilot.value }, moment.today);
    if (!priced.ok) return priced;
    const notBonded = await notBondedLines(tx, zoneId, loaded.value);
    if (!notBonded.ok) return notBonded;
    const before = await findAssessment(tx, zoneId, list.listId);
    const question = {
      list,
      lines,
      ...priced.value,
      notBonded: notBonded.value,
      isEntrusted: await isEntrusted(tx, zoneId, list.bookId),
      vatPilot: vatPilot.value,
      ...(input.dutyBasis ? { dutyBasis: input.dutyBasis } : {}),
      on: moment.today,
      now: moment.now,
      assessmentNo: (before?.assessmentNo ?? 0) + 1,
    };
    const assessed = assessSale(question, law);
    if (!assessed.ok) return assessed;
    const { assessment } = assessed.value;
    return accept({
      documents: [saveAssessment(assessment), ...assessed.value.lines.map(saveAssessmentLine)],
      events: [
        listEvent(list, 'tax_assessed', moment, {
          total: formatMoney(assessment.total),
          assessmentNo: assessment.assessmentNo,
        }),
      ],
      answer: () => ({ listId: list.listId, assessmentNo: assessment.assessmentNo }),
    });
  });
}

/**
 * What a sale is priced by: the tariff of the day, also for the materials in its products. Materials that the tariff does
 * not know cannot be compared; that they are missing is refused only to who wants duty charged by them, or
 * has no other way.
 */
async function pricingOf(
  tx: Queryable,
  zoneId: number,
  loaded: LoadedList,
  input: AssessChoice & { readonly vatPilot: VatPilotPeriod | null },
  on: Day,
) {
  const { vatPilot, dutyBasis } = input;
  const goods = await tariffLinesOn(tx, codesOf(loaded.lines), on);
  if (!goods.ok) return goods;
  const goodsAreMaterials = vatPilot !== null && loaded.list.goodsKind !== 'finished';
  const materialsOf = await materialsOfSale(tx, zoneId, loaded, { goodsAreMaterials });
  const materials = await tariffLinesOn(tx, codesOf([...materialsOf.values()].flat()), on);
  if (!materials.ok && (vatPilot || dutyBasis === 'materials')) return materials;
  const { exchangeRates = {}, overrides = [] } = input;
  const known = materials.ok ? { tariff: new Map([...goods.value, ...materials.value]), materialsOf } : null;
  return accept({ exchangeRates, overrides, ...(known ?? { tariff: goods.value, materialsOf: new Map() }) });
}

function codesOf(goods: ReadonlyArray<{ readonly hsCode: string }>): string[] {
  return [...new Set(goods.map(({ hsCode }) => hsCode))];
}

/**
 * 选择性征收关税: both sums of a sale of products and the cheaper legal one, before anything is assessed.
 * Refusals: list_unknown, sale_not_taxable, those of pricing and of the election.
 */
export async function compareDutyBases(
  tx: Queryable,
  zoneId: number,
  law: Law,
  input: AssessInput,
  on: Day,
): Promise<Result<Comparison>> {
  const loaded = await loadList(tx, zoneId, input.list);
  if (!loaded.ok) return loaded;
  const { list, lines } = loaded.value;
  if (!isDomesticSale(list)) return refuse('sale_not_taxable', { list: listSubject(list) });
  const found = await vatPilotOfSale(tx, zoneId, list, law, on);
  if (!found.ok) return found;
  const vatPilot = found.value;
  const priced = await pricingOf(tx, zoneId, loaded.value, { ...input, vatPilot }, on);
  if (!priced.ok) return priced;
  const question = {
    ...priced.value,
    ...{ soldOn: on, lines, isVatPilot: vatPilot !== null, goodsAreMaterials: list.goodsKind !== 'finished' },
    isEntrusted: await isEntrusted(tx, zoneId, list.bookId),
  };
  return andThen(electSale(question, law), (election) =>
    accept({ ...election, vatPilot, basis: [...(vatPilot ? [basisOfPeriod(vatPilot)] : []), ...election.basis] }),
  );
}

/** Both sums of a sale; of an enterprise of the VAT pilot the one that it has, and by which approval. */
export interface Comparison extends Election {
  readonly vatPilot: VatPilotPeriod | null;
}

/**
 * The seller's status in the VAT pilot on the day, as far as the law of that day follows it and the goods have a state of
 * entry: leftovers and defective goods came into being in the zone and are taxed as they leave (order 256, article 22).
 */
export async function vatPilotOfSale(
  tx: Queryable,
  zoneId: number,
  { ownerId, goodsKind }: Pick<VerificationList, 'ownerId' | 'goodsKind'>,
  law: Law,
  on: Day,
): Promise<Result<VatPilotPeriod | null>> {
  if (goodsKind !== 'finished' && goodsKind !== 'material') return accept(null);
  const followed = measureOn('election.vat_pilot_by_entry_state', on, law);
  if (!followed.ok) return followed;
  return accept(followed.value ? await vatPilotOn(tx, zoneId, ownerId, on) : null);
}

/** 委托加工: the book is kept apart for a principal in the country. */
async function isEntrusted(tx: Queryable, zoneId: number, bookId: Id): Promise<boolean> {
  return (await findBookById(tx, zoneId, bookId))?.purpose === 'entrusted';
}

/** 报关单放行 for any list: a sale under full levy must have been assessed as it now stands. */
export function releaseListDeclaration(
  context: OperationContext,
  input: { readonly list: string; readonly entryNo?: string },
): Promise<Result<{ readonly listId: Id }>> {
  const { zoneId } = context.caller.settings;
  return releaseDeclaration(context, input, (tx, loaded) => checkTax(tx, zoneId, loaded));
}

/** Refuses with `tax_not_assessed` when a line under full levy has no assessment of the list's present state. */
export async function checkTax(tx: Queryable, zoneId: number, { list, lines }: LoadedList): Promise<Result<void>> {
  if (!isDomesticSale(list)) return accept(undefined);
  const owing = lines.find((line) => levyModeOf(line) === fullLevy);
  if (!owing) return accept(undefined);
  const assessment = await findAssessment(tx, zoneId, list.listId);
  if (assessment?.changeCount === list.changeCount) return accept(undefined);
  return refuse('tax_not_assessed', { list: listSubject(list), lineNo: owing.lineNo });
}
