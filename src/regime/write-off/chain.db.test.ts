import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays, type Day, day, formatQuantity } from '../../kernel/index.ts';
import {
  addVectors,
  balanceAsOf,
  type Stage,
  subtractVectors,
  verifyLedger,
  zeroVector,
} from '../../primitives/ledger/index.ts';
import { shippedLaw } from '../duty/law.fixture.ts';
import { accepted, createTestZone, lamp, listDraft, openTestBook, type TestZone, testZoneId } from '../testing.ts';
import { tell } from '../testing-story.ts';
import { inFlows, outFlows } from './flows.ts';
import * as room from './index.ts';
import { bookIdOf, linesOf, post } from './testing.ts';

/**
 * Invariant 14 over random histories: the closing of a period is the opening of the next, nothing posts into a closed
 * period, every list belongs to exactly one write-off, and every difference is should − counted and has its disposition.
 */
const law = shippedLaw();
let zone: TestZone;
let today: Day = day('2026-01-01');
let books = 0;

beforeAll(async () => {
  zone = await createTestZone();
});
afterAll(() => zone.drop());

const inside = ['on_hand', 'in_production', 'leftovers', 'on_leave'] as const;
type Inside = (typeof inside)[number];

interface Act {
  readonly kind: 'list' | 'in' | 'move' | 'wait';
  readonly itemNo: number;
  readonly from: number;
  readonly to: number;
  readonly amount: number;
}

const act: fc.Arbitrary<Act> = fc.record({
  kind: fc.constantFrom('list', 'in', 'move', 'move', 'move', 'wait'),
  itemNo: fc.integer({ min: 1, max: 2 }),
  from: fc.nat(3),
  to: fc.nat(9),
  amount: fc.integer({ min: 1, max: 5_000_000 }),
});

/** What a period does, and how far the count is off for each (item, stage): −1, 0 or 1 of ten. */
const period = fc.record({
  acts: fc.array(act, { minLength: 1, maxLength: 8 }),
  later: fc.array(act, { maxLength: 2 }),
  off: fc.array(fc.integer({ min: -2, max: 2 }), { minLength: 8, maxLength: 8 }),
  choice: fc.nat(2),
});

/** A naive ledger of one book: what lies where. */
class Model {
  readonly amounts = new Map<string, bigint>();
  lists: string[] = [];

  at(itemNo: number, stage: Inside): bigint {
    return this.amounts.get(`${itemNo} ${stage}`) ?? 0n;
  }

  add(itemNo: number, stage: Inside, amount: bigint): void {
    this.amounts.set(`${itemNo} ${stage}`, this.at(itemNo, stage) + amount);
  }
}

const targets: readonly Stage[] = [
  'abroad',
  'domestic',
  'other_book',
  'transformation',
  'destroyed',
  'lost',
  ...inside,
];

function setToday(next: Day): void {
  today = next;
  zone.setClock(`${next}T01:00:00Z`);
}

async function play(model: Model, bookNo: string, { kind, itemNo, from, to, amount }: Act): Promise<void> {
  if (kind === 'wait') return setToday(addDays(today, (amount % 5) + 1));
  const text = formatQuantity(BigInt(amount));
  if (kind === 'in') {
    await post(zone, bookNo, [{ itemNo, from: 'abroad', to: 'on_hand', quantity: text, on: today }]);
    return model.add(itemNo, 'on_hand', BigInt(amount));
  }
  if (kind === 'list') {
    const internalNo = `${bookNo}-L${model.lists.length}`;
    const whole = { declaredQuantity: '7', legalQuantity1: '7', legalQuantity2: '3', unitPrice: '1', totalPrice: '7' };
    await tell(zone).approve(
      listDraft(
        internalNo,
        { bookNo, line: 'internal', listType: '6' },
        { ...whole, itemNo, materialNo: `M${itemNo}` },
      ),
    );
    model.lists = [...model.lists, internalNo];
    return model.add(itemNo, 'on_hand', 700_000n);
  }
  const source = inside[from] ?? 'on_hand';
  const target = targets[to] ?? 'domestic';
  const held = model.at(itemNo, source);
  if (source === target || held === 0n) return;
  const moved = BigInt(amount) > held ? held : BigInt(amount);
  const document = amount % 2 === 0 ? 'production:1' : 'aside:1';
  await post(zone, bookNo, [
    { itemNo, from: source, to: target, quantity: formatQuantity(moved), on: today, document },
  ]);
  model.add(itemNo, source, -moved);
  const there = inside.find((stage) => stage === target);
  if (there) model.add(itemNo, there, moved);
}

