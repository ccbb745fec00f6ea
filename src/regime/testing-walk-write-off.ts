import { addDays, type Day, formatQuantity, quantity, type Result } from '../kernel/index.ts';
import { accepted } from './testing.ts';

/** How a walk calls the operations of its zone. */
export interface Caller {
  readonly call: (name: string, input: object) => Promise<Result<unknown>>;
  /** Whether all were accepted, one after the other. */
  readonly all: (...calls: ReadonlyArray<readonly [string, object]>) => Promise<boolean>;
}

/** A whole cycle until yesterday, counted as the book says but for one item; its difference is lost, or found. */
export async function writeOffBook(caller: Caller, bookNo: string, today: Day, a: number, b: number): Promise<boolean> {
  const { call, all } = caller;
  const opened = await call('open_write_off', { bookNo, through: addDays(today, -1) });
  if (!opened.ok) return false;
  const { writeOffNo: writeOff } = opened.value as { readonly writeOffNo: string };
  const isReported = await all(
    ['notify_stocktake', { writeOff, stocktakeOn: today }],
    ['enter_counts', { writeOff, counts: await countsOf(caller, bookNo, a, b) }],
    ['report_write_off', { writeOff }],
    ['accept_write_off_report', { writeOff }],
  );
  const isDone =
    isReported &&
    (await dispose(caller, writeOff)) &&
    (await all(
      ['confirm_differences', { writeOff, exchangeRate: '7.1' }],
      ['pass_write_off', { writeOff, reason: '核销通过' }],
    ));
  if (isDone) return true;
  for (const name of ['reject_write_off_final', 'reject_write_off_report', 'cancel_write_off']) {
    await call(name, { writeOff, reason: '撤销' });
  }
  return false;
}

async function countsOf({ call }: Caller, bookNo: string, a: number, b: number): Promise<object[]> {
  type Held = { readonly stage: string; readonly posted: { readonly declared: string } };
  const items = accepted(await call('list_book_items', { bookNo, limit: 50 }));
  const { rows } = items as { readonly rows: ReadonlyArray<{ itemNo: number; balances: readonly Held[] }> };
  const counts = rows.flatMap(({ itemNo, balances }) =>
    balances
      .filter(({ stage }) => stage !== 'on_leave')
      .map(({ stage, posted }) => ({ code: String(itemNo), stage, quantity: posted.declared })),
  );
  const at = a % Math.max(1, counts.length);
  return counts.map((one, index) => {
    const held = quantity(one.quantity);
    if (index !== at || b % 3 === 0) return one;
    return { ...one, quantity: formatQuantity(b % 3 === 1 ? held - held / 50n : held + held / 80n) };
  });
}

async function dispose({ call, all }: Caller, writeOff: string): Promise<boolean> {
  const lines = accepted(await call('list_write_off_lines', { writeOff, differencesOnly: true, limit: 100 }));
  const { rows } = lines as {
    readonly rows: ReadonlyArray<{ lineNo: number; difference: { readonly declared: string } }>;
  };
  if (rows.length === 0) return true;
  const dispositions = rows.map(({ lineNo, difference }) => {
    const found = difference.declared.replace('-', '');
    if (found === difference.declared) return { lineNo, kind: 'approved_loss', reason: '盘点' };
    return { lineNo, kind: 'surplus_entry', reason: '盘点', surplus: { legalQuantity1: found, value: '1.00' } };
  });
  return all(['dispose_differences', { writeOff, dispositions }]);
}
