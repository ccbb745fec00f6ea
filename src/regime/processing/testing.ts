import { formatQuantity, type Id } from '../../kernel/index.ts';
import { balancesOfBook } from '../../primitives/ledger/index.ts';
import { loadBook } from '../books/index.ts';
import { accepted, listDraft, openTestBook, partyA, type TestZone, testZoneId } from '../testing.ts';
import type { Office } from '../testing-office.ts';
import { tell } from '../testing-story.ts';

/** Golden case G3: compound of polypropylene and glass fibre, all in kilograms. */
const kilograms = { declaredUnit: '035', legalUnit1: '035' };
export const polymer = { materialNo: 'PP', hsCode: '3902100090', name: '聚丙烯', ...kilograms };
export const glassFibre = { materialNo: 'GF', hsCode: '7019120090', name: '玻璃纤维', ...kilograms };
export const compound = {
  materialNo: 'CP',
  hsCode: '3907999090',
  name: '改性塑料',
  goodsKind: 'finished',
  ...kilograms,
} as const;
export const scrap = {
  materialNo: 'SC',
  hsCode: '3915909000',
  name: '塑料边角料',
  goodsKind: 'leftover',
  ...kilograms,
} as const;
export const reject = {
  materialNo: 'RJ',
  hsCode: '3907999090',
  name: '次品',
  goodsKind: 'defective',
  ...kilograms,
} as const;

export const billLines = [
  { materialItemNo: 1, net: '0.6451', tangibleLossRate: '0.04' },
  { materialItemNo: 2, net: '0.3', tangibleLossRate: '0.04' },
];

export interface Plant {
  readonly bookNo: string;
  /** Declared quantities by stage of an item, without the empty stages. */
  stock(itemNo: number): Promise<Record<string, string>>;
  /** Kilograms of an item come in from abroad and are posted. */
  receive(itemNo: number, quantity: string): Promise<void>;
}

/** A processing book of party A: items 1 and 2 material, 3 the product, 4 by-product, 5 defective. */
export async function openPlant(
  zone: TestZone,
  office: Office,
  bookNo: string,
  processingType: 'consumption' | 'work_order' | 'enterprise_unit',
): Promise<Plant> {
  const options = { kind: 'processing', processingType } as const;
  await openTestBook(zone, bookNo, [polymer, glassFibre, compound, scrap, reject], options);
  await office.must('declare_bill', zone.as('enterprise_clerk', partyA), {
    bookNo,
    productItemNo: 3,
    billVersion: '19052201',
    lines: billLines,
  });
  const story = tell(zone);
  let lists = 0;
  return {
    bookNo,
    stock: (itemNo) => stockOf(zone, bookNo, itemNo),
    async receive(itemNo, quantity) {
      lists += 1;
      const goods = itemNo === 1 ? polymer : glassFibre;
      const terms = { bookNo, line: 'internal', supervisionMode: '5015', listType: '6' } as const;
      const line = { itemNo, ...goods, declaredQuantity: quantity, legalQuantity1: quantity, legalQuantity2: '0' };
      const { legalUnit2: _, ...draftLine } = { ...listDraft('', terms, line).lines[0] };
      const total = { unitPrice: '1', totalPrice: quantity };
      await story.approve({
        ...listDraft(`${bookNo}-IN-${lists}`, terms, line),
        lines: [{ ...draftLine, ...line, lineNo: 1, currencyCode: '502', ...total }],
      });
    },
  };
}

async function stockOf(zone: TestZone, bookNo: string, itemNo: number): Promise<Record<string, string>> {
  return zone.database.read(zone.as('customs_officer').caller.settings, async (tx) => {
    const { bookId } = accepted(await loadBook(tx, testZoneId, bookNo)) as { bookId: Id };
    const balances = await balancesOfBook(tx, testZoneId, bookId, [itemNo]);
    const held = balances.filter(({ posted }) => posted.declared > 0n);
    return Object.fromEntries(held.map(({ stage, posted }) => [stage, formatQuantity(posted.declared)]));
  });
}
