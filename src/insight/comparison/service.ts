import { accept, type Day, formatQuantity, type Refusal, type Result, refusalMessage } from '../../kernel/index.ts';
import type { Plan } from '../../platform/commands/index.ts';
import type { Queryable } from '../../platform/db/index.ts';
import { type OperationContext, runCommand, type Words } from '../../platform/operations/index.ts';
import type { Reference } from '../../primitives/reference/index.ts';
import { type AccountBook, findItems, loadBook } from '../../regime/books/index.ts';
import { newDiscrepancy } from '../../regime/reconciliation/index.ts';
import { compareItem } from './decide.ts';
import { loadEvidence } from './evidence.ts';
import { loadHistories } from './histories.ts';
import type { Evidence, ItemComparison, KeptItem, KeptParting, Parting, RecordSide } from './model.ts';
import { decideRecord, isSameRecord, type RecordDraft } from './records.ts';
import { refuse } from './refusals.ts';
import {
  findKeptBook,
  findKeptItems,
  findRecords,
  itemNosByMaterial,
  saveBook,
  saveItem,
  saveRecord,
} from './store.ts';

export interface SubmitInput {
  readonly bookNo: string;
  readonly source: string;
  readonly side: RecordSide;
  readonly rows: readonly RecordDraft[];
}

export interface SubmitAnswer {
  readonly stored: number;
  /** Stored before with the same content. */
  readonly repeated: number;
  readonly refused: readonly {
    readonly index: number;
    readonly recordNo: string;
    readonly code: string;
    readonly message: Words;
  }[];
}

/** Stores what is right, row by row, and answers what is not. Refusals of the whole: book_unknown. */
export function submitRecords(
  context: OperationContext,
  reference: Reference,
  input: SubmitInput,
): Promise<Result<SubmitAnswer>> {
  return runCommand(context, 'submit_enterprise_records', input, async (tx) => {
    const decider = await loadDecider(tx, context, reference, input);
    return decider.ok ? accept(submissionOf(context, input, decider.value.book, decider.value.decide)) : decider;
  });
}

/** Every row's refusal, or null, in their order, without storing anything. Refusals of the whole: book_unknown. */
export function checkRecords(
  context: OperationContext,
  reference: Reference,
  input: SubmitInput,
): Promise<Result<ReadonlyArray<Refusal | null>>> {
  return context.database.read(context.caller.settings, async (tx) => {
    const decider = await loadDecider(tx, context, reference, input);
    if (!decider.ok) return decider;
    return accept(input.rows.map((row) => refusalOf(decider.value.decide(row))));
  });
}

const refusalOf = (result: Result<unknown>): Refusal | null => (result.ok ? null : result.refusal);

interface Decider {
  readonly book: AccountBook;
  /** Null for what is stored already. */
  readonly decide: (draft: RecordDraft) => Result<Parameters<typeof saveRecord>[0] | null>;
}

async function loadDecider(
  tx: Queryable,
  context: OperationContext,
  reference: Reference,
  { bookNo, source, side, rows }: SubmitInput,
): Promise<Result<Decider>> {
  const { zoneId } = context.caller.settings;
  const loaded = await loadBook(tx, zoneId, bookNo);
  if (!loaded.ok) return loaded;
  const book = loaded.value;
  const itemNos = rows.flatMap(({ itemNo }) => (itemNo === undefined ? [] : [itemNo]));
  const materials = rows.flatMap(({ materialNo }) => (materialNo === undefined ? [] : [materialNo]));
  const numbersByMaterial = await itemNosByMaterial(tx, zoneId, book.bookId, materials);
  const items = await findItems(tx, zoneId, book.bookId, [...itemNos, ...[...numbersByMaterial.values()].flat()]);
  const recordNos = rows.map(({ recordNo }) => recordNo);
  const known = await findRecords(tx, zoneId, book.bookId, source, recordNos);
  const terms = { book, source, side, receivedAt: context.now(), reference, items, numbersByMaterial };
  return accept({
    book,
    decide: (draft) => {
      const record = decideRecord(terms, draft);
      if (!record.ok) return record;
      const stored = known.get(draft.recordNo);
      if (stored && !isSameRecord(stored, record.value)) {
        return refuse('record_changed', { recordNo: draft.recordNo, source });
      }
      if (!stored) known.set(draft.recordNo, record.value);
      return accept(stored ? null : record.value);
    },
  });
}

function submissionOf(
  context: OperationContext,
  { bookNo, source, rows }: SubmitInput,
  book: AccountBook,
  decide: Decider['decide'],
): Plan<SubmitAnswer> {
  const decided = rows.map((draft, index) => ({ draft, index, result: decide(draft) }));
  const records = decided.flatMap(({ result }) => (result.ok && result.value ? [result.value] : []));
  const refused = decided.flatMap(({ draft, index, result }) =>
    result.ok
      ? []
      : [{ index, recordNo: draft.recordNo, code: result.refusal.code, message: refusalMessage(result.refusal) }],
  );
  const answer = { stored: records.length, repeated: rows.length - records.length - refused.length, refused };
  const facts = { bookNo, source, stored: answer.stored, repeated: answer.repeated, refused: refused.length };
  return {
    documents: records.map(saveRecord),
    events: [
      {
        kind: 'enterprise_records_submitted',
        ownerId: book.ownerId,
        occurredAt: context.now(),
        subjects: [`book:${bookNo}`],
        facts,
      },
    ],
    answer: () => answer,
  };
}

