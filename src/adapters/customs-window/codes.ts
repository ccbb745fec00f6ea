import { accept, type Result } from '../../kernel/index.ts';
import { type Codec, code, oneOf } from './codec.ts';
import { outOfLimits } from './shape.ts';

/** Country in the old numeric list of the bonded messages: 142 is China, 502 the United States. Not ISO 3166. */
export type CountryCode = string & { readonly oldCustomsCountry: unique symbol };
/** Currency in the old numeric list: 142 is CNY, 502 USD. The same digits mean other things in the country list. */
export type CurrencyCode = string & { readonly oldCustomsCurrency: unique symbol };
/** Unit of measure in the customs list: 035 is the kilogram. */
export type UnitCode = string & { readonly customsUnit: unique symbol };
/** Supervision mode (监管方式): 5034 is zone logistics goods. */
export type SupervisionModeCode = string & { readonly supervisionMode: unique symbol };
/** Transport mode of the customs list: 2 water, 3 rail, 4 road, 9 other, Y bonded port area. */
export type TransportModeCode = string & { readonly transportMode: unique symbol };
/** Customs district or office (关区): 1510 is Changchun comprehensive bonded area. */
export type CustomsOfficeCode = string & { readonly customsOffice: unique symbol };
/** Commodity code of ten digits. */
export type HsCode = string & { readonly hs10: unique symbol };

const digits = (length: number, zh: string, en: string) => ({
  zh: `${length} 位数字的${zh}`,
  en: `${en} of ${length} digits`,
});

export const country = code<CountryCode>(/^\d{3}$/, digits(3, '国别（地区）代码', 'a country code'));
export const currency = code<CurrencyCode>(/^\d{3}$/, digits(3, '币制代码', 'a currency code'));
export const unit = code<UnitCode>(/^\d{3}$/, digits(3, '计量单位代码', 'a unit code'));
export const supervisionMode = code<SupervisionModeCode>(/^\d{4}$/, digits(4, '监管方式代码', 'a supervision mode'));
export const customsOffice = code<CustomsOfficeCode>(/^\d{4}$/, digits(4, '关区代码', 'a customs office code'));
export const hsCode = code<HsCode>(/^\d{10}$/, digits(10, '商品编码', 'a commodity code'));
export const transportMode = code<TransportModeCode>(/^[0-9A-Z]$/, {
  zh: '1 位运输方式代码',
  en: 'a transport mode of one character',
});
/** Book number: twelve letters and digits. */
export const bookNumber = code<string>(/^\w{12}$/, { zh: '12 位账册编号', en: 'a book number of 12 characters' });
export const creditCode = code<string>(/^[0-9A-Z]{18}$/, {
  zh: '18 位统一社会信用代码',
  en: 'a credit code of 18 characters',
});
export const enterpriseCode = code<string>(/^[0-9A-Z]{10}$/, {
  zh: '10 位海关企业编码',
  en: 'a customs enterprise code of 10 characters',
});
export const declarationNumber = code<string>(/^\w{18}$/, {
  zh: '18 位报关单编号',
  en: 'a declaration number of 18 characters',
});

/** Typed codes from text, for whoever writes a message. Each refuses message_value_out_of_limits. */
export const windowCode = {
  country: (text: string) => typed(country, text, 'country'),
  currency: (text: string) => typed(currency, text, 'currency'),
  unit: (text: string) => typed(unit, text, 'unit'),
  supervisionMode: (text: string) => typed(supervisionMode, text, 'supervisionMode'),
  transportMode: (text: string) => typed(transportMode, text, 'transportMode'),
  customsOffice: (text: string) => typed(customsOffice, text, 'customsOffice'),
  hsCode: (text: string) => typed(hsCode, text, 'hsCode'),
};

function typed<T extends string>(codec: Codec<T>, text: string, field: string): Result<T> {
  const value = codec.read(text);
  return value === undefined ? outOfLimits(codec, text, field) : accept(value);
}

