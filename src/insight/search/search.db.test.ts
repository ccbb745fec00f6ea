import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Id } from '../../kernel/index.ts';
import { createRegistry } from '../../platform/operations/index.ts';
import { partyOperations } from '../../primitives/parties/index.ts';
import { placeOperations } from '../../primitives/places/index.ts';
import { approveList, declareList, draftLists } from '../../regime/clearance/index.ts';
import { draftPass } from '../../regime/gate/index.ts';
import { openPlant } from '../../regime/processing/testing.ts';
import { openStateBook, stateMove } from '../../regime/state-storage/testing.ts';
import {
  accepted,
  createTestZone,
  lamp,
  listDraft,
  openTestBook,
  partyA,
  partyB,
  refused,
  type TestZone,
} from '../../regime/testing.ts';
import { openOffice } from '../../regime/testing-office.ts';
import { type Answer, searchOperations } from './index.ts';

const registry = createRegistry([...searchOperations, ...placeOperations, ...partyOperations], {
  mayUse: () => true,
  checkOutputs: true,
});
const container = 'CSQU3054383';
let zone: TestZone;

async function invoke(name: string, input: Record<string, unknown>, partyId: Id | null) {
  const operation = registry.find(name);
  if (!operation) throw new Error(name);
  return registry.invoke(
    operation,
    partyId === null ? zone.as('customs_officer') : zone.as('enterprise_clerk', partyId),
    input,
  );
}

async function find(text: string, partyId: Id | null = partyA): Promise<Answer> {
  return accepted(await invoke('search', { text }, partyId)) as Answer;
}

const shown = ({ rows }: Answer) => rows.map(({ kind, number }) => `${kind} ${number}`);

beforeAll(async () => {
  zone = await createTestZone();
  await openTestBook(zone, 'T3111W000076', [lamp]);
  await openTestBook(zone, 'T3111W000099', [lamp], { ownerId: partyB });
  accepted(await draftLists(zone.as('enterprise_clerk'), [listDraft('XL-2026-0001', {}, {})]));
  accepted(await declareList(zone.as('enterprise_clerk'), { list: 'XL-2026-0001' }));
  const verdict = { list: 'XL-2026-0001', listNo: 'QD151026I000000042', preEntryNo: 'PRE-77' };
  accepted(await approveList(zone.as('customs_officer'), verdict));
  const theirs = listDraft('YY-1', { bookNo: 'T3111W000099' }, {});
  accepted(await draftLists(zone.as('enterprise_clerk', partyB), [theirs]));
  const lines = [{ list: 'XL-2026-0001', lineNo: 1, quantity: '1', grossWeightKg: '3' }];
  const pass = {
    internalNo: 'P-9',
    passType: '3',
    direction: 'in',
    customsCode: '1510',
    vehicleNo: '吉A12345',
  } as const;
  const draft = { ...pass, containerNo: container, vehicleWeightKg: '9000', lines };
  accepted(await draftPass(zone.as('enterprise_clerk'), draft));
  const enterprise = {
    kind: 'organisation',
    nameZh: '兴隆示范物流有限公司',
    nameEn: 'Xinglong Demo Logistics',
    uscc: '91220100MA0Y2A1T93',
    customsCode: '2201260A01',
    roles: ['zone_enterprise'],
  };
  const registered = await invoke('register_party', enterprise, null);
  if (!registered.ok) throw new Error(JSON.stringify(registered.refusal));
});
afterAll(() => zone.drop());

