import { addPlace } from '../../primitives/places/index.ts';
import { accepted, lamp, openTestBook, type TestZone } from '../testing.ts';
import type { Office } from '../testing-office.ts';

export const stateBook = 'T1510W00S001';

export const approvalDraft = {
  bookNo: stateBook,
  approvalNo: 'FL-1',
  placeCode: 'WH-S',
  consentNo: '管委会〔2026〕3号',
  consentOn: '2026-06-01',
  wmsName: 'wms-1',
  fromOn: '2026-06-15',
};

export function stateMove(internalNo: string, more: object = {}) {
  const goods = { itemNo: 1, quantity: '10', legalQuantity2: '3.5' };
  return {
    bookNo: stateBook,
    internalNo,
    kind: 'in',
    ...goods,
    counterpart: '长春甲公司',
    movedOn: '2026-07-01',
    ...more,
  };
}

/** A book for lamps that are not under bond, in a warehouse that is approved for them. */
export async function openStateBook(zone: TestZone, office: Office, days: object = {}): Promise<void> {
  await openTestBook(zone, stateBook, [lamp], { purpose: 'by_state' });
  const rest = { bonded: true, areaM2: null, capacity: {}, geometry: null };
  const top = { kind: 'zone', code: 'ZONE', nameZh: '综保区', nameEn: 'Zone', parentCode: null } as const;
  const roof = {
    kind: 'warehouse',
    code: 'WH-S',
    nameZh: '分类监管库',
    nameEn: 'Warehouse',
    parentCode: 'ZONE',
  } as const;
  for (const place of [top, roof]) accepted(await addPlace(zone.as('customs_officer'), { ...place, ...rest }));
  await office.must('grant_state_storage', zone.as('customs_officer'), { ...approvalDraft, ...days });
}
