import {
  accept,
  collect,
  type Day,
  type Fact,
  formatMoney,
  formatQuantity,
  groupBy,
  parsePositiveQuantity,
  type Refusal,
  type Result,
} from '../../kernel/index.ts';
import type { DocumentChange, Plan } from '../../platform/commands/index.ts';
import type { Queryable } from '../../platform/db/index.ts';
import { type OperationContext, runCommand } from '../../platform/operations/index.ts';
import { balanceAsOf, type LedgerIntent, ledgerPartName } from '../../primitives/ledger/index.ts';
import { type Law, ruleOn } from '../../primitives/rules/index.ts';
import { type AccountBook, findItems, loadBook } from '../books/index.ts';
import { decideMove, decideOutcome, decideReport } from './decide.ts';
import { claimIntents, endIntents } from './entries.ts';
import {
  type LossCause,
  type LossCondition,
  type LossLine,
  type LossOutcome,
  type LossReport,
  type LossStage,
  lossSubject,
} from './model.ts';
import { refuse } from './refusals.ts';
import { lossRules } from './rules.ts';
import { type Finding, type Verdict, verdictOf } from './settle.ts';
import { findLoss, findLossLines, saveLine, saveReport } from './store.ts';

/** A report by the enterprise's own number. */
export interface LossName {
  readonly bookNo: string;
  readonly internalNo: string;
}

export interface LossDraft extends LossName {
  readonly cause: LossCause;
  readonly occurredOn: Day;
  readonly description: string;
  readonly lines: ReadonlyArray<{
    readonly itemNo: number;
    readonly stage?: LossStage;
    readonly quantity: string;
    readonly condition?: LossCondition;
    readonly outcome?: LossOutcome;
    readonly lots?: ReadonlyArray<{ readonly lotNo: string; readonly quantity: string }>;
  }>;
}

/**
 * 报告灭失、损坏或放弃: what is to leave the book is claimed at once. Refusals: loss_exists, those of the book, its items and
 * the ledger, of `decideReport` and `decideOutcome`.
 */
export function reportLoss(context: OperationContext, draft: LossDraft): Promise<Result<LossName>> {
  const { zoneId } = context.caller.settings;
  return runCommand(context, 'report_loss', draft, async (tx) => {
    const book = await loadBook(tx, zoneId, draft.bookNo);
    if (!book.ok) return book;
    // Whether the book is still open is not asked: what is gone is gone.
    const allowed = decideReport(book.value, draft.occurredOn, context.today());
    if (!allowed.ok) return allowed;
    if (await findLoss(tx, zoneId, book.value.bookId, draft.internalNo)) {
      return refuse('loss_exists', { bookNo: draft.bookNo, internalNo: draft.internalNo });
    }
    const report = reportOf(context, book.value, draft);
    const lines = await linesOf(tx, zoneId, report, draft);
    if (!lines.ok) return lines;
    const there = await checkDay(tx, zoneId, report, lines.value);
    if (!there.ok) return there;
    return accept(
      planOf(context, report, 'loss_reported', {
        facts: { occurredOn: report.occurredOn, lines: report.lineCount },
        documents: lines.value.map(saveLine),
        intents: claimIntents(report, lines.value),
      }),
    );
  });
}

function reportOf(context: OperationContext, book: AccountBook, draft: LossDraft): LossReport {
  return {
    lossId: context.ids.next(),
    ownerId: book.ownerId,
    bookId: book.bookId,
    bookNo: book.bookNo,
    internalNo: draft.internalNo,
    cause: draft.cause,
    occurredOn: draft.occurredOn,
    description: draft.description.trim(),
    state: 'reported',
    lineCount: draft.lines.length,
    reportedAt: context.now(),
    decidedAt: null,
    finding: '',
    tax: null,
    refundToRepay: 0n,
    version: 0,
  };
}

