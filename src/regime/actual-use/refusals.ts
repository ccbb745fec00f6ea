import { defineRefusals } from '../../kernel/index.ts';

export const refuse = defineRefusals({
  use_book_purpose: {
    status: 422,
    zh: '账册 {bookNo} 的用途是“{purpose}”，不能这样登记。研发耗用记入研发专用账册，维修耗用和维修工单记入维修专用账册。',
    en: 'Book {bookNo} is kept for the purpose "{purpose}": this cannot be recorded there. Research use belongs to a research book, repair orders and their use to a repair book.',
  },
  use_exists: {
    status: 409,
    zh: '账册 {bookNo} 已有耗用记录“{internalNo}”。请换用新的内部编号。',
    en: 'Book {bookNo} already has the use record "{internalNo}". Use a new number of your own.',
  },
  use_unknown: {
    status: 404,
    zh: '账册 {bookNo} 没有耗用记录“{internalNo}”。请核对编号。',
    en: 'Book {bookNo} has no use record "{internalNo}". Check the number.',
  },
  use_item_twice: {
    status: 422,
    zh: '第 {itemNo} 项在同一栏中出现了两次。请合并为一行。',
    en: 'Item {itemNo} stands twice in the same part. Write it as one line.',
  },
  use_waste_exceeds: {
    status: 422,
    zh: '第 {itemNo} 项：废料 {waste} 多于耗用数量 {quantity}。请更正。',
    en: 'Item {itemNo}: its waste {waste} is more than the {quantity} used. Correct it.',
  },
  use_needs_project: {
    status: 422,
    zh: '研发耗用须写明研发项目。请填写项目名称或编号。',
    en: 'Research use names its project. Fill in the name or number of the project.',
  },
  use_needs_order: {
    status: 422,
    zh: '维修耗用须写明维修工单。请先开立工单，再登记耗用。',
    en: 'Repair use names its repair order. Open the order first, then record the use.',
  },
  repair_order_exists: {
    status: 409,
    zh: '账册 {bookNo} 已有维修工单“{orderNo}”。请换用新的工单号。',
    en: 'Book {bookNo} already has the repair order "{orderNo}". Use a new order number.',
  },
  repair_order_unknown: {
    status: 404,
    zh: '账册 {bookNo} 没有维修工单“{orderNo}”。请核对工单号。',
    en: 'Book {bookNo} has no repair order "{orderNo}". Check the number.',
  },
  repair_order_closed: {
    status: 422,
    zh: '维修工单“{orderNo}”已结单，不能再登记耗用。如确有遗漏，请另开工单。',
    en: 'Repair order "{orderNo}" is closed: nothing more is recorded on it. Open another order for what was left out.',
  },
  repair_goods_not_marked: {
    status: 422,
    zh: '第 {itemNo} 项未备案为待修货物（境外或境内来源）。请在备案时注明维修来源。',
    en: 'Item {itemNo} is not filed as goods for repair, from abroad or from the country. File it with its repair origin.',
  },
  repair_part_origin_differs: {
    status: 422,
    zh: '第 {itemNo} 项换下的坏件备案来源为“{partOrigin}”，待修货物来源为“{goodsOrigin}”。换下的坏件须记入同一来源的备案项。',
    en: 'Replaced parts of item {itemNo} are filed as from "{partOrigin}", the goods under repair came from "{goodsOrigin}". Record them under an item of the same origin.',
  },
  repair_more_than_held: {
    status: 422,
    zh: '第 {itemNo} 项在库 {held}，未结维修工单已占 {ordered}，不能再开 {quantity}。请核对数量。',
    en: 'Item {itemNo}: {held} are held and open repair orders take {ordered}, so an order for {quantity} is too much. Check the quantity.',
  },
  repair_return_day_past: {
    status: 422,
    zh: '复运期限 {returnBy} 早于今天 {today}。请填写今后的日期。',
    en: 'The goods would have to be back by {returnBy}, before today ({today}). Give a later day.',
  },
  repair_needs_ground: {
    status: 422,
    zh: '维修须在维修产品目录内，或属于本集团自有品牌。请填写目录条目，或注明自有品牌。',
    en: 'Repair is done under an entry of the catalogue or for the group’s own brand. Name the entry, or say that the brand is your own.',
  },
});
