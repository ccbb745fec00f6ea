import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { day, type Id, quantity } from '../kernel/index.ts';
import { balancesOfBook } from '../primitives/ledger/index.ts';
import { loadBook } from './books/index.ts';
import type { ListDraft } from './clearance/index.ts';
import { importTariff } from './tariff/index.ts';
import {
  accepted,
  createTestZone,
  listDraft,
  openTestBook,
  partyA,
  partyB,
  type TestZone,
  testZoneId,
} from './testing.ts';
import { type Office, openOffice } from './testing-office.ts';
import { type Story, tell } from './testing-story.ts';

/**
 * The ways in and out of the zone, each with its supervision and transport mode (regime E.1, E.2) through its documents to
 * the book: list, declaration, gate. What has rules of its own is told elsewhere: sales with tax, transfers by notice, batch
 * delivery, work outside, equipment, research and repair, entrusted and simple processing.
 */
const logistics = 'T1510W00A001';
const factory = 'T1510H00A001';
const machines = 'T1510D00A001';
const otherFactory = 'T1510H00B001';
const secondFactory = 'T1510H00A002';
let zone: TestZone;
let office: Office;
let story: Story;

const pieces = { declaredUnit: '007', legalUnit1: '007' };
const item = (materialNo: string, goodsKind: NonNullable<ListDraft['goodsKind']>) => ({
  materialNo,
  hsCode: '8708299000',
  name: materialNo,
  goodsKind,
  ...pieces,
});
const material = { itemNo: 1, goodsKind: 'material' } as const;
const finished = { itemNo: 2, goodsKind: 'finished' } as const;
const leftover = { itemNo: 3, goodsKind: 'leftover' } as const;
const equipment = { itemNo: 1, goodsKind: 'equipment' } as const;

beforeAll(async () => {
  zone = await createTestZone();
  office = openOffice(zone);
  story = tell(zone);
  await fileTariff();
  await openTestBook(zone, logistics, [item('STORE', 'material'), item('SET', 'finished')]);
  const goods = [
    item('PART', 'material'),
    item('MODULE', 'finished'),
    item('SCRAP', 'leftover'),
    item('BAD', 'defective'),
  ];
  const processing = { kind: 'processing', processingType: 'consumption' } as const;
  await openTestBook(zone, factory, goods, processing);
  await openTestBook(zone, secondFactory, goods, processing);
  await openTestBook(zone, otherFactory, goods, { ...processing, ownerId: partyB });
  await openTestBook(zone, machines, [item('PRESS', 'equipment')], { kind: 'equipment' });
});
afterAll(() => zone.drop());

async function fileTariff(): Promise<void> {
  const edition = { edition: 'parts', validFrom: day('2026-01-01'), validTo: null, source: 'test', isSample: false };
  const stamp = { importedAt: new Date(0), importedBy: 'tester', fileHash: 'd'.repeat(64) };
  const nothing = {
    nameEn: null,
    licence: null,
    remark: null,
    elements: null,
    exportRate: null,
    consumptionTaxRate: null,
  };
  const goods = { code: '8708299000', nameZh: '零件', firstUnit: '007', secondUnit: null };
  const rates = { generalRate: null, preferentialRate: '0.06', vatRate: '0.13' };
  accepted(await importTariff(zone.database, { ...edition, ...stamp }, [{ ...goods, ...rates, ...nothing }]));
}

interface Way {
  readonly name: string;
  readonly bookNo: string;
  readonly goods: { readonly itemNo: number; readonly goodsKind: NonNullable<ListDraft['goodsKind']> };
  readonly line: ListDraft['line'];
  readonly direction: 'in' | 'out';
  readonly mode: string;
  readonly transport: string;
  readonly country: string;
  readonly more?: Partial<ListDraft>;
}

let lists = 0;

function listOf({ bookNo, goods, line, direction, mode, transport, country, more }: Way): ListDraft {
  lists += 1;
  const terms = { bookNo, line, direction, supervisionMode: mode, transportMode: transport, countryCode: country };
  const draft = listDraft(`WAY-${lists}`, { ...terms, goodsKind: goods.goodsKind, ...more }, {});
  const { legalUnit2: _unit, ...listLine } = draft.lines[0] ?? { legalUnit2: '' };
  const amounts = { declaredQuantity: '10', legalQuantity1: '10', legalQuantity2: '0' };
  const described = { materialNo: 'X', hsCode: '8708299000', name: 'X', ...pieces, levyMode: '3' };
  const price = { unitPrice: '1', totalPrice: '10', currencyCode: '502' };
  const whole = { ...listLine, lineNo: 1, itemNo: goods.itemNo, ...described, ...amounts, ...price };
  return { ...draft, lines: [whole] as ListDraft['lines'] };
}

