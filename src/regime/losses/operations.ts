import { type Static, Type } from 'typebox';
import { accept, parseDay, type Result } from '../../kernel/index.ts';
import {
  DayText,
  defineOperation,
  MoneyText,
  type Operation,
  type OperationContext,
  oneOf,
  pageFrom,
  pageInput,
  pageOf,
  QuantityText,
} from '../../platform/operations/index.ts';
import { basisSchema, type Law, ruleOn } from '../../primitives/rules/index.ts';
import { loadBook } from '../books/index.ts';
import { lossCauses, lossConditions, lossOutcomes, lossStages, lossStates } from './model.ts';
import { lossRules } from './rules.ts';
import { confirmLoss, endLoss, type LossName, loadLoss, quoteLoss, reportLoss } from './service.ts';
import { findLossLines, listLossReports } from './store.ts';
import { LossLineView, LossReportView, lossLineView, lossReportView, QuoteView, quoteView } from './view.ts';

const bookNo = Type.String({ minLength: 1, maxLength: 32 });
const name = { bookNo, internalNo: Type.String({ minLength: 1, maxLength: 64 }) };
const text = Type.String({ minLength: 1, maxLength: 255 });
const path = '/api/books/{bookNo}/losses/{internalNo}';

const LossView = Type.Object({ report: LossReportView, lines: Type.Array(LossLineView), basis: basisSchema });

async function showLoss(
  { database, caller }: OperationContext,
  input: LossName,
): Promise<Result<Static<typeof LossView>>> {
  const { zoneId } = caller.settings;
  return database.read(caller.settings, async (tx) => {
    const found = await loadLoss(tx, zoneId, input);
    if (!found.ok) return found;
    const report = found.value;
    const lines = await findLossLines(tx, zoneId, report.lossId);
    const basis = [ruleOn(lossRules[report.cause], report.occurredOn), ...(report.tax?.basis ?? [])];
    return accept({ report: lossReportView(report), lines: lines.map(lossLineView), basis });
  });
}

/** The report as it now is. */
async function thenShow(context: OperationContext, done: Result<LossName>): Promise<Result<Static<typeof LossView>>> {
  return done.ok ? showLoss(context, done.value) : done;
}

const reportOperation = defineOperation({
  name: 'report_loss',
  method: 'POST',
  path: '/api/books/{bookNo}/losses',
  permission: 'losses.report',
  summary: { zh: '报告货物灭失、损坏或放弃', en: 'Report goods that are lost, spoiled or given up' },
  input: Type.Object({
    ...name,
    cause: oneOf(...lossCauses),
    occurredOn: DayText,
    description: text,
    lines: Type.Array(
      Type.Object({
        itemNo: Type.Integer({ minimum: 1 }),
        stage: Type.Optional(oneOf(...lossStages)),
        quantity: QuantityText,
        condition: Type.Optional(oneOf(...lossConditions)),
        outcome: Type.Optional(oneOf(...lossOutcomes)),
        lots: Type.Optional(
          Type.Array(Type.Object({ lotNo: Type.String({ pattern: '^[0-9]{1,18}$' }), quantity: QuantityText }), {
            maxItems: 1000,
          }),
        ),
      }),
      { minItems: 1, maxItems: 1000 },
    ),
  }),
  output: LossView,
  handle: async (context, { occurredOn, ...draft }) => {
    const day = parseDay(occurredOn);
    if (!day.ok) return day;
    return thenShow(context, await reportLoss(context, { ...draft, occurredOn: day.value }));
  },
});

const withdrawOperation = defineOperation({
  name: 'withdraw_loss',
  method: 'POST',
  path: `${path}/withdraw`,
  permission: 'losses.report',
  summary: { zh: '撤回灭失报告', en: 'Withdraw a loss report' },
  input: Type.Object({ ...name, reason: text }),
  output: LossView,
  handle: async (context, input) => thenShow(context, await endLoss(context, 'withdrawn', input)),
});

