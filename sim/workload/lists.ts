import type { LineDraft, ListDraft } from '../../src/regime/clearance/index.ts';
import { comesIn, isSale } from '../model/lists.ts';
import { type Actor, type Book, type List, partyOf, type Zone } from '../model/state.ts';
import { free, stockOf } from '../model/stock.ts';
import type { Random } from '../random.ts';
import type { CommandRequest, Inputs, Operation } from '../requests.ts';
import { decimal, goods, lineOf, someQuantity, spoiled } from './goods.ts';

/** What the workload draws from: the seed, what the auditor knows, and numbers nobody has used. */
export interface Draw {
  readonly random: Random;
  readonly zone: Zone;
  /** The next of the running numbers of this run. */
  readonly next: () => number;
}

export function request<Name extends Operation>(
  draw: Draw,
  actor: Actor,
  operation: Name,
  input: Inputs[Name],
): CommandRequest {
  return { operation, actor, key: `key-${draw.next()}`, input } as CommandRequest;
}

export const clerkOf = (owner: string): 'A' | 'B' => (partyOf.A === owner ? 'A' : 'B');

/** A name by which the actor may mean the list; now and then somebody else's clerk tries. */
export function nameOf({ random }: Draw, list: List): string {
  const names = [list.id, list.internalNo, ...(list.listNo?.startsWith('QD') ? [list.listNo] : [])];
  return random.pick(names);
}

export function clerkFor({ random }: Draw, owner: string): Actor {
  const own = clerkOf(owner);
  if (random.percent(4)) return own === 'A' ? 'B' : 'A';
  return own;
}

function listsIn({ zone }: Draw, ...states: string[]): List[] {
  return [...zone.lists.values()].filter((list) => states.includes(list.state));
}

/** Mostly a list for which the act is legal, sometimes any. */
export function someList(draw: Draw, ...states: string[]): List | undefined {
  const { random, zone } = draw;
  if (random.percent(6)) return random.pickAny([...zone.lists.values()]);
  return random.pickLate(listsIn(draw, ...states));
}

function someLines(draw: Draw, book: Book, coming: boolean): LineDraft[] {
  const { random } = draw;
  const held = [...book.stocks].filter(([, stock]) => free(stock) > 0n).map(([itemNo]) => itemNo);
  return Array.from(
    {
      length: random.weighted([
        [6, 1],
        [3, 2],
        [1, 3],
      ]),
    },
    (_, index) => {
      if (coming && book.mode === 'per_line')
        return lineOf(random, index + 1, null, random.pick(goods), someQuantity(random));
      const itemNo = (coming ? undefined : random.pickAny(held)) ?? random.between(1, Math.max(1, book.items.length));
      const good = goods.find((one) => one.materialNo === book.items[itemNo - 1]?.materialNo) ?? random.pick(goods);
      const quantity = coming ? someQuantity(random) : takenFrom(random, free(stockOf(book, itemNo)));
      return lineOf(random, index + 1, itemNo, good, quantity);
    },
  );
}

/** A part of what is there, all of it, or more than that. */
function takenFrom(random: Random, there: bigint): bigint {
  if (there <= 0n || random.percent(8)) return there + someQuantity(random);
  if (random.percent(15)) return there;
  const part = (there * BigInt(random.between(1, 70))) / 100n;
  return part > 0n ? part : there;
}

/** The other side of a transfer: an approved in-list of another book, or something that will not do. */
function transferTerms(draw: Draw, book: Book, isNeeded: boolean): Pick<ListDraft, 'relatedBookNo' | 'relatedListNo'> {
  const { random, zone } = draw;
  if (!random.percent(isNeeded ? 94 : 8)) return {};
  const other = random.pick([...zone.books.values()].filter((one) => one !== book));
  if (random.percent(25)) {
    const relatedBookNo = random.percent(50) ? 'T9999W000009' : other.bookNo;
    return random.pick([{ relatedBookNo }, { relatedListNo: 'L1' }, { relatedBookNo, relatedListNo: 'QD1' }]);
  }
  const approved = listsIn(draw, 'pre_deducted', 'approved', 'posted', 'completed');
  const quoted = random.pickAny(approved.filter((one) => one.direction === 'in' && one.bookNo !== book.bookNo));
  if (!quoted) return { relatedBookNo: other.bookNo };
  return { relatedBookNo: quoted.bookNo, relatedListNo: nameOf(draw, quoted) };
}

