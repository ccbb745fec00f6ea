import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formatQuantity, type Id } from '../../kernel/index.ts';
import { openPlant, type Plant } from '../../regime/processing/testing.ts';
import { createTestZone, partyA, partyB, type TestZone, testZoneId } from '../../regime/testing.ts';
import { type Office, openOffice } from '../../regime/testing-office.ts';
import { stepKinds, Walk } from '../../regime/testing-walk.ts';
import { traceForward } from './decide.ts';
import { lineageOperations } from './operations.ts';
import { loadGraph } from './store.ts';

type Row = Record<string, unknown>;
interface Traced {
  readonly lot: Row;
  readonly ends: readonly Row[];
  readonly links: readonly Row[];
}

describe('golden case G3, gram by gram', () => {
  const bookNo = 'T1510H000001';
  let zone: TestZone;
  let office: Office;
  let plant: Plant;
  const clerk = () => zone.as('enterprise_clerk', partyA);
  const lotsOf = async (itemNo: number) =>
    (await office.must<{ rows: Row[] }>('list_lots', clerk(), { bookNo, itemNo })).rows;
  const trace = (lotNo: unknown) => office.must<Traced>('trace_lot', clerk(), { bookNo, lotNo });

  beforeAll(async () => {
    zone = await createTestZone();
    office = openOffice(zone, lineageOperations);
    plant = await openPlant(zone, office, bookNo, 'consumption');
    await plant.receive(1, '12000');
    await plant.receive(2, '5000');
    const made = { productItemNo: 3, quantity: '10000', legalQuantity1: '10000', billVersion: '19052201' };
    const outputs = [{ itemNo: 4, quantity: '30', legalQuantity1: '30' }];
    await office.must('record_production', clerk(), { bookNo, internalNo: 'P1', ...made, outputs });
    const [scrap] = await lotsOf(4);
    expect(scrap).toMatchObject({ document: `production:${bookNo}/P1`, quantity: '30.00000', left: '30.00000' });
  });
  afterAll(() => zone.drop());

  test('every gram of the polypropylene: on hand, among the leftovers, in the product; the by-product takes none', async () => {
    const [lot] = await lotsOf(1);
    expect(lot).toMatchObject({ quantity: '12000.00000', left: '5549.00000' });
    const { ends, links } = await trace(lot?.lotNo);
    expect(ends).toMatchObject([
      { itemNo: 3, stage: 'on_hand', quantity: '6451.00000', ofLot: '10000.00000' },
      { itemNo: 1, stage: 'on_hand', quantity: '5280.20833' },
      { itemNo: 1, stage: 'leftovers', quantity: '268.79167' },
    ]);
    expect(links).toHaveLength(1);
  });

  test('products that leave take their share with them, to the last 0.00001', async () => {
    const line = {
      lineNo: 1,
      itemNo: 3,
      materialNo: 'CP',
      hsCode: '3907999090',
      name: '改性塑料',
      declaredUnit: '035',
    };
    const amounts = {
      declaredQuantity: '3333',
      legalUnit1: '035',
      legalQuantity1: '3333',
      unitPrice: '1',
      totalPrice: '3333',
    };
    const terms = {
      line: 'first',
      direction: 'out',
      goodsKind: 'finished',
      supervisionMode: '5015',
      transportMode: '2',
    };
    const draft = { bookNo, internalNo: 'OUT-1', ...terms, customsCode: '1510', countryCode: '304' };
    await office.must('draft_list', clerk(), { ...draft, lines: [{ ...line, ...amounts, currencyCode: '502' }] });
    await office.must('declare_list', clerk(), { list: 'OUT-1' });
    await office.must('approve_list', zone.as('customs_officer'), { list: 'OUT-1', listNo: 'QD151026E000000077' });
    const pass = { internalNo: 'V1', passType: '3', bindType: '3', direction: 'out', customsCode: '1510' };
    const vehicle = { vehicleNo: '吉A1', vehicleWeightKg: '9000' };
    const lines = [{ list: 'OUT-1', lineNo: 1, quantity: '3333', grossWeightKg: '1' }];
    await office.must('draft_pass', clerk(), { ...pass, ...vehicle, lines });
    for (const name of ['declare_pass', 'approve_pass', 'record_passage'])
      await office.must(name, zone.as('customs_officer'), { pass: 'V1' });
    await office.must('release_declaration', zone.as('customs_officer'), { list: 'OUT-1' });

    const [lot] = await lotsOf(1);
    const { ends } = await trace(lot?.lotNo);
    // 6,451 × 3,333 / 10,000 = 2,150.1183.
    expect(ends).toContainEqual(
      expect.objectContaining({
        stage: 'abroad',
        document: 'list:QD151026E000000077',
        quantity: '2150.11830',
        ofLot: '3333.00000',
      }),
    );
    const back = await office.must<{ books: Row[] }>('trace_document', clerk(), {
      document: 'list:QD151026E000000077',
    });
    expect(back.books).toMatchObject([
      {
        bookNo,
        goods: [{ itemNo: 3, quantity: '3333.00000' }],
        origins: [
          { itemNo: 2, quantity: '999.90000', document: expect.stringMatching(/^list:/) },
          { itemNo: 1, quantity: '2150.11830', supervisionMode: '5015', taxStatus: 'bonded' },
        ],
      },
    ]);
    const [made] = (
      await office.must<{ books: Row[] }>('trace_document', clerk(), { document: `production:${bookNo}/P1` })
    ).books;
    expect(made?.goods).toMatchObject([{ itemNo: 3, quantity: '10000.00000' }, { itemNo: 4 }]);
  });

  test('refusals, and nobody sees what is not theirs', async () => {
    await office.refuses('lot_unknown', 'trace_lot', clerk(), { bookNo, lotNo: '999999' });
    await office.refuses('trace_document_unknown', 'trace_document', clerk(), { document: 'list:nobody' });
    const stranger = zone.as('enterprise_clerk', partyB);
    const [lot] = await lotsOf(1);
    await office.refuses('book_unknown', 'trace_lot', stranger, { bookNo, lotNo: lot?.lotNo });
    await office.refuses('trace_document_unknown', 'trace_document', stranger, { document: 'list:QD151026E000000077' });
    await office.refuses('book_unknown', 'list_lots', stranger, { bookNo });
  });

  test('trace_too_wide: more lots than are followed is said, not cut', async () => {
    const { settings } = clerk().caller;
    const [lot] = await lotsOf(1);
    const graph = await zone.database.read(settings, async (tx) => {
      const { rows } = await tx.query<{ book_id: Id }>('select book_id from account_books where zone_id = $1', [
        testZoneId,
      ]);
      const question = {
        bookId: rows[0]?.book_id as Id,
        lotNos: [BigInt(String(lot?.lotNo))],
        direction: 'forward',
      } as const;
      return [
        await loadGraph(tx, testZoneId, { ...question, limit: 2 }),
        await loadGraph(tx, testZoneId, { ...question, limit: 3 }),
      ];
    });
    expect(graph.map((found) => found?.lots.size ?? null)).toEqual([null, 3]);
  });
});

