import { defineRefusals } from '../../kernel/index.ts';

export const refuse = defineRefusals({
  party_unknown: {
    status: 404,
    zh: '没有找到该单位或人员（{party}）。请核对后重试，或先登记。',
    en: 'There is no such organisation or person ({party}). Check it, or register it first.',
  },
  customs_code_malformed: {
    status: 422,
    zh: '“{customsCode}”不是海关注册编码。请填写 10 位数字和大写字母。',
    en: '"{customsCode}" is not a customs registration code. Enter 10 digits and capital letters.',
  },
  enterprise_codes_missing: {
    status: 422,
    zh: '区内企业须同时填写统一社会信用代码和海关注册编码。请补填后重新登记。',
    en: 'An enterprise of the zone needs both its unified social credit code and its customs code. Fill them in and register again.',
  },
  person_has_no_uscc: {
    status: 422,
    zh: '自然人没有统一社会信用代码。请删除该代码，或将类型改为单位。',
    en: 'A person has no unified social credit code. Remove it, or register an organisation.',
  },
  party_exists: {
    status: 409,
    zh: '{scheme} “{identifier}”已由“{name}”使用。请打开已有的登记，不要重复登记。',
    en: 'The {scheme} "{identifier}" belongs to "{name}" already. Open that record instead of registering it again.',
  },
  party_identifier_repeated: {
    status: 422,
    zh: '标识 {scheme} “{identifier}”填写了两次。请删除重复的一个。',
    en: 'The identifier {scheme} "{identifier}" is given twice. Remove one of them.',
  },
});
