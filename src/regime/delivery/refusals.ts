import { defineRefusals } from '../../kernel/index.ts';

export const refuse = defineRefusals({
  write_off_before_note: {
    status: 422,
    zh: '账册核销截止日期 {writeOffOn} 早于出入库日期 {noteOn}，该笔货物应归入下一核销周期。请核对日期。',
    en: 'The write-off period ends on {writeOffOn}, before the note of {noteOn}, which belongs to the next period. Check the days.',
  },
  form_unknown: {
    status: 404,
    zh: '没有业务申报表 {form}，或您无权查看。请核对申报表编号或企业内部编号。',
    en: 'There is no declaration form {form}, or it is not yours to see. Check the form number or your own number.',
  },
  form_exists: {
    status: 409,
    zh: '企业内部申报表编号 {internalNo} 已使用。请换一个编号，或打开已有的申报表。',
    en: 'Your own number {internalNo} is taken by another declaration form. Use another number, or open the existing form.',
  },
  form_move_not_allowed: {
    status: 422,
    zh: '业务申报表 {form} 处于“{state}”状态，不能执行“{move}”。',
    en: 'The declaration form {form} is {state}; "{move}" is not possible now.',
  },
  form_not_open: {
    status: 422,
    zh: '业务申报表 {form} 处于“{state}”状态，不能办理。请先取得批准，或恢复已暂停的申报表。',
    en: 'The declaration form {form} is {state} and cannot be used. Have it approved first, or resume it.',
  },
  form_expired: {
    status: 422,
    zh: '业务申报表 {form} 有效期至 {validThrough}，{on} 已过期。请申请变更有效期或另行申报。',
    en: 'The declaration form {form} was valid through {validThrough}; on {on} it has expired. Change its term or file another.',
  },
  form_item_required: {
    status: 422,
    zh: '第 {lineNo} 行未填备案序号。请填写账册备案序号。',
    en: 'Line {lineNo} names no item of the book. Enter the item number.',
  },
  form_item_unknown: {
    status: 422,
    zh: '第 {lineNo} 行：账册 {bookNo} 没有第 {itemNo} 项。请先备案该商品，或核对备案序号。',
    en: 'Line {lineNo}: the book {bookNo} has no item {itemNo}. File the goods first, or check the item number.',
  },
  form_line_unknown: {
    status: 422,
    zh: '第 {lineNo} 行：申报表没有第 {formLineNo} 项。请核对申报表表体序号。',
    en: 'Line {lineNo}: the declaration form has no line {formLineNo}. Check the line number of the form.',
  },
  form_line_fixed: {
    status: 422,
    zh: '业务申报表 {form} 第 {lineNo} 项的商品不能删除或更换，只能变更数量和单价。新商品请加在表末。',
    en: 'Line {lineNo} of the declaration form {form} keeps its goods: only quantity and price change. Add new goods at the end.',
  },
  form_below_notes: {
    status: 422,
    zh: '业务申报表 {form} 第 {lineNo} 项已出入库 {noted}，数量不能低于此数。',
    en: 'Line {lineNo} of the declaration form {form} has notes of {noted}; its quantity cannot be less.',
  },
  return_exceeds_made: {
    status: 422,
    zh: '第 {lineNo} 行：业务申报表 {form} 下在外加工的该成品尚有 {left} 未运回，少于本次退回 {requested}。请先登记外发加工，或更正数量。',
    en: 'Line {lineNo}: {left} of what was made outside under declaration form {form} have still to come back, less than the {requested} of this return. Record what was made first, or correct the quantity.',
  },
  form_not_outward: {
    status: 422,
    zh: '业务申报表 {form} 不是外发加工（B 类出区）申报表。请选择外发加工申报表。',
    en: 'Declaration form {form} is none for work outside (type B, out of the zone). Choose such a form.',
  },
  outward_exceeds_notes: {
    status: 422,
    zh: '业务申报表 {form}：第 {itemNo} 项在外 {outside}，少于本次耗用 {used}。请核对耗用数量，或先补报出区。',
    en: 'Declaration form {form}: {outside} of item {itemNo} are outside, less than the {used} used. Check what was used, or let more go out first.',
  },
  outward_product_not_on_form: {
    status: 422,
    zh: '业务申报表 {form} 没有列明外发加工的成品第 {itemNo} 项。请先变更申报表，增列该成品。',
    en: 'Declaration form {form} has no line for the product (item {itemNo}) that is made outside. Change the form and add it.',
  },
  form_exceeded: {
    status: 422,
    zh: '业务申报表 {form} 第 {lineNo} 项剩余可用 {left}，本次申报 {requested}，超过申报表数量。请减少数量，或变更申报表。',
    en: 'Line {lineNo} of the declaration form {form} has {left} left; {requested} is more than it allows. Take less, or change the form.',
  },
  form_has_open_notes: {
    status: 422,
    zh: '业务申报表 {form} 尚有 {notes} 份出入库单未过卡、未集中申报或未退回，不能结案。请先办结。',
    en: 'The declaration form {form} has {notes} stock notes that have not passed, are not declared or not back. Finish them before closing.',
  },
  note_unknown: {
    status: 404,
    zh: '没有出入库单 {note}，或您无权查看。请核对出入库单编号或企业内部编号。',
    en: 'There is no stock note {note}, or it is not yours to see. Check the note number or your own number.',
  },
  note_exists: {
    status: 409,
    zh: '企业内部出入库单编号 {internalNo} 已使用。请换一个编号，或打开已有的出入库单。',
    en: 'Your own number {internalNo} is taken by another stock note. Use another number, or open the existing note.',
  },
  note_move_not_allowed: {
    status: 422,
    zh: '出入库单 {note} 处于“{state}”状态，不能执行“{move}”。',
    en: 'The stock note {note} is {state}; "{move}" is not possible now.',
  },
  note_lots_differ: {
    status: 400,
    zh: '第 {lineNo} 行：所列批次数量合计 {total}，与本行数量 {quantity} 不符。请核对批次数量。',
    en: 'Line {lineNo}: the lots named come to {total}, the line has {quantity}. Check the quantities of the lots.',
  },
  note_not_ready_for_gate: {
    status: 422,
    zh: '出入库单 {note} 处于“{state}”状态，尚不能过卡。请先取得批准。',
    en: 'The stock note {note} is {state} and cannot pass the gate yet. Have it approved first.',
  },
  line_exceeds_note: {
    status: 422,
    zh: '出入库单 {note} 第 {lineNo} 行剩余 {left}，本车申报 {requested}，超过出入库单数量。请减少数量。',
    en: 'Line {lineNo} of the stock note {note} has {left} left; {requested} is more. Take less on this vehicle.',
  },
  note_has_gate_passes: {
    status: 422,
    zh: '出入库单 {note} 第 {lineNo} 行有 {used} 已绑定核放单。请先作废核放单或等待过卡。',
    en: 'Vehicles hold {used} of line {lineNo} of the stock note {note}. Void their passes first, or wait until they have passed.',
  },
  note_nothing_to_shorten: {
    status: 422,
    zh: '出入库单 {note} 不是部分过卡状态，无需核减。未过卡的请作废。',
    en: 'The stock note {note} has not passed in part, so there is nothing to shorten. Void it if nothing has passed.',
  },
  note_already_declared: {
    status: 422,
    zh: '出入库单 {note} 已集中申报，不能再退回。请按退货另行申报核注清单。',
    en: 'The stock note {note} is already centrally declared; its goods cannot come back by a return. File a list for the return.',
  },
  return_needs_note: {
    status: 422,
    zh: '退回须写明同一业务申报表 {form} 下的原出入库单。请填写 relatedNote。',
    en: 'A return names the note of the same declaration form {form} whose goods come back. Enter relatedNote.',
  },
  return_only_names_note: {
    status: 422,
    zh: '只有退回才填写原出入库单 {note}。请选择“退回”，或删除该编号。',
    en: 'Only a return names another note ({note}). Choose "return", or leave the number out.',
  },
  return_exceeds_note: {
    status: 422,
    zh: '原出入库单 {note} 对应商品可退回 {left}，第 {lineNo} 行申报 {requested}。请核对退回数量。',
    en: 'Of these goods the note {note} still has {left} out; line {lineNo} returns {requested}. Check the quantity.',
  },
  form_not_consolidated: {
    status: 422,
    zh: '业务申报表 {form} 的业务类型为 {businessType}，不办理集中申报。只有分送集报（A）和保税展示（C）集中申报。',
    en: 'The declaration form {form} is of type {businessType}, which is not declared together. Only batch delivery (A) and bonded display (C) are.',
  },
  nothing_to_consolidate: {
    status: 422,
    zh: '业务申报表 {form} 截至 {through} 没有可集中申报的出入库单：须已全部过卡，且没有在途的退回。',
    en: 'The declaration form {form} has nothing to declare together until {through}: notes must have passed wholly, without a return under way.',
  },
  leave_without_term: {
    status: 422,
    zh: '出入库单 {note} 不是检测、维修或模具外发出区，没有法定返区期限可延。',
    en: 'The stock note {note} is not for testing, repair or moulds: it has no term that could be extended.',
  },
  leave_already_extended: {
    status: 422,
    zh: '出入库单 {note} 已于 {extendedOn} 延期，不能再延。请在 {dueBackOn} 前返区。',
    en: 'The stock note {note} was extended on {extendedOn} already. The goods must be back by {dueBackOn}.',
  },
  leave_extension_too_early: {
    status: 422,
    zh: '出入库单 {note} 应在到期前 {days} 天内（{from} 起）申请延期，今天是 {on}。',
    en: 'The term of the stock note {note} is extended within {days} days of its end, from {from}; today is {on}.',
  },
  leave_extension_too_late: {
    status: 422,
    zh: '出入库单 {note} 已于 {dueBackOn} 到期，不能延期。请立即返区，或按规定补税。',
    en: 'The term of the stock note {note} ended on {dueBackOn} and cannot be extended. Bring the goods back, or have them taxed.',
  },
});
