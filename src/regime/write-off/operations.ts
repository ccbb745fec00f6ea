import { Type } from 'typebox';
import type { Result } from '../../kernel/index.ts';
import {
  DayText,
  defineOperation,
  MoneyText,
  type Operation,
  type OperationContext,
  oneOf,
  orNull,
  QuantityText,
  type Words,
} from '../../platform/operations/index.ts';
import type { Law } from '../../primitives/rules/index.ts';
import { countedStages } from './model.ts';
import { outlookOperations } from './outlook.ts';
import { readOperations, showCounted, showWriteOff } from './reading.ts';
import {
  type CountRow,
  confirmDifferences,
  type Done,
  disposeDifferences,
  enterCounts,
  moveWriteOff,
  notifyStocktake,
  openWriteOff,
  type PlainMove,
  passWriteOff,
  reportWriteOff,
} from './service/index.ts';
import { CountView, WriteOffView } from './view.ts';

const writeOff = Type.String({ minLength: 1, maxLength: 64, description: 'identifier or number of the write-off' });
const reason = Type.Optional(Type.String({ maxLength: 500 }));
const code = Type.String({ minLength: 1, maxLength: 64, description: 'material number or item number' });
const stage = Type.Optional(oneOf(...countedStages));

/** Answers a command with the write-off as it now is. */
async function thenShow(context: OperationContext, done: Promise<Result<Done>>) {
  const result = await done;
  return result.ok ? showWriteOff(context, result.value.writeOffNo) : result;
}

const notify = defineOperation({
  name: 'notify_stocktake',
  method: 'POST',
  path: '/api/write-offs/{writeOff}/notice',
  permission: 'write_off.report',
  summary: { zh: '盘点前告知海关', en: 'Tell customs of the stocktake before it begins' },
  input: Type.Object({ writeOff, stocktakeOn: DayText }),
  output: WriteOffView,
  handle: (context, input) => thenShow(context, notifyStocktake(context, input)),
});

const CountedView = Type.Object({ ...WriteOffView.properties, count: orNull(CountView) });

const scan = defineOperation({
  name: 'scan_count',
  method: 'POST',
  path: '/api/write-offs/{writeOff}/scan',
  permission: 'write_off.report',
  summary: { zh: '扫码盘点（累加）', en: 'Count by scanning: adds to what was counted' },
  input: Type.Object({ writeOff, code, stage, quantity: QuantityText }),
  output: CountedView,
  handle: (context, input) => enterOne(context, input, 'add'),
});

const takeBack = defineOperation({
  name: 'take_back_count',
  method: 'POST',
  path: '/api/write-offs/{writeOff}/scan/take-back',
  permission: 'write_off.report',
  summary: { zh: '撤回一笔扫码盘点', en: 'Take a mistaken scan off what was counted' },
  input: Type.Object({ writeOff, code, stage, quantity: QuantityText }),
  output: CountedView,
  handle: (context, input) => enterOne(context, input, 'take_back'),
});

/** One scan: safe beside other scanners, since it only adds to the total or takes off it. */
async function enterOne(
  context: OperationContext,
  { writeOff: name, ...row }: { readonly writeOff: string } & CountRow,
  mode: 'add' | 'take_back',
) {
  const done = await enterCounts(context, { writeOff: name, counts: [row], mode });
  return done.ok ? showCounted(context, { ...row, writeOff: done.value.writeOffNo }) : done;
}

const enter = defineOperation({
  name: 'enter_counts',
  method: 'POST',
  path: '/api/write-offs/{writeOff}/counts',
  permission: 'write_off.report',
  summary: { zh: '录入盘点表（覆盖或累加）', en: 'Enter a sheet of counts: replaces or adds to what was counted' },
  input: Type.Object({
    writeOff,
    counts: Type.Array(Type.Object({ code, stage, quantity: QuantityText }), { minItems: 1, maxItems: 100_000 }),
    mode: Type.Optional(oneOf('set', 'add')),
  }),
  output: WriteOffView,
  handle: (context, { mode = 'set', ...input }) => thenShow(context, enterCounts(context, { ...input, mode })),
});

const report = defineOperation({
  name: 'report_write_off',
  method: 'POST',
  path: '/api/write-offs/{writeOff}/report',
  permission: 'write_off.report',
  summary: { zh: '报核', en: 'Report the period to customs' },
  input: Type.Object({ writeOff }),
  output: WriteOffView,
  handle: (context, input) => thenShow(context, reportWriteOff(context, input)),
});

