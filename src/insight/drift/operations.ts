import { Type } from 'typebox';
import { accept, addDays, collect, type Day, formatQuantity, parseDay, type Result } from '../../kernel/index.ts';
import {
  DayText,
  defineOperation,
  type Operation,
  oneOf,
  orNull,
  pageInput,
  pageOf,
  QuantityText,
} from '../../platform/operations/index.ts';
import { loadBook } from '../../regime/books/index.ts';
import { addSums, driftBeginsAt } from './decide.ts';
import { limits } from './limits.ts';
import { verdicts } from './model.ts';
import { refuse } from './refusals.ts';
import { findMonths, findProductionsOf, findWatched } from './store.ts';
import {
  MonthView,
  monthView,
  ProductionRatioView,
  productionRatioView,
  stateOf,
  TotalView,
  totalView,
  WatchedView,
  watchedView,
} from './view.ts';

const bookNo = Type.String({ minLength: 1, maxLength: 32 });
const period = { from: Type.Optional(DayText), through: Type.Optional(DayText) };
/** The page draws no more productions of one material; the newest are shown. */
const productionsShown = 1000;

interface Period {
  readonly from: Day;
  readonly through: Day;
}

/** The days asked for; without them the longest write-off cycle up to today. */
function periodOf(today: Day, asked: { readonly from?: string; readonly through?: string }): Result<Period> {
  const last = parseDay(asked.through ?? today);
  if (!last.ok) return last;
  const days = collect([parseDay(asked.from ?? addDays(last.value, -30 * limits.months - 5)), last]);
  if (!days.ok) return days;
  const [from = today, through = today] = days.value;
  return from <= through ? accept({ from, through }) : refuse('drift_period_reversed', { from, through });
}

const listOperation = defineOperation({
  name: 'list_consumption_drift',
  method: 'GET',
  path: '/api/consumption-drift',
  permission: 'drift.read',
  summary: { zh: '单耗偏差监测', en: 'Declared against actual unit consumption, the surest drift first' },
  input: Type.Object({
    bookNo: Type.Optional(bookNo),
    state: Type.Optional(oneOf(...verdicts)),
    ...period,
    ...pageInput,
  }),
  output: pageOf(WatchedView),
  handle: ({ database, caller, today }, { state, after = '0', limit = 100, bookNo, ...asked }) =>
    database.read(caller.settings, async (tx) => {
      const days = periodOf(today(), asked);
      if (!days.ok) return days;
      const { zoneId } = caller.settings;
      const book = bookNo === undefined ? accept(null) : await loadBook(tx, zoneId, bookNo);
      if (!book.ok) return book;
      const window = { bookId: book.value?.bookId ?? null, ...days.value };
      // What stands first is computed, so a page goes by its place in that order and not by a key.
      const offset = Number.parseInt(after, 10) || 0;
      const found = await findWatched(tx, zoneId, window, { offset, limit });
      const rows = found.map(watchedView).filter((row) => state === undefined || row.state === state);
      return accept({ rows, next: found.length < limit ? null : String(offset + limit) });
    }),
});

const getOperation = defineOperation({
  name: 'get_consumption_drift',
  method: 'GET',
  path: '/api/books/{bookNo}/consumption-drift/{productItemNo}/{billVersion}/{materialItemNo}',
  permission: 'drift.read',
  summary: {
    zh: '查看单耗偏差',
    en: 'Unit consumption of one material by month and production, and since when it drifts',
  },
  input: Type.Object({
    bookNo,
    productItemNo: Type.Integer({ minimum: 1 }),
    billVersion: Type.String({ minLength: 1, maxLength: 8 }),
    materialItemNo: Type.Integer({ minimum: 1 }),
    ...period,
  }),
  output: Type.Object({
    from: DayText,
    through: DayText,
    total: TotalView,
    /** Of the newest month where it drifts, else of the whole. */
    state: oneOf(...verdicts),
    /** Actual less declared: what a stocktake would find missing, or too much. */
    difference: QuantityText,
    months: Type.Array(MonthView),
    productions: Type.Array(ProductionRatioView),
    /** The production at which the drift began, by its number. */
    beganWith: orNull(Type.String()),
  }),
  handle: ({ database, caller, today }, { from, through, bookNo, ...key }) =>
    database.read(caller.settings, async (tx) => {
      const days = periodOf(today(), { ...(from ? { from } : {}), ...(through ? { through } : {}) });
      if (!days.ok) return days;
      const { zoneId } = caller.settings;
      const book = await loadBook(tx, zoneId, bookNo);
      if (!book.ok) return book;
      const window = { bookId: book.value.bookId, ...days.value, ...key };
      const months = await findMonths(tx, zoneId, window);
      if (months.length === 0) return refuse('drift_nothing_measured', { bookNo, ...key, ...days.value });
      const productions = await findProductionsOf(tx, zoneId, window, productionsShown);
      const total = addSums(months);
      const began = driftBeginsAt(productions);
      const shown = months.map(monthView);
      const whole = totalView(total);
      return accept({
        ...days.value,
        total: whole,
        state: stateOf(whole.verdict, shown.at(-1)?.verdict ?? whole.verdict),
        difference: formatQuantity(total.actual - total.declared),
        months: shown,
        productions: productions.map(productionRatioView),
        beganWith: began === null ? null : (productions[began]?.internalNo ?? null),
      });
    }),
});

export const driftOperations: readonly Operation[] = [listOperation, getOperation];
