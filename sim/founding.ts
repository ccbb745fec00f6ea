import type { Result } from '../src/kernel/index.ts';
import { fileBook, fileItems, moveBook } from '../src/regime/books/index.ts';
import { type Book, partyOf, type Zone } from './model/state.ts';
import { goods } from './workload/goods.ts';
import type { World } from './world.ts';

type Founded = Pick<Book, 'bookNo' | 'owner' | 'mode' | 'lotOrder'>;

const books: readonly Founded[] = [
  { bookNo: 'T3111W000001', owner: partyOf.A, mode: 'accumulate', lotOrder: 'fifo' },
  { bookNo: 'T3111W000002', owner: partyOf.A, mode: 'per_line', lotOrder: 'fifo' },
  { bookNo: 'T3111W000003', owner: partyOf.B, mode: 'accumulate', lotOrder: 'fifo' },
  { bookNo: 'T3111W000004', owner: partyOf.B, mode: 'accumulate', lotOrder: 'named' },
];

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`the founding is refused: ${result.refusal.code}`);
  return result.value;
}

/** Two enterprises with two approved books each, and the tariff: what is there before anybody acts. */
export async function found(world: World, zone: Zone): Promise<void> {
  await world.loadTariff();
  for (const { bookNo, owner, mode, lotOrder } of books) {
    const filed = value(
      await fileBook(world.founder(`${bookNo} file`), {
        bookNo,
        ownerId: owner,
        kind: 'logistics',
        bookkeepingMode: mode,
        lotOrder,
        customsCode: '1510',
        enterpriseCustomsCode: '2201260A01',
        enterpriseName: '兴隆示范物流有限公司',
      }),
    );
    value(await moveBook(world.founder(`${bookNo} approve`), 'approve', { bookNo }));
    const items = mode === 'accumulate' ? goods : [];
    if (items.length > 0) value(await fileItems(world.founder(`${bookNo} items`), { bookNo, items }));
    zone.books.set(bookNo, {
      bookId: filed.bookId,
      bookNo,
      owner,
      mode,
      lotOrder,
      state: 'approved',
      items: items.map(({ materialNo, declaredUnit, legalUnit1, legalUnit2 }) => ({
        materialNo,
        units: [declaredUnit, legalUnit1, legalUnit2],
      })),
      entries: 0,
      stocks: new Map(),
      claims: new Map(),
    });
  }
}

/** Codes of the goods that the shipped tariff sample knows. */
export const taxableCodes: ReadonlySet<string> = new Set(
  goods.map((good) => good.hsCode).filter((code) => code !== '0000000000'),
);