const dispose = defineOperation({
  name: 'dispose_differences',
  method: 'POST',
  path: '/api/write-offs/{writeOff}/dispositions',
  permission: 'write_off.report',
  summary: { zh: '差异处置', en: 'Say what becomes of differences' },
  input: Type.Object({
    writeOff,
    dispositions: Type.Array(
      Type.Object({
        lineNo: Type.Integer({ minimum: 1 }),
        kind: oneOf('tax', 'approved_loss', 'destroyed', 'surplus_entry'),
        reason: Type.String({ minLength: 1, maxLength: 500 }),
        lots: Type.Optional(
          Type.Array(Type.Object({ lotNo: Type.String({ pattern: '^[0-9]{1,18}$' }), quantity: QuantityText })),
        ),
        surplus: Type.Optional(
          Type.Object({
            legalQuantity1: QuantityText,
            legalQuantity2: Type.Optional(QuantityText),
            value: Type.String({ description: 'in the currency of the book, two decimals' }),
          }),
        ),
        customsValue: Type.Optional(MoneyText),
      }),
      { minItems: 1, maxItems: 100_000 },
    ),
  }),
  output: WriteOffView,
  handle: (context, input) => thenShow(context, disposeDifferences(context, input)),
});

const pass = defineOperation({
  name: 'pass_write_off',
  method: 'POST',
  path: '/api/write-offs/{writeOff}/pass',
  permission: 'write_off.decide',
  summary: { zh: '核销通过，关闭周期', en: 'Pass the write-off and close its period' },
  input: Type.Object({ writeOff, reason }),
  output: WriteOffView,
  handle: (context, input) => thenShow(context, passWriteOff(context, input)),
});

const plainMoves: Readonly<
  Record<PlainMove, { readonly path: string; readonly decides: boolean; readonly words: Words }>
> = {
  review_report: { path: 'review', decides: true, words: { zh: '报核转人工', en: 'Send a report to a person' } },
  accept_report: { path: 'accept', decides: true, words: { zh: '接受报核', en: 'Accept a report' } },
  reject_report: { path: 'reject', decides: true, words: { zh: '退回报核', en: 'Reject a report' } },
  review_final: {
    path: 'review-final',
    decides: true,
    words: { zh: '核算转人工', en: 'Send the final accounting to a person' },
  },
  reject_final: { path: 'reject-final', decides: true, words: { zh: '退回核算', en: 'Reject the final accounting' } },
  cancel: { path: 'cancel', decides: false, words: { zh: '撤销报核', en: 'Cancel a write-off' } },
};

const moves = (Object.keys(plainMoves) as PlainMove[]).map((move) =>
  defineOperation({
    name: move === 'cancel' ? 'cancel_write_off' : `${move.replace('_', '_write_off_')}`,
    method: 'POST',
    path: `/api/write-offs/{writeOff}/${plainMoves[move].path}`,
    permission: plainMoves[move].decides ? 'write_off.decide' : 'write_off.report',
    summary: plainMoves[move].words,
    input: Type.Object({ writeOff, reason }),
    output: WriteOffView,
    handle: (context, input) => thenShow(context, moveWriteOff(context, move, input)),
  }),
);

/** The room's operations under a law. */
export function writeOffOperations(law: Law): Operation[] {
  const open = defineOperation({
    name: 'open_write_off',
    method: 'POST',
    path: '/api/write-offs',
    permission: 'write_off.report',
    summary: { zh: '开始核销周期', en: 'Open a write-off cycle of a book' },
    input: Type.Object({ bookNo: Type.String({ minLength: 1, maxLength: 32 }), through: DayText }),
    output: WriteOffView,
    handle: (context, input) => thenShow(context, openWriteOff(context, law, input)),
  });
  const confirm = defineOperation({
    name: 'confirm_differences',
    method: 'POST',
    path: '/api/write-offs/{writeOff}/confirm',
    permission: 'write_off.report',
    summary: { zh: '差异确认并计税', en: 'Confirm the differences; what is to be taxed is taxed' },
    input: Type.Object({
      writeOff,
      exchangeRate: Type.Optional(
        Type.String({ maxLength: 32, description: 'CNY per unit of the currency of the book, exact decimal' }),
      ),
    }),
    output: WriteOffView,
    handle: (context, input) => thenShow(context, confirmDifferences(context, law, input)),
  });
  const looking = [...readOperations, ...outlookOperations(law)];
  return [...looking, open, notify, scan, takeBack, enter, report, dispose, confirm, pass, ...moves];
}
