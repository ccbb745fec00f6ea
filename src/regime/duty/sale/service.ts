import { accept, type Day, formatMoney, type Id, type Result } from '../../../kernel/index.ts';
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
} from '../../clearance/index.ts';
import { tariffLinesOn } from '../../tariff/index.ts';
import type { DutyBasis, Election } from '../election/index.ts';
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
    const priced = await pricingOf(tx, zoneId, loaded.value, input, moment.today);
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
      dutyBasis: input.dutyBasis ?? 'finished',
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
 * not know cannot be compared; that they are missing is refused only to who wants duty charged by them.
 */
async function pricingOf(tx: Queryable, zoneId: number, loaded: LoadedList, input: AssessChoice, on: Day) {
  const goods = await tariffLinesOn(tx, codesOf(loaded.lines), on);
  if (!goods.ok) return goods;
  const materialsOf = await materialsOfSale(tx, zoneId, loaded);
  const materials = await tariffLinesOn(tx, codesOf([...materialsOf.values()].flat()), on);
  if (!materials.ok && input.dutyBasis === 'materials') return materials;
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
): Promise<Result<Election>> {
  const loaded = await loadList(tx, zoneId, input.list);
  if (!loaded.ok) return loaded;
  const { list, lines } = loaded.value;
  if (!isDomesticSale(list)) return refuse('sale_not_taxable', { list: listSubject(list) });
  const priced = await pricingOf(tx, zoneId, loaded.value, input, on);
  if (!priced.ok) return priced;
  const entrusted = await isEntrusted(tx, zoneId, list.bookId);
  return electSale({ ...priced.value, soldOn: on, isVatPilot: false, isEntrusted: entrusted, lines }, law);
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
