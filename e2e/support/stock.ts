/** The first book of the demonstration zone, which accumulates, and its first item, of which nothing has moved yet. */
export const bookNo = 'T1510W000001';
export const itemNo = 1;

interface LineTerms {
  readonly declaredQuantity: string;
  readonly legalQuantity2: string;
  readonly totalPrice: string;
  readonly grossWeightKg: string;
}

/** Gearboxes from Germany at 900 USD: counted, and weighed to 10^-5 kg as their second statutory unit. */
export function gearboxes(terms: LineTerms) {
  return {
    lineNo: 1,
    itemNo,
    materialNo: 'SJ1001',
    hsCode: '8708409190',
    name: '自动变速箱总成',
    declaredUnit: '007',
    legalUnit1: '007',
    legalQuantity1: terms.declaredQuantity,
    legalUnit2: '035',
    unitPrice: '900',
    currencyCode: '502',
    originCountry: '304',
    netWeightKg: terms.legalQuantity2,
    ...terms,
  };
}

export const tenGearboxes = gearboxes({
  declaredQuantity: '10',
  legalQuantity2: '825.12345',
  totalPrice: '9000.00',
  grossWeightKg: '860',
});
export const fourGearboxes = gearboxes({
  declaredQuantity: '4',
  legalQuantity2: '330.04939',
  totalPrice: '3600.00',
  grossWeightKg: '344',
});
/** Goods from Germany by rail over the first line. */
export function inboundList(internalNo: string, line: ReturnType<typeof gearboxes>) {
  return {
    bookNo,
    internalNo,
    line: 'first',
    direction: 'in',
    listType: '0',
    goodsKind: 'material',
    supervisionMode: '5034',
    transportMode: '3',
    portCode: '1531',
    customsCode: '1510',
    countryCode: '304',
    lines: [line],
  };
}

/** Goods sold over the second line, which are taxed as they are. */
export function saleList(internalNo: string, line: ReturnType<typeof gearboxes>) {
  return {
    bookNo,
    internalNo,
    line: 'second',
    direction: 'out',
    listType: '0',
    goodsKind: 'material',
    supervisionMode: '5000',
    transportMode: '9',
    customsCode: '1510',
    countryCode: '142',
    lines: [{ ...line, levyMode: '1' }],
  };
}

interface PassTerms {
  readonly internalNo: string;
  readonly list: string;
  readonly direction: 'in' | 'out';
  readonly vehicleNo: string;
  readonly quantity: string;
  readonly grossWeightKg: string;
}

/** One vehicle of several that carry the one line of a list; tractor and frame weigh 14.8 t. */
export function pass({ internalNo, list, direction, vehicleNo, quantity, grossWeightKg }: PassTerms) {
  return {
    internalNo,
    passType: direction === 'in' ? '2' : '3',
    bindType: '3',
    direction,
    customsCode: '1510',
    vehicleNo,
    vehicleWeightKg: '8600',
    frameWeightKg: '6200',
    lines: [{ list, lineNo: 1, quantity, grossWeightKg }],
  };
}

interface Amounts {
  readonly declared: string;
  readonly legal1: string;
  readonly legal2: string;
  readonly value: string;
}

/** An item of a book with its balances, as the API shows it. */
export interface BookItem {
  readonly balances: ReadonlyArray<{
    readonly stage: string;
    readonly posted: Amounts;
    readonly pendingOut: Amounts;
    readonly pendingIn: Amounts;
    readonly available: string;
  }>;
}

const nothing: Amounts = { declared: '0.00000', legal1: '0.00000', legal2: '0.00000', value: '0.00' };

/** What is on hand, claimed by lists that wait, and available; an item that never moved has nothing of all. */
export function stockOf({ balances }: BookItem) {
  const found = balances.find(({ stage }) => stage === 'on_hand');
  const { posted, pendingOut, pendingIn, available } = found ?? {
    posted: nothing,
    pendingOut: nothing,
    pendingIn: nothing,
    available: nothing.declared,
  };
  return { posted, pendingOut, pendingIn, available };
}

/** The amounts of so many gearboxes: declared and first statutory unit are the same count. */
export function amounts(count: string, kilograms: string, value: string): Amounts {
  return { declared: count, legal1: count, legal2: kilograms, value };
}

/** A stock of which only one or the other is not nothing. */
export function stockWith(parts: Partial<ReturnType<typeof stockOf>>): ReturnType<typeof stockOf> {
  return { posted: nothing, pendingOut: nothing, pendingIn: nothing, available: nothing.declared, ...parts };
}
