import type { InputOf } from '../../api/operations.ts';
import { sumOf, textOf, unitsOf } from '../../parts/format/exact.ts';
import { normalizeNumber, trimZeros } from '../../parts/format/numbers.ts';
import type { ReportLine } from './views.ts';

export type DispositionKind = NonNullable<ReportLine['disposition']>['kind'];
export type DispositionInput = InputOf<'dispose_differences'>['dispositions'][number];

/** What is missing of each lot, by its number, as it was typed; a lot of which nothing is said is left out. */
export type LotChoice = Readonly<Record<string, string>>;

/** What a person writes of one difference. */
export interface DispositionDraft {
  readonly kind: DispositionKind | '';
  readonly reason: string;
  readonly customsValue: string;
  readonly legalQuantity1: string;
  readonly legalQuantity2: string;
  readonly value: string;
  /** Of a shortage; empty where the book's order decides. */
  readonly lots: LotChoice;
}

export function isSurplus({ difference }: Pick<ReportLine, 'difference'>): boolean {
  return difference.declared.startsWith('-');
}

/** A surplus of what the book holds nothing of has nothing to be measured by. */
export function needsMeasures(line: Pick<ReportLine, 'difference' | 'shouldRemain'>): boolean {
  return isSurplus(line) && line.shouldRemain.declared === '0.00000';
}

/** A shortage is taxed, written off without fault or, of leftovers, destroyed; a surplus is entered. */
export function kindsFor(line: Pick<ReportLine, 'difference' | 'stage'>): readonly DispositionKind[] {
  if (isSurplus(line)) return ['surplus_entry'];
  return line.stage === 'leftovers' ? ['tax', 'approved_loss', 'destroyed'] : ['tax', 'approved_loss'];
}

/** The draft of a line as it stands on the server, or what is the only choice. */
export function draftOf(line: ReportLine): DispositionDraft {
  const { disposition } = line;
  const [only] = isSurplus(line) ? kindsFor(line) : [];
  return {
    kind: disposition?.kind ?? only ?? '',
    reason: disposition?.reason ?? '',
    customsValue: disposition?.customsValue ?? '',
    legalQuantity1: disposition?.surplus?.legalQuantity1 ?? '',
    legalQuantity2: disposition?.surplus?.legalQuantity2 ?? '',
    value: disposition?.surplus?.value ?? '',
    lots: Object.fromEntries((disposition?.lots ?? []).map(({ lotNo, quantity }) => [lotNo, trimZeros(quantity)])),
  };
}

export function isComplete(line: ReportLine, draft: DispositionDraft): boolean {
  if (draft.kind === '' || draft.reason.trim() === '') return false;
  if (!isSurplus(line) && !lotsAddUp(line, draft.lots)) return false;
  return !needsMeasures(line) || (draft.legalQuantity1.trim() !== '' && draft.value.trim() !== '');
}

/** The lots of which something was typed, with what was typed. */
function chosenLots(lots: LotChoice): { lotNo: string; quantity: string }[] {
  return Object.entries(lots)
    .map(([lotNo, text]) => ({ lotNo, quantity: normalizeNumber(text) }))
    .filter(({ quantity }) => quantity !== '');
}

/** Of the shortage what no lot was named for yet; below 0 where too much was named, null where no lot was. */
export function openOfLots({ difference }: Pick<ReportLine, 'difference'>, lots: LotChoice): string | null {
  const chosen = chosenLots(lots);
  if (chosen.length === 0) return null;
  const named = sumOf(chosen.map(({ quantity }) => quantity));
  return textOf((unitsOf(difference.declared) ?? 0n) - (unitsOf(named) ?? 0n));
}

/** Nothing was named, or each lot a quantity above 0 and all together the shortage. */
export function lotsAddUp(line: Pick<ReportLine, 'difference'>, lots: LotChoice): boolean {
  const areQuantities = chosenLots(lots).every(({ quantity }) => (unitsOf(quantity) ?? 0n) > 0n);
  const open = openOfLots(line, lots);
  return areQuantities && (open === null || unitsOf(open) === 0n);
}

/** What the command is told: only what belongs to the kind. */
export function inputOf(line: ReportLine, draft: DispositionDraft): DispositionInput | null {
  if (draft.kind === '' || !isComplete(line, draft)) return null;
  const customsValue = normalizeNumber(draft.customsValue);
  const lots = chosenLots(draft.lots);
  return {
    lineNo: line.lineNo,
    kind: draft.kind,
    reason: draft.reason.trim(),
    ...(draft.kind === 'tax' && customsValue !== '' ? { customsValue } : {}),
    ...(!isSurplus(line) && lots.length > 0 ? { lots } : {}),
    ...(needsMeasures(line) ? { surplus: measuresOf(draft) } : {}),
  };
}

function measuresOf(draft: DispositionDraft) {
  const legalQuantity2 = normalizeNumber(draft.legalQuantity2);
  return {
    legalQuantity1: normalizeNumber(draft.legalQuantity1),
    ...(legalQuantity2 === '' ? {} : { legalQuantity2 }),
    value: normalizeNumber(draft.value),
  };
}
