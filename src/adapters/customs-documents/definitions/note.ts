import type { FormLine, NoteLine, StockNote } from '../../../regime/delivery/index.ts';
import { type DocumentDefinition, type Field, field, headSheet, tableSheet } from '../model.ts';
import { directionCode } from './codes.ts';
import { type Filer, filerFields } from './enterprise.ts';
import { sources, unitOf } from './sources.ts';

export interface NoteDocument extends Filer {
  readonly note: StockNote;
  readonly lines: ReadonlyArray<{ readonly line: NoteLine; readonly formLine: FormLine | null }>;
}

const ofHead = { source: sources.note, citation: 'C.3' } as const;
const ofLine = { source: sources.noteLine, citation: 'C.3' } as const;
const ofFormLine = { source: sources.formLineOfNote, citation: 'C.3' } as const;
type D = NoteDocument;
type L = D['lines'][number];

const head: ReadonlyArray<Field<D>> = [
  field('text', 'noteNo', '出入库单编号', 'Number of the note', ofHead, ({ note }) => note.noteNo),
  field('text', 'internalNo', '企业内部编号', 'Own number', ofHead, ({ note }) => note.internalNo),
  field(
    'code',
    'direction',
    '出入库类型（I 入库，E 出库）',
    'Kind: I in, E out',
    { ...ofHead, knownName: 'stockTypecd' },
    ({ note }) => directionCode(note.direction),
  ),
  field(
    'code',
    'operation',
    '操作类型（0 正常，1 退货）',
    'Operation: 0 normal, 1 return',
    { ...ofHead, knownName: 'operateType' },
    ({ note }) => (note.operation === 'normal' ? '0' : '1'),
  ),
  field('text', 'formNo', '业务申报表编号', 'Declaration form', ofHead, ({ note }) => note.formNo),
  field('code', 'bookNo', '账册编号', 'Book', { ...ofHead, citation: 'C.1' }, ({ note }) => note.bookNo),
  field(
    'text',
    'relatedNoteNo',
    '原出入库单编号（退货时）',
    'Note returned from',
    { ...ofHead, knownName: 'rltSasStockNo' },
    ({ note }) => note.relatedNoteNo,
  ),
  field(
    'code',
    'consolidated',
    '集中申报标志（1 未集中申报，2 已集中申报）',
    'Consolidated declaration: 1 not yet, 2 declared',
    { ...ofHead, knownName: 'centralizedDclTypecd' },
    ({ note }) => (note.consolidatedListId === null ? '1' : '2'),
  ),
  field('code', 'customsCode', '主管海关', 'Customs office', ofHead, ({ note }) => note.customsCode),
  ...filerFields,
  field('instant', 'declaredAt', '申报时间', 'Declared at', ofHead, ({ note }) => note.declaredAt),
  field('integer', 'lineCount', '表体项数', 'Lines', ofHead, ({ lines }) => lines.length),
  field('text', 'remark', '备注', 'Remark', ofHead, ({ note }) => note.remark),
];

const lines: ReadonlyArray<Field<L>> = [
  field('integer', 'lineNo', '序号', 'Line', ofLine, ({ line }) => line.lineNo),
  field('integer', 'formLineNo', '申报表序号', 'Line of the form', ofLine, ({ line }) => line.formLineNo),
  field('integer', 'itemNo', '备案序号', 'Item of the book', { ...ofLine, citation: 'C.2' }, ({ line }) => line.itemNo),
  field('text', 'materialNo', '商品料号', 'Material number', ofLine, ({ line }) => line.materialNo),
  field('code', 'hsCode', '商品编码（10 位）', 'HS code (10 digits)', ofLine, ({ line }) => line.hsCode),
  field('text', 'name', '商品名称', 'Name of the goods', ofLine, ({ line }) => line.name),
  field(
    'code',
    'declaredUnit',
    '申报计量单位',
    'Declared unit',
    { ...ofLine, citation: 'E.3' },
    ({ line }) => line.declaredUnit,
  ),
  field(
    'quantity',
    'quantity',
    '申报数量',
    'Declared quantity',
    { ...ofLine, unit: unitOf.declared },
    ({ line }) => line.quantity,
  ),
  field(
    'quantity',
    'grossWeightKg',
    '毛重',
    'Gross weight',
    { ...ofLine, unit: unitOf.kilogram },
    ({ line }) => line.grossWeightKg,
  ),
  field(
    'price',
    'unitPrice',
    '申报单价',
    'Unit price',
    { ...ofFormLine, unit: unitOf.currency },
    ({ formLine }) => formLine?.unitPrice ?? null,
  ),
  field(
    'code',
    'currencyCode',
    '币制（旧代码）',
    'Currency (old code)',
    { ...ofFormLine, citation: 'E.3' },
    ({ formLine }) => formLine?.currencyCode ?? null,
  ),
  field(
    'code',
    'originCountry',
    '原产国（旧代码）',
    'Country of origin (old code)',
    { ...ofFormLine, citation: 'E.3' },
    ({ formLine }) => formLine?.originCountry ?? null,
  ),
  field(
    'quantity',
    'boundQuantity',
    '核放单已绑定数量',
    'Bound to gate passes',
    { ...ofLine, knownName: 'passportUsedQty', unit: unitOf.declared },
    ({ line }) => line.usedQuantity,
  ),
  field(
    'quantity',
    'passedQuantity',
    '实际过卡数量',
    'Passed the gate',
    { ...ofLine, knownName: 'actlPassQty', unit: unitOf.declared },
    ({ line }) => line.passedQuantity,
  ),
  field(
    'quantity',
    'returnedQuantity',
    '其中退回数量',
    'Of it returned',
    { ...ofLine, citation: 'C.4', unit: unitOf.declared },
    ({ line }) => line.returnedQuantity,
  ),
];

/** SAS111 出入库单. */
export const noteDefinition: DocumentDefinition<NoteDocument> = {
  message: 'SAS111',
  name: 'stock_note',
  title: { zh: '出入库单', en: 'Stock note' },
  known: {
    zh: '未见单一窗口的任何元素；仅知内网表名 SasStockBsc、SasStockDt 和个别字段名。',
    en: 'No element of the window’s message has been seen; only the inner tables SasStockBsc and SasStockDt and some field names are known.',
  },
  sheets: [headSheet(head), tableSheet('lines', { zh: '表体', en: 'Lines' }, lines, (document) => document.lines)],
};
