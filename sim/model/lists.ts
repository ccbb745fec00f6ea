import type { LineDraft, ListDraft } from '../../src/regime/clearance/index.ts';
import type { Inputs } from '../requests.ts';
import { bookOfList, findBook, findList } from './find.ts';
import { readLines } from './numbers.ts';
import {
  type Actor,
  givenByHouse,
  type Line,
  type List,
  type Moment,
  note,
  sees,
  type Verdict,
  type Zone,
} from './state.ts';
import { carryOut, claimOut, expectIn, free, giveBack, stockOf } from './stock.ts';

/** A number of another document is refused by the key of the table: tried again in vain, then given up. */
export const numberTaken = 'stale';

export const writes = (list: List) => list.mode === 'D' || list.mode === 'F' || list.mode === 'E';
/** A reverse list works against its direction. */
export const comesIn = (list: List) => (list.mode === 'F' ? list.direction === 'out' : list.direction === 'in');
export const isSale = (list: List) =>
  list.line === 'second' &&
  list.direction === 'out' &&
  list.relatedBook === null &&
  (list.mode === 'D' || list.mode === 'E');
const claimName = (list: List, index: number) => `${list.id}#${list.changes}/${index + 1}`;

const notDeclared = ['draft', 'store_failed', 'rejected'];
const inCustoms = ['declared', 'stored', 'manual_review'];
const claimed = ['pre_deducted', 'approved'];

export function listIn(
  zone: Zone,
  actor: Actor,
  name: string,
  states: readonly string[],
): { list: List; refusal: null } | { list: null; refusal: string } {
  const list = findList(zone, actor, name);
  if (!list) return { list: null, refusal: 'list_unknown' };
  return states.includes(list.state) ? { list, refusal: null } : { list: null, refusal: 'list_move_not_allowed' };
}

export function draftLists(zone: Zone, actor: Actor, drafts: readonly ListDraft[], ids: readonly string[]): Verdict {
  for (const draft of drafts) if (!findBook(zone, actor, draft.bookNo)) return 'book_unknown';
  const owners = drafts.map((draft) => zone.books.get(draft.bookNo)?.owner ?? '');
  const living = [...zone.lists.values()].filter((list) => list.state !== 'deleted' && owners.includes(list.owner));
  const taken = new Set(living.map((list) => list.internalNo));
  for (const [index, draft] of drafts.entries()) {
    if (taken.has(draft.internalNo)) return 'list_exists';
    taken.add(draft.internalNo);
    const lines = readLines(draft.lines);
    if (typeof lines === 'string') return lines;
    const list = freshList(draft, ids[index] ?? `foretold-${index}`, owners[index] ?? '', lines);
    zone.lists.set(list.id, list);
  }
  return null;
}

function freshList(draft: ListDraft, id: string, owner: string, lines: Line[]): List {
  const onPaper = draft.line === 'internal' || draft.listType === '6' || draft.listType === '8';
  return {
    id,
    owner,
    bookNo: draft.bookNo,
    internalNo: draft.internalNo,
    listNo: null,
    preEntryNo: null,
    line: draft.line,
    direction: draft.direction,
    mode: draft.deductionMode ?? 'D',
    isRetail: draft.listType === '8',
    relatedBook: draft.relatedBookNo ?? null,
    relatedList: draft.relatedListNo ?? null,
    needsDeclaration: draft.declarationRequired ?? !onPaper,
    needsGate: !onPaper,
    state: 'draft',
    changes: 0,
    released: false,
    confirmed: false,
    counterpartReady: false,
    entryNo: null,
    assessed: null,
    assessments: 0,
    lines,
  };
}

export function replaceLines(zone: Zone, actor: Actor, name: string, drafts: readonly LineDraft[]): Verdict {
  const { list, refusal } = listIn(zone, actor, name, notDeclared);
  if (!list) return refusal;
  const lines = readLines(drafts);
  if (typeof lines === 'string') return lines;
  list.lines = lines;
  return null;
}

export function declare(zone: Zone, actor: Actor, input: Inputs['declare_list']): Verdict {
  const { list, refusal } = listIn(zone, actor, input.list, notDeclared);
  if (!list) return refusal;
  const wrong = legality(zone, list, list.lines);
  if (wrong) return wrong;
  if (!input.declaredElsewhere && escapesTax(list, list.lines)) return 'sale_needs_declaration';
  list.state = 'declared';
  return null;
}

