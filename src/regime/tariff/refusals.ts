import { defineRefusals } from '../../kernel/index.ts';

export const refuse = defineRefusals({
  tariff_edition_missing: {
    status: 422,
    zh: '{on} 没有可用的税则。请先导入当日有效的税则文件。',
    en: 'No tariff is in force on {on}. Import a tariff file that is valid on that day.',
  },
  hs_unknown: {
    status: 422,
    zh: '{on} 适用的税则“{edition}”中没有商品编码“{code}”。请核对 10 位编码，或导入包含该编码的税则。',
    en: 'The tariff "{edition}" in force on {on} has no commodity code "{code}". Check the ten digits, or import a tariff that has it.',
  },
  unit_does_not_fit: {
    status: 422,
    zh: '计量单位 {unit} 与要求的 {expected} 不符，两者不能准确换算。请改用 {expected} 或可换算的单位。',
    en: 'The unit {unit} does not fit: {expected} is asked for, and the two cannot be converted exactly. Use {expected} or a unit of the same kind.',
  },
  statutory_unit_missing: {
    status: 422,
    zh: '商品编码 {code} 要求填报法定第二单位 {expected}。请补填。',
    en: 'Commodity code {code} asks for the second statutory unit {expected}. Fill it in.',
  },
  statutory_unit_unexpected: {
    status: 422,
    zh: '商品编码 {code} 没有法定第二单位，但填报了 {unit}。请删除第二单位和第二数量。',
    en: 'Commodity code {code} has no second statutory unit, but {unit} was given. Remove the second unit and its quantity.',
  },
  rate_malformed: {
    status: 400,
    zh: '“{text}”不是税率。请填写例如 13% 或 0.13，最多 6 位小数（百分数 4 位）。',
    en: '"{text}" is not a rate. Write for example 13% or 0.13, with at most 6 decimals (4 in per cent).',
  },
  rate_out_of_range: {
    status: 400,
    zh: '税率“{text}”超出合理范围（{from} 至 {to}）。请核对税率按百分数还是小数填写。',
    en: 'The rate "{text}" is out of range ({from} to {to}). Check whether rates are written in per cent or as fractions.',
  },
  tariff_edition_exists: {
    status: 409,
    zh: '名为“{edition}”的税则已导入，内容不同。税则导入后不再更改，请使用新的名称。',
    en: 'A tariff named "{edition}" was imported before with other content. An imported edition never changes: choose another name.',
  },
  tariff_empty: {
    status: 422,
    zh: '税则文件没有任何税目。请核对文件内容后重新导入。',
    en: 'The tariff file has no line. Check the file and import it again.',
  },
});
