import type { Day } from '../../kernel/index.ts';
import type { Words } from '../../platform/operations/index.ts';

/** How a dated value is compared or applied; the description of its parameter says what that means. */
export type ParameterOperator = 'below' | 'at_or_below' | 'half_up';

/** Where a value stands in the law. `seen` says what the person who recorded it had before their eyes. */
export interface Citation {
  readonly title: Words;
  /** Number of the document, for example 海关总署公告2009年第13号. */
  readonly number: string;
  readonly article?: string;
  readonly url?: string;
  /** `text`: the text itself or a full copy; `secondary`: someone else's account of it; `unseen`: from memory. */
  readonly seen: 'text' | 'secondary' | 'unseen';
}

/** One value of a parameter, in force from a day until the next value begins; null when it was repealed. */
export interface ParameterEntry {
  readonly from: Day;
  readonly value: string | null;
  readonly operator?: ParameterOperator;
  readonly citation: Citation;
  /** True only when the value was compared with the text of the law. */
  readonly verified: boolean;
  readonly checkedOn: Day;
}

/** A number the law may change (参数), with all its values by date. */
export interface Parameter {
  readonly id: string;
  readonly names: Words;
  readonly unit: string;
  readonly description: Words;
  /** Ascending by `from`, at least one. */
  readonly values: readonly ParameterEntry[];
}

export type ParameterBook = ReadonlyMap<string, Parameter>;

/** The value that held on a day, with the parameter it belongs to. */
export interface ParameterValue extends ParameterEntry {
  readonly parameter: Parameter;
  readonly value: string;
}

/** What a calculation may know of the law. Loaded once; everything after is a pure lookup. */
export interface Law {
  readonly parameters: ParameterBook;
}

/** A line of the answer to “why?”: which rule, in which version, from which source. */
export interface BasisEntry {
  readonly rule: string;
  /** The day from which this version of the rule is in force. */
  readonly version: string;
  readonly source: string;
  readonly text: Words;
}

/** A rule of calculation with the day it took effect; code chooses it by the date of the event. */
export interface DatedRule {
  readonly rule: string;
  readonly from: Day;
  readonly source: string;
  readonly text: Words;
  readonly verified: boolean;
}
