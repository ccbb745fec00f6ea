import { defineRefusals } from '../../kernel/index.ts';

export const refuse = defineRefusals({
  receipt_document_unknown: {
    status: 404,
    zh: '回执 {message} 所指的单证 {document} 不在本系统中，回执已保存并等待。请先录入或导入该单证，系统会自动处理。',
    en: 'The receipt {message} speaks of {document}, which is not here. It is kept and waits; draft or import the document, then it is applied by itself.',
  },
  receipt_too_early: {
    status: 409,
    zh: '回执 {message} 早于应先到的 {missing} 到达（{document} 处于“{state}”）。回执已保存，先到的回执到达后自动处理。',
    en: 'The receipt {message} came before {missing} ({document} is {state}). It is kept and applied when the earlier one has come.',
  },
  list_lines_target_unknown: {
    status: 404,
    zh: '要导入表体的清单 {list} 不存在，或您无权查看。请重新选择清单。',
    en: 'The list {list} that the lines are meant for does not exist or is not yours to see. Choose the list again.',
  },
  cell_name_unknown: {
    status: 422,
    zh: '“{text}”既不是已发布的代码也不是名称。请填写代码，例如计量单位 035、币制 502。',
    en: '"{text}" is neither a published code nor a name. Write the code, for example unit 035 or currency 502.',
  },
  cell_item_unknown: {
    status: 422,
    zh: '账册 {bookNo} 没有料号 {materialNo} 或序号 {itemNo} 的备案项。请先备案。',
    en: 'The book {bookNo} has no item {itemNo} with material {materialNo}. File the goods first.',
  },
  count_stage_unknown: {
    status: 422,
    zh: '“{text}”不是可盘点的存放环节。请填写 在库、在产 或 边角料，空白表示在库。',
    en: '"{text}" is no stage that is counted. Write on hand, in production or leftovers; empty means on hand.',
  },
  cell_exceeds_book: {
    status: 422,
    zh: '账册第 {itemNo} 项可用 {available}，表格累计申报 {requested}。请减少数量。',
    en: 'Item {itemNo} of the book has {available} available, the sheet asks for {requested} in all. Reduce the quantity.',
  },
  record_kind_unknown: {
    status: 422,
    zh: '业务类别“{text}”无法识别。请用：入库、出库、生产、耗用、调整或结存。',
    en: 'The kind "{text}" is not known. Use in, out, produce, consume, adjust or stock.',
  },
  records_side_unknown: {
    status: 422,
    zh: '记录方“{side}”无法识别。企业系统填 enterprise，仓库系统填 warehouse。',
    en: 'The side "{side}" is not known. Use enterprise for the ERP, warehouse for the WMS.',
  },
});
