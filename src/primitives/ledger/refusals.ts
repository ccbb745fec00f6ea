import { defineRefusals } from '../../kernel/index.ts';

export const refuse = defineRefusals({
  ledger_book_unknown: {
    status: 404,
    zh: '总账中没有账册 {bookId}。请先备案账册。',
    en: 'The ledger has no book {bookId}. File the account book first.',
  },
  ledger_book_exists: {
    status: 409,
    zh: '账册 {bookId} 已在总账中开立，无需重复开立。',
    en: 'The book {bookId} is open in the ledger already; nothing needs to be done.',
  },
  insufficient_balance: {
    status: 422,
    zh: '{document} 第 {lineNo} 行：账册第 {itemNo} 项可用数量 {available}，申报 {requested}，超出 {missing}。请核对数量，或先办结在途的进区清单。',
    en: '{document} line {lineNo}: item {itemNo} of the book has {available} available, {requested} was asked, {missing} too much. Check the quantity, or complete the inbound list that is still pending.',
  },
  lot_insufficient: {
    status: 422,
    zh: '{document} 第 {lineNo} 行：批次 {lotNo} 可用数量 {available}，申报 {requested}。请另选批次或减少数量。',
    en: '{document} line {lineNo}: lot {lotNo} has {available} available, {requested} was asked. Choose another lot or a smaller quantity.',
  },
  lot_required: {
    status: 422,
    zh: '{document} 第 {lineNo} 行：本账册按批次记账，请写明出自哪些批次，且批次数量合计等于申报数量。',
    en: '{document} line {lineNo}: this book goes by named lots. Name the lots; their quantities must add up to the declared quantity.',
  },
  amount_not_positive: {
    status: 400,
    zh: '{document} 第 {lineNo} 行：数量必须大于 0，价值和法定数量不得为负。',
    en: '{document} line {lineNo}: the quantity must be greater than 0, value and statutory quantities must not be negative.',
  },
  pending_unknown: {
    status: 404,
    zh: '账册 {bookId} 没有名为“{reference}”的预扣记录。请核对清单号和变更次数。',
    en: 'The book {bookId} has no pending entry "{reference}". Check the list number and its change count.',
  },
  pending_exists: {
    status: 409,
    zh: '预扣记录“{reference}”已存在，不会重复预扣。',
    en: 'The pending entry "{reference}" exists already; nothing is claimed twice.',
  },
  pending_closed: {
    status: 409,
    zh: '预扣记录“{reference}”已经{state}，不能再次处理。',
    en: 'The pending entry "{reference}" is {state} already and cannot be used again.',
  },
  pending_exceeded: {
    status: 422,
    zh: '预扣记录“{reference}”剩余 {rest}，要求核扣 {requested}。请核对数量。',
    en: 'The pending entry "{reference}" has {rest} left, {requested} was asked. Check the quantity.',
  },
  backdated_negative: {
    status: 422,
    zh: '{document} 第 {lineNo} 行：按 {effectiveOn} 记账会使第 {itemNo} 项在 {day} 的结存为负。请改用实际日期，或由海关关员登记差异。',
    en: '{document} line {lineNo}: taking effect on {effectiveOn} would make item {itemNo} negative on {day}. Use the real day, or have a customs officer record the discrepancy.',
  },
  product_without_sources: {
    status: 422,
    zh: '{document} 第 {lineNo} 行：第 {itemNo} 项成品没有同一笔业务中的耗用料件，不能入账。请先填写耗用的料件。',
    en: '{document} line {lineNo}: product item {itemNo} has no material used in the same posting and cannot begin. Give the materials that it was made of.',
  },
  period_closed: {
    status: 422,
    zh: '{document}：{effectiveOn} 所在的核销周期已于 {closedThrough} 关闭，不能再记账。请记入当前周期。',
    en: '{document}: the write-off period of {effectiveOn} was closed through {closedThrough}; nothing posts into it. Post into the current period.',
  },
});