/** All that the book holds of an item, in whatever stage. */
async function total(bookNo: string, itemNo: number): Promise<bigint> {
  return zone.database.read(zone.as('customs_officer').caller.settings, async (tx) => {
    const { bookId } = accepted(await loadBook(tx, testZoneId, bookNo)) as { bookId: Id };
    const balances = await balancesOfBook(tx, testZoneId, bookId, [itemNo]);
    return balances.reduce((sum, { posted }) => sum + posted.declared, 0n) / quantity(1);
  });
}

const clerkOf = (owner: Id) => zone.as('enterprise_clerk', owner);

/** Through gate and release, as far as the list needs them. */
async function finish(internalNo: string, owner: Id = partyA): Promise<void> {
  const { list } = await story.loaded(internalNo);
  if (list.gateRequired) {
    const { direction } = list;
    await story.bind({ internalNo: `P-${internalNo}`, list: internalNo, quantity: '10', direction, owner });
  }
  if (!list.declarationRequired) return;
  if (list.line === 'second' && list.direction === 'out' && list.relatedBookNo === null) {
    await office.must('assess_list_tax', clerkOf(owner), { list: internalNo, exchangeRates: { '502': '7.1' } });
  }
  await story.release(internalNo);
}

const rail = '3';
const sea = '2';
const other = '9';
const germany = '304';
const china = '142';
const firstIn = { line: 'first', direction: 'in', country: germany } as const;
const firstOut = { line: 'first', direction: 'out', country: germany } as const;
const secondIn = { line: 'second', direction: 'in', country: china, transport: other } as const;
const secondOut = { line: 'second', direction: 'out', country: china, transport: other } as const;

/** In an order in which each finds the goods that it takes. */
const ways: readonly Way[] = [
  { name: '一线进境 物流货物 5034', bookNo: logistics, goods: material, ...firstIn, mode: '5034', transport: rail },
  {
    name: '一线进境 物流货物 5034 again',
    bookNo: logistics,
    goods: material,
    ...firstIn,
    mode: '5034',
    transport: sea,
  },
  { name: '一线出境 物流货物 5034', bookNo: logistics, goods: material, ...firstOut, mode: '5034', transport: rail },
  { name: '一线进境 保税展品 5072', bookNo: logistics, goods: material, ...firstIn, mode: '5072', transport: '5' },
  { name: '一线出境 保税展品 5072', bookNo: logistics, goods: material, ...firstOut, mode: '5072', transport: '5' },
  { name: '二线进区 料件 5000', bookNo: logistics, goods: material, ...secondIn, mode: '5000' },
  { name: '二线出区 退货 5000', bookNo: logistics, goods: material, ...secondOut, mode: '5000' },
  { name: '一线进境 跨境电商 1210', bookNo: logistics, goods: material, ...firstIn, mode: '1210', transport: '5' },
  { name: '一线进境 来料加工 5014', bookNo: factory, goods: material, ...firstIn, mode: '5014', transport: sea },
  { name: '一线进境 进料加工 5015', bookNo: factory, goods: material, ...firstIn, mode: '5015', transport: rail },
  { name: '二线进区 料件 5000 加工', bookNo: factory, goods: material, ...secondIn, mode: '5000' },
  { name: '一线出境 来料料件复出 0265', bookNo: factory, goods: material, ...firstOut, mode: '0265', transport: sea },
  { name: '一线出境 进料料件复出 0664', bookNo: factory, goods: material, ...firstOut, mode: '0664', transport: sea },
  { name: '二线进区 成品退回 5100', bookNo: factory, goods: finished, ...secondIn, mode: '5100' },
  { name: '二线出区 成品 5100', bookNo: factory, goods: finished, ...secondOut, mode: '5100' },
  { name: '一线进境 成品退换 4600', bookNo: factory, goods: finished, ...firstIn, mode: '4600', transport: sea },
  { name: '一线出境 成品退换 4600', bookNo: factory, goods: finished, ...firstOut, mode: '4600', transport: sea },
  { name: '一线进境 来料成品退换 4400', bookNo: factory, goods: finished, ...firstIn, mode: '4400', transport: sea },
  { name: '一线出境 来料加工成品 5014', bookNo: factory, goods: finished, ...firstOut, mode: '5014', transport: rail },
  { name: '一线进境 料件退换 0700', bookNo: factory, goods: material, ...firstIn, mode: '0700', transport: sea },
  { name: '一线出境 料件退换 0700', bookNo: factory, goods: material, ...firstOut, mode: '0700', transport: sea },
  { name: '一线出境 边角料复出 0864', bookNo: factory, goods: leftover, ...firstOut, mode: '0864', transport: rail },
  { name: '一线进境 设备 5335', bookNo: machines, goods: equipment, ...firstIn, mode: '5335', transport: sea },
  { name: '一线进境 设备 5335 again', bookNo: machines, goods: equipment, ...firstIn, mode: '5335', transport: sea },
  { name: '二线进区 设备 5300', bookNo: machines, goods: equipment, ...secondIn, mode: '5300' },
  { name: '一线出境 设备退运 5361', bookNo: machines, goods: equipment, ...firstOut, mode: '5361', transport: sea },
  {
    name: '料件销毁 0200',
    bookNo: factory,
    goods: material,
    line: 'internal',
    direction: 'out',
    mode: '0200',
    transport: other,
    country: china,
  },
];

