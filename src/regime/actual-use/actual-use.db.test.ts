import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formatQuantity, type Id } from '../../kernel/index.ts';
import { balancesOfBook } from '../../primitives/ledger/index.ts';
import { loadBook } from '../books/index.ts';
import type { ListDraft } from '../clearance/index.ts';
import {
  accepted,
  createTestZone,
  listDraft,
  openTestBook,
  partyA,
  partyB,
  type TestZone,
  testZoneId,
} from '../testing.ts';
import { type Office, openOffice } from '../testing-office.ts';
import { type Story, tell } from '../testing-story.ts';

const pieces = { declaredUnit: '007', legalUnit1: '007' };
const research = 'T1510H00R001';
const repair = 'T1510H00M001';
let zone: TestZone;
let office: Office;
let story: Story;

const clerk = () => zone.as('enterprise_clerk', partyA);
const must = (name: string, input: unknown) => office.must<Record<string, unknown>>(name, clerk(), input);
const refuses = (code: string, name: string, input: unknown) => office.refuses(code, name, clerk(), input);

async function stock(bookNo: string, itemNo: number): Promise<Record<string, string>> {
  return zone.database.read(zone.as('customs_officer').caller.settings, async (tx) => {
    const { bookId } = accepted(await loadBook(tx, testZoneId, bookNo)) as { bookId: Id };
    const balances = await balancesOfBook(tx, testZoneId, bookId, [itemNo]);
    const held = balances.filter(({ posted }) => posted.declared > 0n);
    return Object.fromEntries(held.map(({ stage, posted }) => [stage, formatQuantity(posted.declared)]));
  });
}

interface Goods {
  readonly itemNo: number;
  readonly materialNo: string;
  readonly hsCode: string;
  readonly name: string;
}
const wafer: Goods = { itemNo: 1, materialNo: 'WAFER', hsCode: '8542399000', name: '芯片' };
const solvent: Goods = { itemNo: 2, materialNo: 'SOLVENT', hsCode: '3814000000', name: '溶剂' };
const engine: Goods = { itemNo: 1, materialNo: 'ENGINE', hsCode: '8411129010', name: '航空发动机' };
const blade: Goods = { itemNo: 2, materialNo: 'BLADE', hsCode: '8411910000', name: '涡轮叶片' };

function listOf(
  bookNo: string,
  internalNo: string,
  goods: Goods,
  quantity: string,
  terms: Partial<ListDraft>,
): ListDraft {
  const { legalUnit2: _, ...line } = listDraft('', {}, {}).lines[0] ?? { legalUnit2: '' };
  return {
    ...listDraft(internalNo, { bookNo, ...terms }, {}),
    lines: [
      {
        ...line,
        lineNo: 1,
        ...goods,
        ...pieces,
        declaredQuantity: quantity,
        legalQuantity1: quantity,
        legalQuantity2: '0',
        unitPrice: '100',
        totalPrice: (BigInt(quantity) * 100n).toString(),
        currencyCode: '502',
      },
    ] as ListDraft['lines'],
  };
}

const fromAbroad = { line: 'first', direction: 'in', transportMode: '5', countryCode: '502' } as const;
const toAbroad = { line: 'first', direction: 'out', transportMode: '5', countryCode: '502' } as const;

/** Through declaration, gate and release. */
async function passThrough(draft: ListDraft): Promise<void> {
  const list = await story.approve(draft);
  const quantity = draft.lines[0]?.declaredQuantity ?? '0';
  await story.bind({ internalNo: `PASS-${list}`, list, quantity, direction: draft.direction });
  await story.release(list);
}

beforeAll(async () => {
  zone = await createTestZone();
  office = openOffice(zone);
  story = tell(zone);
  const options = { kind: 'processing', processingType: 'consumption' } as const;
  const result = { materialNo: 'SAMPLE', hsCode: '8542399000', name: '样片', goodsKind: 'finished' } as const;
  const waste = { materialNo: 'WASTE', hsCode: '3825490000', name: '废液', goodsKind: 'leftover' } as const;
  await openTestBook(
    zone,
    research,
    [wafer, solvent, result, waste].map(({ itemNo: _, ...goods }: Partial<Goods> & Omit<Goods, 'itemNo'>) => ({
      ...goods,
      ...pieces,
    })),
    { ...options, purpose: 'research' },
  );
  const foreign = { repairOrigin: 'abroad' } as const;
  await openTestBook(
    zone,
    repair,
    [
      { ...engine, ...pieces, ...foreign },
      { ...blade, ...pieces },
      {
        materialNo: 'OLD-BLADE',
        hsCode: '8411910000',
        name: '换下的叶片',
        goodsKind: 'defective',
        ...pieces,
        ...foreign,
      },
      {
        materialNo: 'OLD-HOME',
        hsCode: '8411910000',
        name: '换下的叶片（境内）',
        goodsKind: 'defective',
        ...pieces,
        repairOrigin: 'domestic',
      },
    ].map(
      ({ itemNo: _, ...goods }: { itemNo?: number; materialNo: string; hsCode: string; name: string }) =>
        goods as never,
    ),
    { ...options, purpose: 'repair' },
  );
  await passThrough(listOf(research, 'R-IN-1', wafer, '100', { ...fromAbroad, supervisionMode: '5010' }));
  await passThrough(listOf(research, 'R-IN-2', solvent, '40', { direction: 'in', supervisionMode: '5000' }));
  await passThrough(listOf(repair, 'M-IN-1', engine, '3', { ...fromAbroad, supervisionMode: '1371' }));
  await passThrough(listOf(repair, 'M-IN-2', blade, '50', { ...fromAbroad, supervisionMode: '5015' }));
});
afterAll(() => zone.drop());

