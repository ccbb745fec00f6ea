import { defineRefusals } from '../../kernel/index.ts';

export const refuse = defineRefusals({
  write_off_before_note: {
    status: 422,
    zh: '账册核销截止日期 {writeOffOn} 早于出入库日期 {noteOn}，该笔货物应归入下一核销周期。请核对日期。',
    en: 'The write-off period ends on {writeOffOn}, before the note of {noteOn}, which belongs to the next period. Check the days.',
  },
});
