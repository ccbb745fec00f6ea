import { Type } from 'typebox';
import { accept, type Result } from '../../kernel/index.ts';
import { defineOperation, type Operation, oneOf, orNull } from '../../platform/operations/index.ts';
import type { Law } from '../../primitives/rules/index.ts';
import { findItems } from '../books/index.ts';
import {
  MissingGoodsTaxesView,
  MissingGoodsTaxView,
  missingGoodsTaxesView,
  missingGoodsTaxView,
} from '../duty/index.ts';
import { countedStages, isCounted, type WriteOff } from './model.ts';
import { reportTotals, uncountedLines } from './report.ts';
import { computeReport, loadWriteOff, taxOfDifferences } from './service/index.ts';
import { countLists, findReportLines } from './store/index.ts';
import { TotalsView, totalsView } from './view.ts';

const writeOff = Type.String({ minLength: 1, maxLength: 64, description: 'identifier or number of the write-off' });
/** So many items that wait for a count are named; the number of all of them is told beside. */
const uncountedNamed = 200;

/** What a report of today would say. It names what waits for a count without its quantity: a count is made blind. */
const preview = defineOperation({
  name: 'preview_write_off',
  method: 'GET',
  path: '/api/write-offs/{writeOff}/preview',
  permission: 'write_off.read',
  summary: { zh: '报核试算：本期数据与未盘商品', en: 'What a report would say now, and what is not counted yet' },
  input: Type.Object({ writeOff }),
  output: Type.Object({
    totals: TotalsView,
    lineCount: Type.Integer(),
    countedLines: Type.Integer(),
    differenceCount: Type.Integer(),
    uncountedCount: Type.Integer(),
    uncounted: Type.Array(
      Type.Object({
        itemNo: Type.Integer(),
        stage: oneOf(...countedStages),
        materialNo: Type.String(),
        name: Type.String(),
        declaredUnit: Type.String(),
      }),
    ),
  }),
  handle: ({ database, caller }, input) =>
    database.read(caller.settings, async (tx) => {
      const { zoneId } = caller.settings;
      const found = await loadWriteOff(tx, zoneId, input.writeOff);
      if (!found.ok) return found;
      const lines = await computeReport(tx, zoneId, found.value);
      const missing = uncountedLines(lines);
      const named = missing.slice(0, uncountedNamed);
      const itemNos = named.map(({ itemNo }) => itemNo);
      const items = await findItems(tx, zoneId, found.value.bookId, itemNos);
      return accept({
        totals: totalsView(reportTotals(lines, await countLists(tx, zoneId, found.value))),
        lineCount: lines.length,
        countedLines: lines.filter(({ counted }) => counted !== null).length,
        differenceCount: lines.filter(({ difference }) => difference.declared !== 0n).length,
        uncountedCount: missing.length,
        uncounted: named.flatMap(({ itemNo, stage }) => {
          if (!isCounted(stage)) return [];
          const item = items.get(itemNo);
          const { materialNo = '', name = '', declaredUnit = '' } = item ?? {};
          return [{ itemNo, stage, materialNo, name, declaredUnit }];
        }),
      });
    }),
});

const isRateMissing = (taxed: Result<unknown>) => !taxed.ok && taxed.refusal.code === 'missing_goods_exchange_rate';

/** Whether the differences can still be confirmed: before that the tax is a quotation, afterwards it stands in the write-off. */
const isQuoted = ({ state }: WriteOff) => state === 'reported' || state === 'report_review' || state === 'accepted';

/** The operations that look ahead under a law: nothing is changed by them. */
export function outlookOperations(law: Law): Operation[] {
  const quote = defineOperation({
    name: 'quote_differences',
    method: 'GET',
    path: '/api/write-offs/{writeOff}/tax',
    permission: 'write_off.read',
    summary: { zh: '差异确认前试算税款', en: 'What the differences would owe if they were confirmed today' },
    input: Type.Object({
      writeOff,
      exchangeRate: Type.Optional(
        Type.String({ maxLength: 32, description: 'CNY per unit of the currency of the book, exact decimal' }),
      ),
    }),
    output: Type.Object({
      /** Whether it is what a confirmation would do, or what it did. */
      isQuoted: Type.Boolean(),
      /** Whether the tax cannot be told without the customs exchange rate. */
      needsExchangeRate: Type.Boolean(),
      differences: Type.Integer(),
      undisposed: Type.Integer(),
      tax: orNull(MissingGoodsTaxView),
      lines: Type.Array(Type.Object({ lineNo: Type.Integer(), taxes: MissingGoodsTaxesView })),
    }),
    handle: (context, input) =>
      context.database.read(context.caller.settings, async (tx) => {
        const { zoneId } = context.caller.settings;
        const found = await loadWriteOff(tx, zoneId, input.writeOff);
        if (!found.ok) return found;
        const lines = await findReportLines(tx, zoneId, found.value, { differencesOnly: true });
        const moment = { today: context.today() };
        const quoted = isQuoted(found.value);
        const taxed = quoted
          ? await taxOfDifferences(tx, zoneId, law, found.value, lines, input.exchangeRate ?? null, moment)
          : accept({ lines, tax: found.value.tax });
        // A question of the form, not a mistake of whoever asks: the page then asks for the rate.
        const needsExchangeRate = isRateMissing(taxed) && input.exchangeRate === undefined;
        if (!taxed.ok && !needsExchangeRate) return taxed;
        return accept({
          isQuoted: quoted,
          needsExchangeRate,
          differences: lines.length,
          undisposed: lines.filter(({ disposition }) => disposition === null).length,
          tax: taxed.ok ? missingGoodsTaxView(taxed.value.tax) : null,
          lines: (taxed.ok ? taxed.value.lines : []).flatMap(({ lineNo, taxes }) =>
            taxes === null ? [] : [{ lineNo, taxes: missingGoodsTaxesView(taxes) }],
          ),
        });
      }),
  });
  return [preview, quote];
}
