import type { WindowMessage } from '../src/adapters/customs-window/index.ts';
import type { LineDraft, ListDraft } from '../src/regime/clearance/index.ts';
import type { DraftPassInput } from '../src/regime/gate/index.ts';
import type { Actor } from './model/state.ts';

interface OnList {
  readonly list: string;
}
interface OnPass {
  readonly pass: string;
}

/** The input of every command that the simulation sends. */
export interface Inputs {
  readonly file_items: { readonly bookNo: string; readonly items: ReadonlyArray<ItemInput> };
  readonly pause_book: { readonly bookNo: string };
  readonly resume_book: { readonly bookNo: string };
  readonly draft_lists: readonly ListDraft[];
  readonly replace_list_lines: OnList & { readonly lines: readonly LineDraft[] };
  readonly declare_list: OnList & { readonly declaredElsewhere?: boolean };
  readonly approve_list: OnList & { readonly listNo?: string; readonly preEntryNo?: string };
  readonly store_list: Notice;
  readonly fail_store_list: Notice;
  readonly review_list: Notice;
  readonly reject_list: Notice;
  readonly change_list: OnList & { readonly lines: readonly LineDraft[]; readonly reason: string };
  readonly delete_list: OnList;
  readonly assess_list_tax: OnList & { readonly exchangeRates: Readonly<Record<string, string>> };
  readonly release_declaration: OnList & { readonly entryNo?: string };
  readonly draft_pass: DraftPassInput;
  readonly declare_pass: OnPass & { readonly declaredElsewhere?: boolean };
  readonly approve_pass: OnPass & { readonly passNo?: string; readonly preEntryNo?: string };
  readonly reject_pass: OnPass & { readonly passNo?: string; readonly preEntryNo?: string };
  readonly void_pass: OnPass;
  readonly delete_pass: OnPass;
  readonly record_passage: OnPass & {
    readonly gate?: 'first' | 'last';
    readonly scaleReadingKg?: bigint | null;
    readonly passedAt?: Date;
  };
}

export interface ItemInput {
  readonly materialNo: string;
  readonly hsCode: string;
  readonly name: string;
  readonly declaredUnit: string;
  readonly legalUnit1: string;
  readonly legalUnit2: string;
}

export interface Notice extends OnList {
  readonly listNo?: string;
  readonly preEntryNo?: string;
  readonly reason?: string;
}

export type Operation = keyof Inputs;

/** A command that somebody sends under a key of theirs. */
export type CommandRequest = {
  [Name in Operation]: {
    readonly operation: Name;
    readonly actor: Actor;
    readonly key: string;
    readonly input: Inputs[Name];
  };
}[Operation];

/** Files of the customs window, in the order in which they arrive. */
export interface FilesRequest {
  readonly operation: 'bring_files';
  readonly actor: Actor;
  readonly files: readonly WindowMessage[];
}

export type Request = CommandRequest | FilesRequest;
