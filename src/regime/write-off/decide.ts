import { accept, addDays, type Day, formatQuantity, parseDay, type Result } from '../../kernel/index.ts';
import { type Law, parameterOn } from '../../primitives/rules/index.ts';
import type { AccountBook } from '../books/index.ts';
import {
  type Disposition,
  type DispositionKind,
  type ReportLine,
  type WriteOff,
  type WriteOffMove,
  writeOffTransitions,
} from './model.ts';
import { refuse } from './refusals.ts';
import { uncountedLines } from './report.ts';

/** The write-off after the move, or the refusal that says why not. */
export function decideMove(writeOff: WriteOff, move: WriteOffMove): Result<WriteOff> {
  const { from, to } = writeOffTransitions[move];
  if (from.includes(writeOff.state)) return accept({ ...writeOff, state: to ?? writeOff.state });
  const { writeOffNo, state } = writeOff;
  if (move === 'count' && state === 'draft') return refuse('stocktake_not_noticed', { writeOffNo });
  return refuse('write_off_move_not_allowed', { writeOffNo, state, move });
}

/** What the opening of a cycle needs to know of the book. */
export interface OpeningFacts {
  readonly book: AccountBook;
  /** The day through which the ledger of the book is closed. */
  readonly closedThrough: Day | null;
  /** The cycle of the book that is not over, if any. */
  readonly open: WriteOff | null;
}

/**
 * 自定核销周期: a period begins on the day after the last closing (or on the filing of the book) and ends where the
 * enterprise chooses, in principle within a year (GACC 2019/26, article 4).
 * Refusals: write_off_book_not_open, write_off_exists, period_reversed, period_too_long.
 */
export function decidePeriod(
  { book, closedThrough, open }: OpeningFacts,
  through: Day,
  law: Law,
): Result<{ readonly from: Day; readonly through: Day }> {
  const { bookNo, state } = book;
  if (state !== 'approved' && state !== 'paused') return refuse('write_off_book_not_open', { bookNo, state });
  if (open) return refuse('write_off_exists', { bookNo, writeOffNo: open.writeOffNo });
  const from = closedThrough === null ? book.filedOn : addDays(closedThrough, 1);
  if (through < from) return refuse('period_reversed', { bookNo, from, through });
  const months = parameterOn(law.parameters, 'write_off.cycle_months', from);
  if (!months.ok) return months;
  const latest = addDays(monthsAfter(from, Number.parseInt(months.value.value, 10)), -1);
  if (through > latest) return refuse('period_too_long', { bookNo, from, through, latest });
  return accept({ from, through });
}

/** The same day so many months later; a day that the month lacks is the first of the next. */
export function monthsAfter(from: Day, months: number): Day {
  const [year = 0, month = 0, dayOfMonth = 0] = from.split('-').map((part) => Number.parseInt(part, 10));
  const textOf = (index: number, number: number) =>
    `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}-${String(number).padStart(2, '0')}`;
  const index = year * 12 + month - 1 + months;
  const same = parseDay(textOf(index, dayOfMonth));
  return same.ok ? same.value : (textOf(index + 1, 1) as Day);
}

/** 盘点前告知: the stocktake lies ahead of its notice. Refusals: stocktake_in_the_past, write_off_move_not_allowed. */
export function decideNotice(writeOff: WriteOff, stocktakeOn: Day, now: Date, today: Day): Result<WriteOff> {
  const moved = decideMove(writeOff, 'notify');
  if (!moved.ok) return moved;
  if (stocktakeOn < today) {
    return refuse('stocktake_in_the_past', { writeOffNo: writeOff.writeOffNo, stocktakeOn, today });
  }
  return accept({ ...moved.value, noticedAt: now, stocktakeOn });
}

/** Counts are taken from the noticed day on, until the report. */
export function decideCounting(writeOff: WriteOff, today: Day): Result<WriteOff> {
  const moved = decideMove(writeOff, 'count');
  if (!moved.ok) return moved;
  const { writeOffNo, stocktakeOn } = writeOff;
  if (stocktakeOn !== null && today < stocktakeOn) {
    return refuse('stocktake_not_begun', { writeOffNo, stocktakeOn, today });
  }
  return moved;
}

/** 报核: only when the period is over and everything that should be there was counted. */
export function decideReport(writeOff: WriteOff, lines: readonly ReportLine[], today: Day): Result<WriteOff> {
  const moved = decideMove(writeOff, 'report');
  if (!moved.ok) return moved;
  const { writeOffNo, periodThrough } = writeOff;
  if (today <= periodThrough) return refuse('period_not_over', { writeOffNo, through: periodThrough, today });
  const missing = uncountedLines(lines);
  if (missing.length > 0) {
    const first = missing.slice(0, 20).map(({ itemNo, stage }) => `${itemNo} ${stage}`);
    return refuse('items_not_counted', { writeOffNo, count: missing.length, items: first.join(', ') });
  }
  return moved;
}

const legalKinds = (line: ReportLine): readonly DispositionKind[] => {
  if (line.difference.declared < 0n) return ['surplus_entry'];
  return line.stage === 'leftovers' ? ['tax', 'approved_loss', 'destroyed'] : ['tax', 'approved_loss'];
};

/** 差异处置. Refusals: line_without_difference, disposition_not_possible, surplus_needs_value, disposition_lots_differ. */
export function decideDisposition(line: ReportLine, disposition: Disposition): Result<ReportLine> {
  const { lineNo, itemNo, stage, difference, shouldRemain } = line;
  const { kind, lots } = disposition;
  if (difference.declared === 0n) return refuse('line_without_difference', { lineNo, itemNo, stage });
  const quantity = formatQuantity(difference.declared);
  if (!legalKinds(line).includes(kind)) {
    return refuse('disposition_not_possible', { lineNo, itemNo, stage, kind, difference: quantity });
  }
  if (kind === 'surplus_entry' && shouldRemain.declared === 0n && disposition.surplus === null) {
    return refuse('surplus_needs_value', { lineNo, itemNo, stage });
  }
  const named = lots.reduce((sum, lot) => sum + lot.quantity, 0n);
  if (lots.length > 0 && named !== difference.declared) {
    return refuse('disposition_lots_differ', { lineNo, difference: quantity, named: formatQuantity(named) });
  }
  return accept({ ...line, disposition, taxes: null });
}

/** 差异确认: nothing is left open. */
export function decideConfirmation(writeOff: WriteOff, lines: readonly ReportLine[]): Result<WriteOff> {
  const moved = decideMove(writeOff, 'confirm');
  if (!moved.ok) return moved;
  const open = lines.filter((line) => line.difference.declared !== 0n && line.disposition === null);
  const [first] = open;
  if (!first) return moved;
  const { lineNo, itemNo } = first;
  return refuse('difference_not_disposed', { writeOffNo: writeOff.writeOffNo, count: open.length, lineNo, itemNo });
}