describe('research: written off by actual use (GACC 2019/27)', () => {
  test('what a project used leaves the book, its result and waste are on it; no bill of material', async () => {
    const { record, lines } = await must('record_use', {
      bookNo: research,
      internalNo: 'U-1',
      project: '低功耗芯片',
      used: [
        { itemNo: 1, quantity: '30', waste: '4' },
        { itemNo: 2, quantity: '7' },
      ],
      cameOut: [
        { itemNo: 3, quantity: '5', legalQuantity1: '5' },
        { itemNo: 4, quantity: '6', legalQuantity1: '6' },
      ],
    });
    expect(record).toMatchObject({ project: '低功耗芯片', orderNo: null });
    expect(lines).toHaveLength(4);
    expect(await stock(research, 1)).toEqual({ on_hand: '70.00000', leftovers: '4.00000' });
    expect(await stock(research, 2)).toEqual({ on_hand: '33.00000' });
    expect(await stock(research, 3)).toEqual({ on_hand: '5.00000' });
    expect(await stock(research, 4)).toEqual({ leftovers: '6.00000' });
  });

  test('use that leaves nothing behind', async () => {
    const used = [{ itemNo: 2, quantity: '3' }];
    await must('record_use', { bookNo: research, internalNo: 'U-2', project: '低功耗芯片', used });
    expect(await stock(research, 2)).toEqual({ on_hand: '30.00000' });
    const { rows } = await must('list_use_records', { bookNo: research, search: '低功耗' });
    expect(rows).toMatchObject([{ internalNo: 'U-2' }, { internalNo: 'U-1' }]);
  });

  test('the result goes abroad under 5010', async () => {
    const sample = { itemNo: 3, materialNo: 'SAMPLE', hsCode: '8542399000', name: '样片' };
    await passThrough(
      listOf(research, 'R-OUT-1', sample, '5', { ...toAbroad, supervisionMode: '5010', goodsKind: 'finished' }),
    );
    expect(await stock(research, 3)).toEqual({});
  });

  test('refusals', async () => {
    const used = [{ itemNo: 2, quantity: '1' }];
    const use = { bookNo: research, internalNo: 'U-9', project: 'P', used };
    await refuses('use_needs_project', 'record_use', { ...use, project: ' ' });
    await refuses('use_exists', 'record_use', { ...use, internalNo: 'U-1' });
    await refuses('use_item_twice', 'record_use', { ...use, used: [...used, ...used] });
    await refuses('use_waste_exceeds', 'record_use', { ...use, used: [{ itemNo: 2, quantity: '1', waste: '1.1' }] });
    await refuses('insufficient_balance', 'record_use', { ...use, used: [{ itemNo: 2, quantity: '1000' }] });
    await refuses('bill_item_kind', 'record_use', { ...use, used: [{ itemNo: 4, quantity: '1' }] });
    await refuses('use_unknown', 'get_use_record', { bookNo: research, internalNo: 'U-9' });
    const order = {
      bookNo: research,
      orderNo: 'O',
      goodsItemNo: 1,
      quantity: '1',
      customerName: 'C',
      returnBy: '2027-01-01',
    };
    await refuses('use_book_purpose', 'open_repair_order', order);
  });
});

