import { defineRefusals } from '../../kernel/index.ts';

export const refuse = defineRefusals({
  write_off_more_out_than_in: {
    status: 422,
    zh: '出多于进，应存为负（差 {missing}）。请核对期初和各项收支数量。',
    en: 'More went out than came in: what should remain is negative by {missing}. Check the opening and the movements.',
  },
});
