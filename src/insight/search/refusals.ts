import { defineRefusals } from '../../kernel/index.ts';

export const refuse = defineRefusals({
  search_text_empty: {
    status: 400,
    zh: '没有可查找的内容。请扫描条码或输入编号、车牌、名称。',
    en: 'There is nothing to look for. Scan a code or type a number, a plate or a name.',
  },
});
