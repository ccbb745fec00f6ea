import { defineRefusals } from '../../kernel/index.ts';

export const refuse = defineRefusals({
  equipment_unknown: {
    status: 404,
    zh: '账册 {bookNo} 没有设备 {equipmentNo}，或您无权查看。',
    en: 'Book {bookNo} has no equipment {equipmentNo}, or it is not yours to see.',
  },
  equipment_exists: {
    status: 409,
    zh: '账册 {bookNo} 已有设备编号 {equipmentNo}。请换用新的编号。',
    en: 'Book {bookNo} has an equipment number {equipmentNo} already. Use a new number.',
  },
  equipment_line_registered: {
    status: 409,
    zh: '清单 {list} 第 {lineNo} 行已登记为设备 {equipmentNo}，不能重复登记。',
    en: 'Line {lineNo} of {list} is registered already as equipment {equipmentNo}.',
  },
  equipment_line_unknown: {
    status: 404,
    zh: '清单 {list} 没有第 {lineNo} 行。请核对行号。',
    en: '{list} has no line {lineNo}. Check the line number.',
  },
  book_not_equipment: {
    status: 422,
    zh: '清单 {list} 属于账册 {bookNo}，不是设备账册，其商品不登记为监管设备。',
    en: '{list} belongs to book {bookNo}, which is no equipment book; its goods are not registered as equipment.',
  },
  equipment_list_not_posted: {
    status: 422,
    zh: '清单 {list} 处于“{state}”状态，设备须在进区清单正式核扣后登记。',
    en: '{list} is {state}: equipment is registered once its inbound list has been posted.',
  },
  equipment_list_outbound: {
    status: 422,
    zh: '清单 {list} 是出区清单。请选择该设备进区时的清单。',
    en: '{list} takes goods out. Choose the list by which the equipment came in.',
  },
  equipment_price_missing: {
    status: 400,
    zh: '设备 {equipmentNo} 的进口完税价格必须大于 0，补税按它计算。',
    en: 'The customs value of equipment {equipmentNo} at import must be greater than 0: tax is computed from it.',
  },
  serial_numbers_exceed_quantity: {
    status: 422,
    zh: '填写了 {count} 个出厂编号，但清单该行只有 {quantity} 台。请核对。',
    en: '{count} serial numbers were given, but the line has a quantity of {quantity}. Check them.',
  },
  equipment_free: {
    status: 422,
    zh: '设备 {equipmentNo} 的监管已于 {endsOn} 自动解除，无需再办理。',
    en: 'Supervision of equipment {equipmentNo} ended by itself on {endsOn}: nothing of this kind is needed any more.',
  },
  equipment_gone: {
    status: 422,
    zh: '设备 {equipmentNo} 已不在设备账册内（已解除监管、报废或出区）。',
    en: 'Equipment {equipmentNo} is not in the equipment book any more: it was released, scrapped or left.',
  },
  equipment_quantity_exceeded: {
    status: 422,
    zh: '设备 {equipmentNo} 可办理的数量为 {left}，要求 {requested}。请减少数量；在外的先返区，被清单或出入库单占用的先处理该单。',
    en: 'Of equipment {equipmentNo}, {left} can be used now, {requested} was asked. Ask for less, bring back what is out, or settle the list or note that claims it.',
  },
  release_tax_differs: {
    status: 409,
    zh: '应补税款现为 {total} 元，与您确认的 {expected} 元不同。请按新的金额重新确认。',
    en: 'The tax is now CNY {total}, not the {expected} you confirmed. Confirm the new amount.',
  },
  equipment_rate_missing: {
    status: 422,
    zh: '税则 {edition} 没有税号 {code} 的进口关税税率。请填写税率及依据。',
    en: 'Tariff {edition} gives no import duty rate for {code}. Give the rates and their ground.',
  },
  exit_unknown: {
    status: 404,
    zh: '设备 {equipmentNo} 没有第 {exitNo} 次临时出区。',
    en: 'Equipment {equipmentNo} has no temporary exit {exitNo}.',
  },
  exit_closed: {
    status: 422,
    zh: '设备 {equipmentNo} 第 {exitNo} 次临时出区已于 {closedOn} 结清。',
    en: 'Temporary exit {exitNo} of equipment {equipmentNo} was settled on {closedOn}.',
  },
  exit_quantity_exceeded: {
    status: 422,
    zh: '第 {exitNo} 次临时出区尚有 {left} 未返区，要求 {requested}。请核对数量。',
    en: 'Of temporary exit {exitNo}, {left} is still out, {requested} was asked. Check the quantity.',
  },
  exit_already_extended: {
    status: 422,
    zh: '第 {exitNo} 次临时出区已于 {extendedOn} 延期，不能再延。请在 {dueOn} 前返区。',
    en: 'Temporary exit {exitNo} was extended on {extendedOn} already. The equipment must be back by {dueOn}.',
  },
  exit_extension_too_early: {
    status: 422,
    zh: '应在到期前 {days} 天内（{from} 起）申请延期，今天是 {on}。',
    en: 'An extension is asked within {days} days of the end, from {from}; today is {on}.',
  },
  exit_extension_too_late: {
    status: 422,
    zh: '第 {exitNo} 次临时出区已于 {dueOn} 到期，不能延期。请立即返区，或补税解除监管。',
    en: 'Temporary exit {exitNo} ended on {dueOn} and cannot be extended. Bring the equipment back, or pay the tax.',
  },
  exit_extension_too_long: {
    status: 422,
    zh: '延期最多 {most} 天，要求 {days} 天。请减少天数。',
    en: 'An extension is {most} days at most, {days} were asked. Ask for fewer.',
  },
  pilot_year_settled: {
    status: 409,
    zh: '设备 {equipmentNo} 的 {year} 年度已结算。',
    en: 'The year {year} of equipment {equipmentNo} is settled already.',
  },
  pilot_year_not_over: {
    status: 422,
    zh: '{year} 年度尚未结束，年终方可结算。',
    en: 'The year {year} is not over; it is settled at its end.',
  },
  pilot_year_outside: {
    status: 422,
    zh: '{year} 年度不在设备 {equipmentNo} 的监管期内（{releasedOn} 至 {endsOn}），或监管年限 {years} 年已全部结算。',
    en: 'The year {year} is outside the supervision of equipment {equipmentNo} ({releasedOn} to {endsOn}), or all its {years} years are settled.',
  },
});
