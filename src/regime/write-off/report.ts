import { assert, divideHalfUp, type Quantity } from '../../kernel/index.ts';
import {
  type AccountBalance,
  addVectors,
  type InsideStage,
  insideStages,
  isInside,
  type Stage,
  shareOf,
  subtractVectors,
  type Vector,
  zeroVector,
} from '../../primitives/ledger/index.ts';
import type { BookItem } from '../books/index.ts';
import { type FlowName, flowIn, flowOut, inFlows, orderedFlows } from './flows.ts';
import { type Count, isCounted, type ReportLine, type ReportTotals, type WriteOff } from './model.ts';

/** Entries of the book that are alike, summed: from the first day of the period on. */
export interface StageSum {
  readonly itemNo: number;
  readonly from: Stage;
  readonly to: Stage;
  /** Whether they took effect after the last day of the period. */
  readonly isLater: boolean;
  /** The kind of document, for entries to the leftovers. */
  readonly documentKind: string | null;
  readonly vector: Vector;
}

/** Everything that a report is made of, read in one snapshot. */
export interface ReportFacts {
  readonly sums: readonly StageSum[];
  readonly balances: readonly AccountBalance[];
  readonly counts: readonly Count[];
  readonly items: ReadonlyMap<number, BookItem>;
}

interface Account {
  readonly itemNo: number;
  readonly stage: InsideStage;
  readonly flows: Map<FlowName, Vector>;
  /** In − out of the period, and of the days after it. */
  net: Vector;
  netLater: Vector;
}

/**
 * The lines of a report, pure. What should remain is the balance without what happened after the period, the opening
 * is that without what happened in it: nothing is carried along that the entries do not say.
 */
export function reportLines(writeOff: WriteOff, reportNo: number, facts: ReportFacts): ReportLine[] {
  const accounts = accountsOf(facts);
  const balances = new Map(facts.balances.map((one) => [keyOf(one.itemNo, one.stage), one]));
  const counts = new Map(facts.counts.map((one) => [keyOf(one.itemNo, one.stage), one.quantity]));
  const consumed = consumedByItem(accounts.values());
  const lines: ReportLine[] = [];
  for (const account of inOrder(accounts.values())) {
    const { itemNo, stage } = account;
    const key = keyOf(itemNo, stage);
    const item = facts.items.get(itemNo);
    assert(item, `item ${itemNo} of the ledger is an item of the book`);
    const balance = balances.get(key);
    const shouldRemain = subtractVectors(balance?.posted ?? zeroVector, account.netLater);
    const isAtRest = shouldRemain.declared === 0n && account.flows.size === 0;
    const counted = isCounted(stage) ? (counts.get(key) ?? null) : null;
    if (isAtRest && (counted ?? 0n) === 0n) continue;
    lines.push({
      writeOffId: writeOff.writeOffId,
      reportNo,
      lineNo: lines.length + 1,
      ownerId: writeOff.ownerId,
      itemNo,
      stage,
      goodsKind: item.goodsKind,
      opening: subtractVectors(shouldRemain, account.net),
      flows: orderedFlows((name) => account.flows.get(name)),
      shouldRemain,
      counted,
      difference: counted === null ? zeroVector : differenceOf(shouldRemain, counted),
      consumed: stage === 'leftovers' ? 0n : (consumed.get(itemNo) ?? 0n),
      pendingOut: balance?.pendingOut.declared ?? 0n,
      pendingIn: balance?.pendingIn.declared ?? 0n,
      disposition: null,
      taxes: null,
      version: 0,
    });
  }
  return lines;
}

/** Lines that should hold something and were not counted. */
export function uncountedLines(lines: readonly ReportLine[]): ReportLine[] {
  return lines.filter((line) => isCounted(line.stage) && line.counted === null && line.shouldRemain.declared !== 0n);
}

/** Should remain − counted in every unit: the pool's share; a surplus is measured by the pool too, as far as it holds anything. */
export function differenceOf(shouldRemain: Vector, counted: Quantity): Vector {
  const declared = shouldRemain.declared - counted;
  if (declared >= 0n) return declared === 0n ? zeroVector : shareOf(shouldRemain, declared);
  const share = (amount: bigint) =>
    shouldRemain.declared === 0n ? 0n : -divideHalfUp(amount * -declared, shouldRemain.declared);
  const { legal1, legal2, value } = shouldRemain;
  return { declared, legal1: share(legal1), legal2: share(legal2), value: share(value) };
}

