import { day } from '../../../kernel/index.ts';
import type { DatedRule } from '../../../primitives/rules/index.ts';

export const statusRule: readonly DatedRule[] = [
  {
    rule: 'sale.not_under_bond',
    from: day('2016-11-22'),
    source: '海关总署公告2016年第72号；海关总署令第256号（条文未见原文）',
    verified: false,
    text: {
      zh: '批次均为非保税状态的货物出区不征进口税款',
      en: 'goods whose lots are none of them under bond leave without import taxes',
    },
  },
];