export const direction = oneOf({ I: 'in', E: 'out' });
/** Filing, change, or deletion (of a list) and voiding (of a gate pass). */
export const declarationAction = oneOf({ '1': 'file', '2': 'change', '3': 'delete' });
export const goodsKind = oneOf({
  I: 'material',
  E: 'finished',
  S: 'equipment',
  L: 'leftover',
  D: 'defective',
  R: 'leftover_or_by_product',
});
export const listType = oneOf({
  '0': 'ordinary',
  '1': 'consolidated',
  '3': 'enter_first_declare_later',
  '4': 'simple_processing',
  '5': 'bonded_display',
  '6': 'circulation_inside_zone',
  '7': 'zone_port_link',
  '8': 'cross_border_retail',
  '9': 'general_taxpayer_finished_goods',
});
export const transferType = oneOf({
  A: 'deep_processing',
  B: 'surplus_material',
  C: 'free_equipment',
  D: 'inter_zone_deep_processing',
  E: 'inter_zone_material',
  Y: 'general_taxpayer',
});
/** Who declares: the other party (关联报关) or the list's own enterprise (对应报关). */
export const declaringSide = oneOf({ '1': 'other_party', '2': 'own' });
export const deductionState = oneOf({ '0': 'none', '1': 'pre_deducted', '2': 'deducted', '3': 'written_off' });
export const deductionMode = oneOf({
  D: 'forward',
  F: 'reverse',
  N: 'none',
  NF: 'none_but_checked',
  E: 'bonded_warehouse',
});
/** How much of a list has passed the gate, or is on gate passes. Code 2 as "part" is inferred. */
export const extent = oneOf({ '1': 'none', '2': 'part', '3': 'all' });
export const listAuditResult = oneOf({
  '1': 'passed',
  '2': 'manual_review',
  '3': 'rejected',
  '4': 'pre_deducted',
  '5': 'passed_not_deducted',
  Y: 'stored',
  Z: 'store_failed',
});
export const gatePassAuditResult = oneOf({
  '1': 'passed',
  '2': 'manual_review',
  '3': 'rejected',
  Y: 'stored',
  Z: 'store_failed',
});
export const gatePassType = oneOf({
  '1': 'enter_first',
  '2': 'first_line_integrated',
  '3': 'second_line',
  '4': 'non_declaration',
  '5': 'gate_registered_goods',
  '6': 'empty_vehicle',
});
export const binding = oneOf({
  '1': 'one_vehicle_many_documents',
  '2': 'one_to_one',
  '3': 'one_document_many_vehicles',
});
export const relatedDocumentKind = oneOf({ '1': 'verification_list', '2': 'stock_note', '3': 'bill_of_lading' });
export const gatePassState = oneOf({
  '0': 'applied',
  '1': 'approved',
  '2': 'passed',
  '3': 'passed_first_gate',
  '4': 'passed_second_gate',
  '5': 'deleted',
  '6': 'voided',
});
export const approvalMark = oneOf({ '1': 'passed', '2': 'manual_review', '3': 'rejected' });
export const arrivalState = oneOf({ '0': 'not_arrived', '1': 'waiting' });
export const ownerSystem = oneOf({ '1': 'special_area', '2': 'bonded_logistics' });
export const modification = oneOf({ '0': 'unchanged', '1': 'changed', '2': 'deleted', '3': 'added' });
export const reliefMode = oneOf({
  '1': 'taxed',
  '2': 'half',
  '3': 'exempt',
  '4': 'special_case',
  '5': 'by_duty_nature',
  '6': 'deposit',
  '7': 'letter_of_guarantee',
  '8': 'half_supplement',
  '9': 'full_refund',
});
export const keyGoodsMark = oneOf({ '0': 'none', '1': 'listed', '2': 'linked', '3': 'transitional' });
export const itemExecution = oneOf({
  '1': 'normal',
  '2': 'resumed',
  '3': 'no_change',
  '4': 'no_import_no_export',
  '5': 'no_import',
  '6': 'no_export',
  '7': 'stopped',
});
export const equipmentEntry = oneOf({ '1': 'first_line', '2': 'second_line', '3': 'transfer' });
export const materialSource = oneOf({
  '1': 'key_material_from_abroad',
  '2': 'ordinary_from_abroad',
  '3': 'bought_in_china',
  '4': 'finished_goods_of_another_book',
});
