import type { Words } from '../../../platform/operations/index.ts';
import type { BasisEntry } from '../../rules/index.ts';

/** What is wrong with a text under a scheme. */
export type Flaw = 'length' | 'character' | 'check_digit' | 'category' | 'chapter' | 'heading';

/** A text read under a scheme: its parts and one spelling, or the first flaw with its place (1-based in the compacted text). */
export type Reading =
  | { readonly ok: true; readonly canonical: string; readonly parts: Readonly<Record<string, string>> }
  | { readonly ok: false; readonly flaw: Flaw; readonly position?: number; readonly expected?: string };

/** One way of writing identifiers (编码规则), with its own shape and check. */
export interface Scheme {
  readonly name: string;
  readonly names: Words;
  readonly basis: BasisEntry;
  /** Characters that people put in for legibility and that carry no meaning. */
  readonly separators: RegExp;
  /** Whether a compacted text has this scheme's shape, right or wrong in detail. */
  readonly looksLike: (compact: string) => boolean;
  readonly read: (compact: string) => Reading;
}

export interface Identified {
  readonly scheme: string;
  readonly parts: Readonly<Record<string, string>>;
  readonly canonical: string;
  readonly basis: readonly BasisEntry[];
}

/** The first character that is not of the alphabet its position asks for. */
export function firstForeign(compact: string, alphabetAt: (index: number) => string): number | undefined {
  const index = [...compact].findIndex((character, at) => !alphabetAt(at).includes(character));
  return index < 0 ? undefined : index + 1;
}

export const digits = '0123456789';
export const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
