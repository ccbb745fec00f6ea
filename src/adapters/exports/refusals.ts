import { defineRefusals } from '../../kernel/index.ts';

export const refuse = defineRefusals({
  export_column_unknown: {
    status: 400,
    zh: '没有“{column}”这一列。可导出的列：{known}。',
    en: 'There is no column "{column}". What can be exported: {known}.',
  },
});
