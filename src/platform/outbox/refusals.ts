import { defineRefusals } from '../../kernel/index.ts';

export const refuse = defineRefusals({
  outbox_message_unknown: {
    status: 404,
    zh: '没有编号为 {messageId} 的外发报文，或无权查看。请从外发报文列表中选择。',
    en: 'There is no outgoing message {messageId}, or it is not yours to see. Choose it from the list of outgoing messages.',
  },
  outbox_message_delivered: {
    status: 409,
    zh: '该外发报文已于 {deliveredAt} 送达，无需重发。如内容有误，请对单证办理变更后重新申报。',
    en: 'This message was delivered at {deliveredAt} and need not be sent again. If its content is wrong, change the document and declare it again.',
  },
  outbox_delivery_interrupted: {
    status: 409,
    zh: '报文未能送出（故障编号 {incident}），系统将自动重试，无需重新申报。如长时间未送达，请把故障编号告知系统管理员。',
    en: 'The message could not be sent (incident {incident}). It is tried again by itself; do not declare again. If it stays undelivered, give the incident number to the administrator.',
  },
});
