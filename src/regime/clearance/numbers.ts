import type { Day, IdSource } from '../../kernel/index.ts';
import type { VerificationList } from './model.ts';

/**
 * A list number in customs' form for zones that are not connected to the customs window: QD, customs, year, I or E and
 * nine digits that nobody else is likely to have; the unique key refuses a second one and the command draws again.
 */
export function newListNo(list: VerificationList, on: Day, ids: IdSource): string {
  return `QD${list.customsCode}${on.slice(2, 4)}${list.direction === 'in' ? 'I' : 'E'}${digitsOf(ids, 9)}`;
}

/** Decimal digits drawn from the random part of a fresh identifier. */
export function digitsOf(ids: IdSource, count: number): string {
  const random = ids.next().replaceAll('-', '').slice(-15);
  return BigInt(`0x${random}`).toString().padStart(count, '0').slice(-count);
}
