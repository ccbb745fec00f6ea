import type { Day } from '../../kernel/index.ts';
import type { LineDraft, ListDraft, ListNotice } from '../../regime/clearance/index.ts';
import type { DraftPassInput } from '../../regime/gate/index.ts';
import type { DemoEnterprise } from './enterprises.ts';

/** How large the demonstration zone is. The same numbers and seed give the same zone. */
export interface DemoSize {
  readonly enterprises: number;
  readonly days: number;
  readonly lists: number;
  readonly linesFrom: number;
  readonly linesTo: number;
}

export const fullSize: DemoSize = { enterprises: 24, days: 365, lists: 2300, linesFrom: 18, linesTo: 34 };
/** For tests: a few seconds, and still every kind of document and state. */
export const smallSize: DemoSize = { enterprises: 3, days: 40, lists: 30, linesFrom: 3, linesTo: 6 };

export const defaultSeed = '1510';

/** Who acts: a clerk of the enterprise, an officer of customs, or the checkpoint. */
export type Actor = 'clerk' | 'officer' | 'checkpoint';

/** One command of the product, as data. Documents are named by the enterprise's own number. */
export type Act =
  | { readonly kind: 'draft_list'; readonly draft: ListDraft }
  | { readonly kind: 'declare_list'; readonly list: string }
  | {
      readonly kind: 'note_verdict';
      readonly notice: ListNotice;
      readonly list: string;
      readonly preEntryNo?: string;
      readonly reason: string;
    }
  | { readonly kind: 'confirm_posting'; readonly list: string; readonly postedAt: Date }
  | { readonly kind: 'replace_lines'; readonly list: string; readonly lines: readonly LineDraft[] }
  | { readonly kind: 'approve_list'; readonly list: string; readonly listNo: string; readonly preEntryNo: string }
  | {
      readonly kind: 'change_list';
      readonly list: string;
      readonly lines: readonly LineDraft[];
      readonly reason: string;
    }
  | { readonly kind: 'delete_list'; readonly list: string; readonly reason: string }
  | { readonly kind: 'assess_tax'; readonly list: string }
  | { readonly kind: 'release'; readonly list: string; readonly entryNo: string }
  | { readonly kind: 'draft_pass'; readonly draft: DraftPassInput }
  | { readonly kind: 'declare_pass' | 'reject_pass' | 'void_pass' | 'delete_pass'; readonly pass: string }
  | { readonly kind: 'approve_pass'; readonly pass: string; readonly passNo: string; readonly preEntryNo: string }
  | {
      readonly kind: 'record_passage';
      readonly pass: string;
      readonly gate: 'first' | 'last';
      readonly lane: string;
      readonly scaleReadingKg: bigint;
    }
  | { readonly kind: 'review_discrepancies'; readonly occurredBefore: Date }
  /** Every other operation, as its input says. */
  | { readonly kind: 'operate'; readonly operation: string; readonly input: object }
  /** All that a stocktake missed is an approved loss. */
  | { readonly kind: 'dispose_shortages'; readonly writeOff: string; readonly reason: string };

export interface Step {
  /** Steps of one chain, that is of one book, follow each other. */
  readonly chain: string;
  /** Unique in the history: the command's idempotency key is made of it. */
  readonly key: string;
  readonly at: Date;
  readonly by: Actor;
  readonly enterprise: DemoEnterprise;
  readonly act: Act;
  /** The key of an earlier step of another chain that must be done before. */
  readonly after?: string;
}

/** One day with its steps in the order of time. */
export interface HistoryDay {
  readonly on: Day;
  readonly steps: readonly Step[];
}
