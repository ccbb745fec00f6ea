import type { AccountBook, BookItem } from '../../../regime/books/index.ts';
import type { BillLine, BillOfMaterial } from '../../../regime/processing/index.ts';
import { type DocumentDefinition, type Field, field, headSheet, tableSheet } from '../model.ts';
import { billFields } from './bill.ts';
import { goodsKindCodes } from './codes.ts';
import { type Filer, filerFields } from './enterprise.ts';
import { sources } from './sources.ts';

export interface BookDocument extends Filer {
  readonly book: AccountBook;
  readonly items: readonly BookItem[];
  /** Of a processing book: every version of its bills, a row for each material. */
  readonly consumption: ReadonlyArray<{ readonly bill: BillOfMaterial; readonly line: BillLine }>;
}

const ofHead = { source: sources.book, citation: 'C.1' } as const;
const ofItem = { source: sources.item, citation: 'C.2' } as const;
type D = BookDocument;

/** Kinds of processing books as regime C.1 numbers them. */
const processingTypeCodes = { consumption: '3', work_order: '4', enterprise_unit: '5' } as const;
/** S is the equipment book of a zone, Z any other logistics book of a comprehensive bonded area. */
const placeCodes = { equipment: 'S', logistics: 'Z', processing: null } as const;

const common: ReadonlyArray<Field<D>> = [
  field('code', 'bookNo', '账册编号（12 位）', 'Book number (12 characters)', ofHead, ({ book }) => book.bookNo),
  field('code', 'customsCode', '主管海关', 'Customs office', ofHead, ({ book }) => book.customsCode),
  ...filerFields,
  field(
    'code',
    'currencyCode',
    '账册币制（旧代码）',
    'Currency of the book (old code)',
    { ...ofHead, citation: 'E.3' },
    ({ book }) => book.currencyCode,
  ),
  field('day', 'filedOn', '备案日期', 'Filed on', ofHead, ({ book }) => book.filedOn),
  field(
    'day',
    'validThrough',
    '有效期至',
    'Valid through',
    { ...ofHead, knownName: 'finishValidDate', citation: 'F' },
    ({ book }) => book.validThrough,
  ),
  field('integer', 'itemCount', '备案项数', 'Items', ofHead, ({ items }) => items.length),
];

const logisticsHead: ReadonlyArray<Field<D>> = [
  ...common,
  field(
    'code',
    'placeType',
    '区域场所类别（Z 综合保税区，S 区内设备账册）',
    'Kind of place: Z comprehensive bonded area, S equipment book of a zone',
    { ...ofHead, knownName: 'bwlTypecd' },
    ({ book }) => placeCodes[book.kind],
  ),
  field(
    'code',
    'bookkeepingMode',
    '记账模式（1 可累计，2 不累计）',
    'Bookkeeping: 1 accumulates, 2 a new item for each inbound line',
    { ...ofHead, knownName: 'appendTypecd' },
    ({ book }) => (book.bookkeepingMode === 'accumulate' ? '1' : '2'),
  ),
];

const processingHead: ReadonlyArray<Field<D>> = [
  ...common,
  field(
    'code',
    'processingType',
    '账册类型（3 耗料，4 工单，5 企业为单元）',
    'Kind of processing book: 3 consumption notes, 4 work orders, 5 enterprise as unit',
    ofHead,
    ({ book }) => (book.processingType === null ? null : processingTypeCodes[book.processingType]),
  ),
  field(
    'code',
    'purpose',
    '账册用途（ordinary 一般，research 研发，repair 维修，entrusted 委托加工）',
    'Purpose: ordinary, research, repair, entrusted processing',
    { ...ofHead, citation: 'A.3, A.6, A.14' },
    ({ book }) => book.purpose,
  ),
];