/** The head of the report. `lists` are those that were posted in the period. */
export function reportTotals(
  lines: readonly ReportLine[],
  lists: { readonly listsIn: number; readonly listsOut: number },
): ReportTotals {
  const itemsOf = (fits: (line: ReportLine) => boolean) => new Set(lines.filter(fits).map((line) => line.itemNo)).size;
  const valueIn = (kind: string, names: readonly FlowName[]) =>
    lines
      .filter((line) => line.goodsKind === kind)
      .flatMap((line) => names.map((name) => line.flows[name]?.value ?? 0n))
      .reduce((sum, value) => sum + value, 0n);
  const differences = lines.map((line) => line.difference.value);
  const sumOf = (fits: (value: bigint) => boolean) => differences.filter(fits).reduce((sum, one) => sum + one, 0n);
  return {
    ...lists,
    materials: itemsOf((line) => line.goodsKind === 'material'),
    products: itemsOf((line) => line.goodsKind === 'finished'),
    leftovers: itemsOf((line) => line.stage === 'leftovers' || line.goodsKind === 'leftover'),
    materialsInValue: valueIn('material', ['fromAbroad', 'fromDomestic', 'fromOtherBook']),
    productsOutValue: valueIn('finished', ['reexported', 'sold', 'transferredOut']),
    shortageValue: sumOf((value) => value > 0n),
    surplusValue: -sumOf((value) => value < 0n),
  };
}

function accountsOf({ sums, balances, counts }: ReportFacts): Map<string, Account> {
  const accounts = new Map<string, Account>();
  const accountOf = (itemNo: number, stage: InsideStage): Account => {
    const key = keyOf(itemNo, stage);
    const known = accounts.get(key);
    if (known) return known;
    const fresh: Account = { itemNo, stage, flows: new Map(), net: zeroVector, netLater: zeroVector };
    accounts.set(key, fresh);
    return fresh;
  };
  for (const sum of sums) {
    const { from, to, documentKind } = sum;
    if (isInside(from)) take(accountOf(sum.itemNo, from), flowOut(to, documentKind), sum);
    if (isInside(to)) take(accountOf(sum.itemNo, to), flowIn(from, to, documentKind), sum);
  }
  for (const { itemNo, stage } of balances) accountOf(itemNo, stage);
  for (const { itemNo, stage } of counts) accountOf(itemNo, stage);
  return accounts;
}

function take(account: Account, flow: FlowName, { vector, isLater }: StageSum): void {
  const isIn = (inFlows as readonly string[]).includes(flow);
  const add = isIn ? addVectors : subtractVectors;
  if (isLater) {
    account.netLater = add(account.netLater, vector);
    return;
  }
  account.net = add(account.net, vector);
  account.flows.set(flow, addVectors(account.flows.get(flow) ?? zeroVector, vector));
}

/** What an item's materials were used up for: went into products, or was left over. */
function consumedByItem(accounts: Iterable<Account>): Map<number, Quantity> {
  const consumed = new Map<number, Quantity>();
  for (const { itemNo, stage, flows } of accounts) {
    if (stage === 'leftovers') continue;
    const used = (flows.get('transformed')?.declared ?? 0n) + (flows.get('tangibleLoss')?.declared ?? 0n);
    if (used > 0n) consumed.set(itemNo, (consumed.get(itemNo) ?? 0n) + used);
  }
  return consumed;
}

function inOrder(accounts: Iterable<Account>): Account[] {
  return [...accounts].sort(
    (a, b) => a.itemNo - b.itemNo || insideStages.indexOf(a.stage) - insideStages.indexOf(b.stage),
  );
}

function keyOf(itemNo: number, stage: InsideStage): string {
  return `${itemNo} ${stage}`;
}

/** Items that a report speaks of. */
export function itemsOfFacts({ sums, balances, counts }: Omit<ReportFacts, 'items'>): number[] {
  return [...new Set([...sums, ...balances, ...counts].map(({ itemNo }) => itemNo))];
}

/** A report is of one write-off: its lines by number. */
export type LinesByNo = ReadonlyMap<number, ReportLine>;

export function byLineNo(lines: readonly ReportLine[]): LinesByNo {
  return new Map(lines.map((line) => [line.lineNo, line]));
}
