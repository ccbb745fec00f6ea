import { accept, type Day, formatQuantity, type Quantity, type Result } from '../../kernel/index.ts';
import type { AccountBook, BookItem, BookPurpose, GoodsKind } from '../books/index.ts';
import type { RepairOrder } from './model.ts';
import { refuse } from './refusals.ts';

/** What research makes or leaves: results, spoiled parts, waste. A repair leaves the parts that were taken out. */
export const cameOutKinds: readonly GoodsKind[] = ['finished', 'defective', 'leftover'];

export function decidePurpose(book: AccountBook, purposes: readonly BookPurpose[]): Result<AccountBook> {
  if (purposes.includes(book.purpose)) return accept(book);
  return refuse('use_book_purpose', { bookNo: book.bookNo, purpose: book.purpose });
}

export interface OrderQuestion {
  readonly order: RepairOrder;
  readonly goods: BookItem;
  readonly held: Quantity;
  /** By other open orders. */
  readonly ordered: Quantity;
  readonly today: Day;
}

/** Refusals: repair_goods_not_marked, repair_needs_ground, repair_return_day_past, repair_more_than_held. */
export function decideOrder({ order, goods, held, ordered, today }: OrderQuestion): Result<RepairOrder> {
  if (goods.repairOrigin === null) return refuse('repair_goods_not_marked', { itemNo: goods.itemNo });
  if (order.catalogueEntry === '' && !order.isOwnBrand) return refuse('repair_needs_ground');
  if (order.returnBy < today) return refuse('repair_return_day_past', { returnBy: order.returnBy, today });
  if (ordered + order.quantity <= held) return accept(order);
  return refuse('repair_more_than_held', {
    itemNo: goods.itemNo,
    held: formatQuantity(held),
    ordered: formatQuantity(ordered),
    quantity: formatQuantity(order.quantity),
  });
}

export function decideOrderOpen(order: RepairOrder): Result<RepairOrder> {
  return order.state === 'open' ? accept(order) : refuse('repair_order_closed', { orderNo: order.orderNo });
}

/**
 * 换下的坏件: parts taken out of foreign goods go back abroad or are destroyed, those of domestic goods may leave into the
 * country, so they lie under items of their own (GACC 2023/105).
 */
export function decidePartOrigin(part: BookItem, goods: BookItem): Result<BookItem> {
  if (part.repairOrigin === goods.repairOrigin) return accept(part);
  return refuse('repair_part_origin_differs', {
    itemNo: part.itemNo,
    partOrigin: part.repairOrigin,
    goodsOrigin: goods.repairOrigin,
  });
}
