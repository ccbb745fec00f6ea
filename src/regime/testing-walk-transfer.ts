import { lamp } from './testing.ts';
import { amountOf, approved } from './testing-walk-parts.ts';
import type { Host } from './testing-walk-special.ts';

export const seller = 'T1510W000001';
export const buyer = 'T1510W000002';

/** The buyer's list first; the seller's sometimes says something else, or comes never. */
export async function transferLamps(host: Host, a: number, b: number): Promise<boolean> {
  const inside = { line: 'internal', listType: '6', supervisionMode: '1200' } as const;
  const amount = amountOf(a, 25);
  const incoming = host.next('TI');
  const outgoing = host.next('TO');
  const line = { itemNo: 1, ...lamp };
  const buying = { ...inside, bookNo: buyer, relatedBookNo: seller };
  if (!(await host.all(...approved(host.goodsList(incoming, buying, line, amount))))) return false;
  if (b % 6 === 0) return false;
  const said = b % 5 === 0 ? amount + 1n : amount;
  const selling = {
    ...inside,
    bookNo: seller,
    direction: 'out',
    relatedBookNo: buyer,
    relatedListNo: incoming,
  } as const;
  return host.all(...approved(host.goodsList(outgoing, selling, line, said)));
}
