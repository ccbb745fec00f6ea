import { accept, type Result } from '../../kernel/index.ts';
import type { TariffLineDraft } from '../../regime/tariff/index.ts';
import { refuse } from './refusals.ts';

export type Field = keyof TariffLineDraft;

/** The headings under which a field is found; the first is the one that we write. */
const headings: Readonly<Record<Field, readonly string[]>> = {
  code: ['商品编码', '商品编号', '税则号列', '税号', 'code'],
  nameZh: ['商品名称', '货品名称', '品名', 'name_zh'],
  nameEn: ['英文名称', 'name_en'],
  licence: ['监管条件', '监管证件代码', 'licence'],
  generalRate: ['普通税率', '进口普通税率', 'general_rate'],
  preferentialRate: ['优惠税率', '最惠国税率', '进口优惠税率', '进口最惠国税率', 'preferential_rate'],
  exportRate: ['出口税率', 'export_rate'],
  consumptionTaxRate: ['消费税率', '消费税', 'consumption_tax_rate'],
  vatRate: ['增值税率', '增值税', 'vat_rate'],
  firstUnit: ['法定第一单位', '第一法定单位', '第一单位', '法定计量单位', 'first_unit'],
  secondUnit: ['法定第二单位', '第二法定单位', '第二单位', 'second_unit'],
  remark: ['备注', 'remark'],
  elements: ['申报要素', 'elements'],
};

const required: readonly Field[] = ['code', 'nameZh', 'preferentialRate', 'vatRate', 'firstUnit'];

/** Where each field stands. Refusal: `tariff_columns_missing`. Columns that nobody knows are left alone. */
export function columnsOf(header: readonly string[]): Result<ReadonlyMap<Field, number>> {
  const written = header.map((name) =>
    name
      .replace(/^\uFEFF/, '')
      .replaceAll(/\s/g, '')
      .toLowerCase(),
  );
  const places = new Map<Field, number>();
  for (const field of Object.keys(headings) as Field[]) {
    const place = written.findIndex((name) => headings[field].includes(name));
    if (place >= 0) places.set(field, place);
  }
  const missing = required.filter((field) => !places.has(field)).map(headingOf);
  return missing.length === 0 ? accept(places) : refuse('tariff_columns_missing', { columns: missing });
}

export function headingOf(field: Field): string {
  return headings[field][0] ?? field;
}