/** Tax is asked for at the release, so a sale under full levy cannot do without a declaration. */
function escapesTax(list: List, lines: readonly Line[]): boolean {
  return isSale(list) && !list.isRetail && !list.needsDeclaration && lines.some((line) => line.levy === '1');
}

function legality(zone: Zone, list: List, lines: readonly Line[]): Verdict {
  if (lines.length === 0) return 'list_empty';
  const book = bookOfList(zone, list);
  if (book.state !== 'approved') return 'book_not_open';
  const needsOther = list.line === 'internal' && list.direction === 'out';
  if ((needsOther || list.relatedList !== null) && list.relatedBook === null) return 'related_list_missing';
  if (list.relatedBook !== null && list.direction === 'out' && list.relatedList === null) return 'related_list_missing';
  for (const line of lines) {
    if (line.item === null) {
      if (comesIn(list) && book.mode === 'per_line') continue;
      return 'line_item_required';
    }
    const item = book.items[line.item - 1];
    if (!item) return 'list_item_unknown';
    const [declared, legal1, legal2] = item.units;
    const fits = line.units[0] === declared && line.units[1] === legal1;
    if (!fits || (line.amounts[2] > 0n && line.units[2] !== legal2)) return 'unit_differs_from_item';
  }
  return null;
}

export function approve(zone: Zone, actor: Actor, input: Inputs['approve_list'], moment: Moment): Verdict {
  const { list, refusal } = listIn(zone, actor, input.list, inCustoms);
  if (!list) return refusal;
  const unmatched = matchTransfer(zone, actor, list, list.lines);
  if (unmatched) return unmatched;
  const missing = claimLines(zone, list);
  if (missing) return missing;
  if (input.listNo !== undefined && input.listNo !== list.listNo && isNumberTaken(zone, list, input.listNo)) {
    return numberTaken;
  }
  list.listNo = input.listNo ?? list.listNo ?? givenByHouse;
  list.preEntryNo = input.preEntryNo ?? list.preEntryNo;
  list.state = writes(list) ? 'pre_deducted' : 'approved';
  postIfReady(zone, actor, list, moment);
  return null;
}

/** Who takes the goods in files first: the in-list that an out-list quotes is approved, as far as the actor can see. */
function isQuoteSound(zone: Zone, actor: Actor, list: List): boolean {
  if (list.direction !== 'out' || list.relatedBook === null || list.relatedList === null) return true;
  if (!findBook(zone, actor, list.relatedBook)) return true;
  const quoted = findList(zone, actor, list.relatedList);
  return (
    quoted !== undefined &&
    quoted.bookNo === list.relatedBook &&
    quoted.direction === 'in' &&
    quoted.relatedBook === list.bookNo &&
    [...claimed, 'posted', 'completed'].includes(quoted.state)
  );
}

export function isNumberTaken(zone: Zone, list: List, listNo: string): boolean {
  return [...zone.lists.values()].some((other) => other.id !== list.id && other.listNo === listNo);
}

/** Opens the items of a book that does not accumulate, and makes the claims that the mode asks for. */
function claimLines(zone: Zone, list: List): Verdict {
  const book = bookOfList(zone, list);
  if (list.mode === 'NF' && !comesIn(list)) {
    const short = list.lines.some((line) => line.amounts[0] > free(stockOf(book, line.item ?? 0)));
    return short ? 'insufficient_balance' : null;
  }
  if (!writes(list)) return null;
  for (const line of list.lines) {
    if (line.item !== null || !comesIn(list)) continue;
    book.items.push({ materialNo: line.materialNo, units: line.units });
    line.item = book.items.length;
  }
  for (const [index, line] of list.lines.entries()) {
    const item = line.item ?? 0;
    if (comesIn(list)) expectIn(book, claimName(list, index), item, line.amounts);
    else {
      const refusal = claimOut(book, claimName(list, index), item, line.amounts[0]);
      if (refusal) return refusal;
    }
  }
  return null;
}

