import type { FactoryItem } from '../factory/goods.ts';

/** Invented goods under real codes, of the repair station and of the laboratory. */
const [piece, set, kilogram] = ['007', '006', '035'] as const;
const plain = { legalUnit2: null, legal1: '1', legal2: null } as const;

export const charger: FactoryItem = {
  ...plain,
  itemNo: 1,
  materialNo: 'TC-90',
  goodsKind: 'material',
  hsCode: '8414803090',
  name: '涡轮增压器（待修）',
  model: 'TC-90',
  declaredUnit: set,
  legalUnit1: set,
  priceUsd: '820',
  originCountry: '304',
  netKg: '18',
};

export const rotor: FactoryItem = {
  ...plain,
  itemNo: 2,
  materialNo: 'TC-90-RT',
  goodsKind: 'material',
  hsCode: '8414909090',
  name: '增压器转子',
  model: 'RT-90',
  declaredUnit: piece,
  legalUnit1: piece,
  priceUsd: '96.5',
  originCountry: '304',
  netKg: '2.1',
};

export const oldRotor: FactoryItem = {
  ...rotor,
  itemNo: 3,
  materialNo: 'TC-90-RT-OLD',
  goodsKind: 'defective',
  name: '换下的增压器转子',
  priceUsd: '1',
};

export const chip: FactoryItem = {
  ...plain,
  itemNo: 1,
  materialNo: 'LAB-CH-01',
  goodsKind: 'material',
  hsCode: '8542399000',
  name: '电控芯片（研发用）',
  model: 'CH-01',
  declaredUnit: piece,
  legalUnit1: piece,
  priceUsd: '12.4',
  originCountry: '133',
  netKg: '0.01',
};

export const resin: FactoryItem = {
  ...plain,
  itemNo: 2,
  materialNo: 'LAB-RS-02',
  goodsKind: 'material',
  hsCode: '3907300090',
  name: '封装树脂（研发用）',
  model: 'RS-02',
  declaredUnit: kilogram,
  legalUnit1: kilogram,
  priceUsd: '31',
  originCountry: '116',
  netKg: '1',
};

export const sample: FactoryItem = {
  ...plain,
  itemNo: 3,
  materialNo: 'LAB-SP-03',
  goodsKind: 'finished',
  hsCode: '8537101990',
  name: '电控单元样件',
  model: 'SP-03',
  declaredUnit: piece,
  legalUnit1: piece,
  priceUsd: '240',
  originCountry: '142',
  netKg: '0.6',
};
