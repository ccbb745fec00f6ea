import { accept, type Day, parseDay, type Result } from '../../../kernel/index.ts';
import { type OperationContext, runCommand } from '../../../platform/operations/index.ts';
import type { Law } from '../../../primitives/rules/index.ts';
import { type AccountBook, loadBook } from '../../books/index.ts';
import { decideNotice, decidePeriod } from '../decide.ts';
import { endStates, type WriteOff, writeOffNoOf } from '../model.ts';
import { findLastWriteOff, ledgerHeadOf } from '../store/index.ts';
import { type Done, eventOf, loadWriteOff, type Moment, momentOf, planOf } from './load.ts';

/** 开始核销周期. Refusals: book_unknown, day_malformed and those of the period. */
export function openWriteOff(
  context: OperationContext,
  law: Law,
  input: { readonly bookNo: string; readonly through: string },
): Promise<Result<Done>> {
  const { zoneId } = context.caller.settings;
  return runCommand(context, 'open_write_off', input, async (tx) => {
    const through = parseDay(input.through);
    if (!through.ok) return through;
    const book = await loadBook(tx, zoneId, input.bookNo);
    if (!book.ok) return book;
    const { bookId } = book.value;
    const last = await findLastWriteOff(tx, zoneId, bookId);
    const { closedThrough } = await ledgerHeadOf(tx, zoneId, bookId);
    const open = last && !endStates.includes(last.state) ? last : null;
    const period = decidePeriod({ book: book.value, closedThrough, open }, through.value, law);
    if (!period.ok) return period;
    const moment = momentOf(context);
    const writeOff = newWriteOff(context, book.value, (last?.cycleNo ?? 0) + 1, period.value, moment);
    return accept(planOf(writeOff, eventOf(writeOff, 'write_off_opened', moment)));
  });
}

function newWriteOff(
  context: OperationContext,
  { ownerId, bookId, bookNo }: AccountBook,
  cycleNo: number,
  period: { readonly from: Day; readonly through: Day },
  moment: Moment,
): WriteOff {
  return {
    writeOffId: context.ids.next(),
    ownerId,
    bookId,
    bookNo,
    writeOffNo: writeOffNoOf(bookNo, cycleNo),
    cycleNo,
    periodFrom: period.from,
    periodThrough: period.through,
    state: 'draft',
    noticedAt: null,
    stocktakeOn: null,
    reportNo: 0,
    reportedAt: null,
    reportEntryNo: null,
    lineCount: 0,
    differenceCount: 0,
    totals: null,
    tax: null,
    note: '',
    passedAt: null,
    createdAt: moment.now,
    version: 0,
  };
}

/** 盘点告知: tells customs of the stocktake before it begins; a later notice moves the day. */
export function notifyStocktake(
  context: OperationContext,
  input: { readonly writeOff: string; readonly stocktakeOn: string },
): Promise<Result<Done>> {
  const { zoneId } = context.caller.settings;
  return runCommand(context, 'notify_stocktake', input, async (tx) => {
    const stocktakeOn = parseDay(input.stocktakeOn);
    if (!stocktakeOn.ok) return stocktakeOn;
    const found = await loadWriteOff(tx, zoneId, input.writeOff);
    if (!found.ok) return found;
    const moment = momentOf(context);
    const noticed = decideNotice(found.value, stocktakeOn.value, moment.now, moment.today);
    if (!noticed.ok) return noticed;
    const facts = { stocktakeOn: stocktakeOn.value };
    return accept(planOf(noticed.value, eventOf(noticed.value, 'stocktake_noticed', moment, facts)));
  });
}
