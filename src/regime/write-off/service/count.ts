import {
  accept,
  formatQuantity,
  parseQuantity,
  type Quantity,
  type Refusal,
  type Result,
} from '../../../kernel/index.ts';
import type { Queryable } from '../../../platform/db/index.ts';
import { type OperationContext, runCommand } from '../../../platform/operations/index.ts';
import { decideCounting } from '../decide.ts';
import type { Count, CountedStage, WriteOff } from '../model.ts';
import { refuse } from '../refusals.ts';
import { findCounts, type ItemName, itemsNamed, saveCount } from '../store/index.ts';
import { type Done, eventOf, loadWriteOff, momentOf, planOf } from './load.ts';

/** One row of a count: what was scanned or written, and how much of it was found. */
export interface CountRow {
  /** Material number or item number. */
  readonly code: string;
  readonly stage?: CountedStage;
  readonly quantity: string;
}

export interface CountsInput {
  readonly writeOff: string;
  readonly counts: readonly CountRow[];
  /**
   * `add` adds to what was counted before, `set` replaces it, `take_back` takes a mistaken entry off it again; rows of
   * the same item within one input add up.
   */
  readonly mode: 'add' | 'set' | 'take_back';
}

interface ReadCount {
  readonly itemNo: number;
  readonly stage: CountedStage;
  readonly quantity: Quantity;
}

/**
 * 盘点录入: one scan or a whole sheet, all rows or none. Refusals: stocktake_not_noticed, stocktake_not_begun,
 * write_off_move_not_allowed once reported, count_item_unknown, count_item_ambiguous, count_negative,
 * count_take_back_exceeds, those of numbers.
 */
export function enterCounts(context: OperationContext, input: CountsInput): Promise<Result<Done>> {
  const { zoneId } = context.caller.settings;
  return runCommand(context, 'enter_counts', input, async (tx) => {
    const found = await loadWriteOff(tx, zoneId, input.writeOff);
    if (!found.ok) return found;
    const moment = momentOf(context);
    const counting = decideCounting(found.value, moment.today);
    if (!counting.ok) return counting;
    const read = await readCounts(tx, zoneId, found.value, input.counts);
    if (!read.ok) return read;
    const known = await findCounts(tx, zoneId, found.value.writeOffId, [
      ...new Set(read.value.map(({ itemNo }) => itemNo)),
    ]);
    const combined = combine(counting.value, known, read.value, input.mode);
    const short = combined.find(({ quantity }) => quantity < 0n);
    if (short) {
      const excess = formatQuantity(-short.quantity);
      return refuse('count_take_back_exceeds', { itemNo: short.itemNo, stage: short.stage, excess });
    }
    const counts = combined.map((count) => ({
      ...count,
      countedAt: moment.now,
      countedBy: context.caller.displayName,
    }));
    const facts = { rows: input.counts.length, mode: input.mode };
    const event = eventOf(counting.value, 'stocktake_counted', moment, facts);
    return accept(planOf(counting.value, event, { documents: counts.map(saveCount) }));
  });
}

async function readCounts(
  tx: Queryable,
  zoneId: number,
  { bookId, bookNo }: WriteOff,
  rows: readonly CountRow[],
): Promise<Result<ReadCount[]>> {
  const itemOf = await itemsMeant(tx, zoneId, { bookId, bookNo }, rows);
  const counts: ReadCount[] = [];
  for (const { code, stage = 'on_hand', quantity } of rows) {
    const itemNo = itemOf(code);
    if (!itemNo.ok) return itemNo;
    const parsed = parseQuantity(quantity);
    if (!parsed.ok) return parsed;
    if (parsed.value < 0n) return refuse('count_negative', { code, quantity: formatQuantity(parsed.value) });
    counts.push({ itemNo: itemNo.value, stage, quantity: parsed.value });
  }
  return accept(counts);
}

