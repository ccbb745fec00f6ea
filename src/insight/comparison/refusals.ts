import { defineRefusals } from '../../kernel/index.ts';

export const refuse = defineRefusals({
  record_item_unknown: {
    status: 422,
    zh: '记录 {recordNo}：账册 {bookNo} 没有该项号或料号（{item}）。请核对料号，或先备案该商品。',
    en: 'Record {recordNo}: book {bookNo} has no such item or material number ({item}). Check it, or file the item first.',
  },
  record_material_ambiguous: {
    status: 422,
    zh: '记录 {recordNo}：料号 {item} 在账册 {bookNo} 中对应多个项号。请同时填写项号。',
    en: 'Record {recordNo}: material number {item} stands for several items of book {bookNo}. Fill in the item number too.',
  },
  record_unit_not_convertible: {
    status: 422,
    zh: '记录 {recordNo}：单位 {unit} 不能精确换算为账册申报单位 {declaredUnit}。请按申报单位填报数量。',
    en: 'Record {recordNo}: unit {unit} has no exact factor to the declared unit {declaredUnit}. Give the quantity in the declared unit.',
  },
  record_instant_invalid: {
    status: 422,
    zh: '记录 {recordNo}：发生时间“{text}”无法识别。请填写如 2026-07-01T08:00:00+08:00 的时间。',
    en: 'Record {recordNo}: "{text}" is no instant. Write it like 2026-07-01T08:00:00+08:00.',
  },
  record_negative: {
    status: 422,
    zh: '记录 {recordNo}：只有调整（adjust）可以填写负数。请改用相应的进出类型。',
    en: 'Record {recordNo}: only an adjustment may be negative. Use the kind that fits the direction.',
  },
  record_changed: {
    status: 409,
    zh: '记录 {recordNo}（来源 {source}）已按其他内容登记，原记录不可更改。请用新的记录号登记调整。',
    en: 'Record {recordNo} of source {source} was stored with other content and cannot change. Submit an adjustment under a new number.',
  },
  comparison_empty: {
    status: 404,
    zh: '账册 {bookNo} 第 {itemNo} 项还没有可对账的内容。请先报送企业 ERP/WMS 记录。',
    en: 'There is nothing to compare on item {itemNo} of book {bookNo} yet. Submit records of the enterprise system first.',
  },
});
