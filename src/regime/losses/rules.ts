import { day } from '../../kernel/index.ts';
import type { DatedRule } from '../../primitives/rules/index.ts';
import type { LossCause } from './model.ts';

const order256 = (article: number) => ({
  from: day('2022-04-01'),
  source: `海关总署令第256号《中华人民共和国海关综合保税区管理办法》第${article}条（条文未见原文）`,
  verified: false,
});

/** What each cause means for duty, by the day of the event. */
export const lossRules: Readonly<Record<LossCause, readonly DatedRule[]>> = {
  force_majeure: [
    {
      rule: 'losses.force_majeure',
      ...order256(31),
      text: {
        zh: '因不可抗力灭失或者完全失去使用价值的，免税核销；部分失去使用价值的，退运，或者按海关审定的价格补税',
        en: 'by force majeure: lost or useless goods are written off tax-free; partly useful goods go back abroad or are taxed at the assessed value',
      },
    },
  ],
  poor_care: [
    {
      rule: 'losses.poor_care',
      ...order256(32),
      text: {
        zh: '因保管不善等非不可抗力灭失、损毁的：境外货物按灭失前价格、灭失之日税率和汇率，依一般进口货物补税；境内货物缴回已退国内税款',
        en: 'by poor care: goods from abroad are taxed as general imports at the value before the loss, by the rates and exchange rate of its day; for goods from the country the refunded tax is repaid',
      },
    },
  ],
  abandonment: [
    {
      rule: 'losses.abandonment',
      ...order256(33),
      text: {
        zh: '企业放弃的货物交海关变卖处理，企业不再缴税',
        en: 'abandoned goods are handed to customs, which sells them; the enterprise owes nothing for them',
      },
    },
  ],
};
