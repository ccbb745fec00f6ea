import { defineRefusals } from '../../kernel/index.ts';

export const refuse = defineRefusals({
  discrepancy_unknown: {
    status: 404,
    zh: '没有差异记录 {discrepancy}，或您无权查看。',
    en: 'There is no discrepancy {discrepancy}, or it is not yours to see.',
  },
  discrepancy_move_not_allowed: {
    status: 422,
    zh: '差异记录处于“{state}”状态，不能执行“{move}”。',
    en: 'The discrepancy is {state}; "{move}" is not possible now.',
  },
  discrepancy_note_required: {
    status: 422,
    zh: '请写明处理理由：差异的每一步处置都须留痕。',
    en: 'Write the reason: every step in dealing with a discrepancy leaves a trace.',
  },
});