export function extent(list: List, field: 'used' | 'passed'): 'none' | 'part' | 'all' {
  if (list.lines.every((line) => line[field] === line.amounts[0])) return list.lines.length > 0 ? 'all' : 'none';
  return list.lines.some((line) => line[field] > 0n) ? 'part' : 'none';
}

const isTransfer = (list: List) => list.relatedBook !== null && writes(list);
const isPosted = (list: List) => list.state === 'posted' || list.state === 'completed';

/** The oldest approved out-list that names the list, of a book where one is said. */
function quotingList(zone: Zone, actor: Actor, list: List, bookNo: string | null): List | undefined {
  const names = [list.listNo, list.preEntryNo, list.internalNo];
  return [...zone.lists.values()].find(
    (one) =>
      sees(actor, one.owner) &&
      one.direction === 'out' &&
      one.relatedList !== null &&
      names.includes(one.relatedList) &&
      (bookNo === null || one.bookNo === bookNo) &&
      (claimed.includes(one.state) || isPosted(one)),
  );
}

function counterpart(zone: Zone, actor: Actor, list: List): List | undefined {
  if (list.direction === 'in') return quotingList(zone, actor, list, list.relatedBook);
  const quoted = list.relatedList === null ? undefined : findList(zone, actor, list.relatedList);
  return quoted?.direction === 'in' && quoted.bookNo === list.relatedBook ? quoted : undefined;
}

const alike = (ours: readonly Line[], theirs: readonly Line[]) =>
  ours.length === theirs.length &&
  ours.every((line, index) => {
    const other = theirs[index];
    return other !== undefined && symmetric(line) === symmetric(other);
  });
const symmetric = ({ hsCode, units, amounts, origin }: Line) => [hsCode, ...units, ...amounts, origin].join(' ');

/** Both sides of a transfer say the same, one for one, as far as the actor can see. */
function matchTransfer(zone: Zone, actor: Actor, list: List, lines: readonly Line[]): Verdict {
  if (!isQuoteSound(zone, actor, list)) return 'related_list_not_approved';
  const other = isTransfer(list) ? counterpart(zone, actor, list) : undefined;
  if (!other) return null;
  if (list.direction === 'out') {
    const first = quotingList(zone, actor, other, null);
    if (first && first !== list) return 'related_list_taken';
  }
  return alike(lines, other.lines) ? null : 'transfer_differs';
}

const isReady = (list: List) =>
  claimed.includes(list.state) &&
  (!list.needsDeclaration || list.released) &&
  (!list.needsGate || extent(list, 'passed') === 'all');

/** Formal deduction: released where a declaration is needed, passed where a gate is, and of a transfer both sides. */
export function postIfReady(zone: Zone, actor: Actor, list: List, moment: Moment): void {
  if (!isReady(list)) return;
  if (!isTransfer(list) || list.counterpartReady) {
    post(zone, list, moment);
    return;
  }
  const other = counterpart(zone, actor, list);
  if (!other || !(isPosted(other) || isReady(other))) return;
  if (!isPosted(other)) {
    if (!alike(list.lines, other.lines)) {
      note(zone, 'transfer_differs');
      return;
    }
    other.counterpartReady = true;
    post(zone, other, moment);
  }
  list.counterpartReady = true;
  post(zone, list, moment);
}

function post(zone: Zone, list: List, { today }: Moment): void {
  if (writes(list)) {
    const book = bookOfList(zone, list);
    for (const index of list.lines.keys()) carryOut(book, claimName(list, index), today, list.id, index + 1);
  }
  list.state = writes(list) ? 'posted' : 'completed';
}

const goodsOf = (line: Line) => [line.materialNo, line.hsCode, ...line.units].join(' ');

