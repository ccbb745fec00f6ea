import { defineRefusals } from '../../kernel/index.ts';

export const refuse = defineRefusals({
  lot_unknown: {
    status: 404,
    zh: '账册 {bookNo} 没有批次 {lotNo}。请在备案项的批次列表中选择。',
    en: 'Book {bookNo} has no lot {lotNo}. Choose one from the lots of its item.',
  },
  trace_document_unknown: {
    status: 404,
    zh: '单证“{document}”没有在账上移动任何货物，或您无权查看。请核对编号，如 list:QD… 或 production:账册/编号。',
    en: 'Document "{document}" moved no goods on a book that you may see. Check its name, for example list:QD… or production:BOOK/NUMBER.',
  },
  trace_too_wide: {
    status: 422,
    zh: '该批次牵涉超过 {limit} 个批次，超出一次追溯的范围。请从较小的单证或成品批次开始追溯。',
    en: 'More than {limit} lots hang together with this one, too many for one trace. Begin with a smaller document, or with a lot of a product.',
  },
});
