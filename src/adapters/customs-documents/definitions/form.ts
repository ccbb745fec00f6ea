import type { DeliveryForm, FormLine } from '../../../regime/delivery/index.ts';
import { type DocumentDefinition, type Field, field, headSheet, tableSheet } from '../model.ts';
import { directionCode, goodsKindCodes } from './codes.ts';
import { type Filer, filerFields } from './enterprise.ts';
import { sources, unitOf } from './sources.ts';

export interface FormDocument extends Filer {
  readonly form: DeliveryForm;
  readonly lines: readonly FormLine[];
}

const ofHead = { source: sources.form, citation: 'C.3' } as const;
const ofLine = { source: sources.formLine, citation: 'C.3' } as const;
type D = FormDocument;

const head: ReadonlyArray<Field<D>> = [
  field('text', 'formNo', '申报表编号', 'Number of the form', ofHead, ({ form }) => form.formNo),
  field('text', 'internalNo', '企业内部编号', 'Own number', ofHead, ({ form }) => form.internalNo),
  field('code', 'bookNo', '账册编号', 'Book', { ...ofHead, citation: 'C.1' }, ({ form }) => form.bookNo),
  field(
    'code',
    'businessType',
    '业务类型（A 分送集报，B 外发加工，C 保税展示，D 设备检测，E 设备维修，F 模具外发，G 简单加工，H 其他，Y 一纳企业进出区）',
    'Business: A batch delivery, B outward processing, C bonded display, D equipment testing, E equipment repair, F moulds sent out, G simple processing, H other, Y general taxpayer in or out',
    { ...ofHead, knownName: 'businessTypecd' },
    ({ form }) => form.businessType,
  ),
  field(
    'code',
    'direction',
    '货物流向（I 进区，E 出区）',
    'Direction: I in, E out',
    { ...ofHead, knownName: 'directionTypecd' },
    ({ form }) => directionCode(form.direction),
  ),
  field(
    'code',
    'goodsKind',
    '料件成品标志（I 料件，E 成品，S 设备，L 边角料，D 残次品）',
    'Goods: I material, E finished, S equipment, L leftovers, D defective',
    { ...ofHead, knownName: 'mtpckEndprdMarkcd' },
    ({ form }) => goodsKindCodes[form.goodsKind],
  ),
  field(
    'code',
    'customsCode',
    '主管海关',
    'Customs office',
    { ...ofHead, citation: 'C.6', knownName: 'MaserCuscd' },
    ({ form }) => form.customsCode,
  ),
  ...filerFields,
  field(
    'text',
    'counterpartName',
    '区外企业名称',
    'Enterprise outside the zone',
    ofHead,
    ({ form }) => form.counterpartName,
  ),
  field(
    'text',
    'place',
    '展示、检测、维修或使用地点',
    'Where the goods are shown, tested, repaired or used',
    { ...ofHead, knownName: 'exhibitionPlace' },
    ({ form }) => form.place,
  ),
  field(
    'text',
    'depositNo',
    '保证金（保函）编号',
    'Deposit or letter of guarantee',
    { ...ofHead, knownName: 'dpstLevyBlNo' },
    ({ form }) => form.depositNo,
  ),
  field(
    'day',
    'validThrough',
    '有效期至',
    'Valid through',
    { ...ofHead, knownName: 'validTime' },
    ({ form }) => form.validThrough,
  ),
  field('instant', 'declaredAt', '申报时间', 'Declared at', ofHead, ({ form }) => form.declaredAt),
  field('integer', 'lineCount', '表体项数', 'Lines', ofHead, ({ lines }) => lines.length),
  field('text', 'remark', '备注', 'Remark', ofHead, ({ form }) => form.remark),
];

const lines: ReadonlyArray<Field<FormLine>> = [
  field('integer', 'lineNo', '序号', 'Line', ofLine, (line) => line.lineNo),
  field('integer', 'itemNo', '备案序号', 'Item of the book', { ...ofLine, citation: 'C.2' }, (line) => line.itemNo),
  field('text', 'materialNo', '商品料号', 'Material number', ofLine, (line) => line.materialNo),
  field('code', 'hsCode', '商品编码（10 位）', 'HS code (10 digits)', ofLine, (line) => line.hsCode),
  field('text', 'name', '商品名称', 'Name of the goods', ofLine, (line) => line.name),
  field(
    'code',
    'declaredUnit',
    '申报计量单位',
    'Declared unit',
    { ...ofLine, citation: 'E.3' },
    (line) => line.declaredUnit,
  ),
  field(
    'quantity',
    'quantity',
    '申报数量（可出入区上限）',
    'Declared quantity: the most that notes may take',
    { ...ofLine, citation: 'C.4', unit: unitOf.declared },
    (line) => line.quantity,
  ),
  field(
    'code',
    'legalUnit1',
    '法定计量单位',
    'Statutory unit',
    { ...ofLine, citation: 'E.3' },
    (line) => line.legalUnit1,
  ),
  field(
    'quantity',
    'legalQuantity1',
    '法定数量',
    'Statutory quantity',
    { ...ofLine, unit: unitOf.legal1 },
    (line) => line.legalQuantity1,
  ),
  field(
    'code',
    'legalUnit2',
    '第二法定计量单位',
    'Second statutory unit',
    { ...ofLine, citation: 'E.3' },
    (line) => line.legalUnit2,
  ),
  field(
    'quantity',
    'legalQuantity2',
    '第二法定数量',
    'Second statutory quantity',
    { ...ofLine, unit: unitOf.legal2 },
    (line) => (line.legalUnit2 === null ? null : line.legalQuantity2),
  ),
  field('price', 'unitPrice', '申报单价', 'Unit price', { ...ofLine, unit: unitOf.currency }, (line) => line.unitPrice),
  field(
    'code',
    'currencyCode',
    '币制（旧代码）',
    'Currency (old code)',
    { ...ofLine, citation: 'E.3' },
    (line) => line.currencyCode,
  ),
  field(
    'code',
    'originCountry',
    '原产国（旧代码）',
    'Country of origin (old code)',
    { ...ofLine, citation: 'E.3' },
    (line) => line.originCountry,
  ),
];

/** SAS101 业务申报表. */
export const formDefinition: DocumentDefinition<FormDocument> = {
  message: 'SAS101',
  name: 'declaration_form',
  title: { zh: '业务申报表', en: 'Business declaration form' },
  known: {
    zh: '只见过第三方程序中的外层结构（AppMessage 下的 AppHead、AppGoods、AppUcns），其字段名称不全；单耗（AppUcns）不在申报表中登记。',
    en: 'Only the outer structure is known, from a third party’s program (AppHead, AppGoods, AppUcns under AppMessage), without all field names; unit consumption (AppUcns) is not kept with the form.',
  },
  sheets: [headSheet(head), tableSheet('lines', { zh: '表体', en: 'Lines' }, lines, (document) => document.lines)],
};
