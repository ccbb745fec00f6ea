import type { Day, Result } from '../../kernel/index.ts';

/** One row of a dated code table. An open end of the period is null; `validTo` is the last day in force. */
export interface ReferenceRow {
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly validFrom: Day | null;
  readonly validTo: Day | null;
  /** True when the row was seen in a source that SOURCE.md names; false when it rests on general knowledge. */
  readonly verified: boolean;
  /** The table's further columns, as they stand in the file; empty cells are null. */
  readonly details: Readonly<Record<string, string | null>>;
}

/** The ISO list and the older numeric list of customs overlap in value (142 is China and the yuan), so a code says its list. */
export type ListedCode = { readonly iso: string } | { readonly customs: string };

export interface Country extends ReferenceRow {
  readonly isoAlpha3: string;
  readonly isoAlpha2: string;
  readonly isoNumeric: string;
  readonly customsCode: string | null;
}

export interface Currency extends ReferenceRow {
  readonly isoAlpha: string;
  readonly isoNumeric: string;
  readonly decimals: number;
  readonly customsCode: string | null;
}

export type Dimension =
  | 'mass'
  | 'length'
  | 'volume'
  | 'area'
  | 'count'
  | 'energy'
  | 'power'
  | 'apparent_power'
  | 'radioactivity'
  | 'package';

/** An exact ratio in lowest terms is not needed: multiply by the numerator, divide once by the denominator. */
export interface Ratio {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

export interface Unit extends ReferenceRow {
  readonly dimension: Dimension;
  /** Base units of the dimension in one of this unit, exactly; null where no exact factor exists (a set, a case). */
  readonly factor: Ratio | null;
}

export interface SupervisionMode extends ReferenceRow {
  readonly useEn: string;
  readonly line: 'first' | 'second' | 'internal' | null;
  /** Whether a comprehensive bonded area uses the code. */
  readonly inComprehensiveBondedArea: boolean;
}

export type HsLevel = 'section' | 'chapter' | 'heading' | 'subheading';

export interface HsEntry {
  readonly code: string;
  readonly level: HsLevel;
  readonly nameEn: string;
  /** Chinese names exist for sections and chapters only. */
  readonly nameZh: string | null;
}

/** A code with everything above it, from section down. */
export interface HsChain {
  readonly code: string;
  readonly edition: string;
  readonly section: HsEntry;
  readonly chapter: HsEntry;
  readonly heading: HsEntry | null;
  readonly subheading: HsEntry | null;
}

export interface ReferenceTable {
  readonly name: string;
  readonly rows: readonly ReferenceRow[];
}

/** Published facts, read once at the start and never changed while the house runs. */
export interface Reference {
  readonly hsEdition: string;
  readonly tableNames: readonly string[];
  /** Refusal: `reference_table_unknown`. */
  table(name: string): Result<ReferenceTable>;
  /** Refusal: `country_unknown`. ISO accepts alpha-2, alpha-3 and the numeric code. */
  country(code: ListedCode): Result<Country>;
  /** Refusal: `currency_unknown`. */
  currency(code: ListedCode): Result<Currency>;
  /** Refusal: `unit_unknown`. */
  unitOn(code: string, on: Day): Result<Unit>;
  /** Refusals: `supervision_mode_unknown`, `supervision_mode_not_in_force`. */
  supervisionModeOn(code: string, on: Day): Result<SupervisionMode>;
  /** Refusal: `transport_mode_unknown`. */
  transportModeOn(code: string, on: Day): Result<ReferenceRow>;
  /** Refusal: `customs_district_unknown`. */
  customsDistrictOn(code: string, on: Day): Result<ReferenceRow>;
  /** Refusal: `declaration_code_unknown`. `table` is a name such as `gate_pass_type`. */
  declarationCodeOn(table: string, code: string, on: Day): Result<ReferenceRow>;
  /** Refusals: `hs_code_malformed`, `hs_not_in_nomenclature`. Takes 2, 4, 6, 8 or 10 digits. */
  hs(code: string): Result<HsChain>;
  /** Entries whose code starts with, or whose name holds every word of, `text`; shorter codes first. */
  searchHs(text: string, limit: number): readonly HsEntry[];
}

export function inForce(row: Pick<ReferenceRow, 'validFrom' | 'validTo'>, on: Day): boolean {
  return (row.validFrom === null || row.validFrom <= on) && (row.validTo === null || on <= row.validTo);
}