const refuseOperation = defineOperation({
  name: 'refuse_loss',
  method: 'POST',
  path: `${path}/refuse`,
  permission: 'losses.decide',
  summary: { zh: '不予认定灭失报告', en: 'Refuse a loss report' },
  input: Type.Object({ ...name, reason: text }),
  output: LossView,
  handle: async (context, input) => thenShow(context, await endLoss(context, 'refused', input)),
});

const finding = {
  exchangeRate: Type.Optional(
    Type.String({ description: 'CNY for one unit of the book’s currency, on the day of the loss' }),
  ),
  lines: Type.Optional(
    Type.Array(
      Type.Object({
        lineNo: Type.Integer({ minimum: 1 }),
        customsValue: Type.Optional(MoneyText),
        refundToRepay: Type.Optional(MoneyText),
      }),
      { maxItems: 1000 },
    ),
  ),
};

const quoteOperation = (law: Law) =>
  defineOperation({
    name: 'quote_loss',
    method: 'POST',
    path: `${path}/quote`,
    permission: 'losses.read',
    summary: { zh: '灭失报告的处置与税款预览', en: 'What a loss report would come to today' },
    input: Type.Object({ ...name, ...finding }),
    output: QuoteView,
    handle: ({ database, caller, today }, input) =>
      database.read(caller.settings, async (tx) => {
        const quote = await quoteLoss(tx, caller.settings.zoneId, law, input, today());
        return quote.ok ? accept(quoteView(quote.value)) : quote;
      }),
  });

const confirmOperation = (law: Law) =>
  defineOperation({
    name: 'confirm_loss',
    method: 'POST',
    path: `${path}/confirm`,
    permission: 'losses.decide',
    summary: { zh: '核定灭失报告', en: 'Confirm a loss report' },
    input: Type.Object({ ...name, ...finding, finding: text }),
    output: LossView,
    handle: async (context, input) => thenShow(context, await confirmLoss(context, law, input)),
  });

const getOperation = defineOperation({
  name: 'get_loss',
  method: 'GET',
  path,
  permission: 'losses.read',
  summary: { zh: '查看灭失报告', en: 'Show a loss report' },
  input: Type.Object(name),
  output: LossView,
  handle: showLoss,
});

const listOperation = defineOperation({
  name: 'list_losses',
  method: 'GET',
  path: '/api/losses',
  permission: 'losses.read',
  summary: { zh: '查询灭失报告', en: 'Find loss reports' },
  input: Type.Object({
    bookNo: Type.Optional(bookNo),
    cause: Type.Optional(oneOf(...lossCauses)),
    state: Type.Optional(oneOf(...lossStates)),
    search: Type.Optional(Type.String({ maxLength: 64 })),
    ...pageInput,
  }),
  output: pageOf(LossReportView),
  handle: ({ database, caller }, { cause = null, state = null, search = null, after, limit = 100, ...input }) =>
    database.read(caller.settings, async (tx) => {
      const { zoneId } = caller.settings;
      const book = input.bookNo === undefined ? accept(null) : await loadBook(tx, zoneId, input.bookNo);
      if (!book.ok) return book;
      const [reportedAt, lossId] = after?.split('/') ?? [];
      const key = reportedAt && lossId ? { reportedAt: new Date(reportedAt), lossId } : null;
      const filter = { bookId: book.value?.bookId ?? null, cause, state, search, after: key, limit };
      const found = await listLossReports(tx, zoneId, filter);
      return accept(pageFrom(found.map(lossReportView), limit, (row) => `${row.reportedAt}/${row.lossId}`));
    }),
});

export function lossOperations(law: Law): readonly Operation[] {
  return [
    reportOperation,
    withdrawOperation,
    refuseOperation,
    quoteOperation(law),
    confirmOperation(law),
    listOperation,
    getOperation,
  ];
}
