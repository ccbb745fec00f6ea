import { formatMoney, formatQuantity, type Quantity, quantity } from '../../../kernel/index.ts';
import type { LineDraft } from '../../../regime/clearance/index.ts';

/** An item of the factory's book: invented goods under real codes. */
export interface FactoryItem {
  readonly itemNo: number;
  readonly materialNo: string;
  readonly goodsKind: 'material' | 'finished' | 'defective' | 'equipment';
  readonly hsCode: string;
  readonly name: string;
  readonly model: string;
  readonly declaredUnit: string;
  readonly legalUnit1: string;
  readonly legalUnit2: string | null;
  /** Statutory quantities of one declared unit. */
  readonly legal1: string;
  readonly legal2: string | null;
  readonly priceUsd: string;
  readonly originCountry: string;
  readonly netKg: string;
}

const [piece, kilogram, germany, korea, china] = ['007', '035', '304', '133', '142'] as const;

export const shockAbsorber: FactoryItem = {
  itemNo: 1,
  materialNo: 'FS-SA-01',
  goodsKind: 'material',
  hsCode: '8708801000',
  name: '减震器总成',
  model: 'SA-F01',
  declaredUnit: piece,
  legalUnit1: piece,
  legalUnit2: kilogram,
  legal1: '1',
  legal2: '4.8',
  priceUsd: '46.5',
  originCountry: germany,
  netKg: '4.8',
};

export const halfShaft: FactoryItem = {
  itemNo: 2,
  materialNo: 'FS-HX-01',
  goodsKind: 'material',
  hsCode: '8708507990',
  name: '驱动桥半轴',
  model: 'HX-320',
  declaredUnit: piece,
  legalUnit1: kilogram,
  legalUnit2: null,
  legal1: '8.9',
  legal2: null,
  priceUsd: '88',
  originCountry: korea,
  netKg: '8.9',
};

export const armBlank: FactoryItem = {
  itemNo: 3,
  materialNo: 'FS-AB-01',
  goodsKind: 'material',
  hsCode: '8708999990',
  name: '控制臂毛坯',
  model: 'AB-6061',
  declaredUnit: kilogram,
  legalUnit1: kilogram,
  legalUnit2: null,
  legal1: '1',
  legal2: null,
  priceUsd: '9.2',
  originCountry: germany,
  netKg: '1',
};

export const suspension: FactoryItem = {
  itemNo: 4,
  materialNo: 'FS-MOD-01',
  goodsKind: 'finished',
  hsCode: '8708999990',
  name: '前悬架模块',
  model: 'FS-MOD',
  declaredUnit: piece,
  legalUnit1: kilogram,
  legalUnit2: null,
  legal1: '30.4',
  legal2: null,
  priceUsd: '312',
  originCountry: china,
  netKg: '30.4',
};

export const factoryItems: readonly FactoryItem[] = [shockAbsorber, halfShaft, armBlank, suspension];
export const materials: readonly FactoryItem[] = [shockAbsorber, halfShaft, armBlank];

/** One module: two absorbers, two shafts, 1.9 kg of arm blanks of which 5 % fall as leftovers and 1 % as dust. */
export const billVersion = 'FS2601';
export const bill = [
  { item: shockAbsorber, net: '2', tangibleLossRate: '0', intangibleLossRate: '0' },
  { item: halfShaft, net: '2', tangibleLossRate: '0', intangibleLossRate: '0' },
  { item: armBlank, net: '1.9', tangibleLossRate: '0.05', intangibleLossRate: '0.01' },
] as const;

const one = 100_000n;

/** So many declared units in another measure, rounded down: the factors have few decimals, so that nothing is lost. */
export function times(amount: Quantity, factor: string): Quantity {
  return (amount * quantity(factor)) / one;
}

/** What the book is told of an item. */
export function itemDraft(item: FactoryItem) {
  const { materialNo, goodsKind, hsCode, name, model, declaredUnit, legalUnit1, legalUnit2, originCountry } = item;
  return {
    materialNo,
    goodsKind,
    hsCode,
    name,
    model,
    declaredUnit,
    legalUnit1,
    ...(legalUnit2 === null ? {} : { legalUnit2 }),
    originCountry,
  };
}

export function lineDraft(item: FactoryItem, amount: Quantity, lineNo: number, more: Partial<LineDraft>): LineDraft {
  const { goodsKind: _goodsKind, ...goods } = itemDraft(item);
  return {
    ...goods,
    lineNo,
    itemNo: item.itemNo,
    declaredQuantity: formatQuantity(amount),
    ...legalsOf(item, amount),
    unitPrice: item.priceUsd,
    currencyCode: '502',
    totalPrice: formatMoney((amount * quantity(item.priceUsd)) / (one * 1000n)),
    destinationCountry: china,
    grossWeightKg: formatQuantity(times(amount, item.netKg)),
    netWeightKg: formatQuantity(times(amount, item.netKg)),
    ...more,
  };
}

export function legalsOf(item: FactoryItem, amount: Quantity) {
  return {
    legalQuantity1: formatQuantity(times(amount, item.legal1)),
    ...(item.legal2 === null ? {} : { legalQuantity2: formatQuantity(times(amount, item.legal2)) }),
  };
}
