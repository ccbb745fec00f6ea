import { divideHalfUp } from '../../../kernel/index.ts';
import { rateOne, type ScaledRate } from '../../../primitives/rules/index.ts';
import type { BookItem } from '../../../regime/books/index.ts';
import type { BillLine, BillOfMaterial } from '../../../regime/processing/index.ts';
import { type DocumentDefinition, type Field, field, headSheet, tableSheet } from '../model.ts';
import { type Filer, filerFields } from './enterprise.ts';
import { sources, unitOf } from './sources.ts';

export interface BillDocument extends Filer {
  readonly bookNo: string;
  readonly bill: BillOfMaterial;
  readonly product: BookItem | null;
  readonly lines: readonly BillLine[];
  readonly materials: ReadonlyMap<number, BookItem>;
}

export interface BillRow {
  readonly bill: BillOfMaterial;
  readonly line: BillLine;
}

const ofBill = { source: sources.bill, citation: 'C.2' } as const;
const ofLine = { source: sources.billLine, citation: 'C.2' } as const;

/** 单耗申报状态: 2 declared, 3 confirmed; a questioned one has no number of its own. */
const stateCodes = { declared: '2', confirmed: '3', questioned: 'questioned' } as const;

/** net ÷ (1 − losses), half up to ten decimals: to be read, never to be multiplied with (golden case G3). */
export function unitConsumption({ net, tangibleLossRate, intangibleLossRate }: BillLine): ScaledRate | null {
  const kept = rateOne - tangibleLossRate - intangibleLossRate;
  return kept <= 0n ? null : divideHalfUp(net * rateOne, kept);
}

const rates: ReadonlyArray<Field<BillLine>> = [
  field(
    'factor',
    'unitConsumption',
    '单耗（净耗 ÷（1 − 损耗率），仅供查看）',
    'Unit consumption: net ÷ (1 − losses), to be read only',
    { source: sources.billComputed, citation: 'C.2', knownName: 'ucnsQty', unit: unitOf.perUnit },
    unitConsumption,
  ),
  field(
    'factor',
    'net',
    '净耗',
    'Net consumption',
    { ...ofLine, knownName: 'netUseupQty', unit: unitOf.perUnit },
    (line) => line.net,
  ),
  field(
    'percent',
    'tangibleLossRate',
    '有形损耗率',
    'Tangible loss',
    { ...ofLine, knownName: 'tgblLossRate', unit: unitOf.percent },
    (line) => line.tangibleLossRate,
  ),
  field(
    'percent',
    'intangibleLossRate',
    '无形损耗率',
    'Intangible loss',
    { ...ofLine, knownName: 'intgbLossRate', unit: unitOf.percent },
    (line) => line.intangibleLossRate,
  ),
  field(
    'percent',
    'bondedShare',
    '保税料件比例',
    'Bonded share',
    { ...ofLine, knownName: 'bondMtpckPrpr', unit: unitOf.percent },
    (line) => line.bondedShare,
  ),
];

/** Unit consumption of a whole book: product, version and material in each row. */
export const billFields: ReadonlyArray<Field<BillRow>> = [
  field(
    'integer',
    'productItemNo',
    '成品序号',
    'Item of the product',
    { ...ofBill, knownName: 'endprdSeqno' },
    ({ bill }) => bill.productItemNo,
  ),
  field(
    'integer',
    'materialItemNo',
    '料件序号',
    'Item of the material',
    { ...ofLine, knownName: 'mtpckSeqno' },
    ({ line }) => line.materialItemNo,
  ),
  field(
    'text',
    'billVersion',
    '单耗版本号',
    'Version of the bill',
    { ...ofBill, knownName: 'ucnsVerno' },
    ({ bill }) => bill.billVersion,
  ),
  ...rates.map((one) => ({ ...one, cell: ({ line }: BillRow) => one.cell(line) })),
  field(
    'code',
    'declarationState',
    '单耗申报状态（2 已申报，3 已确认，questioned 质疑中）',
    'State: 2 declared, 3 confirmed, questioned',
    { ...ofBill, knownName: 'ucnsDclStucd' },
    ({ bill }) => stateCodes[bill.state],
  ),
  field('day', 'validFrom', '有效期自', 'Valid from', ofBill, ({ bill }) => bill.validFrom),
  field(
    'day',
    'validThrough',
    '有效期至',
    'Valid through',
    { ...ofBill, knownName: 'ucnsValidDate' },
    ({ bill }) => bill.validThrough,
  ),
];

