import { type VerifyReport, verifyLedger } from '../../primitives/ledger/index.ts';
import { findHalfTransfers, type HalfTransfer } from '../../regime/clearance/index.ts';
import { type House, openHouse } from '../house.ts';
import { findServer, type LocalServer } from '../local-server.ts';
import { operatorOf } from '../permissions.ts';
import type { CliCommand, Terminal } from './model.ts';

/** Problems of one book that are printed; the report of the operation `verify_ledger` has them all. */
const problemsShown = 20;

/** Proves the books of every zone (through a running server: of its zone); status 1 when one does not hold. */
export const verifyCommand: CliCommand = {
  name: 'verify',
  takes: '[<book id>]',
  summary: {
    zh: '核验总账和转移',
    en: 'prove the ledger (chain, balances, pendings, lots) and that no transfer is half',
  },
  async run([bookId], terminal, settings) {
    const server = findServer(settings.dataFolder);
    if (server) return verifyThere(server, bookId, terminal);
    const house = await openHouse(settings);
    try {
      return await verifyHere(house, bookId, terminal);
    } finally {
      await house.close();
    }
  },
};

async function verifyHere(house: House, bookId: string | undefined, terminal: Terminal): Promise<number> {
  const zones = await house.database.own((tx) =>
    tx.query<{ zone_id: number }>('select zone_id from zones order by zone_id'),
  );
  const reports: VerifyReport[] = [];
  const halves: HalfTransfer[] = [];
  for (const { zone_id } of zones.rows) {
    const { settings } = operatorOf(zone_id);
    reports.push(await verifyLedger(house.database, settings, bookId ?? null));
    if (bookId !== undefined) continue;
    halves.push(...(await house.database.read(settings, (tx) => findHalfTransfers(tx, zone_id))));
  }
  return show(reports, halves, terminal);
}

async function verifyThere(server: LocalServer, bookId: string | undefined, terminal: Terminal): Promise<number> {
  const answer = await fetch(`${server.address}/api/ledger/verify`, {
    method: 'POST',
    headers: { authorization: `Bearer ${server.token}`, 'content-type': 'application/json' },
    body: JSON.stringify(bookId === undefined ? {} : { bookId }),
  });
  if (!answer.ok) {
    terminal.err(`${await answer.text()}\n`);
    return 1;
  }
  const report = (await answer.json()) as VerifyReport;
  if (bookId !== undefined) return show([report], [], terminal);
  const transfers = await fetch(`${server.address}/api/transfers/verify`, {
    headers: { authorization: `Bearer ${server.token}` },
  });
  if (!transfers.ok) {
    terminal.err(`${await transfers.text()}\n`);
    return 1;
  }
  const { halves } = (await transfers.json()) as { readonly halves: HalfTransfer[] };
  return show([report], halves, terminal);
}

function show(reports: readonly VerifyReport[], halves: readonly HalfTransfer[], terminal: Terminal): number {
  for (const { books } of reports) {
    for (const { bookId, entries, groups, problems, problemsLeftOut } of books) {
      const count = problems.length + problemsLeftOut;
      const verdict = count === 0 ? '相符 holds' : `${count} 个问题 problems`;
      terminal.out(`${bookId}  ${entries} 条分录 entries  ${groups} 组 groups  ${verdict}\n`);
      for (const problem of problems.slice(0, problemsShown)) terminal.out(`  ${JSON.stringify(problem)}\n`);
      if (count > problemsShown) terminal.out(`  … ${count - problemsShown} 个 more\n`);
    }
  }
  const books = reports.flatMap((report) => report.books);
  for (const half of halves) terminal.out(`转移只核扣一方 half transfer  ${JSON.stringify(half)}\n`);
  const ok = reports.every((report) => report.ok) && halves.length === 0;
  terminal.out(`${books.length} 本账册 books: ${ok ? '全部相符 all hold' : '有不符 not all hold'}\n`);
  return ok ? 0 : 1;
}
