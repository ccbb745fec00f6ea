import type { AccountBook, BookItem } from '../../../regime/books/index.ts';
import type { Production, ProductionMaterial, ProductionOutput } from '../../../regime/processing/index.ts';
import { type DocumentDefinition, type Field, field, headSheet, tableSheet } from '../model.ts';
import { goodsKindCodes } from './codes.ts';
import { type Filer, filerFields } from './enterprise.ts';
import { sources, unitOf } from './sources.ts';

export interface ProductionDocument extends Filer {
  readonly book: AccountBook;
  readonly production: Production;
  readonly materials: readonly ProductionMaterial[];
  readonly outputs: readonly ProductionOutput[];
  readonly items: ReadonlyMap<number, BookItem>;
}

const ofHead = { source: sources.production, citation: 'C.1' } as const;
const ofMaterial = { source: sources.productionMaterial, citation: 'C.2' } as const;
const ofOutput = { source: sources.productionOutput, citation: 'C.6' } as const;
const ofItem = { source: sources.item, citation: 'C.2' } as const;
type D = ProductionDocument;

const productOf = ({ production, items }: D): BookItem | null => items.get(production.productItemNo) ?? null;

const head: ReadonlyArray<Field<D>> = [
  field('text', 'internalNo', '企业内部编号', 'Own number', ofHead, ({ production }) => production.internalNo),
  field('code', 'bookNo', '账册编号', 'Book', ofHead, ({ book }) => book.bookNo),
  ...filerFields,
  field('text', 'workOrderNo', '工单编号', 'Work order', ofHead, ({ production }) => production.workOrderNo),
  field(
    'integer',
    'productItemNo',
    '成品序号',
    'Item of the product',
    { ...ofHead, citation: 'C.2', knownName: 'endprdSeqno' },
    ({ production }) => production.productItemNo,
  ),
  field(
    'text',
    'productMaterialNo',
    '成品料号',
    'Material number of the product',
    ofItem,
    (document) => productOf(document)?.materialNo ?? null,
  ),
  field(
    'text',
    'productName',
    '成品名称',
    'Name of the product',
    ofItem,
    (document) => productOf(document)?.name ?? null,
  ),
  field(
    'code',
    'productUnit',
    '成品申报计量单位',
    'Declared unit of the product',
    { ...ofItem, citation: 'E.3' },
    (document) => productOf(document)?.declaredUnit ?? null,
  ),
  field(
    'quantity',
    'quantity',
    '成品数量',
    'Quantity of the product',
    { ...ofHead, unit: unitOf.declared },
    ({ production }) => production.quantity,
  ),
  field(
    'text',
    'billVersion',
    '单耗版本号',
    'Version of the bill',
    { ...ofHead, citation: 'C.2', knownName: 'ucnsVerno' },
    ({ production }) => production.billVersion,
  ),
  field('day', 'producedOn', '生产日期', 'Made on', ofHead, ({ production }) => production.producedOn),
  field(
    'text',
    'outwardForm',
    '外发加工申报表编号',
    'Form of the outward processing',
    { ...ofHead, citation: 'C.3' },
    ({ production }) => production.outwardForm,
  ),
  field('text', 'remark', '备注', 'Remark', ofHead, ({ production }) => production.remark),
];

interface MaterialRow {
  readonly material: ProductionMaterial;
  readonly item: BookItem | null;
}
const amount = { ...ofMaterial, unit: unitOf.declared };
const materials: ReadonlyArray<Field<MaterialRow>> = [
  field(
    'integer',
    'materialItemNo',
    '料件序号',
    'Item of the material',
    { ...ofMaterial, citation: 'C.6', knownName: 'mtpckSeqno' },
    ({ material }) => material.materialItemNo,
  ),
  field('text', 'materialNo', '料件料号', 'Material number', ofItem, ({ item }) => item?.materialNo ?? null),
  field('text', 'name', '料件名称', 'Name of the material', ofItem, ({ item }) => item?.name ?? null),
  field(
    'code',
    'declaredUnit',
    '申报计量单位',
    'Declared unit',
    { ...ofItem, citation: 'E.3' },
    ({ item }) => item?.declaredUnit ?? null,
  ),
  field(
    'quantity',
    'net',
    '净耗数量',
    'Net consumption',
    { ...amount, citation: 'C.6', knownName: 'ucnsNetUseupQty' },
    ({ material }) => material.net,
  ),
  field('quantity', 'tangibleLoss', '有形损耗数量', 'Tangible loss', amount, ({ material }) => material.tangibleLoss),
  field(
    'quantity',
    'intangibleLoss',
    '无形损耗数量',
    'Intangible loss',
    amount,
    ({ material }) => material.intangibleLoss,
  ),
  field('quantity', 'consumed', '耗用合计数量', 'Consumed in all', amount, ({ material }) => material.consumed),
];

interface OutputRow {
  readonly output: ProductionOutput;
  readonly item: BookItem | null;
}
const outputs: ReadonlyArray<Field<OutputRow>> = [
  field('integer', 'itemNo', '备案序号', 'Item of the book', ofOutput, ({ output }) => output.itemNo),
  field(
    'code',
    'goodsKind',
    '料件成品标志（E 成品，L 边角料，D 残次品）',
    'Goods: E finished, L leftovers, D defective',
    { ...ofItem, citation: 'C.3', knownName: 'mtpckEndprdMarkcd' },
    ({ item }) => (item ? goodsKindCodes[item.goodsKind] : null),
  ),
  field('text', 'materialNo', '商品料号', 'Material number', ofItem, ({ item }) => item?.materialNo ?? null),
  field('text', 'name', '商品名称', 'Name of the goods', ofItem, ({ item }) => item?.name ?? null),
  field(
    'code',
    'declaredUnit',
    '申报计量单位',
    'Declared unit',
    { ...ofItem, citation: 'E.3' },
    ({ item }) => item?.declaredUnit ?? null,
  ),
  field(
    'quantity',
    'quantity',
    '数量',
    'Quantity',
    { ...ofOutput, unit: unitOf.declared },
    ({ output }) => output.quantity,
  ),
];

/** CMB101 耗料单. */
export const productionDefinition: DocumentDefinition<ProductionDocument> = {
  message: 'CMB101',
  name: 'consumption_note',
  title: { zh: '耗料单', en: 'Consumption note' },
  known: {
    zh: '报文编号本身为推断；仅知内网表 SasCmbBsc、SasCmbImg、SasCmbInvt、SasCmbRbg 及少数字段名。耗料单所列清单（SasCmbInvt）不在生产记录中登记。',
    en: 'Even the number of the message is inferred; only the inner tables SasCmbBsc, SasCmbImg, SasCmbInvt and SasCmbRbg and a few field names are known. The lists of a note (SasCmbInvt) are not kept with a production.',
  },
  sheets: [
    headSheet(head),
    tableSheet('materials', { zh: '耗用料件', en: 'Materials used' }, materials, (document) =>
      document.materials.map((material) => ({ material, item: document.items.get(material.materialItemNo) ?? null })),
    ),
    tableSheet(
      'outputs',
      { zh: '边角料、副产品、残次品', en: 'Leftovers, by-products, defectives' },
      outputs,
      (document) => document.outputs.map((output) => ({ output, item: document.items.get(output.itemNo) ?? null })),
    ),
  ],
};