async function linesOf(
  tx: Queryable,
  zoneId: number,
  report: LossReport,
  { lines: drafts }: LossDraft,
): Promise<Result<LossLine[]>> {
  const itemNos = [...new Set(drafts.map(({ itemNo }) => itemNo))];
  const items = await findItems(tx, zoneId, report.bookId, itemNos);
  return collect(
    drafts.map((draft, at): Result<LossLine> => {
      const lineNo = at + 1;
      const item = items.get(draft.itemNo);
      if (!item) return refuse('loss_item_unknown', { lineNo, itemNo: draft.itemNo, bookNo: report.bookNo });
      const condition = draft.condition ?? null;
      const question = { lineNo, cause: report.cause, condition, asked: draft.outcome ?? null, item };
      const outcome = decideOutcome(question);
      if (!outcome.ok) return outcome;
      const quantity = parsePositiveQuantity(draft.quantity);
      if (!quantity.ok) return quantity;
      const named = draft.lots ?? [];
      const lots = collect(named.map((lot) => parsePositiveQuantity(lot.quantity)));
      if (!lots.ok) return lots;
      return accept({
        lossId: report.lossId,
        lineNo,
        ownerId: report.ownerId,
        itemNo: draft.itemNo,
        stage: draft.stage ?? (item.goodsKind === 'leftover' ? 'leftovers' : 'on_hand'),
        quantity: quantity.value,
        condition,
        outcome: outcome.value,
        lots: named.map(({ lotNo }, index) => ({ lotNo: BigInt(lotNo), quantity: lots.value[index] ?? 0n })),
        customsValue: null,
        refundToRepay: null,
        taxes: null,
        version: 0,
      });
    }),
  );
}

/** Nothing is lost on a day on which it was not there. Refusals: loss_more_than_was_there. */
async function checkDay(
  tx: Queryable,
  zoneId: number,
  { bookId, occurredOn }: LossReport,
  lines: readonly LossLine[],
): Promise<Result<void>> {
  const accounts = groupBy(lines, ({ itemNo, stage }) => `${itemNo} ${stage}`);
  for (const [first, ...others] of accounts.values()) {
    if (first === undefined) continue;
    const { itemNo, stage, lineNo } = first;
    const quantity = others.reduce((sum, line) => sum + line.quantity, first.quantity);
    const { declared } = await balanceAsOf(tx, zoneId, { bookId, itemNo, stage }, occurredOn);
    if (quantity <= declared) continue;
    const facts = { lineNo, itemNo, occurredOn, held: formatQuantity(declared), quantity: formatQuantity(quantity) };
    return refuse('loss_more_than_was_there', facts);
  }
  return accept(undefined);
}

/** 海关核定: posts what was claimed and keeps what is owed. Refusals: loss_unknown, loss_decided, those of `verdictOf`. */
export function confirmLoss(
  context: OperationContext,
  law: Law,
  input: LossName & Finding & { readonly finding: string },
): Promise<Result<LossName>> {
  const { zoneId } = context.caller.settings;
  return runCommand(context, 'confirm_loss', input, async (tx) => {
    const found = await loadReported(tx, zoneId, input, 'confirmed');
    if (!found.ok) return found;
    const question = { ...found.value, today: context.today() };
    const verdict = await verdictOf(tx, zoneId, law, question, input);
    if (!verdict.ok) return verdict;
    const { lines, tax, refundToRepay } = verdict.value;
    const report = { ...ended(context, found.value.report, input.finding), tax, refundToRepay };
    return accept(
      planOf(context, report, 'loss_confirmed', {
        facts: {
          finding: report.finding,
          tax: formatMoney(tax?.total ?? 0n),
          refundToRepay: formatMoney(refundToRepay),
        },
        documents: lines.map(saveLine),
        intents: endIntents(report, lines, 'settle'),
      }),
    );
  });
}

