import { defineRefusals } from '../../kernel/index.ts';

export const refuse = defineRefusals({
  insurance_given_twice: {
    status: 422,
    zh: '保险费与保险费率同时填写。请只保留其中一项：已知保险费填 insurance，已知费率填 insuranceRate。',
    en: 'Both the insurance and its rate were given. Keep one: insurance if the amount is known, insuranceRate if the rate is.',
  },
  field_not_of_terms: {
    status: 422,
    zh: '{terms} 价格已包含 {field}，不能再次填写。请删除该字段，或改选成交方式。',
    en: 'A {terms} price already contains {field}; it cannot be added again. Remove the field or choose other terms.',
  },
  exchange_rate_zero: {
    status: 422,
    zh: '计征汇率为 0，无法折算人民币。请填写当月海关计征汇率；人民币计价的不填该字段。',
    en: 'The exchange rate is 0, so nothing can be converted. Enter the customs rate of the month; leave the field out for CNY.',
  },
  consignment_empty: {
    status: 422,
    zh: '没有可计税的货物行。请至少填写一行。',
    en: 'There is no line to tax. Give at least one.',
  },
  interest_period_reversed: {
    status: 422,
    zh: '计息止日 {to} 早于起日 {from}。请核对两个日期。',
    en: 'The interest would end on {to}, before it begins on {from}. Check both days.',
  },
  release_before_import: {
    status: 422,
    zh: '设备离区日期 {leavesOn} 早于放行日期 {releasedOn}。请核对两个日期。',
    en: 'The equipment would leave on {leavesOn}, before it was released on {releasedOn}. Check both days.',
  },
  split_without_weight: {
    status: 422,
    zh: '拆分比例为空或合计为 0，无法拆分 {total}。请至少填写一个大于 0 的数量。',
    en: 'The parts are empty or add up to 0, so {total} cannot be split. Give at least one quantity above 0.',
  },
  election_needs_materials: {
    status: 422,
    zh: '第 {lineNo} 行货物依法只能按对应进口料件征税，但没有料件资料。请补充料件的完税价格、税率和进口日期。',
    en: 'Line {lineNo} may by law only be taxed by its imported materials, but none are given. Add their customs value, rate and day of import.',
  },
  retail_without_value: {
    status: 422,
    zh: '订单商品的零售价合计为 0，无法分摊运费和保险费。请填写实际零售价。',
    en: 'The retail prices of the order add up to 0, so freight and insurance cannot be shared out. Enter the prices really paid.',
  },
  single_limit_exceeded: {
    status: 422,
    zh: '订单完税价格 {value} 元超过单次交易限值 {limit} 元，且不是仅一件商品。请拆分订单，或按一般贸易申报。',
    en: 'The order is worth {value} yuan, above the limit of {limit} for one order, and is not a single item. Split the order or declare it as general trade.',
  },
  yearly_limit_exceeded: {
    status: 422,
    zh: '购买人当年累计交易额将达 {yearTotal} 元，超过年度交易限值 {limit} 元。请按一般贸易申报。',
    en: 'The buyer would reach {yearTotal} yuan this year, above the yearly limit of {limit}. Declare the order as general trade.',
  },
  missing_goods_exchange_rate: {
    status: 422,
    zh: '第 {lineNo} 行以币制 {currency} 计价，补税须折成人民币。请填写当日计征汇率。',
    en: 'Line {lineNo} is valued in currency {currency}; to tax it, give the customs exchange rate of the day.',
  },
  missing_goods_duty_rate: {
    status: 422,
    zh: '第 {lineNo} 行：税则 {edition} 的税目 {code} 没有关税税率。请先导入完整的税则。',
    en: 'Line {lineNo}: the tariff {edition} has no duty rate for {code}. Import a complete tariff first.',
  },
});
