import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Receipt, receiptFileName, writeReceipt } from '../../../adapters/customs-window/index.ts';
import type { Id } from '../../../kernel/index.ts';
import type { Database, Queryable } from '../../../platform/db/index.ts';
import { findBookById } from '../../../regime/books/index.ts';
import { loadList } from '../../../regime/clearance/index.ts';
import { loadPass } from '../../../regime/gate/index.ts';
import { mustHold } from '../founding.ts';
import { readMarks } from '../progress.ts';
import { MessageMaker, type WaitingList, type WaitingPass } from './messages.ts';

const documentsOfEachKind = 6;
/** Every third file is in the older encoding. */
const everyThird = 3;

/**
 * Writes the files that the customs window would send next for what waits on the desks of the demonstration zone:
 * INV201 and INV202 for undecided lists, SAS221 for declared passes, SAS223 for approved ones, INV211 for lists that lack
 * only this. Some are in GB18030, one comes twice, and in the order of their names INV211 comes before the SAS223 it
 * needs. Answers the names of the files; none when there is no demonstration zone.
 */
export async function writeDemoReceipts(house: { readonly database: Database }, folder: string): Promise<string[]> {
  const marks = await readMarks(house.database);
  if (marks === null) return [];
  const settings = { zoneId: marks.zoneId, reach: 'zone', partyId: null, role: 'zone_operator' } as const;
  const receipts = await house.database.read(settings, (tx) => nextReceipts(tx, marks.zoneId));
  mkdirSync(folder, { recursive: true });
  const names = receipts.map((receipt, index) => {
    const encoding = index % everyThird === 1 ? 'gb18030' : 'utf-8';
    const bytes = mustHold(receipt.messageId, writeReceipt(receipt, { encoding }));
    const name = receiptFileName(receipt);
    writeFileSync(join(folder, name), bytes);
    return { name, bytes };
  });
  const [first] = names;
  if (!first) return [];
  const again = `${first.name.replace(/\.\w+$/, '')} (1).INV`;
  writeFileSync(join(folder, again), first.bytes);
  return [...names.map(({ name }) => name), again];
}

async function nextReceipts(tx: Queryable, zoneId: number): Promise<Receipt[]> {
  const maker = new MessageMaker();
  const receipts: Receipt[] = [];
  for (const list of await waitingLists(tx, zoneId, `state in ('declared', 'stored', 'manual_review')`)) {
    receipts.push(...maker.decideList(list));
  }
  for (const waiting of await waitingPasses(tx, zoneId, ['declared', 'approved'])) {
    const { receipt, standing } = maker.approvePass(waiting);
    if (waiting.pass.state === 'declared') receipts.push(receipt);
    receipts.push(maker.passVehicle(waiting, standing));
  }
  // Second-line sales must be taxed before they are released, which no receipt can do.
  const lacksPosting = `state = 'pre_deducted' and gate_use = 'all' and (line = 'first' or direction = 'in')`;
  for (const list of await waitingLists(tx, zoneId, lacksPosting)) receipts.push(maker.postList(list));
  return receipts;
}

async function waitingLists(tx: Queryable, zoneId: number, condition: string): Promise<WaitingList[]> {
  const found = await tx.query<{ list_id: Id }>(
    `select list_id from verification_lists where zone_id = $1 and ${condition} order by internal_no limit $2`,
    [zoneId, documentsOfEachKind],
  );
  const lists: WaitingList[] = [];
  for (const { list_id } of found.rows) {
    const loaded = mustHold(list_id, await loadList(tx, zoneId, list_id));
    const book = await findBookById(tx, zoneId, loaded.list.bookId);
    if (book) lists.push({ ...loaded, book });
  }
  return lists;
}

async function waitingPasses(tx: Queryable, zoneId: number, states: readonly string[]): Promise<WaitingPass[]> {
  const found = await tx.query<{ pass_id: Id }>(
    'select pass_id from gate_passes where zone_id = $1 and state = any($2::text[]) order by internal_no limit $3',
    [zoneId, states, documentsOfEachKind],
  );
  const passes: WaitingPass[] = [];
  for (const { pass_id } of found.rows) passes.push(mustHold(pass_id, await loadPass(tx, zoneId, pass_id)));
  return passes;
}
