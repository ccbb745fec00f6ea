import { defineRefusals } from '../../kernel/index.ts';

export const refuse = defineRefusals({
  job_unknown: {
    status: 404,
    zh: '没有编号为“{id}”的后台任务，或您无权查看。请在任务清单中核对。',
    en: 'There is no job "{id}", or it is not yours to see. Check the list of jobs.',
  },
  job_ended: {
    status: 409,
    zh: '后台任务已结束（{state}），无法取消。请查看其结果。',
    en: 'The job has ended ({state}) and cannot be cancelled. Look at its result.',
  },
  job_gave_up: {
    status: 422,
    zh: '后台任务多次中断，已停止重试。请联系管理员查看日志后重新发起。',
    en: 'The job was cut off several times and is not tried again. Ask the administrator to look at the log, then start it anew.',
  },
});
