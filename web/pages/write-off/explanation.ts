import { unitsOf } from '../../parts/format/exact.ts';
import type { ReportLine, Vector } from './views.ts';

/** What adds to a stage and what takes away from it, in the order of the report. */
export const inFlows = [
  'fromAbroad',
  'fromDomestic',
  'fromOtherBook',
  'produced',
  'leftoversMade',
  'surplus',
  'movedIn',
  'otherIn',
] as const;
export const outFlows = [
  'transformed',
  'tangibleLoss',
  'sold',
  'reexported',
  'transferredOut',
  'destroyed',
  'lost',
  'abandoned',
  'shortage',
  'movedOut',
  'otherOut',
] as const;
export type FlowName = (typeof inFlows)[number] | (typeof outFlows)[number];

/** The field of EMS121 that a row stands for, as far as one row is one field. */
const fields: Readonly<Record<string, string>> = {
  opening: 'firstQty',
  fromAbroad: 'impOrExpTotalQty',
  fromDomestic: 'impOrExpTotalQty',
  fromOtherBook: 'dprcsCrdwImpexpQty',
  leftoversMade: 'lfmtImprQty',
  surplus: 'vrfaddQty',
  transformed: 'csmTotalQty',
  tangibleLoss: 'tgblLossQty',
  sold: 'sdinQty',
  reexported: 'reexpQty',
  transferredOut: 'remainMtpckTrfoutQty',
  lost: 'vrfredQty',
  shortage: 'vrfredQty',
  shouldRemain: 'shdRemainQty',
  counted: 'actlRemainQty',
  difference: 'dsmlQty',
};

export interface ExplainedRow {
  readonly name: FlowName | 'opening' | 'shouldRemain' | 'counted' | 'difference';
  readonly sign: '' | '+' | '−' | '=';
  /** Only the declared quantity is counted. */
  readonly vector: Vector | null;
  readonly quantity: string;
  readonly field: string | null;
}

/** How a line comes to its figures: opening, what came, what went, what should remain, what was found, the difference. */
export function explain(line: ReportLine): ExplainedRow[] {
  const row = (name: ExplainedRow['name'], sign: ExplainedRow['sign'], vector: Vector): ExplainedRow => ({
    ...{ name, sign, vector, quantity: vector.declared },
    field: fieldOf(name, line),
  });
  const flowRows = (names: readonly FlowName[], sign: '+' | '−') =>
    names.flatMap((name) => {
      const vector = line.flows[name];
      return vector === undefined ? [] : [row(name, sign, vector)];
    });
  const sum = [
    row('opening', '', line.opening),
    ...flowRows(inFlows, '+'),
    ...flowRows(outFlows, '−'),
    row('shouldRemain', '=', line.shouldRemain),
  ];
  if (line.counted === null) return sum;
  const counted: ExplainedRow = {
    ...{ name: 'counted', sign: '−', vector: null, quantity: line.counted },
    field: fieldOf('counted', line),
  };
  return [...sum, counted, row('difference', '=', line.difference)];
}

function fieldOf(name: string, { stage, goodsKind }: ReportLine): string | null {
  if (name === 'destroyed') return stage === 'leftovers' ? 'lfmtDstryQty' : 'mtpckEndprdDstryQty';
  if (name === 'reexported' && goodsKind === 'finished') return 'impOrExpTotalQty';
  return fields[name] ?? null;
}

type Unit = keyof Vector;
export const units: readonly Unit[] = ['declared', 'legal1', 'legal2', 'value'];

/** Whether opening + in − out is what should remain, in every unit, and the count leaves the difference. */
export function addsUp(line: ReportLine): boolean {
  const amount = (vector: Vector | undefined, unit: Unit) => unitsOf(vector?.[unit] ?? '0') ?? 0n;
  const flows = (names: readonly FlowName[], unit: Unit) =>
    names.reduce((sum, name) => sum + amount(line.flows[name], unit), 0n);
  const balanced = units.every(
    (unit) =>
      amount(line.opening, unit) + flows(inFlows, unit) - flows(outFlows, unit) === amount(line.shouldRemain, unit),
  );
  if (line.counted === null) return balanced;
  const left = amount(line.shouldRemain, 'declared') - (unitsOf(line.counted) ?? 0n);
  return balanced && left === amount(line.difference, 'declared');
}
