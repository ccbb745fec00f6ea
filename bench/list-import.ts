/**
 * 100,000 lines of one list from one CSV, through everything a clerk's file goes through: stored, read, mapped, checked
 * against the published tables, decided, written by the batch. Beside it, in the same run: the plain insert of the same
 * line rows with the same indexes. Then declared and approved: 100,000 claims.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createIntake } from '../src/adapters/intake/index.ts';
import { createApplier } from '../src/adapters/receipts/index.ts';
import { createIdSource, dayOfInstant } from '../src/kernel/index.ts';
import { createCommandRunner } from '../src/platform/commands/index.ts';
import { connectDatabase, startEmbedded } from '../src/platform/db/index.ts';
import { migrate } from '../src/platform/migrate/index.ts';
import type { OperationContext } from '../src/platform/operations/index.ts';
import { ledgerParticipant } from '../src/primitives/ledger/index.ts';
import { loadReference } from '../src/primitives/reference/index.ts';
import { fileBook, moveBook } from '../src/regime/books/index.ts';
import { approveList, declareList, draftLists } from '../src/regime/clearance/index.ts';
import { printTable, writeResult } from './parts/report.ts';

const lineCount = 100_000;
const folder = mkdtempSync(join(tmpdir(), 'entrepot-bench-'));
const server = await startEmbedded({ dataFolder: folder });
const database = connectDatabase({ embedded: server });
await migrate(database, join(process.cwd(), 'db/migrations'));

const ids = createIdSource(Date.now, (size) => crypto.getRandomValues(new Uint8Array(size)));
const now = () => new Date();
const commands = createCommandRunner({ database, participants: [ledgerParticipant], ids, now });
const settings = { zoneId: 1, reach: 'zone', partyId: null, role: 'bench' } as const;
let keys = 0;
function context(): OperationContext {
  keys += 1;
  const caller = { userId: 'bench', displayName: 'bench', settings };
  return { caller, database, commands, ids, now, today: () => dayOfInstant(now()), idempotencyKey: `bench-${keys}` };
}

function taken<T>(result: { ok: true; value: T } | { ok: false; refusal: { code: string; facts: unknown } }): T {
  if (!result.ok) throw new Error(`${result.refusal.code} ${JSON.stringify(result.refusal.facts)}`);
  return result.value;
}

async function timed<T>(work: () => Promise<T>): Promise<{ seconds: number; value: T }> {
  const start = performance.now();
  const value = await work();
  return { seconds: (performance.now() - start) / 1000, value };
}

let peakBytes = 0;
const sampler = setInterval(() => {
  peakBytes = Math.max(peakBytes, process.memoryUsage().rss);
}, 20);

function csv(): Uint8Array {
  const header =
    '商品料号,商品编码,商品名称,申报单位,申报数量,法定单位,法定数量,第二法定单位,第二法定数量,申报单价,币制,申报总价,原产国,毛重,净重';
  const rows = Array.from({ length: lineCount }, (_, index) => {
    const quantity = 1 + (index % 500);
    return `M-${String(index).padStart(8, '0')},8482102000,滚珠轴承 608-${index % 977},套,${quantity},套,${quantity},千克,${quantity}.12345,2.5,美元,${(quantity * 5) / 2},日本,${quantity}.5,${quantity}.2`;
  });
  return new TextEncoder().encode([header, ...rows].join('\n'));
}

async function* one(bytes: Uint8Array) {
  yield { name: 'lines.csv', stream: chunks(bytes) };
}
async function* chunks(bytes: Uint8Array) {
  for (let start = 0; start < bytes.length; start += 65_536) yield bytes.subarray(start, start + 65_536);
}

const bookNo = 'T1510W000001';
const ownerId = ids.next();
taken(
  await fileBook(context(), {
    bookNo,
    ownerId,
    kind: 'logistics',
    bookkeepingMode: 'per_line',
    customsCode: '1510',
    enterpriseCustomsCode: '2201260A01',
    enterpriseName: 'bench',
  }),
);
taken(await moveBook(context(), 'approve', { bookNo }));
const list = 'BENCH-1';
const head = {
  bookNo,
  internalNo: list,
  line: 'first',
  direction: 'in',
  supervisionMode: '5034',
  transportMode: '3',
  customsCode: '1510',
  countryCode: '116',
} as const;
taken(await draftLists(context(), [{ ...head, lines: [] }]));

const intake = createIntake(createApplier(loadReference(join(process.cwd(), 'reference'))));
const bytes = csv();
const imported = await timed(async () => {
  for await (const result of intake.take(context(), one(bytes), { target: { list } })) {
    if (result.state !== 'applied') throw new Error(JSON.stringify(result));
  }
});
const importPeak = peakBytes;

const plain = await timed(() =>
  database
    .own(async (tx) => {
      await tx.query('create table plain_lines (like list_lines including all)');
      await tx.query('alter table plain_lines disable row level security');
    })
    .then(() => plainInsert()),
);

/** The same rows by `insert … select`: what the engine needs without any of the checks. */
async function plainInsert(): Promise<void> {
  await database.own(async (tx) => {
    await tx.query('alter table list_lines no force row level security');
    await tx.query('insert into plain_lines select * from list_lines');
    await tx.query('alter table list_lines force row level security');
  });
}

const declared = await timed(async () => taken(await declareList(context(), { list })));
const approved = await timed(async () => taken(await approveList(context(), { list })));
clearInterval(sampler);

const lines = [
  {
    step: 'CSV to written lines',
    seconds: imported.seconds,
    lines_per_second: lineCount / imported.seconds,
    ratio_to_plain: imported.seconds / plain.seconds,
  },
  {
    step: 'plain insert of the same rows',
    seconds: plain.seconds,
    lines_per_second: lineCount / plain.seconds,
    ratio_to_plain: 1,
  },
  {
    step: 'declared',
    seconds: declared.seconds,
    lines_per_second: lineCount / declared.seconds,
    ratio_to_plain: declared.seconds / plain.seconds,
  },
  {
    step: 'approved: items opened, claims made',
    seconds: approved.seconds,
    lines_per_second: lineCount / approved.seconds,
    ratio_to_plain: approved.seconds / plain.seconds,
  },
];
const memory = [
  { measured: 'peak resident memory of the import', megabytes: importPeak / 1e6 },
  { measured: 'peak resident memory of the run', megabytes: peakBytes / 1e6 },
];
printTable('100,000 lines from one CSV', lines);
printTable('memory', memory);
writeResult('list-import', { lines, memory }, now());
await database.close();
await server.stop();
rmSync(folder, { recursive: true, force: true });
