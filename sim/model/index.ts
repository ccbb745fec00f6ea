import { createHash } from 'node:crypto';
import type { WindowMessage } from '../../src/adapters/customs-window/index.ts';
import type { CommandRequest, FilesRequest, Inputs } from '../requests.ts';
import { findBook } from './find.ts';
import {
  approve,
  assess,
  change,
  confirm,
  declare,
  draftLists,
  notice,
  release,
  remove,
  replaceLines,
} from './lists.ts';
import { draftPass, movePass, notePreEntry, recordPassage } from './passes.ts';
import { expectFile } from './receipts.ts';
import { type Actor, emptyZone, type Moment, type Verdict, type Zone } from './state.ts';

/** JSON of anything exact, with sorted keys: two inputs with the same text are the same input. */
export function textOf(value: unknown): string {
  return JSON.stringify(value, (_name, one: unknown) => {
    if (typeof one === 'bigint') return `${one}n`;
    if (one === null || typeof one !== 'object' || Array.isArray(one)) return one;
    return Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

export function fileNameOf(message: WindowMessage): string {
  return `${createHash('sha256').update(textOf(message)).digest('hex').slice(0, 16)}.xml`;
}

export interface Foretold {
  readonly verdict: Verdict;
  /** The key was used before for the same: the recorded answer comes again and nothing happens. */
  readonly isRepeat: boolean;
  readonly usedBefore?: boolean;
}

/** The naive zone: foretells every answer and remembers what follows from it. */
export class Model {
  zone: Zone;
  private readonly tariffCodes: ReadonlySet<string>;

  constructor(tariffCodes: ReadonlySet<string>, zone: Zone = emptyZone()) {
    this.tariffCodes = tariffCodes;
    this.zone = zone;
  }

  copy(): Model {
    return new Model(this.tariffCodes, structuredClone(this.zone));
  }

  /** Foretells a command; the identifiers of new documents are the house's to give, so they come with its answer. */
  command({ operation, actor, key, input }: CommandRequest, moment: Moment, ids: readonly string[]): Foretold {
    return this.keyed(actor, key, operation, input, moment, ids);
  }

  private keyed(
    actor: Actor,
    key: string,
    operation: string,
    input: unknown,
    moment: Moment,
    ids: readonly string[],
  ): Foretold {
    const record = `${actor} ${key}`;
    const use = `${operation} ${textOf(input)}`;
    const before = this.zone.keys.get(record);
    if (before !== undefined) return { verdict: before === use ? null : 'idempotency_conflict', isRepeat: true };
    const untouched = structuredClone(this.zone);
    const { verdict, usedBefore = false } = this.act(actor, operation, input, moment, ids);
    if (verdict === null) this.zone.keys.set(record, use);
    else this.zone = untouched;
    return { verdict, isRepeat: false, usedBefore };
  }

  private act(
    actor: Actor,
    operation: string,
    input: unknown,
    moment: Moment,
    ids: readonly string[],
  ): { readonly verdict: Verdict; readonly usedBefore?: boolean } {
    if (operation === 'record_passage') {
      return recordPassage(this.zone, actor, input as Inputs['record_passage'], moment);
    }
    return { verdict: this.decide(actor, operation, input, moment, ids) };
  }

  private decide(actor: Actor, operation: string, input: unknown, moment: Moment, ids: readonly string[]): Verdict {
    const { zone } = this;
    const of = <Name extends keyof Inputs>(_name: Name) => input as Inputs[Name];
    switch (operation) {
      case 'draft_lists':
        return draftLists(zone, actor, of('draft_lists'), ids);
      case 'replace_list_lines':
        return replaceLines(zone, actor, of('replace_list_lines').list, of('replace_list_lines').lines);
      case 'declare_list':
        return declare(zone, actor, of('declare_list'));
      case 'approve_list':
        return approve(zone, actor, of('approve_list'), moment);
      case 'store_list':
        return notice(zone, actor, 'store', of('store_list'));
      case 'fail_store_list':
        return notice(zone, actor, 'fail_store', of('fail_store_list'));
      case 'review_list':
        return notice(zone, actor, 'review', of('review_list'));
      case 'reject_list':
        return notice(zone, actor, 'reject', of('reject_list'));
      case 'change_list':
        return change(zone, actor, of('change_list'), moment);
      case 'delete_list':
        return remove(zone, actor, of('delete_list').list);
      case 'assess_list_tax':
        return assess(zone, actor, of('assess_list_tax'), this.tariffCodes);
      case 'release_declaration':
        return release(zone, actor, of('release_declaration'), moment);
      case 'confirm_posting':
        return confirm(zone, actor, (input as { list: string }).list);
      case 'draft_pass':
        return draftPass(zone, actor, of('draft_pass'), ids[0] ?? 'foretold');
      case 'declare_pass':
      case 'approve_pass':
      case 'reject_pass':
      case 'void_pass':
      case 'delete_pass':
        return movePass(zone, actor, operation, of('approve_pass'));
      case 'note_pass_pre_entry': {
        const { pass, preEntryNo } = input as { pass: string; preEntryNo: string };
        return notePreEntry(zone, actor, pass, preEntryNo);
      }
      default:
        return this.decideBook(actor, operation, input as Inputs['file_items']);
    }
  }

  private decideBook(actor: Actor, operation: string, input: Inputs['file_items']): Verdict {
    const book = findBook(this.zone, actor, input.bookNo);
    if (!book) return 'book_unknown';
    if (operation === 'file_items') {
      const known = new Set(book.items.map((item) => item.materialNo));
      for (const { materialNo, declaredUnit, legalUnit1, legalUnit2 } of input.items) {
        if (known.has(materialNo)) return 'item_exists';
        known.add(materialNo);
        book.items.push({ materialNo, units: [declaredUnit, legalUnit1, legalUnit2] });
      }
      return null;
    }
    const [from, to] = operation === 'pause_book' ? ['approved', 'paused'] : ['paused', 'approved'];
    if (book.state !== from) return 'book_move_not_allowed';
    book.state = to;
    return null;
  }

  /** Files arrive one after the other; when one could be applied, those that waited are tried again. */
  files({ actor, files }: FilesRequest, moment: Moment): void {
    let isAnyApplied = false;
    for (const message of files) {
      const id = `${actor}|${textOf(message)}`;
      const known = this.zone.files.get(id);
      if (!known) this.messages.set(id, { actor, message });
      if (known?.state === 'applied' || known?.state === 'duplicate') continue;
      isAnyApplied = this.settle(id, moment) === 'applied' || isAnyApplied;
    }
    for (let goOn = isAnyApplied; goOn; ) {
      goOn = false;
      const waiting = [...this.zone.files].filter(([, file]) => file.state === 'waiting');
      for (const [id] of waiting) goOn = this.settle(id, moment) === 'applied' || goOn;
    }
  }

  private readonly messages = new Map<string, { readonly actor: Actor; readonly message: WindowMessage }>();

  private settle(id: string, moment: Moment): string {
    const file = this.messages.get(id);
    if (!file) throw new Error('a file of the inbox has a message');
    const { actor, message } = file;
    const run = (step: string, operation: string, input: Record<string, unknown>) =>
      this.keyed(actor, `intake:${id}:${step}`, operation, input, moment, []).verdict;
    const state = expectFile(() => this.zone, actor, message, run, moment);
    this.zone.files.set(id, { name: fileNameOf(message), state });
    return state;
  }
}
