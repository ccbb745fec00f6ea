import { type Static, Type } from 'typebox';
import { formatFixed, formatQuantity } from '../../kernel/index.ts';
import { DayText, oneOf, orNull, QuantityText } from '../../platform/operations/index.ts';
import { rateForm, rateOne, type ScaledRate } from '../../primitives/rules/index.ts';
import { estimateDrift, unitConsumption } from './decide.ts';
import {
  type DriftSums,
  type Verdict,
  verdicts,
  type WatchedMaterial,
  type WatchedMonth,
  type WatchedProduction,
} from './model.ts';

const rate = Type.String({ description: 'exact decimal, up to ten decimals' });

function rateText(value: ScaledRate): string {
  return formatFixed(value, rateForm.decimals).replace(/\.?0+$/, '');
}

function rateOrNull(value: ScaledRate | null): string | null {
  return value === null ? null : rateText(value);
}

const measures = {
  productions: Type.Integer(),
  produced: QuantityText,
  /** What the bill says for what was made, and what was used. */
  declared: QuantityText,
  actual: QuantityText,
  declaredPerUnit: rate,
  actualPerUnit: rate,
  /** Actual over declared, and the bounds of its 95 % confidence interval. */
  ratio: orNull(rate),
  low: orNull(rate),
  high: orNull(rate),
  verdict: oneOf(...verdicts),
};

function measuresOf(sums: DriftSums) {
  const { ratio, low, high, verdict } = estimateDrift(sums);
  return {
    productions: sums.productions,
    produced: formatQuantity(sums.produced),
    declared: formatQuantity(sums.declared),
    actual: formatQuantity(sums.actual),
    declaredPerUnit: rateText(unitConsumption(sums.declared, sums.produced)),
    actualPerUnit: rateText(unitConsumption(sums.actual, sums.produced)),
    ratio: rateOrNull(ratio),
    low: rateOrNull(low),
    high: rateOrNull(high),
    verdict,
  };
}

const drifting: readonly Verdict[] = ['above', 'below'];

export const MonthView = Type.Object({ month: Type.String({ description: 'YYYY-MM' }), ...measures });
export const monthView = (row: WatchedMonth): Static<typeof MonthView> => ({ month: row.month, ...measuresOf(row) });

/** A drift shows in the newest month before it shows in the whole. */
export function stateOf(whole: Verdict, newest: Verdict): Verdict {
  return drifting.includes(newest) ? newest : whole;
}

export const WatchedView = Type.Object({
  bookNo: Type.String(),
  productItemNo: Type.Integer(),
  productName: Type.String(),
  productUnit: Type.String(),
  billVersion: Type.String(),
  materialItemNo: Type.Integer(),
  materialName: Type.String(),
  materialUnit: Type.String(),
  ...measures,
  newest: MonthView,
  /** Of the newest month where it drifts, else of the whole. */
  state: oneOf(...verdicts),
});

export function watchedView(row: WatchedMaterial): Static<typeof WatchedView> {
  const whole = measuresOf(row);
  const newest = monthView(row.newest);
  const { bookNo, productItemNo, productName, productUnit, billVersion, materialItemNo, materialName, materialUnit } =
    row;
  return {
    bookNo,
    productItemNo,
    productName,
    productUnit,
    billVersion,
    materialItemNo,
    materialName,
    materialUnit,
    ...whole,
    newest,
    state: stateOf(whole.verdict, newest.verdict),
  };
}

export const TotalView = Type.Object(measures);
export const totalView = (sums: DriftSums): Static<typeof TotalView> => measuresOf(sums);

export const ProductionRatioView = Type.Object({
  internalNo: Type.String(),
  producedOn: DayText,
  produced: QuantityText,
  declared: QuantityText,
  actual: QuantityText,
  ratio: orNull(rate),
});

export function productionRatioView(row: WatchedProduction): Static<typeof ProductionRatioView> {
  const { internalNo, producedOn, produced, declared, actual } = row;
  return {
    internalNo,
    producedOn,
    produced: formatQuantity(produced),
    declared: formatQuantity(declared),
    actual: formatQuantity(actual),
    ratio: declared === 0n ? null : rateText((actual * rateOne) / declared),
  };
}