export interface Compared {
  readonly bookNo: string;
  readonly itemCount: number;
  readonly partedCount: number;
}

const noEvidence: Evidence = { unitFactors: [], lists: new Map(), bills: new Map() };

/** Compares items of a book; causes are computed for those that part. */
export async function compareItems(
  tx: Queryable,
  zoneId: number,
  book: AccountBook,
  scope: { readonly reference: Reference; readonly through: Day; readonly itemNo: number | null },
) {
  const { bookId } = book;
  const { sides, items } = await loadHistories(tx, zoneId, { bookId, ...scope });
  const histories = [...items].map(([itemNo, history]) => ({ itemNo, sides, ...history, evidence: noEvidence }));
  const compared = histories.map(compareItem);
  const parted = compared.filter(({ partings }) => partings.length > 0).map(({ itemNo }) => itemNo);
  const evidenceOf = await loadEvidence(tx, zoneId, bookId, parted, { reference: scope.reference, on: scope.through });
  const comparisons = compared.map((comparison, at): ItemComparison => {
    const history = histories[at];
    if (comparison.partings.length === 0 || !history) return comparison;
    return compareItem({ ...history, evidence: evidenceOf(comparison.itemNo) });
  });
  return { histories, comparisons };
}

/** Compares a book through a day and keeps what was found. A parting that is new is put before the officer, once. */
export function compareBook(
  context: OperationContext,
  reference: Reference,
  input: { readonly bookNo: string; readonly through?: Day },
): Promise<Result<Compared>> {
  const { zoneId } = context.caller.settings;
  return runCommand(context, 'compare_book', input, async (tx) => {
    const loaded = await loadBook(tx, zoneId, input.bookNo);
    if (!loaded.ok) return loaded;
    const book = loaded.value;
    const through = input.through ?? context.today();
    const { comparisons } = await compareItems(tx, zoneId, book, { reference, through, itemNo: null });
    const kept = await findKeptItems(tx, zoneId, book.bookId);
    const changes = comparisons
      .map((comparison) => keptItem(context, book, comparison, kept.get(comparison.itemNo)))
      .filter((item) => !isSameFinding(kept.get(item.itemNo), item));
    const news = changes
      .filter((item) => isNews(kept.get(item.itemNo), item))
      .map((item) => discrepancyOf(context, book, item));
    const partedCount = comparisons.filter(({ partings }) => partings.length > 0).length;
    const before = await findKeptBook(tx, zoneId, book.bookId);
    const { bookId, ownerId, bookNo } = book;
    const counts = { itemCount: comparisons.length, partedCount };
    const row = {
      bookId,
      ownerId,
      bookNo,
      comparedAt: context.now(),
      through,
      ...counts,
      version: before?.version ?? 0,
    };
    const compared = { bookNo, ...counts };
    return accept({
      documents: [saveBook(row), ...changes.map(saveItem), ...news.map(({ document }) => document)],
      events: [
        {
          kind: 'book_compared',
          ownerId,
          occurredAt: context.now(),
          subjects: [`book:${bookNo}`],
          facts: { ...compared, through },
        },
        ...news.map(({ event }) => event),
      ],
      answer: () => compared,
    });
  });
}

export function keptParting({ event, against, stated, expected, cause, detail }: Parting): KeptParting {
  const { on, side, name, kind, lot, document } = event;
  const quantities = { stated: formatQuantity(stated), expected: formatQuantity(expected) };
  return { on, side, against, event: name, kind, lot, document, ...quantities, cause, detail };
}

function keptItem(
  context: OperationContext,
  { bookId, ownerId }: AccountBook,
  { itemNo, book, enterprise, warehouse, partings }: ItemComparison,
  before: KeptItem | undefined,
): KeptItem {
  const [first] = partings;
  return {
    bookId,
    itemNo,
    ownerId,
    comparedAt: context.now(),
    bookBalance: book,
    enterpriseBalance: enterprise,
    warehouseBalance: warehouse,
    partingCount: partings.length,
    parting: first ? keptParting(first) : null,
    version: before?.version ?? 0,
  };
}

/** An item that is as it was is not written again. */
function isSameFinding(before: KeptItem | undefined, now: KeptItem): boolean {
  return (
    before !== undefined &&
    before.bookBalance === now.bookBalance &&
    before.enterpriseBalance === now.enterpriseBalance &&
    before.warehouseBalance === now.warehouseBalance &&
    before.partingCount === now.partingCount &&
    !isNews(before, now) &&
    before.parting?.cause === now.parting?.cause
  );
}

/** Another first event than last time. */
function isNews(before: KeptItem | undefined, { parting }: KeptItem): boolean {
  const known = before?.parting ?? null;
  return parting !== null && (known?.side !== parting.side || known.event !== parting.event);
}

function discrepancyOf(context: OperationContext, { bookNo, ownerId }: AccountBook, { itemNo, parting }: KeptItem) {
  return newDiscrepancy(context, {
    kind: 'quantity_differs',
    ownerId,
    subject: `item:${bookNo}/${itemNo}`,
    facts: { bookNo, itemNo, ...parting },
    occurredAt: new Date(`${parting?.on}T00:00:00Z`),
  });
}
