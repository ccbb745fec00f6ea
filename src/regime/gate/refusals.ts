import { defineRefusals } from '../../kernel/index.ts';

export const refuse = defineRefusals({
  pass_unknown: {
    status: 404,
    zh: '没有核放单 {pass}，或您无权查看。请核对核放单编号或企业内部编号。',
    en: 'There is no gate pass {pass}, or it is not yours to see. Check the pass number or your own number.',
  },
  pass_exists: {
    status: 409,
    zh: '企业内部核放单编号 {internalNo} 已使用。请换一个编号，或打开已有的核放单。',
    en: 'Your own number {internalNo} is taken by another gate pass. Use another number, or open the existing pass.',
  },
  pass_move_not_allowed: {
    status: 422,
    zh: '核放单 {pass} 处于“{state}”状态，不能执行“{move}”。',
    en: 'The gate pass {pass} is {state}; "{move}" is not possible now.',
  },
  pass_used: {
    status: 422,
    zh: '核放单 {pass} 已于 {passedAt} 过卡，不能再次使用。该车辆须另行申报核放单；本次过卡已登记为差异。',
    en: 'The gate pass {pass} passed at {passedAt} and cannot be used again. The vehicle needs a pass of its own; this passage was recorded as a discrepancy.',
  },
  pass_lines_required: {
    status: 422,
    zh: '{passType} 类核放单必须绑定清单或出入库单的表体。请至少填写一行。',
    en: 'A gate pass of type {passType} must carry lines of a list or a stock note. Enter at least one line.',
  },
  pass_lines_not_allowed: {
    status: 422,
    zh: '{passType} 类核放单（卡口登记货物、空车）不得绑定单证。请删除表体，或改选核放单类型。',
    en: 'A gate pass of type {passType} (gate-registered goods, empty vehicle) carries no documents. Remove the lines or choose another type.',
  },
  pass_bind_mismatch: {
    status: 422,
    zh: '绑定类型 {bindType} 与所绑定的 {documents} 份单证不符：一车多票选 1，一车一票选 2，一票多车选 3。',
    en: 'Bind type {bindType} does not fit {documents} documents: 1 is one vehicle with many documents, 2 one to one, 3 one document with many vehicles.',
  },
  pass_bind_not_whole: {
    status: 422,
    zh: '绑定类型 {bindType} 要求一次带走单证 {document} 的全部货物，第 {lineNo} 行尚有 {left} 未带。一票多车请选绑定类型 3。',
    en: 'Bind type {bindType} takes all goods of {document} at once, but line {lineNo} has {left} left. For one document on many vehicles use bind type 3.',
  },
  pass_direction_mismatch: {
    status: 422,
    zh: '核放单方向与单证 {document} 不符。进区货物只能用进区核放单，出区货物只能用出区核放单。',
    en: 'The direction of the pass differs from {document}. Inbound goods go with inbound passes, outbound with outbound.',
  },
  pass_owner_missing: {
    status: 422,
    zh: '空车和卡口登记货物的核放单须写明所属企业。',
    en: 'A pass for an empty vehicle or gate-registered goods must name the enterprise it belongs to.',
  },
  pass_line_unknown: {
    status: 404,
    zh: '单证 {document} 没有第 {lineNo} 行，或您无权查看。请核对单证编号和表体序号。',
    en: 'The document {document} has no line {lineNo}, or it is not yours to see. Check its number and the line number.',
  },
  pass_line_names_no_document: {
    status: 400,
    zh: '第 {lineNo} 行应填写清单编号或出入库单编号中的一个。请核对该行。',
    en: 'Line {lineNo} names a list or a stock note, one of the two. Check the line.',
  },
  pass_mixed_documents: {
    status: 422,
    zh: '一份核放单不能同时绑定核注清单和出入库单。请分别申报核放单。',
    en: 'One gate pass cannot carry lists and stock notes together. Draft a pass for each.',
  },
  pass_returns_share_form: {
    status: 422,
    zh: '同一份核放单上有两份属于同一业务申报表的退回出入库单。请合并为一份退回单，或分别申报核放单。',
    en: 'Two returns on this pass belong to the same declaration form. Put them into one return note, or draft a pass for each.',
  },
  pass_number_malformed: {
    status: 400,
    zh: '第 {lineNo} 行 {field} 的值“{text}”无法识别。请填写不小于 0 的数字，最多 5 位小数。',
    en: 'Line {lineNo}: "{text}" in {field} cannot be read. Enter a number of 0 or more with at most 5 decimals.',
  },
});