/** The terms of a transfer; an out-list mostly repeats the lines of the list that it quotes, as far as its book has them. */
function transferOf(draw: Draw, book: Book, direction: 'in' | 'out', line: ListDraft['line']) {
  const terms = transferTerms(draw, book, direction === 'out' && line === 'internal');
  const names = [terms.relatedListNo];
  const quoted = [...draw.zone.lists.values()].find(
    (one) =>
      one.bookNo === terms.relatedBookNo &&
      [one.id, one.internalNo, one.listNo].some((name) => name && names.includes(name)),
  );
  if (direction === 'in' || !quoted || !draw.random.percent(85)) return { terms, lines: null };
  const lines = quoted.lines.map((one, index) => repeated(draw, book, one, index + 1));
  return { terms, lines: lines.every((one) => one !== null) ? lines : null };
}

function repeated({ random }: Draw, book: Book, line: List['lines'][number], lineNo: number): LineDraft | null {
  const good = goods.find((one) => one.materialNo === line.materialNo && one.hsCode === line.hsCode);
  const itemNo = book.items.findIndex((item) => item.materialNo === line.materialNo) + 1;
  if (!good || itemNo === 0) return null;
  const draft = lineOf(random, lineNo, itemNo, good, line.amounts[0]);
  const [, legal1, legal2, value] = line.amounts;
  return {
    ...draft,
    legalQuantity1: decimal(legal1, 5),
    ...(draft.legalUnit2 === undefined ? {} : { legalQuantity2: decimal(legal2, 5) }),
    valueUsd: decimal(value, 2),
    originCountry: line.origin,
  };
}

/** A new list, as plausible as the seed wants it. */
export function listDraft(draw: Draw, book: Book, internalNo: string): ListDraft {
  const { random } = draw;
  const isEmpty = ![...book.stocks.values()].some((stock) => free(stock) > 0n);
  const direction = random.percent(isEmpty ? 90 : 45) ? 'in' : 'out';
  const line = random.weighted<ListDraft['line']>([
    [10, 'second'],
    [5, 'first'],
    [5, 'internal'],
  ]);
  const deductionMode = random.weighted<NonNullable<ListDraft['deductionMode']>>([
    [10, 'D'],
    [4, 'E'],
    [3, 'F'],
    [1, 'N'],
    [2, 'NF'],
  ]);
  const coming = (direction === 'in') !== (deductionMode === 'F');
  const lines = random.percent(2) ? [] : someLines(draw, book, coming);
  const transfer = transferOf(draw, book, direction, line);
  const isSpoiled = lines.length > 0 && random.percent(8);
  return {
    bookNo: random.percent(2) ? 'T0000W000000' : book.bookNo,
    internalNo,
    line,
    direction,
    deductionMode,
    supervisionMode: line === 'first' ? '5034' : '5000',
    transportMode: '9',
    customsCode: '1510',
    countryCode: line === 'first' ? '110' : '142',
    ...(random.percent(12) ? { declarationRequired: false } : {}),
    ...(random.percent(10) ? { listType: '8' } : {}),
    ...transfer.terms,
    lines: isSpoiled ? spoiled(random, lines) : (transfer.lines ?? lines),
  };
}

export function draftRequest(draw: Draw): CommandRequest {
  const { random, zone } = draw;
  const book = random.pick([...zone.books.values()]);
  const actor = clerkFor(draw, book.owner);
  const taken = random.pickAny([...zone.lists.values()])?.internalNo;
  const numbers = Array.from({ length: random.percent(15) ? 2 : 1 }, () =>
    taken !== undefined && random.percent(4) ? taken : `L${draw.next()}`,
  );
  return request(
    draw,
    actor,
    'draft_lists',
    numbers.map((internalNo) => listDraft(draw, book, internalNo)),
  );
}

export function declareRequest(draw: Draw): CommandRequest | undefined {
  const list = someList(draw, 'draft', 'rejected', 'store_failed');
  return list && request(draw, clerkFor(draw, list.owner), 'declare_list', { list: nameOf(draw, list) });
}

