import { defineRefusals } from '../../kernel/index.ts';

export const refuse = defineRefusals({
  enterprise_not_identified: {
    status: 422,
    zh: '企业“{name}”缺少统一社会信用代码或海关注册编码，申报报文未生成。请在企业档案中补填后重新发送。',
    en: 'The enterprise "{name}" lacks its credit code or its customs registration code, so the message cannot be written. Fill them in on the enterprise’s page and send again.',
  },
  declaration_withdrawn: {
    status: 409,
    zh: '{subject} 在报文发出前已不再处于申报状态（当前为“{state}”），报文未发送。如仍需申报，请重新申报该单证。',
    en: '{subject} was no longer declared when its message was to leave (it is now "{state}"), so nothing was sent. If it is still to be declared, declare the document again.',
  },
});