/**
 * Counts what the model holds, more or less, reports, disposes and passes; the model then holds the count. A shortage of
 * nearly all there was may be more than the last day held in another unit, when later goods have another price: then the
 * ledger refuses, the write-off is rejected, and the count finds it after all.
 */
async function writeOff(
  model: Model,
  bookNo: string,
  through: Day,
  { off, choice }: Pick<Choice, 'off' | 'choice'>,
  held: ReadonlyMap<string, bigint>,
): Promise<string> {
  const clerk = () => zone.as('enterprise_clerk');
  const { writeOffNo } = accepted(await room.openWriteOff(clerk(), law, { bookNo, through }));
  accepted(await room.notifyStocktake(clerk(), { writeOff: writeOffNo, stocktakeOn: today }));
  const found = await countAndPass(model, writeOffNo, held, { off, choice });
  if (found !== 'backdated_negative') return writeOffNo;
  const verdict = { writeOff: writeOffNo };
  accepted(await room.moveWriteOff(zone.as('customs_officer'), 'reject_final', verdict));
  const surplusOnly = off.map((one) => Math.min(one, 0));
  expect(await countAndPass(model, writeOffNo, held, { off: surplusOnly, choice })).toBe('passed');
  return writeOffNo;
}

async function countAndPass(
  model: Model,
  writeOffNo: string,
  held: ReadonlyMap<string, bigint>,
  { off, choice }: Pick<Choice, 'off' | 'choice'>,
): Promise<string> {
  const clerk = () => zone.as('enterprise_clerk');
  const name = { writeOff: writeOffNo };
  const found = countsOf(model, held, off);
  const counts = found.map(({ itemNo, stage, counted }): room.CountRow => {
    return { code: String(itemNo), stage, quantity: formatQuantity(counted) };
  });
  accepted(await room.enterCounts(clerk(), { ...name, counts, mode: 'set' }));
  accepted(await room.reportWriteOff(clerk(), name));
  accepted(await room.moveWriteOff(zone.as('customs_officer'), 'accept_report', name));
  const lines = (await linesOf(zone, writeOffNo)).filter((line) => line.difference.declared !== 0n);
  const dispositions = lines.map((line): room.DispositionInput => {
    const base = { lineNo: line.lineNo, reason: '盘点' };
    if (line.difference.declared < 0n) {
      return { ...base, kind: 'surplus_entry', surplus: { legalQuantity1: '1', legalQuantity2: '1', value: '1' } };
    }
    return { ...base, kind: choice === 0 && line.stage === 'leftovers' ? 'destroyed' : 'approved_loss' };
  });
  if (dispositions.length > 0) accepted(await room.disposeDifferences(clerk(), { ...name, dispositions }));
  accepted(await room.confirmDifferences(clerk(), law, name));
  const passed = await room.passWriteOff(zone.as('customs_officer'), name);
  if (!passed.ok) return passed.refusal.code;
  for (const { itemNo, stage, should, counted } of found) model.add(itemNo, stage, counted - should);
  return 'passed';
}

/** What is found of each item and stage; a shortage must still be there to be posted. */
function countsOf(model: Model, held: ReadonlyMap<string, bigint>, off: readonly number[]) {
  return [1, 2].flatMap((itemNo) =>
    room.countedStages.map((stage, index) => {
      const should = held.get(`${itemNo} ${stage}`) ?? 0n;
      const left = model.at(itemNo, stage);
      const wanted = BigInt(off[itemNo * 3 + index - 3] ?? 0) * 70_000n;
      const missing = wanted > left ? left : wanted;
      return { itemNo, stage, should, counted: should - missing < 0n ? should : should - missing };
    }),
  );
}

type Choice = typeof period extends fc.Arbitrary<infer T> ? T : never;

