import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays, type Day, day, formatQuantity } from '../../kernel/index.ts';
import { loadBook } from '../books/index.ts';
import { accepted, createTestZone, type TestZone, testZoneId } from '../testing.ts';
import { type Office, openOffice } from '../testing-office.ts';
import { tell } from '../testing-story.ts';
import { equipmentStates } from './model.ts';
import { importMachineTariff, openMachineBook, type Shown, type Workshop } from './testing.ts';

/** Invariant 18 against random histories: a naive register that counts pieces, beside the real one. */
let zone: TestZone;
let office: Office;
let books = 0;

beforeAll(async () => {
  zone = await createTestZone();
  office = openOffice(zone);
  await importMachineTariff(zone);
});
afterAll(() => zone.drop());

type Step =
  | { readonly act: 'receive'; readonly quantity: number }
  | { readonly act: 'wait'; readonly days: number }
  | { readonly act: 'close' }
  | { readonly act: 'release' | 'scrap' | 'out' | 'back' | 'late'; readonly machine: number; readonly quantity: number }
  | { readonly act: 'abroad' | 'country'; readonly quantity: number };

const quantity = fc.integer({ min: 1, max: 3 });
const machine = fc.nat({ max: 3 });
const steps = fc.array(
  fc.oneof<fc.Arbitrary<Step>[]>(
    fc.record({ act: fc.constant('receive' as const), quantity }),
    fc.record({ act: fc.constant('wait' as const), days: fc.constantFrom(1, 30, 60, 400) }),
    fc.record({ act: fc.constant('close' as const) }),
    fc.record({ act: fc.constantFrom('release', 'scrap', 'out', 'back', 'late'), machine, quantity }),
    fc.record({ act: fc.constantFrom('abroad', 'country'), quantity }),
  ),
  { minLength: 6, maxLength: 22 },
);

interface Piece {
  readonly no: string;
  readonly entered: number;
  readonly endsOn: Day;
  here: number;
  released: number;
  scrapped: number;
  left: number;
  readonly out: { quantity: number; readonly dueOn: Day }[];
}

const away = (piece: Piece) => piece.out.reduce((sum, { quantity: count }) => sum + count, 0);

function stateOf(piece: Piece, on: Day): string {
  if (piece.here + away(piece) === 0) {
    if (piece.released > 0) return 'released';
    return piece.scrapped > 0 ? 'scrapped' : 'left';
  }
  if (piece.endsOn <= on) return 'released';
  const open = piece.out.filter((one) => one.quantity > 0);
  if (open.length === 0) return 'supervised';
  return open.some(({ dueOn }) => dueOn < on) ? 'overdue' : 'out';
}

class History {
  readonly pieces: Piece[] = [];
  private lists = 0;
  today = day('2026-07-01');
  private readonly workshop: Workshop;

  constructor(workshop: Workshop) {
    this.workshop = workshop;
  }

  private get bookNo() {
    return this.workshop.bookNo;
  }

  async take(step: Step): Promise<void> {
    zone.setClock(`${this.today}T01:00:00Z`);
    if (step.act === 'wait') {
      this.today = addDays(this.today, step.days);
      zone.setClock(`${this.today}T01:00:00Z`);
    } else if (step.act === 'receive') await this.receive(step.quantity);
    else if (step.act === 'close') await this.close();
    else if ('machine' in step) await this.deal(step.act, this.pieces[step.machine], step.quantity);
    else await this.leave(step.act, step.quantity);
  }

  private async receive(count: number) {
    const no = `M${this.pieces.length}`;
    const shown = await this.workshop.register(await this.workshop.receive(String(count)), no);
    const endsOn = day(shown.endsOn);
    this.pieces.push({ no, entered: count, endsOn, here: count, released: 0, scrapped: 0, left: 0, out: [] });
  }

  private async close() {
    await office.must('close_ended_supervision', zone.as('customs_officer'), {});
    for (const piece of this.pieces.filter(({ endsOn }) => endsOn <= this.today)) {
      piece.released += piece.here + away(piece);
      piece.here = 0;
      for (const one of piece.out) one.quantity = 0;
    }
  }

  private async leave(to: 'abroad' | 'country', count: number) {
    this.lists += 1;
    const terms = to === 'abroad' ? ({ line: 'first', supervisionMode: '5361' } as const) : {};
    const drafted = this.workshop.outbound(`${this.bookNo}-OUT-${this.lists}`, String(count), terms);
    const lines = drafted.lines.map((line) => ({ ...line, levyMode: '3' }));
    const list = await tell(zone).declare({ ...drafted, lines });
    const taken: [Piece, number][] = [];
    let missing = count;
    for (const piece of this.pieces) {
      const part = Math.min(piece.here, missing);
      if (part > 0) taken.push([piece, part]);
      missing -= part;
    }
    const isFree = to === 'abroad' || taken.every(([{ endsOn }]) => endsOn <= this.today);
    const answer = await office.invoke('approve_list', zone.as('customs_officer'), { list });
    expect(answer.ok, `${to} ${count} ${JSON.stringify(answer)}`).toBe(missing === 0 && isFree);
    if (!answer.ok) return;
    for (const [piece, part] of taken) {
      piece.here -= part;
      piece.left += part;
    }
  }