type D = BillDocument;
const head: ReadonlyArray<Field<D>> = [
  field('code', 'bookNo', '账册编号', 'Book', { source: sources.book, citation: 'C.1' }, ({ bookNo }) => bookNo),
  ...filerFields,
  field(
    'integer',
    'productItemNo',
    '成品序号',
    'Item of the product',
    { ...ofBill, knownName: 'endprdSeqno' },
    ({ bill }) => bill.productItemNo,
  ),
  field(
    'text',
    'productMaterialNo',
    '成品料号',
    'Material number of the product',
    { source: sources.item, citation: 'C.2' },
    ({ product }) => product?.materialNo ?? null,
  ),
  field(
    'text',
    'productName',
    '成品名称',
    'Name of the product',
    { source: sources.item, citation: 'C.2' },
    ({ product }) => product?.name ?? null,
  ),
  field(
    'code',
    'productUnit',
    '成品申报计量单位',
    'Declared unit of the product',
    { source: sources.item, citation: 'E.3' },
    ({ product }) => product?.declaredUnit ?? null,
  ),
  field(
    'text',
    'billVersion',
    '单耗版本号',
    'Version of the bill',
    { ...ofBill, knownName: 'ucnsVerno' },
    ({ bill }) => bill.billVersion,
  ),
  field(
    'code',
    'declarationState',
    '单耗申报状态（2 已申报，3 已确认，questioned 质疑中）',
    'State: 2 declared, 3 confirmed, questioned',
    { ...ofBill, knownName: 'ucnsDclStucd' },
    ({ bill }) => stateCodes[bill.state],
  ),
  field('day', 'validFrom', '有效期自', 'Valid from', ofBill, ({ bill }) => bill.validFrom),
  field(
    'day',
    'validThrough',
    '有效期至',
    'Valid through',
    { ...ofBill, knownName: 'ucnsValidDate' },
    ({ bill }) => bill.validThrough,
  ),
  field('instant', 'declaredAt', '申报时间', 'Declared at', ofBill, ({ bill }) => bill.declaredAt),
];

interface MaterialRow {
  readonly line: BillLine;
  readonly item: BookItem | null;
}

const lines: ReadonlyArray<Field<MaterialRow>> = [
  field(
    'integer',
    'materialItemNo',
    '料件序号',
    'Item of the material',
    { ...ofLine, knownName: 'mtpckSeqno' },
    ({ line }) => line.materialItemNo,
  ),
  field(
    'text',
    'materialNo',
    '料件料号',
    'Material number',
    { source: sources.item, citation: 'C.2' },
    ({ item }) => item?.materialNo ?? null,
  ),
  field(
    'text',
    'name',
    '料件名称',
    'Name of the material',
    { source: sources.item, citation: 'C.2' },
    ({ item }) => item?.name ?? null,
  ),
  field(
    'code',
    'declaredUnit',
    '申报计量单位',
    'Declared unit',
    { source: sources.item, citation: 'E.3' },
    ({ item }) => item?.declaredUnit ?? null,
  ),
  ...rates.map((one) => ({ ...one, cell: ({ line }: MaterialRow) => one.cell(line) })),
];

/** The unit consumption of one version, as a part of EMS111. */
export const billDefinition: DocumentDefinition<BillDocument> = {
  message: 'EMS111',
  name: 'unit_consumption',
  title: { zh: '单耗申报（加工账册的一部分）', en: 'Unit consumption, a part of the processing book' },
  known: {
    zh: '单耗属于 EMS111；仅知内网表名 EmsPutrecUcnsDt 及其字段名。',
    en: 'Unit consumption belongs to EMS111; only the inner table EmsPutrecUcnsDt and its field names are known.',
  },
  sheets: [
    headSheet(head),
    tableSheet('lines', { zh: '料件', en: 'Materials' }, lines, ({ lines: rows, materials }) =>
      rows.map((line) => ({ line, item: materials.get(line.materialItemNo) ?? null })),
    ),
  ],
};
