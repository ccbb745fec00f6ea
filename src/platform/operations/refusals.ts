import { defineRefusals } from '../../kernel/index.ts';

export const refuse = defineRefusals({
  unknown_field: {
    status: 400,
    zh: '“{operation}”没有名为“{field}”的字段。请核对字段名，去掉它后重新提交。',
    en: '"{operation}" has no field "{field}". Check the name or leave it out, and submit again.',
  },
  missing_field: {
    status: 400,
    zh: '缺少必填字段“{field}”（应为：{expected}）。请补填后重新提交。',
    en: 'The field "{field}" is missing (expected: {expected}). Fill it in and submit again.',
  },
  field_malformed: {
    status: 400,
    zh: '字段“{field}”的值不符合要求，应为：{expected}。请改正后重新提交。',
    en: 'The value of the field "{field}" does not fit; expected: {expected}. Correct it and submit again.',
  },
  not_signed_in: {
    status: 401,
    zh: '尚未登录或登录已过期。请重新登录后再试。',
    en: 'You are not signed in, or the session has ended. Sign in and try again.',
  },
  not_permitted: {
    status: 403,
    zh: '您的角色“{role}”没有权限“{permission}”。如确需办理，请联系贵单位管理员或区内管理机构。',
    en: 'Your role "{role}" lacks the permission "{permission}". Ask your administrator or the zone authority if you need it.',
  },
  operation_unknown: {
    status: 404,
    zh: '没有名为“{name}”的操作。请用 entrepot operations 查看全部操作。',
    en: 'There is no operation "{name}". See all of them with: entrepot operations.',
  },
});
