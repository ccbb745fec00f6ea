import { day, type Id, quantity, systemIds } from '../../src/kernel/index.ts';
import { type CommandRunner, createCommandRunner } from '../../src/platform/commands/index.ts';
import type { Database } from '../../src/platform/db/index.ts';
import { type LedgerIntent, type LedgerOutcome, ledgerParticipant } from '../../src/primitives/ledger/index.ts';

const effectiveOn = day('2026-07-01');
const itemsPerBook = 200;
const settings = { zoneId: 1, reach: 'zone', partyId: null, role: 'customs_officer' } as const;

/** An enterprise's clerk with a book of his own, who posts one list after the other. */
export interface Clerk {
  readonly bookId: Id;
  /** Lines posted so far: the next list goes on with the next item. */
  lines: number;
  lists: number;
}

export interface Workload {
  readonly runner: CommandRunner;
  openClerk(): Promise<Clerk>;
  /** Posts a list of so many lines; answers the event that recorded it. */
  post(clerk: Clerk, lines: number): Promise<Id>;
}

/**
 * Lists whose odd lines bring goods in (a lot each) and whose even lines take goods out (first in, first out), over two
 * hundred items of the clerk's book, all in all four units. Every item starts with a stock that never runs out.
 */
export function createWorkload(database: Database): Workload {
  let lastEvent: Id = '';
  const ids = { next: systemIds.next };
  const runner = createCommandRunner({ database, participants: [ledgerParticipant], ids, now: () => new Date() });
  const run = async (clerk: Clerk, intents: readonly LedgerIntent[]): Promise<Id> => {
    clerk.lists += 1;
    const listNo = `${clerk.bookId}-${clerk.lists}`;
    const result = await runner.run({
      operation: 'approve_list',
      settings,
      userId: 'officer',
      idempotencyKey: listNo,
      input: { listNo },
      plan: async () => ({
        ok: true,
        value: {
          documents: [],
          events: [
            {
              kind: 'list_posted',
              ownerId: null,
              occurredAt: new Date(),
              subjects: [`list:${listNo}`, `book:${clerk.bookId}`],
              facts: { listNo, lines: intents.length },
            },
          ],
          parts: { ledger: intents },
          answer: ({ ledger }) => ({ lines: (ledger as LedgerOutcome[]).length }),
        },
      }),
    });
    if (!result.ok) throw new Error(`refused: ${result.refusal.code} ${JSON.stringify(result.refusal.facts)}`);
    return listNo;
  };
  return {
    runner,
    async openClerk() {
      const clerk = { bookId: systemIds.next(), lines: 0, lists: 0 };
      const stock = Array.from({ length: itemsPerBook }, (_, index) => receipt(clerk, index + 1, '1000000000'));
      await run(clerk, [{ kind: 'open_book', bookId: clerk.bookId, ownerId: null, lotOrder: 'fifo' }, ...stock]);
      return clerk;
    },
    async post(clerk, lines) {
      const intents = Array.from({ length: lines }, (_, line) => intentOf(clerk, clerk.lines + line));
      clerk.lines += lines;
      lastEvent = await run(clerk, intents);
      return lastEvent;
    },
  };
}

function intentOf(clerk: Clerk, line: number): LedgerIntent {
  const itemNo = (line % itemsPerBook) + 1;
  // Every item sees arrivals and departures in turn.
  const incoming = (line + Math.floor(line / itemsPerBook)) % 2 === 0;
  return incoming ? receipt(clerk, itemNo, '120') : departure(clerk, itemNo);
}

function receipt({ bookId, lists }: Clerk, itemNo: number, declared: string): LedgerIntent {
  const amount = quantity(declared);
  return {
    kind: 'receive',
    bookId,
    itemNo,
    from: 'abroad',
    to: 'on_hand',
    vector: { declared: amount, legal1: amount, legal2: amount / 3n, value: amount / 250n },
    lot: { openedOn: effectiveOn, originCountry: '142', supervisionMode: '5034', taxStatus: 'bonded', memory: {} },
    document: `list:${lists}`,
    lineNo: itemNo,
    effectiveOn,
  };
}

function departure({ bookId, lists }: Clerk, itemNo: number): LedgerIntent {
  return {
    kind: 'issue',
    bookId,
    itemNo,
    from: 'on_hand',
    to: 'domestic',
    declared: quantity('100'),
    document: `list:${lists}`,
    lineNo: itemNo,
    effectiveOn,
  };
}
