import { day } from '../../kernel/index.ts';
import type { DatedRule } from '../../primitives/rules/index.ts';

const dutyRegulation = '中华人民共和国进出口关税条例（国务院令第392号）';
const tariffLaw = '中华人民共和国关税法（主席令第二十三号，2024年）';
const vatVersions = [
  { from: day('1994-01-01'), source: '中华人民共和国增值税暂行条例（国务院令第134号）', verified: false },
  { from: day('2009-01-01'), source: '中华人民共和国增值税暂行条例（国务院令第538号）', verified: false },
  { from: day('2026-01-01'), source: '中华人民共和国增值税法（主席令第四十一号，2024年）', verified: false },
];
const consumptionTaxVersions = [
  { from: day('1994-01-01'), source: '中华人民共和国消费税暂行条例（国务院令第135号）', verified: false },
  { from: day('2009-01-01'), source: '中华人民共和国消费税暂行条例（国务院令第539号）', verified: false },
];

const underRegulation = { from: day('2004-01-01'), source: dutyRegulation, verified: false };
const underTariffLaw = { from: day('2024-12-01'), source: tariffLaw, verified: false };

const dutyFormula = {
  rule: 'duty.duty_formula',
  text: {
    zh: '关税＝完税价格×从价税率＋数量×单位税额',
    en: 'duty = customs value × rate + quantity × amount per unit',
  },
};

export const dutyRule: readonly DatedRule[] = [
  { ...dutyFormula, ...underRegulation },
  { ...dutyFormula, ...underTariffLaw },
];

const consumptionTaxFormula = {
  rule: 'duty.consumption_tax_formula',
  text: {
    zh: '消费税＝（完税价格＋实征关税＋数量×定额税率）÷（1－消费税税率）×消费税税率＋数量×定额税率',
    en: 'consumption tax = (customs value + duty collected + quantity × amount) ÷ (1 − rate) × rate + quantity × amount',
  },
};

export const consumptionTaxRule: readonly DatedRule[] = consumptionTaxVersions.map((version) => ({
  ...consumptionTaxFormula,
  ...version,
}));

const vatFormula = {
  rule: 'duty.vat_formula',
  text: {
    zh: '进口环节增值税＝（完税价格＋实征关税＋实征消费税）×增值税税率',
    en: 'import VAT = (customs value + duty collected + consumption tax collected) × rate',
  },
};

export const vatRule: readonly DatedRule[] = vatVersions.map((version) => ({ ...vatFormula, ...version }));

const valueFormula = {
  rule: 'duty.customs_value_formula',
  text: {
    zh: '完税价格＝CIF；或（FOB＋运费）÷（1－保险费率）；或 CFR÷（1－保险费率）；保险费已知的直接相加；按计征汇率折成人民币',
    en: 'customs value = CIF; or (FOB + freight) ÷ (1 − insurance rate); or CFR ÷ (1 − insurance rate); a known insurance is added; in CNY at the customs exchange rate',
  },
};

export const customsValueRule: readonly DatedRule[] = [
  { ...valueFormula, ...underRegulation },
  { ...valueFormula, ...underTariffLaw },
];

export const interestRule: readonly DatedRule[] = [
  {
    rule: 'interest.formula',
    from: day('2009-03-01'),
    source: '海关总署公告2009年第13号',
    verified: false,
    text: {
      zh: '缓税利息＝补征税款×计息天数×活期存款利率÷360；起日不计，止日为税款缴款书签发日',
      en: 'deferred interest = tax × days × demand deposit rate ÷ 360; the first day is not counted, the last is that of the payment notice',
    },
  },
];

export const equipmentRule: readonly DatedRule[] = [
  {
    rule: 'equipment.early_release_formula',
    from: day('2021-03-01'),
    source: '中华人民共和国海关进出口货物减免税管理办法（海关总署令第245号）',
    verified: false,
    text: {
      zh: '完税价格＝原进口完税价格×（1－已使用月数÷（监管年限×12））；不足 1 个月超过 15 日的按 1 个月计，不超过 15 日的不计',
      en: 'dutiable value = value at import × (1 − months used ÷ (supervision years × 12)); a part month counts as one if it is over 15 days',
    },
  },
];

export const consumptionRule: readonly DatedRule[] = [
  {
    rule: 'consumption.formula',
    from: day('2007-03-01'),
    source: '加工贸易单耗管理办法（海关总署令第155号）',
    verified: false,
    text: {
      zh: '单耗＝净耗÷（1－有形损耗率－无形损耗率）；先乘后除，最后取整；净耗、有形损耗、无形损耗之和等于耗用量',
      en: 'unit consumption = net ÷ (1 − tangible loss − intangible loss); multiplied first, rounded last; net and losses add up to what is consumed',
    },
  },
];

export const splitRule: readonly DatedRule[] = [
  {
    rule: 'duty.split_by_cumulative_rounding',
    from: day('2004-01-01'),
    source: '按比例分摊的计算约定（非法规）：每一部分为累计应分数之差，各部分之和等于总数',
    verified: true,
    text: {
      zh: '按比例累计取整：第 k 部分＝前 k 部分应分数（四舍五入到 0.00001）－前 k－1 部分应分数',
      en: 'cumulative rounding: part k = rounded share of the first k parts − rounded share of the first k − 1 parts',
    },
  },
];

export const pilotEquipmentRule = [
  {
    rule: 'equipment.pilot_year_formula',
    from: day('2016-11-01'),
    source: '国家税务总局 财政部 海关总署公告2016年第65号，第二条第（一）项',
    verified: true,
    text: {
      zh: '暂免的进口税收按海关监管年限平均分摊到各年度，年终按当年内销比例补征：当年应补＝暂免税款÷监管年限×内销比例',
      en: 'the exempt tax is spread evenly over the years of supervision; due for a year = exempt tax ÷ years × share of domestic sales',
    },
  },
] as const satisfies readonly DatedRule[];

const retailPolicy = '财关税〔2016〕18号';

export const retailWithinRule: readonly DatedRule[] = [
  {
    rule: 'retail.within_limits',
    from: day('2016-04-08'),
    source: `${retailPolicy}，第一条、第三条`,
    verified: true,
    text: {
      zh: '限值以内：完税价格＝零售价＋运费＋保险费（运保费按货值分摊）；增值税、消费税按法定应纳税额的比例征收，取消免征税额（不适用 50 元起征点）',
      en: 'within the limits: value = retail price + freight + insurance, shared out by value; VAT and consumption tax at a part of the legal amount, without any amount too small to collect',
    },
  },
];

export const retailSingleItemRule: readonly DatedRule[] = [
  {
    rule: 'retail.single_item_over_limit',
    from: day('2016-04-08'),
    source: `${retailPolicy}，第三条`,
    verified: true,
    text: {
      zh: '完税价格超过单次限值的单个不可分割商品，全额征收关税、增值税、消费税',
      en: 'a single item that cannot be divided and exceeds the limit of one order pays duty, VAT and consumption tax in full',
    },
  },
  {
    rule: 'retail.single_item_over_limit',
    from: day('2019-01-01'),
    source: '财关税〔2018〕49号，第二条',
    verified: true,
    text: {
      zh: '超过单次限值但未超过年度限值、订单下仅一件商品：按货物税率全额征收关税、增值税、消费税，计入年度交易总额',
      en: 'over the limit of one order but within that of the year, and a single item: duty, VAT and consumption tax in full, counted in the year',
    },
  },
];
