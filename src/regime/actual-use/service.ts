import {
  accept,
  collect,
  type Day,
  formatQuantity,
  type Id,
  parsePositiveQuantity,
  parseQuantity,
  type Result,
} from '../../kernel/index.ts';
import type { Queryable } from '../../platform/db/index.ts';
import { type OperationContext, runCommand } from '../../platform/operations/index.ts';
import { balancesOfBook } from '../../primitives/ledger/index.ts';
import { type AccountBook, findItems, loadBook } from '../books/index.ts';
import { decideItemKind, loadWorkshop, materialKinds, planOfDeed, type Workshop } from '../processing/index.ts';
import { cameOutKinds, decideOrder, decideOrderOpen, decidePartOrigin, decidePurpose } from './decide.ts';
import { intentsOfUse } from './entries.ts';
import {
  type RepairOrder,
  type RepairOutcome,
  repairOrderSubject,
  subjectOfUse,
  type UseLine,
  type UseRecord,
} from './model.ts';
import { refuse } from './refusals.ts';
import { findRepairOrder, findUseRecord, openlyOrdered, saveRepairOrder, saveUseLine, saveUseRecord } from './store.ts';

export interface OrderName {
  readonly bookNo: string;
  readonly orderNo: string;
}

export interface OrderDraft extends OrderName {
  readonly goodsItemNo: number;
  readonly quantity: string;
  readonly catalogueEntry?: string;
  readonly isOwnBrand?: boolean;
  readonly customerName: string;
  readonly returnBy: Day;
  readonly remark?: string;
}

/**
 * 开立维修工单. Refusals: use_book_purpose, repair_order_exists, repair_goods_not_marked, repair_needs_ground,
 * repair_return_day_past, repair_more_than_held, those of the book and its items.
 */
export function openRepairOrder(context: OperationContext, draft: OrderDraft): Promise<Result<OrderName>> {
  const { zoneId } = context.caller.settings;
  return runCommand(context, 'open_repair_order', draft, async (tx) => {
    const workshop = await loadWorkshop(tx, zoneId, draft.bookNo, [draft.goodsItemNo], context.today());
    if (!workshop.ok) return workshop;
    const { book, items } = workshop.value;
    const kept = decidePurpose(book, ['repair']);
    if (!kept.ok) return kept;
    const goods = decideItemKind(book, items, draft.goodsItemNo, materialKinds);
    if (!goods.ok) return goods;
    if (await findRepairOrder(tx, zoneId, book.bookId, draft.orderNo)) {
      return refuse('repair_order_exists', { bookNo: book.bookNo, orderNo: draft.orderNo });
    }
    const quantity = parsePositiveQuantity(draft.quantity);
    if (!quantity.ok) return quantity;
    const decided = decideOrder({
      order: orderOf(context, book, draft, quantity.value),
      goods: goods.value,
      held: await heldOf(tx, zoneId, book.bookId, draft.goodsItemNo),
      ordered: await openlyOrdered(tx, zoneId, book.bookId, draft.goodsItemNo),
      today: context.today(),
    });
    if (!decided.ok) return decided;
    return accept(planOfDeed(context, { kind: 'repair_order_opened', ...orderDeed(decided.value) }));
  });
}

function orderOf(context: OperationContext, book: AccountBook, draft: OrderDraft, quantity: bigint): RepairOrder {
  return {
    bookId: book.bookId,
    orderNo: draft.orderNo,
    ownerId: book.ownerId,
    bookNo: book.bookNo,
    goodsItemNo: draft.goodsItemNo,
    quantity,
    catalogueEntry: draft.catalogueEntry?.trim() ?? '',
    isOwnBrand: draft.isOwnBrand ?? false,
    customerName: draft.customerName,
    returnBy: draft.returnBy,
    outcome: null,
    state: 'open',
    openedAt: context.now(),
    closedAt: null,
    remark: draft.remark ?? '',
    version: 0,
  };
}

async function heldOf(tx: Queryable, zoneId: number, bookId: Id, itemNo: number): Promise<bigint> {
  const balances = await balancesOfBook(tx, zoneId, bookId, [itemNo]);
  return balances.find(({ stage }) => stage === 'on_hand')?.posted.declared ?? 0n;
}

