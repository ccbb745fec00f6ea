import { accept, type Day, type Money, type Result } from '../../kernel/index.ts';
import { basisOfParameter, type Law, parameterOn, ruleOn, type ScaledRate } from '../../primitives/rules/index.ts';
import { type Assessment, assessImportTax } from './assess.ts';
import { addMonths, monthsAndDays } from './months.ts';
import { integerOfParameter } from './parameters.ts';
import { refuse } from './refusals.ts';
import { roundingOn } from './rounding.ts';
import { equipmentRule } from './rules.ts';

export const equipmentKinds = ['ship_or_aircraft', 'vehicle', 'other'] as const;
export type EquipmentKind = (typeof equipmentKinds)[number];

/** Equipment imported free of tax that leaves supervision on a day, perhaps early (提前解除监管). */
export interface EquipmentReleaseQuestion {
  /** Customs value at import. */
  readonly price: Money;
  readonly releasedOn: Day;
  readonly leavesOn: Day;
  readonly kind: EquipmentKind;
  readonly dutyRate: ScaledRate;
  /** Of goods that bear consumption tax: vehicles, ships. */
  readonly consumptionTaxRate?: ScaledRate | undefined;
  readonly vatRate: ScaledRate;
}

export interface EquipmentRelease extends Assessment {
  /** Never more than `monthsTotal`. */
  readonly monthsUsed: number;
  readonly monthsTotal: number;
  readonly dutiableValue: Money;
  readonly supervisionEndsOn: Day;
}

/**
 * What is due when equipment leaves before its years of supervision are over (regime D.8); nothing once they are. The
 * years follow from the day of release, the taxes from the day it leaves. Refusals: `release_before_import`, those of
 * the parameters `equipment.*`, `duty.collection_threshold` and `duty.rounding_unit`.
 */
export function releaseEquipment(question: EquipmentReleaseQuestion, law: Law): Result<EquipmentRelease> {
  const { price, releasedOn, leavesOn, kind, dutyRate, consumptionTaxRate = 0n, vatRate } = question;
  if (leavesOn < releasedOn) return refuse('release_before_import', { releasedOn, leavesOn });
  const years = parameterOn(law.parameters, `equipment.supervision_years_${kind}`, releasedOn);
  if (!years.ok) return years;
  const partMonth = parameterOn(law.parameters, 'equipment.part_month_days', leavesOn);
  if (!partMonth.ok) return partMonth;
  const rounding = roundingOn(leavesOn, law);
  if (!rounding.ok) return rounding;

  const monthsTotal = Number(integerOfParameter(years.value)) * 12;
  const supervisionEndsOn = addMonths(releasedOn, monthsTotal);
  const passed = monthsAndDays(releasedOn, leavesOn);
  const counted = passed.months + (passed.days > Number(integerOfParameter(partMonth.value)) ? 1 : 0);
  const monthsUsed = Math.min(counted, monthsTotal);
  const dutiableValue = rounding.value.round([price * BigInt(monthsTotal - monthsUsed), BigInt(monthsTotal)]);
  const line = { customsValue: dutiableValue, dutyRate, consumptionTaxRate, vatRate };
  const taxes = assessImportTax({ on: leavesOn, ...line }, law);
  if (!taxes.ok) return taxes;
  return accept({
    ...taxes.value,
    monthsUsed,
    monthsTotal,
    dutiableValue,
    supervisionEndsOn,
    basis: [
      ruleOn(equipmentRule, leavesOn),
      basisOfParameter(years.value),
      basisOfParameter(partMonth.value),
      ...taxes.value.basis,
    ],
  });
}
