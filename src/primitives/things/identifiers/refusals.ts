import { defineRefusals } from '../../../kernel/index.ts';

export const refuse = defineRefusals({
  invalid_identifier: {
    status: 422,
    zh: '“{text}”不是有效的{nameZh}：{detailZh}。请对照原件核对后重新输入。',
    en: '"{text}" is not a valid {nameEn}: {detailEn}. Compare it with the original and enter it again.',
  },
  ambiguous_identifier: {
    status: 422,
    zh: '“{text}”可能是多种编码（{candidates}）。请用 scheme 字段指明是哪一种。',
    en: '"{text}" can be read as several identifiers ({candidates}). Say which one in the field scheme.',
  },
  unknown_identifier_scheme: {
    status: 400,
    zh: '没有名为 {scheme} 的编码类型。可用的类型：{known}。',
    en: 'There is no identifier scheme {scheme}. Known schemes: {known}.',
  },
});