function orderDeed(order: RepairOrder) {
  const { ownerId, bookNo, orderNo, goodsItemNo, quantity, returnBy, outcome } = order;
  return {
    ownerId,
    subjects: [repairOrderSubject(order), `book:${bookNo}`],
    facts: { bookNo, orderNo, goodsItemNo, quantity: formatQuantity(quantity), returnBy, outcome },
    documents: [saveRepairOrder(order)],
    answer: { bookNo, orderNo },
  };
}

/** Refusals: book_unknown, repair_order_unknown. */
export async function loadRepairOrder(
  tx: Queryable,
  zoneId: number,
  { bookNo, orderNo }: OrderName,
): Promise<Result<RepairOrder>> {
  const book = await loadBook(tx, zoneId, bookNo);
  if (!book.ok) return book;
  const order = await findRepairOrder(tx, zoneId, book.value.bookId, orderNo);
  return order ? accept(order) : refuse('repair_order_unknown', { bookNo, orderNo });
}

/** 维修结单. Refusals: repair_order_unknown, repair_order_closed. */
export function closeRepairOrder(
  context: OperationContext,
  input: OrderName & { readonly outcome: RepairOutcome },
): Promise<Result<OrderName>> {
  const { zoneId } = context.caller.settings;
  return runCommand(context, 'close_repair_order', input, async (tx) => {
    const loaded = await loadRepairOrder(tx, zoneId, input);
    if (!loaded.ok) return loaded;
    const open = decideOrderOpen(loaded.value);
    if (!open.ok) return open;
    const closed: RepairOrder = { ...open.value, state: 'closed', outcome: input.outcome, closedAt: context.now() };
    return accept(planOfDeed(context, { kind: 'repair_order_closed', ...orderDeed(closed) }));
  });
}

export interface UseName {
  readonly bookNo: string;
  readonly internalNo: string;
}

export interface UseDraft extends UseName {
  readonly project?: string;
  readonly orderNo?: string;
  readonly usedOn?: Day;
  readonly used: ReadonlyArray<{ readonly itemNo: number; readonly quantity: string; readonly waste?: string }>;
  readonly cameOut?: ReadonlyArray<{
    readonly itemNo: number;
    readonly quantity: string;
    readonly legalQuantity1: string;
    readonly legalQuantity2?: string;
  }>;
  readonly remark?: string;
}

/**
 * 登记实际耗用: of a research or repair book, without a bill of material. Refusals: use_book_purpose, use_exists,
 * use_needs_project, use_needs_order, repair_order_unknown, repair_order_closed, use_item_twice, use_waste_exceeds,
 * repair_part_origin_differs, those of the items and of the ledger.
 */
export function recordUse(context: OperationContext, draft: UseDraft): Promise<Result<UseName>> {
  const { zoneId } = context.caller.settings;
  return runCommand(context, 'record_use', draft, async (tx) => {
    const named = [...draft.used, ...(draft.cameOut ?? [])].map(({ itemNo }) => itemNo);
    const on = draft.usedOn ?? context.today();
    const workshop = await loadWorkshop(tx, zoneId, draft.bookNo, named, on);
    if (!workshop.ok) return workshop;
    const { book, items } = workshop.value;
    const kept = decidePurpose(book, ['research', 'repair']);
    if (!kept.ok) return kept;
    if (await findUseRecord(tx, zoneId, book.bookId, draft.internalNo)) {
      return refuse('use_exists', { bookNo: book.bookNo, internalNo: draft.internalNo });
    }
    const purpose = await decideWhatFor(tx, zoneId, workshop.value, draft);
    if (!purpose.ok) return purpose;
    const record = recordOf(context, book, draft, on);
    const lines = linesOf(record, workshop.value, draft);
    if (!lines.ok) return lines;
    const leftovers = new Set(
      [...items.values()].filter((item) => item.goodsKind === 'leftover').map((item) => item.itemNo),
    );
    const { bookNo, internalNo, project, orderNo } = record;
    const order = orderNo === null ? [] : [repairOrderSubject({ bookNo, orderNo })];
    return accept(
      planOfDeed(context, {
        kind: 'use_recorded',
        ownerId: record.ownerId,
        subjects: [subjectOfUse(record), ...order, `book:${bookNo}`],
        facts: { bookNo, internalNo, project, orderNo },
        documents: [saveUseRecord(record), ...lines.value.map(saveUseLine)],
        intents: intentsOfUse(record, lines.value, leftovers),
        answer: { bookNo, internalNo },
      }),
    );
  });
}

