import { accept, parsePositiveQuantity, type Quantity, type Result } from '../../../kernel/index.ts';
import type { Queryable } from '../../../platform/db/index.ts';
import { type OperationContext, runCommand } from '../../../platform/operations/index.ts';
import type { InsideStage, LedgerIntent } from '../../../primitives/ledger/index.ts';
import { type AccountBook, loadBook } from '../../books/index.ts';
import {
  decideClosing,
  decideFromWorkshop,
  decideItemKind,
  decideRecordedProduction,
  decideWorkOrderOpen,
  materialKinds,
} from '../decide.ts';
import { type WorkOrder, type WorkOrderMaterial, workOrderSubject } from '../model.ts';
import { refuse } from '../refusals.ts';
import { findBills, findWorkOrder, findWorkOrderMaterials, saveWorkOrder, saveWorkOrderMaterial } from '../store.ts';
import { loadWorkshop, planOfDeed } from './shared.ts';

export interface WorkOrderName {
  readonly bookNo: string;
  readonly workOrderNo: string;
}

export interface LoadedWorkOrder {
  readonly book: AccountBook;
  readonly order: WorkOrder;
  readonly materials: readonly WorkOrderMaterial[];
}

/** Refusals: book_unknown, work_order_unknown. */
export async function loadWorkOrder(
  tx: Queryable,
  zoneId: number,
  { bookNo, workOrderNo }: WorkOrderName,
): Promise<Result<LoadedWorkOrder>> {
  const book = await loadBook(tx, zoneId, bookNo);
  if (!book.ok) return book;
  const order = await findWorkOrder(tx, zoneId, book.value.bookId, workOrderNo);
  if (!order) return refuse('work_order_unknown', { bookNo, workOrderNo });
  const materials = await findWorkOrderMaterials(tx, zoneId, book.value.bookId, workOrderNo);
  return accept({ book: book.value, order, materials });
}

export interface WorkOrderDraft extends WorkOrderName {
  readonly productItemNo: number;
  readonly billVersion?: string;
  readonly plannedQuantity: string;
}

/** 开立工单. Refusals: work_order_exists, bill_unknown, bill_item_kind, production_computed_at_export, those of the book. */
export function openWorkOrder(context: OperationContext, draft: WorkOrderDraft): Promise<Result<WorkOrderName>> {
  const { zoneId } = context.caller.settings;
  return runCommand(context, 'open_work_order', draft, async (tx) => {
    const { bookNo, workOrderNo, productItemNo, billVersion = null } = draft;
    const workshop = await loadWorkshop(tx, zoneId, bookNo, [productItemNo], context.today());
    if (!workshop.ok) return workshop;
    const { book, items } = workshop.value;
    const recorded = decideRecordedProduction(book);
    if (!recorded.ok) return recorded;
    const product = decideItemKind(book, items, productItemNo, ['finished']);
    if (!product.ok) return product;
    const planned = parsePositiveQuantity(draft.plannedQuantity);
    if (!planned.ok) return planned;
    if (await findWorkOrder(tx, zoneId, book.bookId, workOrderNo)) {
      return refuse('work_order_exists', { bookNo, workOrderNo });
    }
    if (billVersion !== null) {
      const [bill] = await findBills(tx, zoneId, book.bookId, [productItemNo], billVersion);
      if (!bill) return refuse('bill_unknown', { bookNo, productItemNo, billVersion });
    }
    const order: WorkOrder = {
      bookId: book.bookId,
      workOrderNo,
      ownerId: book.ownerId,
      bookNo,
      productItemNo,
      billVersion,
      plannedQuantity: planned.value,
      producedQuantity: 0n,
      state: 'open',
      openedAt: context.now(),
      closedAt: null,
      version: 0,
    };
    const documents = [saveWorkOrder(order)];
    return accept(planOfDeed(context, { kind: 'work_order_opened', ...orderDeed(order), documents }));
  });
}

export interface WorkOrderMove extends WorkOrderName {
  readonly materials: ReadonlyArray<{ readonly itemNo: number; readonly quantity: string }>;
}

/** 领料: materials go to the workshop. Refusals: work_order_closed, insufficient_balance, those of the book. */
export function issueToWorkOrder(context: OperationContext, input: WorkOrderMove): Promise<Result<WorkOrderName>> {
  return moveMaterials(context, 'issue', input);
}

