import type { InputOf } from '../../api/operations.ts';
import { normalizeNumber } from '../../parts/format/numbers.ts';
import type { ReportLine } from './views.ts';

export type DispositionKind = NonNullable<ReportLine['disposition']>['kind'];
export type DispositionInput = InputOf<'dispose_differences'>['dispositions'][number];

/** What a person writes of one difference. */
export interface DispositionDraft {
  readonly kind: DispositionKind | '';
  readonly reason: string;
  readonly customsValue: string;
  readonly legalQuantity1: string;
  readonly legalQuantity2: string;
  readonly value: string;
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
  };
}

export function isComplete(line: ReportLine, draft: DispositionDraft): boolean {
  if (draft.kind === '' || draft.reason.trim() === '') return false;
  return !needsMeasures(line) || (draft.legalQuantity1.trim() !== '' && draft.value.trim() !== '');
}

/** What the command is told: only what belongs to the kind, lots as they were chosen before. */
export function inputOf(line: ReportLine, draft: DispositionDraft): DispositionInput | null {
  if (draft.kind === '' || !isComplete(line, draft)) return null;
  const customsValue = normalizeNumber(draft.customsValue);
  const lots = line.disposition?.lots ?? [];
  return {
    lineNo: line.lineNo,
    kind: draft.kind,
    reason: draft.reason.trim(),
    ...(draft.kind === 'tax' && customsValue !== '' ? { customsValue } : {}),
    ...(!isSurplus(line) && lots.length > 0 ? { lots: [...lots] } : {}),
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
