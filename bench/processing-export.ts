import type pg from 'pg';
import { type Id, quantity, type Result, systemIds } from '../src/kernel/index.ts';
import { createCommandRunner } from '../src/platform/commands/index.ts';
import type { OperationContext } from '../src/platform/operations/index.ts';
import { ledgerParticipant } from '../src/primitives/ledger/index.ts';
import { fileBook, fileItems, moveBook } from '../src/regime/books/index.ts';
import { approveList, declareList, draftLists, type LineDraft, type ListDraft } from '../src/regime/clearance/index.ts';
import { approvePass, declarePass, draftPass, recordPassage } from '../src/regime/gate/index.ts';
import { declareBill } from '../src/regime/processing/index.ts';
import { openBenchDatabase } from './parts/bench-database.ts';
import { type Line, median, printTable, writeResult } from './parts/report.ts';

/**
 * An export of 10,000 finished products of an enterprise-as-unit book: 100 kinds of products, each with a bill of 100
 * materials, so that 10,000 consumptions are decided, claimed and posted.
 */
const products = 100;
const piecesOfEach = 100;
const billLength = 100;
const materials = 1_000;
const repetitions = 5;

const bookNo = 'E1510B260A01';
const ownerId: Id = '00000000-0000-7000-8000-00000000000a';
const settings = { zoneId: 1, reach: 'zone', partyId: null, role: 'customs_officer' } as const;

async function main(): Promise<void> {
  const bench = await openBenchDatabase();
  try {
    const { database } = bench;
    const now = () => new Date();
    const commands = createCommandRunner({ database, participants: [ledgerParticipant], ids: systemIds, now });
    const context = (): OperationContext => ({
      caller: { userId: 'bench', displayName: 'bench', settings },
      database,
      commands,
      ids: systemIds,
      now,
      today: () => '2026-07-01' as ReturnType<OperationContext['today']>,
      idempotencyKey: systemIds.next(),
    });
    await openFactory(context);
    const client = await bench.connect();
    const exports: Line[] = [];
    for (let run = 1; run <= repetitions; run += 1) exports.push(await timeExport(context, client, run));
    const total = median(exports.map((line) => Number(line['decided and posted s'])));
    printTable('Export of 10,000 products with bills of 100 lines (goal: decided and posted in 5 s)', exports);
    const memory: Line[] = [{ 'peak memory of the product MB': process.resourceUsage().maxRSS / 1024 }];
    printTable('Memory', memory);
    writeResult('processing-export', { exports, memory, median: [{ 'decided and posted s': total }] }, now());
  } finally {
    await bench.close();
  }
}

const units = { declaredUnit: '035', legalUnit1: '035' };
const goodsOf = (itemNo: number) => ({ materialNo: `M${itemNo}`, hsCode: '3902100090', name: 'bench', ...units });

async function openFactory(context: () => OperationContext): Promise<void> {
  const book = {
    bookNo,
    ownerId,
    kind: 'processing',
    processingType: 'enterprise_unit',
    bookkeepingMode: 'accumulate',
    customsCode: '1510',
    enterpriseCustomsCode: '2201260A01',
    enterpriseName: 'bench',
  } as const;
  must(await fileBook(context(), book));
  must(await moveBook(context(), 'approve', { bookNo }));
  const items = Array.from({ length: materials + products }, (_, index) => ({
    ...goodsOf(index + 1),
    ...(index < materials ? {} : { goodsKind: 'finished' as const }),
  }));
  must(await fileItems(context(), { bookNo, items }));
  for (let product = 0; product < products; product += 1) {
    const lines = Array.from({ length: billLength }, (_, index) => ({
      materialItemNo: 1 + ((product * 37 + index * 10) % materials),
      net: '0.6451',
      tangibleLossRate: '0.04',
    }));
    const bill = { bookNo, productItemNo: materials + product + 1, billVersion: 'V1', lines };
    must(await declareBill(context(), bill));
  }
  const stock = Array.from({ length: materials }, (_, index) => lineOf(index + 1, index + 1, '1000000'));
  must(await draftLists(context(), [listOf('IN', { line: 'internal', direction: 'in', listType: '6' }, stock)]));
  must(await declareList(context(), { list: 'IN' }));
  must(await approveList(context(), { list: 'IN' }));
}

async function timeExport(context: () => OperationContext, client: pg.Client, run: number): Promise<Line> {
  const list = `OUT-${run}`;
  const lines = Array.from({ length: products }, (_, index) =>
    lineOf(index + 1, materials + index + 1, String(piecesOfEach)),
  );
  const terms = { line: 'first', direction: 'out', goodsKind: 'finished', declarationRequired: false } as const;
  must(await draftLists(context(), [listOf(list, terms, lines)]));
  must(await declareList(context(), { list }));
  const decided = await seconds(async () => must(await approveList(context(), { list })));
  const pass = `P-${run}`;
  const carried = lines.map(({ lineNo, declaredQuantity }) => ({
    list,
    lineNo,
    quantity: declaredQuantity,
    grossWeightKg: '1',
  }));
  const vehicle = { passType: '2', bindType: '2', direction: 'out', customsCode: '1510', vehicleNo: 'bench' } as const;
  must(await draftPass(context(), { internalNo: pass, ...vehicle, vehicleWeightKg: '8600', lines: carried }));
  must(await declarePass(context(), { pass }));
  must(await approvePass(context(), { pass }));
  const posted = await seconds(async () =>
    must(await recordPassage(context(), { pass, scaleReadingKg: quantity('9') })),
  );
  const { rows } = await client.query<{ entries: string }>(
    "select count(*) as entries from ledger_entries where zone_id = 1 and document like 'list:%' and kind = 'settled'",
  );
  const scan = await scanSeconds(client);
  return {
    run,
    consumptions: products * billLength,
    'decided s': decided,
    'posted s': posted,
    'decided and posted s': decided + posted,
    'settled entries so far': Number(rows[0]?.entries ?? 0),
    'sequential scan s': scan,
    ratio: (decided + posted) / scan,
  };
}

/** One pass over all entries of the book: the physical limit of looking at what was written. */
async function scanSeconds(client: pg.Client): Promise<number> {
  const times: number[] = [];
  for (let turn = 0; turn < repetitions; turn += 1) {
    times.push(
      await seconds(() =>
        client.query(
          'select sum(declared), sum(legal1), sum(legal2), sum(value) from ledger_entries where zone_id = 1',
        ),
      ),
    );
  }
  return median(times);
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
}

function lineOf(lineNo: number, itemNo: number, amount: string): LineDraft {
  const quantities = { declaredQuantity: amount, legalQuantity1: amount, totalPrice: amount };
  return { lineNo, itemNo, ...goodsOf(itemNo), ...quantities, unitPrice: '1', currencyCode: '502' };
}

function listOf(internalNo: string, terms: Partial<ListDraft>, lines: LineDraft[]): ListDraft {
  const route = { supervisionMode: '5015', transportMode: '3', customsCode: '1510', countryCode: '304' };
  return { bookNo, internalNo, line: 'first', direction: 'out', ...route, ...terms, lines };
}

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}

await main();
