import { defineRefusals } from '../../kernel/index.ts';

export const refuse = defineRefusals({
  loss_exists: {
    status: 409,
    zh: '账册 {bookNo} 已有灭失报告“{internalNo}”。请换用新的内部编号。',
    en: 'Book {bookNo} already has the loss report "{internalNo}". Use a new number of your own.',
  },
  loss_unknown: {
    status: 404,
    zh: '账册 {bookNo} 没有灭失报告“{internalNo}”。请核对编号。',
    en: 'Book {bookNo} has no loss report "{internalNo}". Check the number.',
  },
  loss_item_unknown: {
    status: 422,
    zh: '第 {lineNo} 行：账册 {bookNo} 没有第 {itemNo} 项。请核对备案序号。',
    en: 'Line {lineNo}: book {bookNo} has no item {itemNo}. Check the item number.',
  },
  loss_equipment_book: {
    status: 422,
    zh: '账册 {bookNo} 是设备账册。监管年限内的设备灭失或损坏，请办理报废或提前解除监管。',
    en: 'Book {bookNo} is an equipment book. Equipment that is lost or broken within its supervised years is scrapped or released early.',
  },
  loss_in_future: {
    status: 422,
    zh: '灭失日期 {occurredOn} 晚于今天 {today}。请填写实际发生的日期。',
    en: 'The loss would have happened on {occurredOn}, after today ({today}). Give the day on which it really happened.',
  },
  loss_more_than_was_there: {
    status: 422,
    zh: '第 {lineNo} 行：第 {itemNo} 项在 {occurredOn} 结存 {held}，不足以灭失 {quantity}。请核对灭失日期和数量。',
    en: 'Line {lineNo}: on {occurredOn} the book held {held} of item {itemNo}, so {quantity} cannot have been lost that day. Check the day and the quantity.',
  },
  loss_condition_missing: {
    status: 422,
    zh: '第 {lineNo} 行未注明货物状况。请选择：灭失、完全失去使用价值或部分失去使用价值。',
    en: 'Line {lineNo} does not say in what condition the goods are. Choose lost, useless, or partly useful.',
  },
  loss_condition_given: {
    status: 422,
    zh: '第 {lineNo} 行：放弃货物不填损坏状况。请删除该栏；如货物已灭失或损坏，请按灭失报告。',
    en: 'Line {lineNo}: abandoned goods have no condition of loss. Remove it; if the goods are lost or spoiled, report that instead.',
  },
  loss_outcome_not_of_cause: {
    status: 422,
    zh: '第 {lineNo} 行：原因“{cause}”、状况“{condition}”的货物不能按“{outcome}”处置。不可抗力致部分失去使用价值的，请选择退运或按审定价格补税；其余情形由系统判定，不必填写。',
    en: 'Line {lineNo}: for the cause "{cause}" and the condition "{condition}" the outcome cannot be "{outcome}". Partly useful goods after force majeure go back abroad or are taxed as assessed; everywhere else leave it out.',
  },
  loss_repair_goods: {
    status: 422,
    zh: '第 {lineNo} 行是境外待修货物，损坏后仍须复运出境或销毁，不能补税留在境内。',
    en: 'Line {lineNo} is goods from abroad under repair: damaged, they still go back abroad or are destroyed, and cannot be taxed to stay in the country.',
  },
  loss_decided: {
    status: 422,
    zh: '灭失报告“{internalNo}”已是“{state}”，不能再改。如有遗漏，请另行报告。',
    en: 'The loss report "{internalNo}" is already "{state}" and does not change any more. Report what was left out anew.',
  },
  loss_value_missing: {
    status: 422,
    zh: '第 {lineNo} 行按审定价格补税，须填写海关审定的完税价格。',
    en: 'Line {lineNo} is taxed at the assessed value. Enter the customs value that customs assessed.',
  },
  loss_mixed_source: {
    status: 422,
    zh: '第 {lineNo} 行的批次既有境外进境、又有境内入区的货物，补税与缴回退税须分开。请退回报告，由企业指定批次、分行填报。',
    en: 'Line {lineNo} holds lots from abroad and lots from the country; tax and repaid refund are kept apart. Refuse the report, and let the enterprise name the lots on separate lines.',
  },
  loss_refund_missing: {
    status: 422,
    zh: '第 {lineNo} 行是境内入区货物，须缴回已退的国内税款。请填写金额；确未退税的填 0。',
    en: 'Line {lineNo} is goods from the country: the refunded domestic tax is repaid. Enter the amount, or 0 where none was refunded.',
  },
  loss_line_unknown: {
    status: 422,
    zh: '灭失报告“{internalNo}”没有第 {lineNo} 行。请核对行号。',
    en: 'The loss report "{internalNo}" has no line {lineNo}. Check the line number.',
  },
});