describe('a list in or out, through its declaration and the gate, to the book', () => {
  beforeAll(async () => {
    const used = { materials: [{ itemNo: 1, consumed: '30', tangibleLoss: '20' }] };
    await story.approve(
      listOf({ name: '', bookNo: factory, goods: material, ...firstIn, mode: '5015', transport: rail }),
    );
    for (const extra of [1, 2, 3]) {
      await story.approve(
        listOf({ name: '', bookNo: factory, goods: material, ...firstIn, mode: '5015', transport: rail }),
      );
      await finish(`WAY-${extra}`);
    }
    await finish('WAY-4');
    const made = { internalNo: 'MADE', productItemNo: 2, quantity: '1', legalQuantity1: '1', ...used };
    await office.must('record_production', clerkOf(partyA), { bookNo: factory, ...made });
    // Scrap has an item of its own, as a by-product of the same production line.
    const again = { ...made, internalNo: 'MADE-2', materials: [{ itemNo: 1, consumed: '10' }] };
    const outputs = [{ itemNo: 3, quantity: '30', legalQuantity1: '30' }];
    await office.must('record_production', clerkOf(partyA), { bookNo: factory, ...again, outputs });
  });

  test.each(ways.map((way) => [way.name, way] as const))('%s', async (_, way) => {
    const before = await total(way.bookNo, way.goods.itemNo);
    const list = await story.approve(listOf(way));
    await finish(list);
    expect((await story.loaded(list)).list).toMatchObject({ state: 'posted', supervisionMode: way.mode });
    const after = await total(way.bookNo, way.goods.itemNo);
    expect(after - before).toBe(way.direction === 'in' ? 10n : -10n);
  });

  test('mode_not_for_zone: codes of other bonded places, and mode_of_other_line', async () => {
    const [way] = ways;
    if (!way) throw new RangeError('there is a way');
    const refused = (mode: string) =>
      office.refuses('mode_not_for_zone', 'draft_list', clerkOf(partyA), listOf({ ...way, mode }));
    for (const mode of ['1234', '1233', '6033', '6072']) await refused(mode);
    const second = { ...way, line: 'second' } as const;
    await office.refuses('mode_of_other_line', 'draft_list', clerkOf(partyA), listOf(second));
    await office.refuses('mode_of_other_line', 'draft_list', clerkOf(partyA), listOf({ ...way, mode: '5000' }));
    // Retired on 28 February 2010, when it was renamed 5034.
    await office.refuses(
      'supervision_mode_not_in_force',
      'draft_list',
      clerkOf(partyA),
      listOf({ ...way, mode: '5033' }),
    );
  });
});

interface Transfer {
  readonly name: string;
  readonly type: NonNullable<ListDraft['transferType']>;
  readonly mode: string;
  readonly seller: string;
  readonly sold: Way['goods'];
  readonly buyer: string;
  readonly bought: Way['goods'];
  readonly buyerOwner: Id;
}