describe('bonded repair with replaced parts (1371)', () => {
  const order = {
    bookNo: repair,
    orderNo: 'MRO-1',
    goodsItemNo: 1,
    quantity: '2',
    catalogueEntry: '2020/16-1 航空发动机',
    customerName: 'Lufttechnik GmbH',
    returnBy: '2027-03-31',
  };

  test('an order names goods filed for repair, its ground and when they go back', async () => {
    await refuses('repair_goods_not_marked', 'open_repair_order', { ...order, goodsItemNo: 2 });
    await refuses('repair_needs_ground', 'open_repair_order', { ...order, catalogueEntry: ' ' });
    await refuses('repair_return_day_past', 'open_repair_order', { ...order, returnBy: '2020-01-01' });
    await refuses('repair_more_than_held', 'open_repair_order', { ...order, quantity: '4' });
    expect(await must('open_repair_order', order)).toMatchObject({ state: 'open', returnBy: '2027-03-31' });
    await refuses('repair_order_exists', 'open_repair_order', order);
    await refuses('repair_more_than_held', 'open_repair_order', { ...order, orderNo: 'MRO-2' });
    await refuses('repair_order_unknown', 'get_repair_order', { bookNo: repair, orderNo: 'MRO-9' });
  });

  const use = {
    bookNo: repair,
    internalNo: 'MU-1',
    orderNo: 'MRO-1',
    used: [{ itemNo: 2, quantity: '12' }],
    cameOut: [{ itemNo: 3, quantity: '12', legalQuantity1: '12' }],
  };

  test('new parts go into the goods, the old ones come out under an item of the same origin, without value', async () => {
    await refuses('use_needs_order', 'record_use', { ...use, orderNo: undefined });
    await refuses('repair_part_origin_differs', 'record_use', {
      ...use,
      cameOut: [{ itemNo: 4, quantity: '12', legalQuantity1: '12' }],
    });
    await must('record_use', use);
    expect(await stock(repair, 2)).toEqual({ on_hand: '38.00000' });
    expect(await stock(repair, 3)).toEqual({ on_hand: '12.00000' });
    expect((await story.balance(repair, 3)).value).toBeUndefined();
    expect(await must('get_repair_order', { bookNo: repair, orderNo: 'MRO-1' })).toMatchObject({
      order: { state: 'open' },
      uses: [{ record: { internalNo: 'MU-1' }, lines: [{ kind: 'used' }, { kind: 'came_out', quantity: '12.00000' }] }],
    });
  });

  test('golden case G11, last sentence: goods of a repair of foreign goods are not sold', async () => {
    const old = { itemNo: 3, materialNo: 'OLD-BLADE', hsCode: '8411910000', name: '换下的叶片' };
    const sale = { direction: 'out', supervisionMode: '5000', countryCode: '142' } as const;
    const parts = listOf(repair, 'M-SALE-1', old, '12', { ...sale, goodsKind: 'defective' });
    const goods = listOf(repair, 'M-SALE-2', engine, '1', sale);
    for (const draft of [parts, goods]) {
      const list = await story.draft(draft);
      expect(await refuses('repair_goods_must_return', 'declare_list', { list })).toMatchObject({ lineNo: 1 });
    }
  });

  test('they go back abroad or are destroyed, and the goods go back repaired', async () => {
    const old = { itemNo: 3, materialNo: 'OLD-BLADE', hsCode: '8411910000', name: '换下的叶片' };
    const kind = { goodsKind: 'defective' } as const;
    await passThrough(listOf(repair, 'M-OUT-1', old, '7', { ...toAbroad, supervisionMode: '0864', ...kind }));
    const end = { line: 'internal', direction: 'out', supervisionMode: '0200', ...kind } as const;
    await story.approve(listOf(repair, 'M-END-1', old, '5', end));
    expect(await stock(repair, 3)).toEqual({});
    await passThrough(listOf(repair, 'M-OUT-2', engine, '2', { ...toAbroad, supervisionMode: '1371' }));
    expect(await stock(repair, 1)).toEqual({ on_hand: '1.00000' });
    expect(await must('close_repair_order', { bookNo: repair, orderNo: 'MRO-1', outcome: 'repaired' })).toMatchObject({
      state: 'closed',
      outcome: 'repaired',
    });
    await refuses('repair_order_closed', 'record_use', { ...use, internalNo: 'MU-2' });
    await refuses('repair_order_closed', 'close_repair_order', {
      bookNo: repair,
      orderNo: 'MRO-1',
      outcome: 'repaired',
    });
  });

  test('another enterprise sees neither orders nor uses', async () => {
    const stranger = zone.as('enterprise_clerk', partyB);
    expect(await office.must('list_repair_orders', stranger, {})).toEqual({ rows: [], next: null });
    await office.refuses('book_unknown', 'get_use_record', stranger, { bookNo: repair, internalNo: 'MU-1' });
    expect(await office.must('list_repair_orders', zone.as('customs_officer'), { state: 'closed' })).toMatchObject({
      rows: [{ orderNo: 'MRO-1' }],
    });
  });

  test('book_purpose_not_processing', async () => {
    const filing = {
      bookNo: 'T1510W00M001',
      ownerId: partyA,
      kind: 'logistics',
      purpose: 'repair',
      bookkeepingMode: 'accumulate',
    };
    await office.refuses('book_purpose_not_processing', 'file_book', zone.as('customs_officer'), {
      ...filing,
      customsCode: '1510',
      enterpriseCustomsCode: '2201260A01',
      enterpriseName: '示范',
    });
  });
});