describe('the scan box', () => {
  test.each([
    ['QD151026I000000042', 'list QD151026I000000042', '核注清单 · 进区 · T3111W000076'],
    ['xl-2026-0001', 'list QD151026I000000042', '核注清单 · 进区 · T3111W000076'],
    ['PRE-77', 'list QD151026I000000042', '核注清单 · 进区 · T3111W000076'],
    ['P-9', 'gate_pass P-9', '核放单 · 吉A12345'],
    ['吉A·12345', 'gate_pass P-9', '核放单 · 吉A12345'],
    ['csqu 305438-3', 'gate_pass P-9', '核放单 · 吉A12345'],
    ['T3111W000076', 'book T3111W000076', '账册 · 兴隆示范物流有限公司'],
    ['LAMP-2255', 'book_item LAMP-2255', '备案项 T3111W000076/1 · 圣诞灯串'],
    ['9405310000', 'book_item 9405310000', '备案项 T3111W000076/1 · 圣诞灯串'],
  ])('%s is %s', async (text, first, title) => {
    const answer = await find(text);
    expect(shown(answer)[0]).toBe(first);
    expect(answer.rows[0]?.title.zh).toBe(title);
  });

  test('a path opens the page of the console', async () => {
    expect((await find('LAMP-2255')).rows[0]?.path).toBe('/books/T3111W000076/items/1');
    const [list] = (await find('QD151026I000000042')).rows;
    expect(list?.path).toMatch(/^\/lists\/[0-9a-f-]{36}$/);
    const id = list?.path.slice('/lists/'.length) ?? '';
    expect((await find(id)).rows).toEqual([list]);
  });

  test('the very number comes before what starts with the text; the last digits are found too', async () => {
    expect(shown(await find('T3111W'))).toEqual(['book T3111W000076']);
    expect(shown(await find('XL-2026'))).toEqual(['list QD151026I000000042']);
    expect(shown(await find('000042'))).toEqual(['list QD151026I000000042']);
    expect(shown(await find('P'))).toEqual([]);
  });

  test('an enterprise by name, credit code and customs code', async () => {
    for (const text of ['示范物流', 'demo logi', '91220100MA0Y2A1T93', '2201260A01']) {
      const answer = await find(text, null);
      expect(
        answer.rows.map(({ kind }) => kind),
        text,
      ).toContain('party');
    }
    expect((await find('91220100MA0Y2A1T93', null)).rows[0]?.path).toMatch(/^\/parties\//);
  });

  test('what the text is by its own shape, and what is wrong with it', async () => {
    expect((await find(container)).recognised).toEqual({
      scheme: 'iso6346',
      canonical: expect.stringContaining('CSQU'),
    });
    const mistyped = await find('CSQU3054384');
    expect(mistyped.recognised).toBeNull();
    expect(mistyped.hint?.zh).toContain('校验码');
    expect((await find('LAMP')).hint).toBeNull();
  });

  test('nothing of another enterprise is found', async () => {
    for (const text of ['QD151026I000000042', 'XL-2026-0001', 'P-9', '吉A12345', container, 'T3111W000076', '000042']) {
      expect(shown(await find(text, partyB)), text).toEqual([]);
    }
    expect(shown(await find('LAMP-2255', partyB))).toEqual(['book_item LAMP-2255']);
    expect(shown(await find('YY-1', partyB))).toEqual(['list YY-1']);
    expect((await find('LAMP-2255', null)).rows).toHaveLength(2);
  });

  test('an empty text is search_text_empty', async () => {
    expect(refused(await invoke('search', { text: '  ' }, partyA))).toBe('search_text_empty');
  });
});

describe('other documents', () => {
  beforeAll(async () => {
    const office = openOffice(zone);
    await openStateBook(zone, office);
    const clerk = () => zone.as('enterprise_clerk', partyA);
    await office.must('record_state_move', clerk(), stateMove('FL-2026-7'));
    const plant = await openPlant(zone, office, 'T1510H000001', 'work_order');
    await plant.receive(1, '100');
    const order = { bookNo: plant.bookNo, workOrderNo: 'WO/7', productItemNo: 3, plannedQuantity: '1' };
    await office.must('open_work_order', clerk(), order);
    const lines = [{ itemNo: 1, quantity: '1', condition: 'lost' }];
    const loss = { bookNo: plant.bookNo, internalNo: 'LOST-7', cause: 'force_majeure', description: '水浸', lines };
    await office.must('report_loss', clerk(), { ...loss, occurredOn: '2026-07-01' });
  });

  test.each([
    ['FL-2026-7', 'state_move', '/books/T1510W00S001/state-moves/FL-2026-7', null],
    ['WO/7', 'work_order', '/books/T1510H000001/work-orders/WO%2F7', 'open'],
    ['LO', 'loss', '/books/T1510H000001/losses/LOST-7', 'reported'],
    ['FL-2026', 'state_move', '/books/T1510W00S001/state-moves/FL-2026-7', null],
    ['lost-7', 'loss', '/books/T1510H000001/losses/LOST-7', 'reported'],
    ['LOST-', 'loss', '/books/T1510H000001/losses/LOST-7', 'reported'],
  ])('%s is found as a %s, on its own page', async (text, kind, path, state) => {
    expect((await find(text)).rows).toMatchObject([{ kind, path, state }]);
    expect((await find(text, partyB)).rows).toEqual([]);
  });
});
