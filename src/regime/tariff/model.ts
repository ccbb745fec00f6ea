import type { Day } from '../../kernel/index.ts';

/** An exact fraction as text without idle zeros: `"0.13"` is 13 %. */
export type Rate = string;

/** Rates of one ten-digit code, as a tariff file gives them. Null: the file says nothing. */
export interface TariffRates {
  readonly generalRate: Rate | null;
  /** The most-favoured-nation rate (最惠国税率), which the files call preferential (优惠). */
  readonly preferentialRate: Rate | null;
  readonly exportRate: Rate | null;
  readonly consumptionTaxRate: Rate | null;
  readonly vatRate: Rate;
}

/** One line of a tariff file. */
export interface TariffLineDraft extends TariffRates {
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string | null;
  readonly firstUnit: string;
  readonly secondUnit: string | null;
  /** Licence condition letters (监管条件), for example `7A`. */
  readonly licence: string | null;
  readonly remark: string | null;
  /** Declaration elements (申报要素) in the file's own words. */
  readonly elements: string | null;
}

/** An edition of the tariff: in force from `validFrom` to `validTo`, both included; null is open. */
export interface TariffEdition {
  readonly edition: string;
  readonly validFrom: Day;
  readonly validTo: Day | null;
  readonly source: string;
  /** A sample is not current law; every answer made from it says so. */
  readonly isSample: boolean;
  readonly importedAt: Date;
  readonly importedBy: string;
  /** SHA-256 of the file, in hexadecimal: the same file imported twice is one edition. */
  readonly fileHash: string;
  readonly lineCount: number;
}

/** A line with the edition that it belongs to. */
export interface TariffLine extends TariffLineDraft {
  readonly edition: string;
  readonly isSample: boolean;
  readonly validFrom: Day;
  readonly validTo: Day | null;
}