/** 退料: what was not used goes back to the warehouse. Refusals: work_order_closed, work_order_exceeded. */
export function returnFromWorkOrder(context: OperationContext, input: WorkOrderMove): Promise<Result<WorkOrderName>> {
  return moveMaterials(context, 'return', input);
}

const workshopMoves = {
  issue: { operation: 'issue_to_work_order', kind: 'work_order_issued', from: 'on_hand', to: 'in_production' },
  return: { operation: 'return_from_work_order', kind: 'work_order_returned', from: 'in_production', to: 'on_hand' },
} as const satisfies Record<string, { operation: string; kind: string; from: InsideStage; to: InsideStage }>;

function moveMaterials(
  context: OperationContext,
  move: keyof typeof workshopMoves,
  input: WorkOrderMove,
): Promise<Result<WorkOrderName>> {
  const { zoneId } = context.caller.settings;
  const { operation, kind, from, to } = workshopMoves[move];
  return runCommand(context, operation, input, async (tx) => {
    const loaded = await loadWorkOrder(tx, zoneId, input);
    if (!loaded.ok) return loaded;
    const { order } = loaded.value;
    const open = decideWorkOrderOpen(order);
    if (!open.ok) return open;
    const itemNos = input.materials.map((material) => material.itemNo);
    const workshop = await loadWorkshop(tx, zoneId, input.bookNo, itemNos, context.today());
    if (!workshop.ok) return workshop;
    const changed = new Map(loaded.value.materials.map((material) => [material.materialItemNo, material]));
    const intents: LedgerIntent[] = [];
    for (const [index, { itemNo, quantity }] of input.materials.entries()) {
      const fits = decideItemKind(workshop.value.book, workshop.value.items, itemNo, materialKinds);
      if (!fits.ok) return fits;
      const declared = parsePositiveQuantity(quantity);
      if (!declared.ok) return declared;
      const after = movedMaterial(order, changed.get(itemNo), itemNo, declared.value, move);
      if (!after.ok) return after;
      changed.set(itemNo, after.value);
      const entry = { document: workOrderSubject(order), lineNo: index + 1, effectiveOn: context.today() };
      intents.push({ kind: 'issue', bookId: order.bookId, itemNo, from, to, declared: declared.value, ...entry });
    }
    const moved = [...changed.values()].filter(({ materialItemNo }) => itemNos.includes(materialItemNo));
    // The order's own row is written too: closing it at the same moment makes one of the two stale.
    const documents = [saveWorkOrder(order), ...moved.map(saveWorkOrderMaterial)];
    return accept(planOfDeed(context, { kind, ...orderDeed(order), documents, intents }));
  });
}

function movedMaterial(
  order: WorkOrder,
  known: WorkOrderMaterial | undefined,
  materialItemNo: number,
  quantity: Quantity,
  move: keyof typeof workshopMoves,
): Result<WorkOrderMaterial> {
  if (move === 'return') {
    const there = decideFromWorkshop(order, known, materialItemNo, quantity);
    if (!there.ok) return there;
    return accept({ ...there.value, returnedQuantity: there.value.returnedQuantity + quantity });
  }
  const { bookId, workOrderNo, ownerId } = order;
  const nothing = { issuedQuantity: 0n, returnedQuantity: 0n, usedQuantity: 0n, version: 0 };
  const before = known ?? { bookId, workOrderNo, materialItemNo, ownerId, ...nothing };
  return accept({ ...before, issuedQuantity: before.issuedQuantity + quantity });
}

/** 工单结单. Refusals: work_order_closed, work_order_not_empty. */
export function closeWorkOrder(context: OperationContext, input: WorkOrderName): Promise<Result<WorkOrderName>> {
  const { zoneId } = context.caller.settings;
  return runCommand(context, 'close_work_order', input, async (tx) => {
    const loaded = await loadWorkOrder(tx, zoneId, input);
    if (!loaded.ok) return loaded;
    const closed = decideClosing(loaded.value.order, loaded.value.materials, context.now());
    if (!closed.ok) return closed;
    const documents = [saveWorkOrder(closed.value)];
    return accept(planOfDeed(context, { kind: 'work_order_closed', ...orderDeed(closed.value), documents }));
  });
}

function orderDeed(order: WorkOrder) {
  const { bookNo, workOrderNo, productItemNo, state } = order;
  return {
    ownerId: order.ownerId,
    subjects: [workOrderSubject(order), `book:${bookNo}`],
    facts: { bookNo, workOrderNo, productItemNo, state },
    answer: { bookNo, workOrderNo },
  };
}
