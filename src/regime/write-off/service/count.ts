import { accept, formatQuantity, parseQuantity, type Quantity, type Result } from '../../../kernel/index.ts';
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
  /** `add` adds to what was counted before, `set` replaces it; rows of the same item within one input add up. */
  readonly mode: 'add' | 'set';
}

interface ReadCount {
  readonly itemNo: number;
  readonly stage: CountedStage;
  readonly quantity: Quantity;
}

/**
 * 盘点录入: one scan or a whole sheet, all rows or none. Refusals: stocktake_not_noticed, stocktake_not_begun,
 * write_off_move_not_allowed once reported, count_item_unknown, count_item_ambiguous, count_negative, those of numbers.
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
    const counts = combine(counting.value, known, read.value, input.mode).map((count) => ({
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
  const codes = [...new Set(rows.map(({ code }) => code))];
  const found = await itemsNamed(tx, zoneId, bookId, codes, codes.flatMap(itemNoOf));
  const meanings = meaningsOf(found);
  const counts: ReadCount[] = [];
  for (const { code, stage = 'on_hand', quantity } of rows) {
    const meant = [...(meanings.get(code) ?? [])];
    const [itemNo] = meant;
    if (itemNo === undefined) return refuse('count_item_unknown', { bookNo, code });
    if (meant.length > 1) return refuse('count_item_ambiguous', { bookNo, code, items: meant.join(', ') });
    const parsed = parseQuantity(quantity);
    if (!parsed.ok) return parsed;
    if (parsed.value < 0n) return refuse('count_negative', { code, quantity: formatQuantity(parsed.value) });
    counts.push({ itemNo, stage, quantity: parsed.value });
  }
  return accept(counts);
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
    const base = counts.get(key)?.quantity ?? (mode === 'add' ? (old?.quantity ?? 0n) : 0n);
    const { itemNo, stage } = row;
    const version = old?.version ?? 0;
    counts.set(key, { writeOffId, ownerId, itemNo, stage, quantity: base + row.quantity, version });
  }
  return [...counts.values()];
}
