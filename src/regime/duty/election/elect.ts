import { accept, type Money, type Result } from '../../../kernel/index.ts';
import type { BasisEntry, Law } from '../../../primitives/rules/index.ts';
import { assessConsignment, type CollectedTaxes, type ConsignmentAssessment } from '../assess.ts';
import { dutyOf, type TaxableLine } from '../formulas.ts';
import { type DeferredTax, deferredInterestOfAll } from '../interest.ts';
import { refuse } from '../refusals.ts';
import { roundingOn } from '../rounding.ts';
import { eligibilityOf } from './eligibility.ts';
import type { Election, ElectionLine, ElectionMaterial, ElectionQuestion, ElectionTaxes } from './model.ts';

/** What is owed on one basis, with its reasons. */
interface Owed {
  readonly taxes: ElectionTaxes;
  readonly basis: readonly BasisEntry[];
}

/**
 * The taxes of a domestic sale by the finished goods and by their materials, and the cheaper legal one (regime D.5,
 * D.6). At the same total the goods as they leave are proposed: they are the rule, the election the exception.
 * Refusals: `consignment_empty`, `election_needs_materials`, those of the assessment and of the interest.
 */
export function electBasis(question: ElectionQuestion, law: Law): Result<Election> {
  if (question.lines.length === 0) return refuse('consignment_empty');
  const eligible = eligibilityOf(question, law);
  if (!eligible.ok) return eligible;
  const { allowed, byEntryState, basis } = eligible.value;
  const finished = allowed.includes('finished') ? owedByFinished(question, law) : accept(null);
  if (!finished.ok) return finished;
  const owing = byEntryState ? owedByEntryState : owedByMaterials;
  const materials = allowed.includes('materials') ? owing(question, law) : accept(null);
  if (!materials.ok) return materials;

  const byFinished = finished.value?.taxes ?? null;
  const byMaterials = materials.value?.taxes ?? null;
  const reasons = [...basis, ...(finished.value?.basis ?? []), ...(materials.value?.basis ?? [])];
  return accept({
    byFinished,
    byMaterials,
    allowed,
    choice: byMaterials && (!byFinished || byMaterials.total < byFinished.total) ? 'materials' : 'finished',
    saving: byFinished && byMaterials ? distance(byFinished.total, byMaterials.total) : 0n,
    basis: withoutRepetition(reasons),
  });
}

function owedByFinished({ soldOn, lines }: ElectionQuestion, law: Law): Result<Owed> {
  const assessed = assessConsignment({ on: soldOn, lines }, law);
  return assessed.ok ? accept({ taxes: withInterest(assessed.value, 0n), basis: assessed.value.basis }) : assessed;
}

/** Duty by the materials with its interest; consumption tax and VAT by the goods, on the duty that is really collected. */
function owedByMaterials({ soldOn, lines }: ElectionQuestion, law: Law): Result<Owed> {
  const rounding = roundingOn(soldOn, law);
  if (!rounding.ok) return rounding;
  const duties = lines.map(({ materials }) =>
    materials.map((one) => ({ tax: rounding.value.round(dutyOf(asTaxable(one))), from: one.importedOn })),
  );
  const taxable = lines.map((line, index) => ({ ...line, dutyDue: sumOf(duties[index] ?? []) }));
  const assessed = assessConsignment({ on: soldOn, lines: taxable }, law);
  if (!assessed.ok) return assessed;
  const isCollected = assessed.value.uncollected.duty === undefined;
  const deferred = duties.flat().map(({ tax, from }) => ({ tax: isCollected ? tax : 0n, from }));
  return owedWithInterest(assessed.value, deferred, soldOn, law);
}

/** All import taxes by the materials as they once entered, and interest on all of them (VAT pilot). */
function owedByEntryState({ soldOn, lines }: ElectionQuestion, law: Law): Result<Owed> {
  const entered = lines.flatMap((line, at) =>
    line.materials.map((one) => ({ at, from: one.importedOn, ...asEntered(one, line) })),
  );
  if (entered.length === 0) return accept({ taxes: { ...nothingOwed, lines: lines.map(() => noTaxes) }, basis: [] });
  const assessed = assessConsignment({ on: soldOn, lines: entered }, law);
  if (!assessed.ok) return assessed;
  const taxes = assessed.value.lines;
  const deferred = entered.map(({ from }, index) => ({ tax: taxes[index]?.total ?? 0n, from }));
  const ofLines = lines.map((_, at) =>
    taxes.filter((_tax, index) => entered[index]?.at === at).reduce(addTaxes, noTaxes),
  );
  const owed = owedWithInterest(assessed.value, deferred, soldOn, law);
  return owed.ok ? accept({ ...owed.value, taxes: { ...owed.value.taxes, lines: ofLines } }) : owed;
}

const noTaxes: CollectedTaxes = { duty: 0n, consumptionTax: 0n, vat: 0n, total: 0n };
const nothingOwed = { ...noTaxes, interest: 0n, uncollected: {} };

function addTaxes(one: CollectedTaxes, other: CollectedTaxes): CollectedTaxes {
  return {
    duty: one.duty + other.duty,
    consumptionTax: one.consumptionTax + other.consumptionTax,
    vat: one.vat + other.vat,
    total: one.total + other.total,
  };
}

function owedWithInterest(
  assessed: ConsignmentAssessment,
  deferred: readonly DeferredTax[],
  soldOn: ElectionQuestion['soldOn'],
  law: Law,
): Result<Owed> {
  const charged = deferredInterestOfAll(deferred, soldOn, law);
  if (!charged.ok) return charged;
  const taxes = withInterest(assessed, charged.value.interest);
  return accept({ taxes, basis: [...assessed.basis, ...charged.value.basis] });
}

function asTaxable({ customsValue, dutyRate }: ElectionMaterial): TaxableLine {
  return { customsValue, dutyRate, consumptionTaxRate: 0n, vatRate: 0n };
}

function asEntered(material: ElectionMaterial, { vatRate }: ElectionLine): TaxableLine {
  const { customsValue, dutyRate } = material;
  return {
    customsValue,
    dutyRate,
    consumptionTaxRate: material.consumptionTaxRate ?? 0n,
    vatRate: material.vatRate ?? vatRate,
  };
}

function withInterest(assessed: ConsignmentAssessment, interest: Money): ElectionTaxes {
  const { duty, consumptionTax, vat, total, uncollected, lines } = assessed;
  return { duty, interest, consumptionTax, vat, total: total + interest, uncollected, lines };
}

function sumOf(taxes: readonly DeferredTax[]): Money {
  return taxes.reduce((sum, { tax }) => sum + tax, 0n);
}

function distance(one: Money, other: Money): Money {
  return one > other ? one - other : other - one;
}

/**
 * Both sums rest on much the same law: each version of each rule is named once. A rule and the dated measure that puts
 * it in force share their name and say different things.
 */
function withoutRepetition(basis: readonly BasisEntry[]): BasisEntry[] {
  return [...new Map(basis.map((entry) => [`${entry.rule}@${entry.version}@${entry.text.zh}`, entry])).values()];
}
