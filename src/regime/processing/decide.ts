import { accept, type Day, formatQuantity, type Quantity, type Result } from '../../kernel/index.ts';
import { type AccountBook, type BookItem, decideOpenFor, type GoodsKind } from '../books/index.ts';
import { type ConsumedParts, consume } from './consumption.ts';
import {
  type BillLine,
  type BillMove,
  type BillOfMaterial,
  billTransitions,
  inWorkshop,
  type Production,
  type WorkOrder,
  type WorkOrderMaterial,
} from './model.ts';
import { refuse } from './refusals.ts';

/** Goods are made only under an open processing book. Refusals: book_not_processing, book_not_open, book_expired. */
export function decideProcessing(book: AccountBook, on: Day): Result<AccountBook> {
  if (book.kind !== 'processing') return refuse('book_not_processing', { bookNo: book.bookNo });
  return decideOpenFor(book, on);
}

/**
 * Bills of material also stand in a logistics book, for simple processing (简单加工: sorting, packing, assembling), whose
 * list computes what its products took. Refusals as above.
 */
export function decideBillBook(book: AccountBook, on: Day): Result<AccountBook> {
  return book.kind === 'logistics' ? decideOpenFor(book, on) : decideProcessing(book, on);
}

/** Productions are recorded one by one unless the book computes them when products leave. */
export function decideRecordedProduction(book: AccountBook): Result<void> {
  if (book.processingType !== 'enterprise_unit') return accept(undefined);
  return refuse('production_computed_at_export', { bookNo: book.bookNo });
}

/** The item, when it is of a kind that may stand there. Refusals: bill_item_unknown, bill_item_kind. */
export function decideItemKind(
  book: AccountBook,
  items: ReadonlyMap<number, BookItem>,
  itemNo: number,
  kinds: readonly GoodsKind[],
): Result<BookItem> {
  const item = items.get(itemNo);
  if (!item) return refuse('bill_item_unknown', { bookNo: book.bookNo, itemNo });
  if (kinds.includes(item.goodsKind)) return accept(item);
  const { goodsKind } = item;
  return refuse('bill_item_kind', { bookNo: book.bookNo, itemNo, goodsKind, expected: kinds.join(' / ') });
}

/** What can go into a product: material, and what was made before (半成品). */
export const materialKinds: readonly GoodsKind[] = ['material', 'finished'];
/** What can come out beside a product. */
export const outputKinds: readonly GoodsKind[] = ['leftover', 'defective'];

export function decideBillMove(bill: BillOfMaterial, move: BillMove): Result<BillOfMaterial> {
  const { from, to } = billTransitions[move];
  if (from.includes(bill.state)) return accept({ ...bill, state: to });
  return refuse('bill_move_not_allowed', { billVersion: bill.billVersion, state: bill.state, move });
}

/** A bill can be used on a day of its period unless customs questions it. Refusals: bill_not_in_force, bill_questioned. */
export function decideBillUse(bill: BillOfMaterial, on: Day): Result<BillOfMaterial> {
  const { productItemNo, billVersion, validFrom, validThrough } = bill;
  if (bill.state === 'questioned') return refuse('bill_questioned', { productItemNo, billVersion });
  if (isInForce(bill, on)) return accept(bill);
  return refuse('bill_not_in_force', { productItemNo, billVersion, on, validFrom, validThrough: validThrough ?? '' });
}

export function isInForce({ validFrom, validThrough }: BillOfMaterial, on: Day): boolean {
  return validFrom <= on && (validThrough === null || on <= validThrough);
}

/** Products that come back for exchange must say by which version they were made (regime C.6). */
export function decideVersionsNamed(
  lines: ReadonlyArray<{ readonly lineNo: number; readonly billVersion: string | null }>,
): Result<void> {
  const nameless = lines.find(({ billVersion }) => billVersion === null);
  return nameless ? refuse('bill_version_missing', { lineNo: nameless.lineNo }) : accept(undefined);
}

/** What a quantity of product takes of one material under bond, by the bill. */
export function consumptionOf(line: BillLine, quantity: Quantity): Result<ConsumedParts> {
  const { net, tangibleLossRate, intangibleLossRate, bondedShare } = line;
  const consumed = consume({ quantity, net, tangibleLossRate, intangibleLossRate, bondedShare });
  return consumed.ok ? accept(consumed.value.ofBonded) : consumed;
}

export function decideWorkOrderOpen(order: WorkOrder): Result<WorkOrder> {
  if (order.state === 'open') return accept(order);
  return refuse('work_order_closed', { workOrderNo: order.workOrderNo });
}

/** What is taken out of the workshop must lie in it. Refusals: work_order_exceeded. */
export function decideFromWorkshop(
  order: WorkOrder,
  material: WorkOrderMaterial | undefined,
  materialItemNo: number,
  requested: Quantity,
): Result<WorkOrderMaterial> {
  const left = material ? inWorkshop(material) : 0n;
  if (material && requested <= left) return accept(material);
  return refuse('work_order_exceeded', {
    workOrderNo: order.workOrderNo,
    materialItemNo,
    left: formatQuantity(left),
    requested: formatQuantity(requested),
  });
}

/** A work order is closed when its workshop is empty. Refusals: work_order_closed, work_order_not_empty. */
export function decideClosing(
  order: WorkOrder,
  materials: readonly WorkOrderMaterial[],
  closedAt: Date,
): Result<WorkOrder> {
  const open = decideWorkOrderOpen(order);
  if (!open.ok) return open;
  const left = materials.find((material) => inWorkshop(material) > 0n);
  if (!left) return accept({ ...order, state: 'closed', closedAt });
  return refuse('work_order_not_empty', {
    workOrderNo: order.workOrderNo,
    materialItemNo: left.materialItemNo,
    left: formatQuantity(inWorkshop(left)),
  });
}

/** A product is made of something: at least one material goes into it. Refusal: consumption_rounds_to_nothing. */
export function decideMadeFromSomething(
  { productItemNo, quantity }: Pick<Production, 'productItemNo' | 'quantity'>,
  materials: readonly Pick<ConsumedParts, 'net' | 'intangibleLoss'>[],
): Result<void> {
  if (materials.some(({ net, intangibleLoss }) => net + intangibleLoss > 0n)) return accept(undefined);
  return refuse('consumption_rounds_to_nothing', { productItemNo, quantity: formatQuantity(quantity) });
}
