import type { InputOf } from '../../api/operations.ts';
import { fractionToPercent, normalizeNumber, percentToFraction, trimZeros } from '../../parts/format/numbers.ts';

/** One line of a bill as it is typed: losses and the bonded share in per cent. */
export interface DraftLine {
  readonly key: string;
  readonly material: string;
  readonly net: string;
  readonly tangible: string;
  readonly intangible: string;
  readonly bonded: string;
}
type BillLineInput = InputOf<'declare_bill'>['lines'][number];

export function blankLine(key: string): DraftLine {
  return { key, material: '', net: '', tangible: '0', intangible: '0', bonded: '100' };
}

/** The rates as the server reads them: fractions. */
export function ratesOf(line: DraftLine) {
  return {
    net: normalizeNumber(line.net),
    tangibleLossRate: percentToFraction(normalizeNumber(line.tangible)),
    intangibleLossRate: percentToFraction(normalizeNumber(line.intangible)),
    bondedShare: percentToFraction(normalizeNumber(line.bonded)),
  };
}

/** Lines that name a material; the empty ones at the end are nothing. */
export function linesOf(drafts: readonly DraftLine[]): BillLineInput[] {
  return drafts
    .filter(({ material }) => material.trim() !== '')
    .map((line) => ({ materialItemNo: Number.parseInt(normalizeNumber(line.material), 10), ...ratesOf(line) }));
}

/** A declared line as it is typed. */
export function draftOf(line: {
  readonly materialItemNo: number;
  readonly net: string;
  readonly tangibleLossRate: string;
  readonly intangibleLossRate: string;
  readonly bondedShare: string;
}): DraftLine {
  return {
    key: String(line.materialItemNo),
    material: String(line.materialItemNo),
    net: trimZeros(line.net),
    tangible: fractionToPercent(line.tangibleLossRate),
    intangible: fractionToPercent(line.intangibleLossRate),
    bonded: fractionToPercent(line.bondedShare),
  };
}