/** Research names its project, a repair its open order, whose goods say where the parts taken out belong. */
async function decideWhatFor(
  tx: Queryable,
  zoneId: number,
  { book, items }: Workshop,
  draft: UseDraft,
): Promise<Result<void>> {
  if (book.purpose === 'research') return draft.project?.trim() ? accept(undefined) : refuse('use_needs_project');
  if (draft.orderNo === undefined) return refuse('use_needs_order');
  const order = await loadRepairOrder(tx, zoneId, { bookNo: book.bookNo, orderNo: draft.orderNo });
  if (!order.ok) return order;
  const open = decideOrderOpen(order.value);
  if (!open.ok) return open;
  const { goodsItemNo } = order.value;
  const goods = (await findItems(tx, zoneId, book.bookId, [goodsItemNo])).get(goodsItemNo);
  for (const { itemNo } of draft.cameOut ?? []) {
    const part = decideItemKind(book, items, itemNo, cameOutKinds);
    if (!part.ok) return part;
    const origin = goods ? decidePartOrigin(part.value, goods) : part;
    if (!origin.ok) return origin;
  }
  return accept(undefined);
}

function recordOf(context: OperationContext, book: AccountBook, draft: UseDraft, usedOn: Day): UseRecord {
  const isResearch = book.purpose === 'research';
  return {
    useId: context.ids.next(),
    ownerId: book.ownerId,
    bookId: book.bookId,
    bookNo: book.bookNo,
    internalNo: draft.internalNo,
    project: isResearch ? (draft.project?.trim() ?? null) : null,
    orderNo: isResearch ? null : (draft.orderNo ?? null),
    usedOn,
    createdAt: context.now(),
    remark: draft.remark ?? '',
    version: 0,
  };
}

function linesOf(record: UseRecord, { book, items }: Workshop, draft: UseDraft): Result<UseLine[]> {
  const { used, cameOut = [] } = draft;
  const twice = [used, cameOut].flatMap((part) =>
    part.filter(({ itemNo }, at) => part.findIndex((each) => each.itemNo === itemNo) !== at),
  )[0];
  if (twice) return refuse('use_item_twice', { itemNo: twice.itemNo });
  const base = { useId: record.useId, ownerId: record.ownerId, version: 0 };
  const usedLines = used.map((line, at): Result<UseLine> => {
    const item = decideItemKind(book, items, line.itemNo, materialKinds);
    if (!item.ok) return item;
    const numbers = collect([parsePositiveQuantity(line.quantity), parseQuantity(line.waste ?? '0')]);
    if (!numbers.ok) return numbers;
    const [quantity = 0n, waste = 0n] = numbers.value;
    if (waste < 0n || waste > quantity) {
      return refuse('use_waste_exceeds', {
        itemNo: line.itemNo,
        waste: formatQuantity(waste),
        quantity: formatQuantity(quantity),
      });
    }
    return accept({
      ...base,
      lineNo: at + 1,
      kind: 'used',
      itemNo: line.itemNo,
      quantity,
      waste,
      legalQuantity1: 0n,
      legalQuantity2: 0n,
    });
  });
  const outLines = cameOut.map((line, at): Result<UseLine> => {
    const item = decideItemKind(book, items, line.itemNo, cameOutKinds);
    if (!item.ok) return item;
    const numbers = collect([
      parsePositiveQuantity(line.quantity),
      parseQuantity(line.legalQuantity1),
      parseQuantity(line.legalQuantity2 ?? '0'),
    ]);
    if (!numbers.ok) return numbers;
    const [quantity = 0n, legalQuantity1 = 0n, legalQuantity2 = 0n] = numbers.value;
    const lineNo = used.length + at + 1;
    return accept({
      ...base,
      lineNo,
      kind: 'came_out',
      itemNo: line.itemNo,
      quantity,
      waste: 0n,
      legalQuantity1,
      legalQuantity2,
    });
  });
  return collect([...usedLines, ...outLines]);
}