/** 不予认定, or 撤回: what was claimed is free again. Refusals: loss_unknown, loss_decided. */
export function endLoss(
  context: OperationContext,
  how: 'refused' | 'withdrawn',
  input: LossName & { readonly reason: string },
): Promise<Result<LossName>> {
  const { zoneId } = context.caller.settings;
  const command = how === 'refused' ? 'refuse_loss' : 'withdraw_loss';
  return runCommand(context, command, input, async (tx) => {
    const found = await loadReported(tx, zoneId, input, how);
    if (!found.ok) return found;
    const report = ended(context, found.value.report, input.reason);
    const intents = endIntents(report, found.value.lines, 'void');
    return accept(
      planOf(context, report, `loss_${how}`, { facts: { reason: report.finding }, documents: [], intents }),
    );
  });
}

/** What only has not been said yet, as refusals that a quote asks for instead. */
const awaited: readonly string[] = ['missing_goods_exchange_rate', 'loss_value_missing', 'loss_refund_missing'];

export interface Quote {
  readonly verdict: Verdict;
  /** What is still to be said before anything can be computed. */
  readonly awaits: Refusal | null;
}

/** What customs would decide today, or has decided. Refusals: loss_unknown, those of `verdictOf` that are no mere question. */
export async function quoteLoss(
  tx: Queryable,
  zoneId: number,
  law: Law,
  input: LossName & Finding,
  today: Day,
): Promise<Result<Quote>> {
  const found = await loadLoss(tx, zoneId, input);
  if (!found.ok) return found;
  const report = found.value;
  const { tax, refundToRepay } = report;
  const lines = await findLossLines(tx, zoneId, report.lossId);
  const kept = { lines, tax, refundToRepay, basis: [ruleOn(lossRules[report.cause], report.occurredOn)] };
  if (report.state !== 'reported') return accept({ verdict: kept, awaits: null });
  const verdict = await verdictOf(tx, zoneId, law, { report, lines, today }, input);
  if (verdict.ok) return accept({ verdict: verdict.value, awaits: null });
  return awaited.includes(verdict.refusal.code) ? accept({ verdict: kept, awaits: verdict.refusal }) : verdict;
}

/** The report, or `loss_unknown` when it is absent or not the caller's to see. */
export async function loadLoss(
  tx: Queryable,
  zoneId: number,
  { bookNo, internalNo }: LossName,
): Promise<Result<LossReport>> {
  const book = await loadBook(tx, zoneId, bookNo);
  if (!book.ok) return book;
  const report = await findLoss(tx, zoneId, book.value.bookId, internalNo);
  return report ? accept(report) : refuse('loss_unknown', { bookNo, internalNo });
}

async function loadReported(tx: Queryable, zoneId: number, name: LossName, to: LossReport['state']) {
  const found = await loadLoss(tx, zoneId, name);
  if (!found.ok) return found;
  const moved = decideMove(found.value, to);
  if (!moved.ok) return moved;
  return accept({ report: moved.value, lines: await findLossLines(tx, zoneId, moved.value.lossId) });
}

function ended(context: OperationContext, report: LossReport, finding: string): LossReport {
  return { ...report, decidedAt: context.now(), finding: finding.trim() };
}

interface Deed {
  readonly facts: Readonly<Record<string, Fact>>;
  readonly documents: readonly DocumentChange[];
  readonly intents: readonly LedgerIntent[];
}

function planOf(context: OperationContext, report: LossReport, kind: string, deed: Deed): Plan<LossName> {
  const { bookNo, internalNo, cause, state, ownerId } = report;
  const event = {
    kind,
    ownerId,
    occurredAt: context.now(),
    subjects: [lossSubject(report), `book:${bookNo}`],
    facts: { bookNo, internalNo, cause, state, ...deed.facts },
  };
  const plan = {
    documents: [saveReport(report), ...deed.documents],
    events: [event],
    answer: () => ({ bookNo, internalNo }),
  };
  return deed.intents.length === 0 ? plan : { ...plan, parts: { [ledgerPartName]: deed.intents } };
}
