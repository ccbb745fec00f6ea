import { defineRefusals } from '../../kernel/index.ts';

export const refuse = defineRefusals({
  write_off_more_out_than_in: {
    status: 422,
    zh: '出多于进，应存为负（差 {missing}）。请核对期初和各项收支数量。',
    en: 'More went out than came in: what should remain is negative by {missing}. Check the opening and the movements.',
  },
  write_off_unknown: {
    status: 404,
    zh: '没有报核 {writeOff}，或您无权查看。请核对报核编号。',
    en: 'There is no write-off {writeOff}, or it is not yours to see. Check the write-off number.',
  },
  write_off_exists: {
    status: 409,
    zh: '账册 {bookNo} 的报核 {writeOffNo} 尚未办结。请先办结或撤销后再开始下一周期。',
    en: 'The write-off {writeOffNo} of book {bookNo} is not over yet. Complete or cancel it before the next cycle.',
  },
  write_off_book_not_open: {
    status: 422,
    zh: '账册 {bookNo} 处于“{state}”状态，不能报核。',
    en: 'The book {bookNo} is {state}; it cannot be written off.',
  },
  write_off_move_not_allowed: {
    status: 422,
    zh: '报核 {writeOffNo} 处于“{state}”状态，不能执行“{move}”。',
    en: 'The write-off {writeOffNo} is {state}; "{move}" is not possible now.',
  },
  period_reversed: {
    status: 422,
    zh: '账册 {bookNo} 的核销周期自 {from} 起，不能止于 {through}。请选择更晚的截止日期。',
    en: 'The write-off period of book {bookNo} begins on {from} and cannot end on {through}. Choose a later end.',
  },
  period_too_long: {
    status: 422,
    zh: '账册 {bookNo} 的核销周期自 {from} 起，最迟止于 {latest}，不能到 {through}。请选择更早的截止日期。',
    en: 'The write-off period of book {bookNo} begins on {from} and ends on {latest} at the latest, not on {through}. Choose an earlier end.',
  },
  period_not_over: {
    status: 422,
    zh: '报核 {writeOffNo} 的周期到 {through} 才结束，今天是 {today}。请在周期结束后报核。',
    en: 'The period of the write-off {writeOffNo} ends on {through}, today is {today}. Report after its end.',
  },
  stocktake_not_noticed: {
    status: 422,
    zh: '报核 {writeOffNo} 尚未告知海关盘点。请先告知盘点日期，再录入盘点数量。',
    en: 'Customs has not been told of the stocktake of {writeOffNo}. Give notice of its day first, then enter counts.',
  },
  stocktake_in_the_past: {
    status: 422,
    zh: '报核 {writeOffNo} 的盘点日期 {stocktakeOn} 早于今天 {today}。盘点前应当告知海关，请选择今天或以后的日期。',
    en: 'The stocktake of {writeOffNo} on {stocktakeOn} lies before today, {today}. Customs is told before the stocktake: choose today or later.',
  },
  stocktake_not_begun: {
    status: 422,
    zh: '报核 {writeOffNo} 告知的盘点日期是 {stocktakeOn}，今天是 {today}。请到期再录入，或重新告知更早的日期。',
    en: 'The noticed stocktake of {writeOffNo} is on {stocktakeOn}, today is {today}. Enter counts then, or give notice of an earlier day.',
  },
  count_item_unknown: {
    status: 422,
    zh: '账册 {bookNo} 没有料号或备案序号为“{code}”的商品。请核对后重新录入。',
    en: 'Book {bookNo} has no item with the material or item number "{code}". Check it and enter it again.',
  },
  count_item_ambiguous: {
    status: 422,
    zh: '“{code}”在账册 {bookNo} 中对应多个备案项（{items}）。请改填备案序号。',
    en: '"{code}" means several items of book {bookNo} ({items}). Give the item number instead.',
  },
  count_negative: {
    status: 400,
    zh: '“{code}”的盘点数量 {quantity} 为负。请填写 0 或正数；更正请直接录入正确的总数。',
    en: 'The count {quantity} of "{code}" is negative. Enter 0 or more; to correct a count, enter the right total.',
  },
  count_take_back_exceeds: {
    status: 422,
    zh: '第 {itemNo} 项（{stage}）已盘数量不足，还差 {excess}，不能撤回这一笔。请核对后直接录入正确的总数。',
    en: 'Less was counted of item {itemNo} ({stage}) than is to be taken back: {excess} short. Check it and enter the right total.',
  },
  items_not_counted: {
    status: 422,
    zh: '报核 {writeOffNo} 还有 {count} 项应存商品未盘点：{items}。请录入盘点数量，没有实物的填 0。',
    en: 'In the write-off {writeOffNo}, {count} items that should remain were not counted: {items}. Enter their counts, 0 where nothing is there.',
  },
  report_line_unknown: {
    status: 404,
    zh: '报核 {writeOffNo} 没有第 {lineNo} 行。请核对行号。',
    en: 'The write-off {writeOffNo} has no line {lineNo}. Check the line number.',
  },
  line_without_difference: {
    status: 422,
    zh: '第 {lineNo} 行（第 {itemNo} 项，{stage}）没有差异，无需处置。',
    en: 'Line {lineNo} (item {itemNo}, {stage}) has no difference, so there is nothing to dispose of.',
  },
  disposition_not_possible: {
    status: 422,
    zh: '第 {lineNo} 行（第 {itemNo} 项，{stage}）差异 {difference}，不能按“{kind}”处置。短少可补税或核定损耗，边角料还可销毁，溢余应入账。',
    en: 'Line {lineNo} (item {itemNo}, {stage}) differs by {difference}; "{kind}" is not possible. A shortage is taxed or approved as a loss, leftovers may also be destroyed, a surplus is entered.',
  },
  surplus_needs_value: {
    status: 422,
    zh: '第 {lineNo} 行（第 {itemNo} 项，{stage}）账面无存，溢余的法定数量和价值无从推算。请一并填写。',
    en: 'Line {lineNo} (item {itemNo}, {stage}): the book holds nothing to measure the surplus by. Give its statutory quantities and value too.',
  },
  disposition_lots_differ: {
    status: 422,
    zh: '第 {lineNo} 行差异 {difference}，所列批次合计 {named}。请核对批次数量。',
    en: 'Line {lineNo} differs by {difference}, but the named lots add up to {named}. Check the lots.',
  },
  difference_not_disposed: {
    status: 422,
    zh: '报核 {writeOffNo} 还有 {count} 项差异未处置，第一项是第 {lineNo} 行（第 {itemNo} 项）。请逐项处置后再确认。',
    en: 'In the write-off {writeOffNo}, {count} differences are without a disposition; the first is line {lineNo} (item {itemNo}). Dispose of each before you confirm.',
  },
  write_off_outdated: {
    status: 409,
    zh: '报核 {writeOffNo} 报核后，账册又有记入 {through} 及以前的业务。请退回并重新报核。',
    en: 'Since the report of {writeOffNo}, the book has taken entries with effect on or before {through}. Reject it and have it reported again.',
  },
});