  private async deal(act: 'release' | 'scrap' | 'out' | 'back' | 'late', piece: Piece | undefined, count: number) {
    if (!piece) return;
    const exitNo = piece.out.findIndex((one) => one.quantity > 0) + 1;
    const [operation, more] = callOf(act, exitNo);
    const input = { bookNo: this.bookNo, equipmentNo: piece.no, quantity: String(count), ...more };
    const answer = await office.invoke(operation, zone.as('customs_officer'), input);
    const isFree = piece.endsOn <= this.today;
    const there = act === 'back' || act === 'late' ? (piece.out[exitNo - 1]?.quantity ?? 0) : piece.here;
    const allowed = count <= there && (act === 'back' || act === 'scrap' || !isFree);
    expect(answer.ok, `${act} ${count} of ${piece.no}: ${JSON.stringify(answer)}`).toBe(allowed);
    if (answer.ok) this.note(act, piece, count, exitNo);
  }

  private note(act: 'release' | 'scrap' | 'out' | 'back' | 'late', piece: Piece, count: number, exitNo: number) {
    const exit = piece.out[exitNo - 1];
    if (exit && (act === 'back' || act === 'late')) exit.quantity -= count;
    else piece.here -= count;
    if (act === 'back') piece.here += count;
    if (act === 'release' || act === 'late') piece.released += count;
    if (act === 'scrap') piece.scrapped += count;
    if (act === 'out') piece.out.push({ quantity: count, dueOn: addDays(this.today, 60) });
  }

  /** What the register shows is what the naive one counted; every state is found by its filter. */
  async check() {
    const officer = () => zone.as('customs_officer');
    const found = new Map<string, string>();
    for (const state of equipmentStates) {
      const page = await office.must<{ rows: (Shown & { equipmentNo: string })[] }>('list_equipment', officer(), {
        bookNo: this.bookNo,
        state,
      });
      for (const row of page.rows) {
        expect(row.state).toBe(state);
        found.set(row.equipmentNo, JSON.stringify(amountsOf(row)));
      }
    }
    const expected = this.pieces.map((piece) => [piece.no, JSON.stringify(this.naive(piece))] as const);
    expect([...found].sort()).toEqual([...expected].sort());
    const inBook = this.pieces.reduce((sum, piece) => sum + piece.here + away(piece), 0);
    expect(await this.ledgerQuantity()).toBe(BigInt(inBook) * 100_000n);
  }

  private naive(piece: Piece) {
    const inBook = piece.entered - piece.released - piece.scrapped - piece.left;
    return [stateOf(piece, this.today), inBook, piece.here, away(piece), piece.released, piece.scrapped, piece.left];
  }

  private ledgerQuantity(): Promise<bigint> {
    return zone.database.read(zone.as('customs_officer').caller.settings, async (tx) => {
      const { bookId } = accepted(await loadBook(tx, testZoneId, this.bookNo));
      const found = await tx.query<{ sum: bigint }>(
        'select coalesce(sum(declared), 0)::bigint as sum from ledger_balances where zone_id = $1 and book_id = $2',
        [testZoneId, bookId],
      );
      return found.rows[0]?.sum ?? 0n;
    });
  }

  /** What went to the country: free by its day, or with a tax record of as much. */
  async checkDepartures() {
    const { early, taxed } = await zone.database.read(zone.as('customs_officer').caller.settings, async (tx) => {
      const { bookId } = accepted(await loadBook(tx, testZoneId, this.bookNo));
      const moved = await tx.query<{ sum: bigint }>(
        `select coalesce(sum(m.quantity), 0)::bigint as sum from ledger_entries e
         join ledger_entry_lots m on m.zone_id = e.zone_id and m.book_id = e.book_id and m.entry_no = e.entry_no
         join equipment q on q.zone_id = e.zone_id and q.book_id = e.book_id and q.lot_no = m.lot_no
         where e.zone_id = $1 and e.book_id = $2 and e.kind in ('posted', 'settled') and e.to_stage = 'domestic'
           and e.effective_on < q.ends_on`,
        [testZoneId, bookId],
      );
      const paid = await tx.query<{ sum: bigint }>(
        `select coalesce(sum(quantity), 0)::bigint as sum from equipment_removals
         where zone_id = $1 and book_id = $2 and kind = 'tax_paid' and total is not null and rates_on = removed_on`,
        [testZoneId, bookId],
      );
      return { early: moved.rows[0]?.sum, taxed: paid.rows[0]?.sum };
    });
    expect(early).toBe(taxed);
  }
}

function callOf(act: 'release' | 'scrap' | 'out' | 'back' | 'late', exitNo: number): [string, object] {
  // An exit that is not there is asked for by number 99.
  const exit = { exitNo: exitNo === 0 ? 99 : exitNo };
  const terms = { purpose: 'testing', documentNo: 'D', place: '长春' };
  const calls: Record<typeof act, [string, object]> = {
    release: ['release_equipment', {}],
    late: ['release_equipment', exit],
    scrap: ['scrap_equipment', { reason: '报废' }],
    out: ['take_equipment_out', terms],
    back: ['bring_equipment_back', exit],
  };
  return calls[act];
}

function amountsOf(row: Shown) {
  const amounts = [
    row.inBookQuantity,
    row.availableQuantity,
    row.awayQuantity,
    row.releasedQuantity,
    row.scrappedQuantity,
    row.leftByListsQuantity,
  ];
  const whole = amounts.map((text) => {
    const count = Number.parseInt(text, 10);
    expect(text).toBe(formatQuantity(BigInt(count) * 100_000n));
    return count;
  });
  return [row.state, ...whole];
}

test('quantity in the book = entered − released − scrapped − left, and nothing leaves untaxed before its day', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (history) => {
      books += 1;
      zone.setClock('2026-07-01T01:00:00Z');
      const workshop = await openMachineBook(zone, office, `T1510S${String(100_000 + books)}`);
      const story = new History(workshop);
      for (const step of [{ act: 'receive', quantity: 3 } as const, ...history]) {
        await story.take(step);
        await story.check();
      }
      await story.checkDepartures();
    }),
    { numRuns: 20 },
  );
}, 240_000);
