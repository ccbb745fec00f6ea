import { defineRefusals } from '../../kernel/index.ts';

export const refuse = defineRefusals({
  body_malformed: {
    status: 400,
    zh: '请求正文不是有效的 JSON。请检查括号、引号和编码（UTF-8）后重新提交。',
    en: 'The body is not valid JSON. Check brackets, quotes and encoding (UTF-8), and submit again.',
  },
  media_type_unsupported: {
    status: 400,
    zh: '不支持内容类型“{mediaType}”，此处应为 {expected}。请更改 Content-Type 后重新提交。',
    en: 'The content type "{mediaType}" is not read here; {expected} is. Change Content-Type and submit again.',
  },
  body_too_large: {
    status: 413,
    zh: '提交的内容超过 {limitMegabytes} MB。请拆分后分次提交。',
    en: 'What you sent is larger than {limitMegabytes} MB. Split it and send the parts.',
  },
  file_too_large: {
    status: 413,
    zh: '文件“{file}”超过 {limitMegabytes} MB，未被读取。请拆分后重新上传。',
    en: 'The file "{file}" is larger than {limitMegabytes} MB and was not taken. Split it and upload again.',
  },
  upload_malformed: {
    status: 400,
    zh: '上传的内容不完整或格式不正确。请重新选择文件上传。',
    en: 'The upload is incomplete or malformed. Choose the files and upload again.',
  },
  idempotency_key_malformed: {
    status: 400,
    zh: '幂等键应为 1 到 200 个可见的英文字符。请更换后重新提交。',
    en: 'An idempotency key is 1 to 200 visible ASCII characters. Choose another and submit again.',
  },
  cross_site_request: {
    status: 403,
    zh: '该请求来自其他网站（{origin}），已被拒绝。请在本系统页面中操作。',
    en: 'The request came from another site ({origin}) and was not carried out. Use the pages of this system.',
  },
  endpoint_unknown: {
    status: 404,
    zh: '没有 {method} {path} 这一接口。全部接口见 /api/docs。',
    en: 'There is no endpoint {method} {path}. All of them are listed at /api/docs.',
  },
});