const items: ReadonlyArray<Field<BookItem>> = [
  field('integer', 'itemNo', '备案序号', 'Item', { ...ofItem, knownName: 'gdsSeqno' }, (item) => item.itemNo),
  field(
    'code',
    'goodsKind',
    '料件成品标志（I 料件，E 成品，S 设备，L 边角料，D 残次品）',
    'Goods: I material, E finished, S equipment, L leftovers, D defective',
    { ...ofItem, citation: 'C.3', knownName: 'mtpckEndprdMarkcd' },
    (item) => goodsKindCodes[item.goodsKind],
  ),
  field(
    'text',
    'materialNo',
    '商品料号',
    'Material number',
    { ...ofItem, knownName: 'gdsMtno' },
    (item) => item.materialNo,
  ),
  field(
    'code',
    'hsCode',
    '商品编码（10 位）',
    'HS code (10 digits)',
    { ...ofItem, knownName: 'gdecd' },
    (item) => item.hsCode,
  ),
  field('text', 'name', '商品名称', 'Name of the goods', { ...ofItem, knownName: 'gdsNm' }, (item) => item.name),
  field('text', 'model', '规格型号', 'Model', { ...ofItem, knownName: 'gdsSpcfModelDesc' }, (item) => item.model),
  field(
    'code',
    'declaredUnit',
    '申报计量单位',
    'Declared unit',
    { ...ofItem, knownName: 'dclUnitcd' },
    (item) => item.declaredUnit,
  ),
  field(
    'code',
    'legalUnit1',
    '法定计量单位',
    'Statutory unit',
    { ...ofItem, knownName: 'lawfUnitcd' },
    (item) => item.legalUnit1,
  ),
  field(
    'code',
    'legalUnit2',
    '第二法定计量单位',
    'Second statutory unit',
    { ...ofItem, knownName: 'secdLawfUnitcd' },
    (item) => item.legalUnit2,
  ),
  field(
    'code',
    'originCountry',
    '原产国（旧代码）',
    'Country of origin (old code)',
    { ...ofItem, knownName: 'natcd' },
    (item) => item.originCountry,
  ),
  field(
    'code',
    'currencyCode',
    '币制（旧代码）',
    'Currency (old code)',
    { ...ofItem, knownName: 'dclCurrcd' },
    (item) => item.currencyCode,
  ),
  field(
    'code',
    'executionMark',
    '海关执行标志（normal 正常执行，no_import 不可进口，no_export 不可出口，stopped 全部暂停）',
    'Execution mark of customs: normal, no_import, no_export, stopped',
    { ...ofItem, citation: 'C.1', knownName: 'cusmExeMarkcd' },
    (item) => item.executionMark,
  ),
];

const itemSheet = tableSheet('items', { zh: '备案项', en: 'Items' }, items, (document: BookDocument) => document.items);

/** BWS101 物流账册 (with equipment books, which are filed as one of them). */
export const logisticsBookDefinition: DocumentDefinition<BookDocument> = {
  message: 'BWS101',
  name: 'logistics_book',
  title: { zh: '物流账册备案', en: 'Filing of a logistics book' },
  known: {
    zh: '仅知表头类型名 BwlHead 和内网表名 BwsBsc、BwsDt，其元素未公开。',
    en: 'Only the name of the head’s type (BwlHead) and the inner tables BwsBsc and BwsDt are known, not their elements.',
  },
  sheets: [headSheet(logisticsHead), itemSheet],
};

/** EMS111 加工账册 with its unit consumption. */
export const processingBookDefinition: DocumentDefinition<BookDocument> = {
  message: 'EMS111',
  name: 'processing_book',
  title: { zh: '加工账册备案', en: 'Filing of a processing book' },
  known: {
    zh: '未见单一窗口的任何元素；仅知内网表名 EmsPutrecBsc、EmsPutrecDt、EmsPutrecUcnsDt 及单耗字段名。',
    en: 'No element of the window’s message has been seen; only the inner tables EmsPutrecBsc, EmsPutrecDt and EmsPutrecUcnsDt and the names of the consumption’s fields are known.',
  },
  sheets: [
    headSheet(processingHead),
    itemSheet,
    tableSheet('consumption', { zh: '单耗', en: 'Unit consumption' }, billFields, (document) => document.consumption),
  ],
};
