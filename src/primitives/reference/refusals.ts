import { defineRefusals } from '../../kernel/index.ts';

export const refuse = defineRefusals({
  reference_table_unknown: {
    status: 404,
    zh: '没有名为“{table}”的参数表。请从参数表目录中选择：{tables}。',
    en: 'There is no reference table "{table}". Choose one of the catalogue: {tables}.',
  },
  hs_code_malformed: {
    status: 400,
    zh: '“{code}”不是商品编码。请填写 2、4、6、8 或 10 位数字，不加点号。',
    en: '"{code}" is not a commodity code. Enter 2, 4, 6, 8 or 10 digits without dots.',
  },
  hs_not_in_nomenclature: {
    status: 404,
    zh: '《协调制度》{edition} 中没有“{code}”。请核对前 6 位，或按品名查找。',
    en: '{edition} of the Harmonized System has no "{code}". Check the first six digits, or search by the name of the goods.',
  },
  country_unknown: {
    status: 422,
    zh: '{list}中没有国别（地区）代码“{code}”。请核对使用的是 ISO 代码还是海关三位数字代码。',
    en: 'The list "{list}" has no country code "{code}". Check whether the ISO code or the three-digit code of customs is meant.',
  },
  currency_unknown: {
    status: 422,
    zh: '{list}中没有币制代码“{code}”。请核对使用的是 ISO 代码还是海关三位数字代码。',
    en: 'The list "{list}" has no currency code "{code}". Check whether the ISO code or the three-digit code of customs is meant.',
  },
  unit_unknown: {
    status: 422,
    zh: '计量单位代码“{code}”在 {on} 的海关计量单位代码表中不存在。请填写三位数字代码，例如 035（千克）。',
    en: 'The customs table of units of {on} has no unit "{code}". Enter the three-digit code, for example 035 (kilogram).',
  },
  supervision_mode_unknown: {
    status: 422,
    zh: '监管方式代码表中没有“{code}”。请核对四位监管方式代码。',
    en: 'The table of supervision modes has no "{code}". Check the four-digit code.',
  },
  supervision_mode_not_in_force: {
    status: 422,
    zh: '监管方式“{code}”在 {on} 不适用（有效期 {validFrom} 至 {validTo}）。请改用当日有效的代码。',
    en: 'Supervision mode "{code}" is not in force on {on} (valid from {validFrom} to {validTo}). Use a code that is valid on that day.',
  },
  transport_mode_unknown: {
    status: 422,
    zh: '运输方式代码表中没有“{code}”。请填写一位代码，例如 3（铁路运输）、9（其他方式运输）。',
    en: 'The table of transport modes has no "{code}". Enter the one-character code, for example 3 (rail) or 9 (other).',
  },
  customs_district_unknown: {
    status: 422,
    zh: '关区代码表中没有“{code}”。请核对四位关区代码，例如 1510（长春综保）。',
    en: 'The table of customs districts has no "{code}". Check the four-digit code, for example 1510 (Changchun Comprehensive Bonded Area).',
  },
  declaration_code_unknown: {
    status: 422,
    zh: '代码表“{table}”在 {on} 没有代码“{code}”。请从代码表中选择。',
    en: 'The code table "{table}" has no "{code}" on {on}. Choose a code of the table.',
  },
});
