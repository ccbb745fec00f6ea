import { day } from '../../kernel/index.ts';
import type { DatedRule } from '../../primitives/rules/index.ts';

export const stateStorageRule: readonly DatedRule[] = [
  {
    rule: 'state_storage.by_state',
    from: day('2016-11-22'),
    source: '海关总署公告2016年第72号（未见原文）',
    verified: false,
    text: {
      zh: '经管委会同意并经海关核准、仓储管理系统联网的企业，非保税货物可以不报关入区，与保税货物集拼、分拨，实际离境出口或者出区返回境内',
      en: 'with the consent of the management committee, the approval of customs and a networked warehouse system, goods that are not under bond enter without declaration, are stored and grouped with bonded goods, and leave abroad or back into the country',
    },
  },
];
