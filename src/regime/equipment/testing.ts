import { day } from '../../kernel/index.ts';
import type { ListDraft } from '../clearance/index.ts';
import { importTariff } from '../tariff/index.ts';
import { accepted, listDraft, openTestBook, partyA, type TestZone } from '../testing.ts';
import type { Office } from '../testing-office.ts';
import { tell } from '../testing-story.ts';

/** A machine tool as an equipment book files it. */
export const lathe = {
  materialNo: 'LATHE-1',
  hsCode: '8458110090',
  name: '数控车床',
  goodsKind: 'equipment',
  declaredUnit: '001',
  legalUnit1: '001',
} as const;

/** The items of the book that `openMachineBook` opens. */
const machines = [
  lathe,
  { ...lathe, materialNo: 'TRUCK-1', hsCode: '8704223000', name: '货车' },
  { ...lathe, materialNo: 'PRESS-1', hsCode: '8462290000', name: '压力机' },
];

/** Every number that the office's answers about a machine carry. */
export interface Shown {
  readonly state: string;
  readonly endsOn: string;
  readonly dueBackOn: string | null;
  readonly inBookQuantity: string;
  readonly availableQuantity: string;
  readonly awayQuantity: string;
  readonly releasedQuantity: string;
  readonly scrappedQuantity: string;
  readonly leftByListsQuantity: string;
}

export interface Workshop {
  readonly bookNo: string;
  /** Machines come in from abroad by a list of one line, which is posted at once; answers the list's own number. */
  receive(quantity: string, itemNo?: number): Promise<string>;
  /** Registers the line of such a list. */
  register(list: string, equipmentNo: string, more?: object): Promise<Shown>;
  /** The draft of a list that takes machines out. */
  outbound(internalNo: string, quantity: string, terms?: Partial<ListDraft>): ListDraft;
}

const whole = { unitPrice: '1000', currencyCode: '502' };

/** An equipment book of party A with three items of machines. */
export async function openMachineBook(zone: TestZone, office: Office, bookNo: string): Promise<Workshop> {
  await openTestBook(zone, bookNo, machines, { kind: 'equipment' });
  const story = tell(zone);
  let lists = 0;
  const lineOf = (itemNo: number, quantity: string) => ({
    ...lathe,
    ...machines[itemNo - 1],
    ...whole,
    itemNo,
    declaredQuantity: quantity,
    legalQuantity1: quantity,
    totalPrice: String(Number.parseInt(quantity, 10) * 1000),
  });
  const draftOf = (internalNo: string, terms: Partial<ListDraft>, itemNo: number, quantity: string): ListDraft => {
    const draft = listDraft(internalNo, { bookNo, goodsKind: 'equipment', listType: '6', ...terms }, {});
    const {
      legalUnit2: _unit,
      legalQuantity2: _quantity,
      goodsKind: _kind,
      ...line
    } = {
      ...draft.lines[0],
      ...lineOf(itemNo, quantity),
    };
    return { ...draft, lines: [{ ...line, lineNo: 1, legalQuantity2: '0' }] };
  };
  return {
    bookNo,
    async receive(quantity, itemNo = 1) {
      lists += 1;
      const terms = { line: 'first', supervisionMode: '5335' } as const;
      return story.approve(draftOf(`${bookNo}-IN-${lists}`, terms, itemNo, quantity));
    },
    register: (list, equipmentNo, more = {}) =>
      office.must<Shown>('register_equipment', zone.as('enterprise_clerk', partyA), {
        ...{ list, lineNo: 1, equipmentNo, price: '360000.00', exemptDuty: '18000.00', exemptVat: '49140.00' },
        ...more,
      }),
    outbound: (internalNo, quantity, terms = {}) =>
      draftOf(internalNo, { direction: 'out', supervisionMode: '5300', ...terms }, 1, quantity),
  };
}

/**
 * A tariff of 5 % duty and 13 % VAT for what early releases are charged by, 5 % consumption tax for trucks, and no duty rate
 * for presses.
 */
export async function importMachineTariff(zone: TestZone): Promise<void> {
  const rates = {
    generalRate: '0.3',
    preferentialRate: '0.05',
    exportRate: null,
    consumptionTaxRate: null,
    vatRate: '0.13',
  };
  const line = {
    ...rates,
    nameEn: null,
    firstUnit: '001',
    secondUnit: null,
    licence: null,
    remark: null,
    elements: null,
  };
  accepted(
    await importTariff(
      zone.database,
      {
        edition: 'T2026',
        validFrom: day('2020-01-01'),
        validTo: null,
        source: '测试税则',
        isSample: true,
        importedAt: new Date('2026-01-01T00:00:00Z'),
        importedBy: 'test',
        fileHash: '00'.repeat(32),
      },
      [
        { ...line, code: '8458110090', nameZh: '数控车床' },
        { ...line, code: '8462290000', nameZh: '压力机', generalRate: null, preferentialRate: null },
        { ...line, code: '8704223000', nameZh: '货车', consumptionTaxRate: '0.05' },
      ],
    ),
  );
}