test('after random histories the ends of every lot add up to it', { timeout: 120_000 }, async () => {
  const step = fc.record({
    kind: fc.constantFrom(...stepKinds.filter((kind) => kind !== 'nonsense')),
    a: fc.nat(10_000_000),
    b: fc.nat(10_000_000),
  });
  const walk = await Walk.open();
  const { database } = walk.zone;
  try {
    for (const one of fc.sample(step, { seed: 1510, numRuns: 260 })) await walk.step(one);
    await database.read(walk.zone.as('customs_officer').caller.settings, async (tx) => {
      const { rows } = await tx.query<{ book_id: Id; lot_no: bigint }>(
        'select book_id, lot_no from ledger_lots where zone_id = $1',
        [testZoneId],
      );
      expect(rows.length).toBeGreaterThan(40);
      for (const { book_id: bookId, lot_no: lotNo } of rows) {
        const graph = await loadGraph(tx, testZoneId, { bookId, lotNos: [lotNo], direction: 'forward', limit: 10_000 });
        if (!graph) throw new RangeError('a walk makes few lots');
        const { ends } = traceForward(graph, lotNo);
        const sum = ends.reduce((total, { quantity }) => total + quantity, 0n);
        expect(formatQuantity(sum), `lot ${lotNo}`).toBe(formatQuantity(graph.lots.get(lotNo)?.quantity ?? 0n));
      }
    });
  } finally {
    await walk.zone.drop();
  }
});
