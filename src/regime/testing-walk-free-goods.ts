import { formatQuantity } from '../kernel/index.ts';
import { openStateBook, stateBook, stateMove } from './state-storage/testing.ts';
import type { TestZone } from './testing.ts';
import type { Office } from './testing-office.ts';
import { amountOf } from './testing-walk-parts.ts';
import type { Caller } from './testing-walk-write-off.ts';

/** Goods that are not under bond come and go; now and then one tries to draw up a list for them. */
export async function openFreeGoods(zone: TestZone, office: Office, from: string) {
  await openStateBook(zone, office, { consentOn: from, fromOn: from });
  let count = 0;
  return ({ all }: Caller, a: number, b: number, today: string): Promise<boolean> => {
    count += 1;
    const kind = (['in', 'in', 'out', 'abroad', 'gone'] as const)[b % 5] ?? 'in';
    const quantity = formatQuantity(amountOf(a, kind === 'in' ? 50 : 20));
    const entryNo = kind === 'abroad' ? `15102026${String(a).padStart(10, '0')}` : undefined;
    const more = { kind, quantity, entryNo, reason: '盘点', movedOn: today };
    if (b % 17 === 0) {
      return all(['declare_bill', { bookNo: stateBook, productItemNo: 1, billVersion: `V${count}`, lines: [] }]);
    }
    return all(['record_state_move', stateMove(`F${count}`, more)]);
  };
}

export type FreeGoods = Awaited<ReturnType<typeof openFreeGoods>>;
