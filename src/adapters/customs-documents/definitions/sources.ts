import type { Words } from '../../../platform/operations/index.ts';

const words = (zh: string, en: string): Words => ({ zh, en });

/** The records that values come from. */
export const sources = {
  form: words('业务申报表表头', 'head of the declaration form'),
  formLine: words('业务申报表表体', 'line of the declaration form'),
  note: words('出入库单表头', 'head of the stock note'),
  noteLine: words('出入库单表体', 'line of the stock note'),
  formLineOfNote: words('出入库单所属申报表的表体', 'line of the form that the note’s line belongs to'),
  book: words('账册', 'account book'),
  item: words('账册备案项', 'item of the account book'),
  party: words('企业档案', 'record of the enterprise'),
  bill: words('单耗版本', 'bill of material'),
  billLine: words('单耗版本的料件', 'material of the bill'),
  billComputed: words('由净耗和损耗率计算', 'computed from net consumption and loss rates'),
  production: words('生产耗料记录', 'record of the production'),
  productionMaterial: words('生产耗料记录的料件', 'material of the production'),
  productionOutput: words('生产耗料记录的产出', 'output of the production'),
  writeOff: words('核销周期', 'write-off cycle'),
  reportTotals: words('报核汇总', 'totals of the report'),
  reportLine: words('报核明细', 'line of the report'),
  reportFlow: words('报核明细中周期内的台账分录', 'ledger entries of the period in the report’s line'),
  periodLists: words('周期内已核扣清单的表体', 'lines of the lists posted in the period'),
  periodProductions: words('周期内的生产耗料记录', 'productions recorded in the period'),
  periodList: words('周期内的清单', 'list of the period'),
  pass: words('核放单', 'gate pass'),
  passList: words('核放单所绑定清单', 'list that the gate pass carries'),
  newestPass: words('该车辆最近一份核放单', 'newest gate pass of the vehicle'),
} as const;

/** Units that numbers stand in. */
export const unitOf = {
  declared: words('申报计量单位', 'declared unit'),
  legal1: words('法定计量单位', 'statutory unit'),
  legal2: words('第二法定计量单位', 'second statutory unit'),
  kilogram: words('千克', 'kg'),
  currency: words('该行币制', 'currency of the line'),
  bookCurrency: words('账册币制', 'currency of the book'),
  perUnit: words('每一申报单位成品所用料件的申报单位', 'declared units of material for one declared unit of product'),
  percent: words('百分比', 'per cent'),
  ratio: words('小数', 'fraction'),
} as const;