/** Everything that must hold of a write-off that has passed. */
async function check(
  bookNo: string,
  no: string,
  held: ReadonlyMap<string, bigint>,
  before: string | null,
  [from, through]: readonly [Day, Day],
) {
  const lines = await linesOf(zone, no);
  const bookId = await bookIdOf(zone, bookNo);
  const closing = before === null ? new Map() : await closingOf(before);
  for (const line of lines) {
    const key = `${line.itemNo} ${line.stage}`;
    const flows = (names: readonly (keyof typeof line.flows)[]) =>
      names.reduce((sum, name) => addVectors(sum, line.flows[name] ?? zeroVector), zeroVector);
    const balance = subtractVectors(addVectors(line.opening, flows(inFlows)), flows(outFlows));
    expect(line.shouldRemain, key).toEqual(balance);
    expect(line.shouldRemain.declared, key).toBe(held.get(key) ?? 0n);
    expect(line.opening.declared, key).toBe(closing.get(key) ?? 0n);
    if (line.counted !== null) {
      expect(line.difference.declared, key).toBe(line.shouldRemain.declared - line.counted);
      expect(line.disposition !== null, key).toBe(line.difference.declared !== 0n);
    }
    const { settings } = zone.as('customs_officer').caller;
    const { itemNo, stage } = line;
    const asOf = (on: Day) =>
      zone.database.read(settings, (tx) => balanceAsOf(tx, testZoneId, { bookId, itemNo, stage }, on));
    // In all four units: what the days before the period left is what it opens with.
    expect(line.opening, key).toEqual(await asOf(addDays(from, -1)));
    expect((await asOf(through)).declared, key).toBe(line.counted ?? line.shouldRemain.declared);
  }
  for (const [key, amount] of closing) {
    if (amount !== 0n) expect(lines.map((line) => `${line.itemNo} ${line.stage}`)).toContain(key);
  }
}

async function closingOf(no: string): Promise<Map<string, bigint>> {
  const lines = await linesOf(zone, no);
  return new Map(lines.map((line) => [`${line.itemNo} ${line.stage}`, line.counted ?? line.shouldRemain.declared]));
}

test('periods are a chain over random histories', { timeout: 240_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(period, { minLength: 2, maxLength: 3 }), async (periods) => {
      books += 1;
      const bookNo = `T1510H${String(books).padStart(6, '0')}`;
      setToday(today);
      await openTestBook(zone, bookNo, [
        { ...lamp, materialNo: 'M1' },
        { ...lamp, materialNo: 'M2' },
      ]);
      const model = new Model();
      let before: string | null = null;
      let from = today;
      for (const { acts, later, off, choice } of periods) {
        for (const one of acts) await play(model, bookNo, one);
        const through = today;
        const held = new Map(model.amounts);
        setToday(addDays(today, 1));
        for (const one of later) await play(model, bookNo, one);
        const no = await writeOff(model, bookNo, through, { off, choice }, held);
        await check(bookNo, no, held, before, [from, through]);
        from = addDays(through, 1);
        const late = post(zone, bookNo, [{ from: 'abroad', to: 'on_hand', quantity: '1', on: through }]);
        await expect(late).rejects.toThrow('period_closed');
        before = no;
      }
      await everyListOnce(bookNo, model.lists);
      const { settings } = zone.as('customs_officer').caller;
      expect(await verifyLedger(zone.database, settings, await bookIdOf(zone, bookNo))).toMatchObject({ ok: true });
    }),
    { numRuns: 20 },
  );
});

/** Each list that was posted in a period that passed belongs to one write-off: the one whose period holds its day. */
async function everyListOnce(bookNo: string, internalNos: readonly string[]): Promise<void> {
  const { settings } = zone.as('customs_officer').caller;
  const rows = await zone.database.read(settings, (tx) =>
    tx.query<{ internal_no: string; state: string; periods: number; fits: boolean | null }>(
      `select l.internal_no, l.state, count(w.write_off_id)::int as periods,
         bool_and(l.posted_on between w.period_from and w.period_through) as fits
       from verification_lists l
       left join write_off_lists m on m.zone_id = l.zone_id and m.list_id = l.list_id
       left join write_offs w on w.zone_id = m.zone_id and w.write_off_id = m.write_off_id
       where l.zone_id = $1 and l.book_no = $2 group by l.internal_no, l.state`,
      [testZoneId, bookNo],
    ),
  );
  expect(rows.rows.map((row) => row.internal_no).sort()).toEqual([...internalNos].sort());
  for (const { internal_no, state, periods, fits } of rows.rows) {
    expect([state, periods, fits], internal_no).toEqual(
      state === 'posted' ? ['posted', 0, null] : ['written_off', 1, true],
    );
  }
}
