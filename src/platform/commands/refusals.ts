import { defineRefusals } from '../../kernel/index.ts';

export const refuse = defineRefusals({
  idempotency_conflict: {
    status: 409,
    zh: '同一幂等键“{key}”已用于另一项内容不同的操作（{operation}）。请换一个新的键重新提交。',
    en: 'The idempotency key "{key}" was already used for a command with other content ({operation}). Submit again with a new key.',
  },
  stale: {
    status: 409,
    zh: '单证“{document}”刚刚被他人修改。请刷新后核对再提交。',
    en: 'The document "{document}" was changed by someone else just now. Reload it, check it and submit again.',
  },
  busy: {
    status: 429,
    zh: '系统繁忙，前面还有 {waiting} 项操作。请在 {retryAfterMilliseconds} 毫秒后重试，您的内容没有丢失也没有写入。',
    en: 'The zone is busy: {waiting} commands are waiting. Try again in {retryAfterMilliseconds} ms; nothing of yours was written.',
  },
});
