import { day, formatQuantity, type Id, quantity } from '../../kernel/index.ts';
import { type OperationContext, runCommand } from '../../platform/operations/index.ts';
import { type LedgerIntent, ledgerPartName, type Stage, type Vector } from '../../primitives/ledger/index.ts';
import { loadBook } from '../books/index.ts';
import { accepted, type TestZone, testZoneId } from '../testing.ts';
import type { ReportLine } from './model.ts';
import { findReportLines, findWriteOff } from './store/index.ts';

/** Movements of one item on a day, straight into the ledger: what the documents of other rooms would post. */
export interface Movement {
  readonly itemNo?: number;
  readonly from: Stage;
  readonly to: Stage;
  readonly quantity: string;
  readonly value?: string;
  readonly on: string;
  readonly document?: string;
}

/** Posts movements in one group; goods from outside come with half a kilogram and two dollars a piece. */
export async function post(zone: TestZone, bookNo: string, movements: readonly Movement[]): Promise<void> {
  const context = zone.as('customs_officer');
  const bookId = await bookIdOf(zone, bookNo);
  const intents = movements.map((movement, index) => intentOf(bookId, movement, index + 1));
  accepted(await runIntents(context, intents));
}

export function runIntents(context: OperationContext, intents: readonly LedgerIntent[]) {
  return runCommand(context, 'test_post', { intents: intents.length }, async () => ({
    ok: true,
    value: {
      documents: [],
      events: [{ kind: 'tested', ownerId: null, occurredAt: context.now(), subjects: [], facts: {} }],
      parts: { [ledgerPartName]: intents },
      answer: () => null,
    },
  }));
}

export async function bookIdOf(zone: TestZone, bookNo: string): Promise<Id> {
  const { settings } = zone.as('customs_officer').caller;
  const book = await zone.database.read(settings, (tx) => loadBook(tx, testZoneId, bookNo));
  return accepted(book).bookId;
}

function intentOf(bookId: Id, movement: Movement, lineNo: number): LedgerIntent {
  const { itemNo = 1, from, to, on, document = 'list:test' } = movement;
  const declared = quantity(movement.quantity);
  const base = { bookId, document, lineNo, effectiveOn: day(on), itemNo };
  if (from === 'on_hand' || from === 'in_production' || from === 'leftovers' || from === 'on_leave') {
    return { ...base, kind: 'issue', from, to, declared };
  }
  if (to !== 'on_hand' && to !== 'in_production' && to !== 'leftovers' && to !== 'on_leave') {
    throw new Error(`nothing moves from ${from} to ${to}`);
  }
  const value = movement.value === undefined ? declared / 500n : BigInt(movement.value);
  const lot = {
    openedOn: day(on),
    originCountry: '116',
    supervisionMode: '5034',
    taxStatus: 'bonded',
    memory: {},
  } as const;
  return {
    ...base,
    kind: 'receive',
    from,
    to,
    vector: { declared, legal1: declared, legal2: declared / 2n, value },
    lot,
  };
}

/** The lines of the report that counts, as short texts: `1 on_hand 10 → 5 counted 4`. */
export async function linesOf(zone: TestZone, writeOffNo: string): Promise<ReportLine[]> {
  return zone.database.read(zone.as('customs_officer').caller.settings, async (tx) => {
    const writeOff = await findWriteOff(tx, testZoneId, writeOffNo);
    if (!writeOff) throw new Error(`there is no write-off ${writeOffNo}`);
    return findReportLines(tx, testZoneId, writeOff);
  });
}

export function shortly(line: ReportLine): string {
  const flows = Object.entries(line.flows).map(
    ([name, vector]: [string, Vector]) => `${name} ${short(vector.declared)}`,
  );
  const counted = line.counted === null ? 'not counted' : `counted ${short(line.counted)}`;
  const should = short(line.shouldRemain.declared);
  return [`${line.itemNo} ${line.stage}: ${short(line.opening.declared)}`, ...flows, `= ${should}`, counted].join(', ');
}

function short(amount: bigint): string {
  return formatQuantity(amount).replace(/\.?0+$/, '');
}
