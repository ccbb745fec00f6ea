import { defineRefusals } from '../../kernel/index.ts';

export const refuse = defineRefusals({
  drift_nothing_measured: {
    status: 404,
    zh: '账册 {bookNo} 成品第 {productItemNo} 项、单耗版本 {billVersion}、料件第 {materialItemNo} 项在 {from} 至 {through} 没有按实际耗用登记的生产。请放宽日期，或登记生产时填写实际耗用。',
    en: 'Book {bookNo}: from {from} through {through} no production of product {productItemNo} by bill {billVersion} was recorded with what it really used of material {materialItemNo}. Widen the period, or record productions with what was really used.',
  },
  drift_period_reversed: {
    status: 422,
    zh: '起始日期 {from} 晚于截止日期 {through}。请更正日期。',
    en: 'The first day {from} comes after the last day {through}. Correct the days.',
  },
});
