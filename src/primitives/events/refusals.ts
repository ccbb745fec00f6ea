import { defineRefusals } from '../../kernel/index.ts';

export const refuse = defineRefusals({
  event_unknown: {
    status: 404,
    zh: '没有事件 {event}，或您无权查看。请从单证页面的记录中打开事件。',
    en: 'There is no event {event}, or it is not yours to see. Open the event from the history of its document.',
  },
});
