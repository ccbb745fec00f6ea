import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CustomsWindow, type ListNumbers } from '../support/receipts.ts';
import { people } from '../support/session.ts';
import {
  amounts,
  type BookItem,
  bookNo,
  fourGearboxes,
  inboundList,
  itemNo,
  pass,
  saleList,
  stockOf,
  stockWith,
  tenGearboxes,
} from '../support/stock.ts';
import { foundZone, type Zone } from '../support/zone.ts';

interface FileLine {
  readonly file: string;
  readonly state: string;
  readonly code?: string | null;
}
interface RefusalAnswer {
  readonly refusal: { readonly code: string; readonly facts: object };
}
interface ListState {
  readonly listNo: string | null;
  readonly entryNo: string | null;
  readonly state: string;
  readonly gateState: string;
}

const inbound: ListNumbers = {
  listNo: 'QD151026I700000001',
  preEntryNo: '202600000700000001',
  entryNo: '151020261700000001',
};
const trucks = {
  first: { internalNo: 'CLI-P1', passNo: 'Z1510I261123700000000001', vehicleNo: '吉A·70001' },
  second: { internalNo: 'CLI-P2', passNo: 'Z1510I261123700000000002', vehicleNo: '吉A·70002' },
  sale: { internalNo: 'CLI-P3', passNo: 'Z1510E261123700000000003', vehicleNo: '吉A·70003' },
};

const inList = { internalNo: 'CLI-IN', bookNo, direction: 'in' } as const;
// Four of ten take their share of what is there in every measure, whatever the clerk rounded the weight on the list to.
const ten = amounts('10.00000', '825.12345', '9000.00');
const four = amounts('4.00000', '330.04938', '3600.00');
const six = amounts('6.00000', '495.07407', '5400.00');
const nothingMoved = stockWith({});

