import { defineRefusals } from '../../kernel/index.ts';

export const refuse = defineRefusals({
  state_book_purpose: {
    status: 422,
    zh: '账册 {bookNo}（用途“{purpose}”，状态“{state}”）不能登记非保税货物。请先备案并核准用途为“分类监管”的物流账册。',
    en: 'Book {bookNo} (purpose "{purpose}", state "{state}") does not take goods that are not under bond. File a logistics book of the purpose "storage by state" and have it approved.',
  },
  state_approval_exists: {
    status: 409,
    zh: '账册 {bookNo} 已有核准“{approvalNo}”。请核对核准编号。',
    en: 'Book {bookNo} already has the approval "{approvalNo}". Check its number.',
  },
  state_approval_unknown: {
    status: 404,
    zh: '账册 {bookNo} 没有核准“{approvalNo}”。请核对核准编号。',
    en: 'Book {bookNo} has no approval "{approvalNo}". Check its number.',
  },
  state_place_unknown: {
    status: 422,
    zh: '没有场所“{placeCode}”。请填写区内仓库的编号。',
    en: 'There is no place "{placeCode}". Give the code of a warehouse in the zone.',
  },
  state_days_reversed: {
    status: 422,
    zh: '有效期止 {throughOn} 早于起 {fromOn}。请核对两个日期。',
    en: 'The approval would end on {throughOn}, before it begins on {fromOn}. Check both days.',
  },
  state_consent_later: {
    status: 422,
    zh: '管委会同意日期 {consentOn} 晚于核准生效日 {fromOn}。须先取得管委会同意。',
    en: 'The management committee consented on {consentOn}, after the approval begins on {fromOn}. Its consent comes first.',
  },
  state_already_ended: {
    status: 422,
    zh: '核准“{approvalNo}”已经终止，不能再改。',
    en: 'The approval "{approvalNo}" has ended and does not change any more.',
  },
  state_end_before_today: {
    status: 422,
    zh: '终止日期 {throughOn} 早于今天 {today}，此前的进出登记以该核准为依据。请填写今天或以后的日期。',
    en: 'The approval would end on {throughOn}, before today ({today}), and moves since then rest on it. Give today or a later day.',
  },
  state_not_approved: {
    status: 422,
    zh: '账册 {bookNo} 在 {on} 没有有效的分类监管核准，非保税货物不能入区存放。请先取得核准。',
    en: 'Book {bookNo} has no approval for storage by state on {on}: goods that are not under bond cannot come in. Have it approved first.',
  },
  state_move_exists: {
    status: 409,
    zh: '账册 {bookNo} 已有登记“{internalNo}”。请换用新的内部编号。',
    en: 'Book {bookNo} already has the record "{internalNo}". Use a new number of your own.',
  },
  state_move_unknown: {
    status: 404,
    zh: '账册 {bookNo} 没有登记“{internalNo}”。请核对编号。',
    en: 'Book {bookNo} has no record "{internalNo}". Check the number.',
  },
  state_item_unknown: {
    status: 422,
    zh: '账册 {bookNo} 没有第 {itemNo} 项。请先备案货物。',
    en: 'Book {bookNo} has no item {itemNo}. File the goods first.',
  },
  state_move_in_future: {
    status: 422,
    zh: '进出日期 {movedOn} 晚于今天 {today}。请填写实际发生的日期。',
    en: 'The move would happen on {movedOn}, after today ({today}). Give the day on which it really happened.',
  },
  state_entry_no_missing: {
    status: 422,
    zh: '登记“{internalNo}”：实际离境的货物须填写出口报关单号。',
    en: 'Record "{internalNo}": goods that leave abroad name their export declaration.',
  },
  state_entry_no_given: {
    status: 422,
    zh: '登记“{internalNo}”：只有实际离境的货物填写报关单号。请删除，或改为离境。',
    en: 'Record "{internalNo}": only goods that leave abroad have an export declaration. Remove its number, or say that they go abroad.',
  },
  state_reason_missing: {
    status: 422,
    zh: '登记“{internalNo}”：损耗或销毁须写明原因。',
    en: 'Record "{internalNo}": say why the goods are gone.',
  },
});