const transfers: readonly Transfer[] = [
  {
    name: '深加工结转 0654',
    type: 'A',
    mode: '0654',
    seller: factory,
    sold: finished,
    buyer: otherFactory,
    bought: material,
    buyerOwner: partyB,
  },
  {
    name: '余料结转 0657',
    type: 'B',
    mode: '0657',
    seller: factory,
    sold: material,
    buyer: secondFactory,
    bought: material,
    buyerOwner: partyA,
  },
  {
    name: '区间料件 1200',
    type: 'E',
    mode: '1200',
    seller: factory,
    sold: material,
    buyer: otherFactory,
    bought: material,
    buyerOwner: partyB,
  },
];

function sideOf({ type, mode }: Transfer, bookNo: string, goods: Way['goods'], more: Partial<ListDraft>): ListDraft {
  const way = { name: '', bookNo, goods, mode, transport: other, country: china, line: 'second' } as const;
  return listOf({ ...way, direction: more.direction ?? 'in', more: { transferType: type, ...more } });
}

describe('goods change book: both lists, both post together or neither does', () => {
  beforeAll(async () => {
    for (let count = 0; count < 4; count += 1) {
      const list = await story.approve(
        listOf({ name: '', bookNo: factory, goods: material, ...firstIn, mode: '5015', transport: rail }),
      );
      await finish(list);
    }
    const made = { productItemNo: 2, quantity: '20', legalQuantity1: '20', materials: [{ itemNo: 1, consumed: '10' }] };
    await office.must('record_production', clerkOf(partyA), { bookNo: factory, internalNo: 'MADE-3', ...made });
  });

  test.each(transfers.map((transfer) => [transfer.name, transfer] as const))('%s', async (_, transfer) => {
    const { seller, buyer, sold, bought, buyerOwner } = transfer;
    const before = [await total(seller, sold.itemNo), await total(buyer, bought.itemNo)];
    const inList = await story.approve(sideOf(transfer, buyer, bought, { relatedBookNo: seller }), buyerOwner);
    const { list } = await story.loaded(inList);
    const related = { relatedBookNo: buyer, relatedListNo: list.listNo ?? '' };
    const outList = await story.approve(sideOf(transfer, seller, sold, { direction: 'out', ...related }));
    await finish(outList);
    await finish(inList, buyerOwner);
    expect((await story.loaded(inList)).list.state).toBe('posted');
    expect((await story.loaded(outList)).list.state).toBe('posted');
    const after = [await total(seller, sold.itemNo), await total(buyer, bought.itemNo)];
    expect([(after[0] ?? 0n) - (before[0] ?? 0n), (after[1] ?? 0n) - (before[1] ?? 0n)]).toEqual([-10n, 10n]);
  });

  test('surplus carried over needs neither declaration nor gate (GACC 2018/23)', async () => {
    const [, carryOver] = transfers;
    if (!carryOver) throw new RangeError('there is a carry-over');
    await story.draft(sideOf(carryOver, secondFactory, material, { relatedBookNo: factory, internalNo: 'CARRY' }));
    expect((await story.loaded('CARRY')).list).toMatchObject({ declarationRequired: false, gateRequired: false });
  });

  test('transfer_type_goods, transfer_type_differs, carry_over_other_enterprise, related_list_missing', async () => {
    const [deep, carryOver] = transfers;
    if (!deep || !carryOver) throw new RangeError('there are transfers');
    const wrong = await story.draft(sideOf(deep, otherFactory, finished, { relatedBookNo: factory }), partyB);
    await office.refuses('transfer_type_goods', 'declare_list', clerkOf(partyB), { list: wrong });
    const unnamed = await story.draft(sideOf(deep, otherFactory, material, {}), partyB);
    await office.refuses('related_list_missing', 'declare_list', clerkOf(partyB), { list: unnamed });

    const officer = zone.as('customs_officer');
    const inList = await story.approve(sideOf(carryOver, otherFactory, material, { relatedBookNo: factory }), partyB);
    const { list } = await story.loaded(inList);
    const related = { direction: 'out', relatedBookNo: otherFactory, relatedListNo: list.listNo ?? '' } as const;
    const carried = await story.declare(sideOf(carryOver, factory, material, related));
    await office.refuses('carry_over_other_enterprise', 'approve_list', officer, { list: carried });
    const differing = await story.declare(
      sideOf({ ...carryOver, type: 'E', mode: '1200' }, factory, material, related),
    );
    await office.refuses('transfer_type_differs', 'approve_list', officer, { list: differing });
  });
});
