import { defineRefusals } from '../../../kernel/index.ts';

export const refuse = defineRefusals({
  sale_not_taxable: {
    status: 422,
    zh: '清单 {list} 不是出区内销清单，无需计征进口税。',
    en: 'The list {list} is no sale out of the zone to the domestic market; no import tax is due on it.',
  },
  tax_not_assessed: {
    status: 422,
    zh: '清单 {list} 第 {lineNo} 行照章征税出区，尚未计税。请先计税再放行报关单。',
    en: 'Line {lineNo} of the list {list} leaves for the domestic market under full tax and has not been assessed. Assess the tax before the release.',
  },
  sale_not_open: {
    status: 422,
    zh: '清单 {list} 处于“{state}”状态，不能计税。请在海关审核通过（预扣）后、报关单放行前计税。',
    en: 'The list {list} is {state}; assess the tax after customs approved it and before its declaration is released.',
  },
  duty_basis_not_allowed: {
    status: 422,
    zh: '清单 {list} 不能按“{dutyBasis}”计征关税：只有区内加工的成品可选择按料件征税，食糖等只能按料件。请查看两种计税结果及依据。',
    en: 'Duty on the list {list} cannot be charged by "{dutyBasis}": only goods processed in the zone may be taxed by their materials, and sugar only so. Look at both sums and their basis.',
  },
  vat_pilot_has_no_election: {
    status: 422,
    zh: '清单 {list}：企业自 {fromOn} 起为增值税一般纳税人资格试点企业（备案文号 {approvalNo}），{on} 的内销不适用选择性征收关税，不能按成品征税。请不指定计税方式，按进区时的状态计税并补缴缓税利息。',
    en: 'List {list}: the enterprise is a general VAT taxpayer of the pilot from {fromOn} on (approval {approvalNo}), so its sale of {on} has no election and is not taxed as it leaves. Name no basis: it is taxed by the state on entry, with interest.',
  },
  entrusted_materials_unknown: {
    status: 422,
    zh: '第 {lineNo} 行：委托加工成品的料件来源不明，不能区分保税与非保税料件。请先登记生产耗料，再计税。',
    en: 'Line {lineNo}: what these goods were made of is not known, so bonded and other materials cannot be told apart. Record the production first, then assess.',
  },
  sale_mixed_status: {
    status: 422,
    zh: '第 {lineNo} 行同时含保税与非保税货物。请按状态分行申报。',
    en: 'Line {lineNo} holds bonded and other goods together. Declare a line for each status.',
  },
  exchange_rate_missing: {
    status: 422,
    zh: '第 {lineNo} 行币制 {currency}，请填写海关当月折算人民币的汇率。',
    en: 'Line {lineNo} is priced in currency {currency}. Enter the customs exchange rate of the month to CNY.',
  },
  exchange_rate_not_positive: {
    status: 400,
    zh: '第 {lineNo} 行币制 {currency} 的汇率为 0。请填写海关当月公布的汇率，例如 7.1。',
    en: 'Line {lineNo}: the exchange rate of currency {currency} is 0. Enter the rate customs published for the month, for example 7.1.',
  },
  duty_rate_missing: {
    status: 422,
    zh: '税则“{edition}”没有商品编码 {code}（第 {lineNo} 行）的关税税率。请核对税则，或填写适用税率并写明依据。',
    en: 'The tariff "{edition}" gives no duty rate for the code {code} (line {lineNo}). Check the tariff, or enter the rate that applies with its ground.',
  },
  override_line_unknown: {
    status: 404,
    zh: '清单 {list} 没有第 {lineNo} 行，无法改用其他税率。请核对表体序号。',
    en: 'The list {list} has no line {lineNo} whose rates could be replaced. Check the line number.',
  },
  levy_mode_unsupported: {
    status: 422,
    zh: '第 {lineNo} 行征减免税方式 {levyMode} 尚不支持计税，目前支持 1 照章征税和 3 全免。',
    en: 'Line {lineNo} has levy mode {levyMode}, which cannot be assessed yet; 1 (full) and 3 (exempt) can.',
  },
});