describe('goods come in, are sold and the book is verified, all from the command line', () => {
  let zone: Zone;
  let window: CustomsWindow;
  let folder: string;

  /** One operation as a person; a refusal fails the journey unless it is what the step is about. */
  async function run<Answer>(email: string, name: string, input: unknown, status = 0): Promise<Answer> {
    const answer = await zone.cli([name, '-', '--as', email], JSON.stringify(input));
    expect(answer.status, `${name}: ${answer.out}${answer.err}`).toBe(status);
    return JSON.parse(answer.out) as Answer;
  }
  const listState = (list: string) => run<ListState>(people.clerk, 'get-list', { list });
  /** The item in every measure, exact to the fifth decimal of its quantities and the second of its value. */
  async function stock() {
    const { item } = await run<{ item: BookItem }>(people.clerk, 'get-book-item', { bookNo, itemNo });
    return stockOf(item);
  }
  /** What `entrepot verify` says of every book: its entries and groups counted, its proof. */
  async function proof(): Promise<string> {
    const answer = await zone.cli(['verify']);
    expect(answer.status, answer.out + answer.err).toBe(0);
    expect(answer.out).toContain('all hold');
    return answer.out;
  }

  /** What became of each file, by its name. */
  async function importing(paths: readonly string[], status = 0): Promise<Readonly<Record<string, string>>> {
    const answer = await zone.cli(['import', ...paths, '--as', people.clerk]);
    expect(answer.status, answer.out + answer.err).toBe(status);
    const lines = answer.out.trimEnd().split('\n');
    return Object.fromEntries(
      lines.map((line) => {
        const { file, state, code } = JSON.parse(line) as FileLine;
        return [file, code == null ? state : `${state}: ${code}`];
      }),
    );
  }

  beforeAll(async () => {
    zone = await foundZone();
    folder = join(zone.dataFolder, '../from-customs');
    window = new CustomsWindow(folder);
    await zone.start();
  });
  afterAll(() => zone.remove());

  test('a clerk drafts and declares a list, which claims nothing yet', async () => {
    expect(await stock()).toEqual(nothingMoved);
    await run(people.clerk, 'draft-list', inboundList('CLI-IN', tenGearboxes));
    await run(people.clerk, 'declare-list', { list: 'CLI-IN' });
    expect(await listState('CLI-IN')).toMatchObject({ state: 'declared', listNo: null });
    expect(await stock()).toEqual(nothingMoved);
  });

  test('receipts, one twice, one too early and in GB18030, one too late, leave the list pre-deducted', async () => {
    const late = window.write(window.listAudit(inList, inbound, 'stored'));
    const approved = window.write(window.listAudit(inList, inbound, 'pre_deducted'));
    const generated = window.write(window.declarationGenerated(inbound), { encoding: 'gb18030' });
    copyFileSync(approved.path, join(folder, 'INV201 (1).INV'));
    expect(await importing([generated.path])).toEqual({ [generated.name]: 'waiting: receipt_document_unknown' });
    // The approval frees the receipt that waited, and that it was stored before means nothing any more.
    expect(await importing([approved.path, join(folder, 'INV201 (1).INV'), late.path])).toEqual({
      [approved.name]: 'applied',
      'INV201 (1).INV': 'duplicate',
      [late.name]: 'duplicate',
      [generated.name]: 'applied',
    });
    const { listNo, entryNo } = inbound;
    expect(await listState('CLI-IN')).toMatchObject({ state: 'pre_deducted', listNo, entryNo });
    expect(await stock()).toEqual(stockWith({ pendingIn: ten }));
  });

  test('two vehicles share the list; the passage of the second arrives before its approval and waits', async () => {
    const { first, second } = trucks;
    const load = { list: inbound.listNo, direction: 'in' } as const;
    await run(people.clerk, 'draft-pass', pass({ ...first, ...load, quantity: '6', grossWeightKg: '516' }));
    await run(people.clerk, 'draft-pass', pass({ ...second, ...load, quantity: '4', grossWeightKg: '344' }));
    for (const { internalNo } of [first, second]) await run(people.clerk, 'declare-pass', { pass: internalNo });
    const of = (truck: typeof first, scaleReadingKg: string) => ({
      ...truck,
      direction: 'in' as const,
      scaleReadingKg,
    });
    const ready = window.write(window.passApproved(of(first, '15316')));
    const passed = window.write(window.passPassed(of(first, '15316')));
    const readyLater = window.write(window.passApproved(of(second, '15144')), { encoding: 'gb18030' });
    const passedEarly = window.write(window.passPassed(of(second, '15144')));
    expect(await importing([passedEarly.path, ready.path, passed.path])).toEqual({
      [ready.name]: 'applied',
      [passed.name]: 'applied',
      [passedEarly.name]: 'waiting: receipt_too_early',
    });
    expect(await listState('CLI-IN')).toMatchObject({ state: 'pre_deducted', gateState: 'part' });
    expect(await importing([readyLater.path])).toEqual({ [readyLater.name]: 'applied', [passedEarly.name]: 'applied' });
    expect(await listState('CLI-IN')).toMatchObject({ state: 'pre_deducted', gateState: 'all' });
    // All have passed, but the declaration is not released: nothing is on hand yet.
    expect(await stock()).toEqual(stockWith({ pendingIn: ten }));
  });

  test('the receipt that tells of the release posts the list', async () => {
    const posted = window.write(window.listPosted(inList, inbound));
    expect(await importing([posted.path])).toEqual({ [posted.name]: 'applied' });
    expect(await listState('CLI-IN')).toMatchObject({ state: 'posted' });
    expect(await stock()).toEqual(stockWith({ posted: ten, available: '10.00000' }));
  });

  test('the whole folder once more changes nothing', async () => {
    const before = { stock: await stock(), proof: await proof(), list: await listState('CLI-IN') };
    const states = await importing([folder]);
    expect(Object.keys(states)).toHaveLength(9);
    expect(new Set(Object.values(states))).toEqual(new Set(['duplicate']));
    expect({ stock: await stock(), proof: await proof(), list: await listState('CLI-IN') }).toEqual(before);
  });

  test('a sale over the second line is claimed, refused release until it is taxed, then leaves and posts', async () => {
    await run(people.clerk, 'draft-list', saleList('CLI-OUT', fourGearboxes));
    await run(people.clerk, 'declare-list', { list: 'CLI-OUT' });
    await run(people.officer, 'approve-list', { list: 'CLI-OUT', listNo: 'QD151026E700000002' });
    expect(await stock()).toEqual(stockWith({ posted: ten, pendingOut: four, available: '6.00000' }));
    const { sale } = trucks;
    const load = { list: 'CLI-OUT', direction: 'out', quantity: '4', grossWeightKg: '344' } as const;
    await run(people.clerk, 'draft-pass', pass({ ...sale, ...load }));
    await run(people.clerk, 'declare-pass', { pass: sale.internalNo });
    await run(people.officer, 'approve-pass', { pass: sale.internalNo, passNo: sale.passNo });
    await run(people.officer, 'record-passage', { pass: sale.passNo, gate: 'last', scaleReadingKg: '15144' });
    const release = { list: 'CLI-OUT', entryNo: '151020260700000002' };
    const refused = await run<RefusalAnswer>(people.officer, 'release-declaration', release, 1);
    expect(refused.refusal.code).toBe('tax_not_assessed');
    // 3,600.00 USD at 7.1 yuan; duty 6 %; VAT 13 % of value and duty.
    const tax = await run(people.clerk, 'assess-list-tax', { list: 'CLI-OUT', exchangeRates: { '502': '7.1' } });
    expect(tax).toMatchObject({
      assessment: { duty: '1533.60', vat: '3522.17', isSample: true, lines: [{ customsValue: '25560.00' }] },
    });
    await run(people.officer, 'release-declaration', release);
    expect(await listState('CLI-OUT')).toMatchObject({ state: 'posted' });
    expect(await stock()).toEqual(stockWith({ posted: six, available: '6.00000' }));
  });

  test('more than is there is refused, and takes nothing', async () => {
    await run(people.clerk, 'draft-list', saleList('CLI-TOO-MUCH', tenGearboxes));
    await run(people.clerk, 'declare-list', { list: 'CLI-TOO-MUCH' });
    const approval = { list: 'CLI-TOO-MUCH', listNo: 'QD151026E700000003' };
    const refused = await run<RefusalAnswer>(people.officer, 'approve-list', approval, 1);
    expect(refused.refusal).toMatchObject({ code: 'insufficient_balance', facts: { missing: '4.00000' } });
    expect(await stock()).toEqual(stockWith({ posted: six, available: '6.00000' }));
  });

  test('what cannot be read is status 2, what is refused status 1', async () => {
    const nowhere = await zone.cli(['import', join(zone.dataFolder, 'nowhere.xml')]);
    expect(nowhere.status).toBe(2);
    const noise = join(zone.dataFolder, '../noise.xml');
    copyFileSync(join(import.meta.dirname, 'goods-by-cli.journey.ts'), noise);
    expect(await importing([noise], 1)).toEqual({ 'noise.xml': 'refused: not_xml' });
  });

  test('a calculator in a pipe answers JSON, and status 1 for a refusal', async () => {
    const input = {
      on: '2026-11-20',
      customsValue: '25560.00',
      dutyRate: '0.06',
      consumptionTaxRate: '0',
      vatRate: '0.13',
    };
    const answer = await zone.cli(['calc', 'import-tax'], JSON.stringify(input));
    expect(answer.status, answer.out + answer.err).toBe(0);
    expect(JSON.parse(answer.out)).toMatchObject({ duty: '1533.60', vat: '3522.17' });
    const refused = await zone.cli(['calc', 'import-tax'], JSON.stringify({ ...input, customsValue: '-1' }));
    expect(refused.status).toBe(1);
    expect(JSON.parse(refused.out)).toHaveProperty('refusal.code');
  });

  test('the books hold, through the server and without it', async () => {
    const served = await proof();
    await zone.stop();
    expect(await proof()).toBe(served);
  });
});
