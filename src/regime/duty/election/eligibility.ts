import { accept, type Result } from '../../../kernel/index.ts';
import { type BasisEntry, basisOfParameter, type Law, ruleOn } from '../../../primitives/rules/index.ts';
import { measureOn } from '../parameters.ts';
import { refuse } from '../refusals.ts';
import type { DutyBasis, ElectionLine, ElectionQuestion } from './model.ts';
import { electionRule, entrustedRule, materialsUnknownRule, pilotRule, sugarRule } from './rules.ts';

/** What the law of the day leaves to choose, and why. */
export interface Eligibility {
  readonly allowed: readonly DutyBasis[];
  /** All import taxes follow the materials' state on entry, not only the duty. */
  readonly byEntryState: boolean;
  readonly basis: readonly BasisEntry[];
}

/**
 * Which bases a sale may use (regime D.5): both since the election is open to all zones; only the materials for sugar
 * and for enterprises of the VAT pilot; of entrusted processing only what was used under bond, if anything; only the goods as they leave before that day, or when no materials are known.
 * Refusals: `election_needs_materials`, `parameter_unknown`.
 */
export function eligibilityOf(question: ElectionQuestion, law: Law): Result<Eligibility> {
  const { soldOn, isVatPilot, isEntrusted, lines } = question;
  if (isEntrusted)
    return accept({ allowed: ['materials'], byEntryState: true, basis: [ruleOn(entrustedRule, soldOn)] });
  const open = measureOn('election.open_to_all_zones', soldOn, law);
  if (!open.ok) return open;
  const pilot = measureOn('election.vat_pilot_by_entry_state', soldOn, law);
  if (!pilot.ok) return pilot;
  const heading = measureOn('election.sugar_heading', soldOn, law);
  if (!heading.ok) return heading;

  const without = lines.findIndex(({ materials }) => materials.length === 0);
  const onlyMaterials = (basis: BasisEntry[], byEntryState: boolean, missing = without): Result<Eligibility> =>
    missing >= 0
      ? refuse('election_needs_materials', { lineNo: missing + 1 })
      : accept({ allowed: ['materials'], byEntryState, basis });
  if (isVatPilot && pilot.value) {
    // What holds nothing under bond has no state of entry and owes nothing.
    const unknown = lines.findIndex(({ materials, materialsAreKnown }) => materials.length === 0 && !materialsAreKnown);
    return onlyMaterials([ruleOn(pilotRule, soldOn), basisOfParameter(pilot.value)], true, unknown);
  }
  const sugar = heading.value;
  if (sugar && lines.some((line) => isSugar(line, sugar.value))) {
    return onlyMaterials([ruleOn(sugarRule, soldOn), basisOfParameter(sugar)], false);
  }
  const reasons = [ruleOn(electionRule, soldOn), ...(open.value ? [basisOfParameter(open.value)] : [])];
  if (!open.value) return accept({ allowed: ['finished'], byEntryState: false, basis: reasons });
  if (without >= 0) {
    const unknown = ruleOn(materialsUnknownRule, soldOn);
    return accept({ allowed: ['finished'], byEntryState: false, basis: [...reasons, unknown] });
  }
  return accept({ allowed: ['finished', 'materials'], byEntryState: false, basis: reasons });
}

/** The goods themselves, or any material in them, fall under the heading of sugar or are marked as sugar. */
function isSugar({ hsCode, materials }: ElectionLine, heading: string): boolean {
  const underHeading = (code: string | undefined) => code?.startsWith(heading) ?? false;
  return underHeading(hsCode) || materials.some((one) => one.isSugar === true || underHeading(one.hsCode));
}