export function change(zone: Zone, actor: Actor, input: Inputs['change_list'], moment: Moment): Verdict {
  const { list, refusal } = listIn(zone, actor, input.list, claimed);
  if (!list) return refusal;
  const after = readLines(input.lines);
  if (typeof after === 'string') return after;
  for (const [index, line] of list.lines.entries()) {
    const next = after[index];
    const isSame = next !== undefined && goodsOf(next) === goodsOf(line);
    if (line.used > 0n && (!isSame || next.amounts[0] < line.used)) return 'list_has_gate_passes';
    if (next) Object.assign(next, { used: line.used, passed: line.passed });
    // A book that does not accumulate opened an item for these goods already.
    if (isSame && bookOfList(zone, list).mode === 'per_line') next.item ??= line.item;
  }
  const wrong = legality(zone, list, after);
  if (wrong) return wrong;
  const unmatched = matchTransfer(zone, actor, list, after);
  if (unmatched) return unmatched;
  if (escapesTax(list, after)) return 'sale_needs_declaration';
  if (writes(list)) for (const index of list.lines.keys()) giveBack(bookOfList(zone, list), claimName(list, index));
  list.changes += 1;
  list.lines = after;
  // The declaration says something else than the list now: it has to be changed and released again.
  list.released = false;
  const missing = claimLines(zone, list);
  if (missing) return missing;
  postIfReady(zone, actor, list, moment);
  return null;
}

export function remove(zone: Zone, actor: Actor, name: string): Verdict {
  const { list, refusal } = listIn(zone, actor, name, [...notDeclared, ...inCustoms, ...claimed]);
  if (!list) return refusal;
  if (list.lines.some((line) => line.used > 0n)) return 'list_has_gate_passes';
  if (list.direction === 'in' && isTransfer(list) && quotingList(zone, actor, list, list.relatedBook)) {
    return 'related_list_taken';
  }
  if (list.state === 'pre_deducted') {
    for (const index of list.lines.keys()) giveBack(bookOfList(zone, list), claimName(list, index));
  }
  list.state = 'deleted';
  return null;
}

const knownCodes = ['9405310000', '3926909090', '2204210000'];
export const goodsCodes: readonly string[] = knownCodes;

export function assess(
  zone: Zone,
  actor: Actor,
  input: Inputs['assess_list_tax'],
  codes: ReadonlySet<string>,
): Verdict {
  const list = findList(zone, actor, input.list);
  if (!list) return 'list_unknown';
  if (!isSale(list)) return 'sale_not_taxable';
  if (list.state !== 'pre_deducted' || list.released) return 'sale_not_open';
  if (list.lines.some((line) => !codes.has(line.hsCode))) return 'hs_unknown';
  for (const line of list.lines) {
    if (line.levy !== '1' && line.levy !== '3') return 'levy_mode_unsupported';
    if (line.currency !== '142' && input.exchangeRates[line.currency] === undefined) return 'exchange_rate_missing';
  }
  list.assessed = list.changes;
  list.assessments += 1;
  return null;
}

export function release(zone: Zone, actor: Actor, input: Inputs['release_declaration'], moment: Moment): Verdict {
  const { list, refusal } = listIn(zone, actor, input.list, claimed);
  if (!list) return refusal;
  if (isSale(list) && list.lines.some((line) => line.levy === '1') && list.assessed !== list.changes) {
    return 'tax_not_assessed';
  }
  if (!list.needsDeclaration) return 'declaration_not_needed';
  list.released = true;
  list.entryNo = input.entryNo ?? list.entryNo;
  postIfReady(zone, actor, list, moment);
  return null;
}

const noticeStates = {
  store: { from: ['declared'], to: 'stored' },
  fail_store: { from: ['declared'], to: 'store_failed' },
  review: { from: ['declared', 'stored'], to: 'manual_review' },
  reject: { from: inCustoms, to: 'rejected' },
} as const;
export type NoticeKind = keyof typeof noticeStates;

export function notice(
  zone: Zone,
  actor: Actor,
  kind: NoticeKind,
  input: { readonly list: string; readonly listNo?: string; readonly preEntryNo?: string },
): Verdict {
  const { from, to } = noticeStates[kind];
  const { list, refusal } = listIn(zone, actor, input.list, from);
  if (!list) return refusal;
  if (input.listNo !== undefined && isNumberTaken(zone, list, input.listNo)) return numberTaken;
  list.state = to;
  list.listNo = input.listNo ?? list.listNo;
  list.preEntryNo = input.preEntryNo ?? list.preEntryNo;
  return null;
}

/** Customs' own posting confirms ours. */
export function confirm(zone: Zone, actor: Actor, name: string): Verdict {
  const list = findList(zone, actor, name);
  if (!list) return 'list_unknown';
  if (list.state !== 'posted' && list.state !== 'completed') return 'posting_not_ready';
  list.confirmed = true;
  return null;
}
