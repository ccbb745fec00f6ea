import { defineRefusals } from '../../kernel/index.ts';

export const refuse = defineRefusals({
  sign_in_failed: {
    status: 401,
    zh: '邮箱或密码不正确。请核对后重试；忘记密码请联系贵单位管理员。',
    en: 'The email or the password is wrong. Check both and try again; if you forgot the password, ask your administrator.',
  },
  sign_in_too_often: {
    status: 429,
    zh: '登录失败次数过多。请在 {retryAfterMilliseconds} 毫秒后再试。',
    en: 'Too many failed attempts to sign in. Try again in {retryAfterMilliseconds} ms.',
  },
  token_invalid: {
    status: 401,
    zh: '本机令牌无效。请在运行本系统的同一台机器上、以同一用户执行命令。',
    en: 'The local token is not valid. Run the command on the machine and as the user that runs the server.',
  },
  account_unknown: {
    status: 404,
    zh: '没有邮箱为“{email}”的账户。请核对后重试。',
    en: 'There is no account with the email "{email}". Check it and try again.',
  },
  account_exists: {
    status: 409,
    zh: '邮箱“{email}”已有账户。请换用其他邮箱，或让该用户直接登录。',
    en: 'The email "{email}" already has an account. Use another one, or let its owner sign in.',
  },
  role_unknown: {
    status: 400,
    zh: '没有名为“{role}”的角色。可用角色：{roles}。',
    en: 'There is no role "{role}". The roles are: {roles}.',
  },
  role_not_grantable: {
    status: 403,
    zh: '您的角色不能开设“{role}”账户，可开设：{roles}。请联系区内管理机构。',
    en: 'Your role cannot create an account of role "{role}"; it can create: {roles}. Ask the zone authority.',
  },
  account_party_mismatch: {
    status: 422,
    zh: '角色“{role}”的账户与所填企业不符：企业角色须属于您可管理的一家企业，其他角色不得属于企业。请改正后重试。',
    en: 'An account of role "{role}" does not fit that party: enterprise roles belong to one enterprise that you manage, other roles to none. Correct it and try again.',
  },
  password_too_weak: {
    status: 400,
    zh: '密码长度须为 {minimum} 到 {maximum} 个字符。请更换后重试。',
    en: 'A password has {minimum} to {maximum} characters. Choose another and try again.',
  },
  password_wrong: {
    status: 422,
    zh: '当前密码不正确，密码没有更改。请重新输入。',
    en: 'The current password is wrong, so nothing was changed. Enter it again.',
  },
});