export function replaceRequest(draw: Draw): CommandRequest | undefined {
  const list = someList(draw, 'draft', 'rejected');
  const book = list && draw.zone.books.get(list.bookNo);
  if (!list || !book) return undefined;
  const lines = someLines(draw, book, comesIn(list));
  return request(draw, clerkFor(draw, list.owner), 'replace_list_lines', { list: nameOf(draw, list), lines });
}

export function listNumber(draw: Draw, list: List): string {
  return `QD151026${list.direction === 'in' ? 'I' : 'E'}${String(draw.next()).padStart(9, '0')}`;
}

export function verdictRequest(draw: Draw): CommandRequest | undefined {
  const { random } = draw;
  const list = someList(draw, 'declared', 'stored', 'manual_review');
  if (!list) return undefined;
  const operation = random.weighted<Operation>([
    [16, 'approve_list'],
    [1, 'reject_list'],
    [1, 'review_list'],
    [1, 'store_list'],
    [1, 'fail_store_list'],
  ]);
  const isNumbered = operation === 'approve_list' && list.listNo === null && random.percent(60);
  const foreign = random.pickAny([...draw.zone.lists.values()].filter((one) => one.listNo?.startsWith('QD')))?.listNo;
  const listNo = random.percent(4) && foreign ? foreign : listNumber(draw, list);
  const numbers = isNumbered ? { listNo } : {};
  return request(draw, 'officer', operation, { list: nameOf(draw, list), ...numbers });
}

export function changeRequest(draw: Draw): CommandRequest | undefined {
  const { random, zone } = draw;
  const list = someList(draw, 'pre_deducted', 'pre_deducted', 'approved');
  const book = list && zone.books.get(list.bookNo);
  if (!list || !book) return undefined;
  const isBound = list.lines.some((line) => line.used > 0n);
  const lines = isBound || random.percent(50) ? withOtherQuantity(draw, list) : someLines(draw, book, comesIn(list));
  const drafts = lines.length > 0 && random.percent(5) ? spoiled(random, lines) : lines;
  const input = { list: nameOf(draw, list), lines: drafts, reason: '数量有误' };
  return request(draw, clerkFor(draw, list.owner), 'change_list', input);
}

/** The goods of the list in other quantities: around what vehicles carry, where they carry any. */
function withOtherQuantity({ random }: Draw, list: List): LineDraft[] {
  return list.lines.map((line, index) => {
    const good = goods.find((one) => one.materialNo === line.materialNo) ?? goods[0];
    if (!good) throw new Error('there are goods');
    const quantity = random.weighted<bigint>([
      [2, line.amounts[0]],
      [line.used > 0n ? 4 : 0, line.used],
      [1, line.used + 1n],
      [1, line.amounts[0] + 200_000n],
      [1, line.used > 1n ? line.used - 1n : 1n],
    ]);
    return lineOf(random, index + 1, line.item, good, quantity);
  });
}

export function deleteRequest(draw: Draw): CommandRequest | undefined {
  const list = someList(draw, 'draft', 'declared', 'pre_deducted', 'approved');
  return list && request(draw, clerkFor(draw, list.owner), 'delete_list', { list: nameOf(draw, list) });
}

export function taxRequest(draw: Draw): CommandRequest | undefined {
  const { random } = draw;
  const open = listsIn(draw, 'pre_deducted').filter((list) => isSale(list) && list.assessed !== list.changes);
  const list = random.percent(10) ? someList(draw, 'pre_deducted') : random.pickLate(open);
  if (!list) return undefined;
  const exchangeRates: Readonly<Record<string, string>> = random.percent(90) ? { '502': '7.1' } : {};
  return request(draw, 'officer', 'assess_list_tax', { list: nameOf(draw, list), exchangeRates });
}

export function releaseRequest(draw: Draw): CommandRequest | undefined {
  const { random } = draw;
  const waiting = listsIn(draw, 'pre_deducted', 'approved').filter((list) => list.needsDeclaration && !list.released);
  const list = random.percent(10) ? someList(draw, 'pre_deducted', 'posted') : random.pickLate(waiting);
  if (!list) return undefined;
  const entry = random.percent(50) ? { entryNo: String(draw.next()).padStart(18, '0') } : {};
  return request(draw, 'officer', 'release_declaration', { list: nameOf(draw, list), ...entry });
}