/** Tells which item a code means, by either of its two readings. Refusals: count_item_unknown, count_item_ambiguous. */
async function itemsMeant(
  tx: Queryable,
  zoneId: number,
  { bookId, bookNo }: Pick<WriteOff, 'bookId' | 'bookNo'>,
  rows: ReadonlyArray<Pick<CountRow, 'code'>>,
): Promise<(code: string) => Result<number>> {
  const codes = [...new Set(rows.map(({ code }) => code))];
  const meanings = meaningsOf(await itemsNamed(tx, zoneId, bookId, codes, codes.flatMap(itemNoOf)));
  return (code) => {
    const meant = [...(meanings.get(code) ?? [])];
    const [itemNo] = meant;
    if (itemNo === undefined) return refuse('count_item_unknown', { bookNo, code });
    if (meant.length > 1) return refuse('count_item_ambiguous', { bookNo, code, items: meant.join(', ') });
    return accept(itemNo);
  };
}

/** Whether counts may be entered now, and for each row the refusal of its code or null; nothing is changed. */
export function checkCounts(
  context: OperationContext,
  input: { readonly writeOff: string; readonly counts: ReadonlyArray<Pick<CountRow, 'code'>> },
): Promise<Result<{ readonly writeOffNo: string; readonly refusals: ReadonlyArray<Refusal | null> }>> {
  const { settings } = context.caller;
  return context.database.read(settings, async (tx) => {
    const found = await loadWriteOff(tx, settings.zoneId, input.writeOff);
    if (!found.ok) return found;
    const counting = decideCounting(found.value, context.today());
    if (!counting.ok) return counting;
    const itemOf = await itemsMeant(tx, settings.zoneId, found.value, input.counts);
    const refusals = input.counts.map(({ code }) => {
      const itemNo = itemOf(code);
      return itemNo.ok ? null : itemNo.refusal;
    });
    return accept({ writeOffNo: found.value.writeOffNo, refusals });
  });
}

/** What is counted of the item that a code means, after it was entered; null when it was not. */
export async function countOf(
  context: OperationContext,
  { writeOff, code, stage = 'on_hand' }: { readonly writeOff: string } & Pick<CountRow, 'code' | 'stage'>,
): Promise<Result<{ readonly writeOff: WriteOff; readonly count: Count | null }>> {
  const { settings } = context.caller;
  return context.database.read(settings, async (tx) => {
    const found = await loadWriteOff(tx, settings.zoneId, writeOff);
    if (!found.ok) return found;
    const itemNo = (await itemsMeant(tx, settings.zoneId, found.value, [{ code }]))(code);
    if (!itemNo.ok) return itemNo;
    const counts = await findCounts(tx, settings.zoneId, found.value.writeOffId, [itemNo.value]);
    return accept({ writeOff: found.value, count: counts.find((count) => count.stage === stage) ?? null });
  });
}

/** The item number that a code may be. */
function itemNoOf(code: string): number[] {
  return /^[1-9][0-9]{0,8}$/.test(code) ? [Number.parseInt(code, 10)] : [];
}

/** Which items each code means, by either of its two readings. */
function meaningsOf(found: readonly ItemName[]): Map<string, Set<number>> {
  const meanings = new Map<string, Set<number>>();
  for (const { itemNo, materialNo } of found) {
    for (const code of [materialNo, String(itemNo)]) {
      const items = meanings.get(code) ?? new Set<number>();
      items.add(itemNo);
      meanings.set(code, items);
    }
  }
  return meanings;
}

type CountValue = Omit<Count, 'countedAt' | 'countedBy'>;

function combine(
  { writeOffId, ownerId }: WriteOff,
  known: readonly Count[],
  read: readonly ReadCount[],
  mode: CountsInput['mode'],
): CountValue[] {
  const keyOf = ({ itemNo, stage }: Pick<ReadCount, 'itemNo' | 'stage'>) => `${itemNo} ${stage}`;
  const before = new Map(known.map((count) => [keyOf(count), count]));
  const counts = new Map<string, CountValue>();
  for (const row of read) {
    const key = keyOf(row);
    const old = before.get(key);
    const base = counts.get(key)?.quantity ?? (mode === 'set' ? 0n : (old?.quantity ?? 0n));
    const { itemNo, stage } = row;
    const version = old?.version ?? 0;
    const change = mode === 'take_back' ? -row.quantity : row.quantity;
    counts.set(key, { writeOffId, ownerId, itemNo, stage, quantity: base + change, version });
  }
  return [...counts.values()];
}
