import { defineRefusals } from '../../kernel/index.ts';

export const refuse = defineRefusals({
  equipment_under_supervision: {
    status: 422,
    zh: '第 {lineNo} 行：设备 {equipmentNo} 监管至 {endsOn}，未补税不得出区。请先办理提前解除监管（补税），或登记临时出区。',
    en: 'Line {lineNo}: equipment {equipmentNo} is supervised until {endsOn} and does not leave untaxed. Release it early with the tax, or take it out temporarily.',
  },
  equipment_days_differ: {
    status: 422,
    zh: '第 {lineNo} 行：结转的设备监管起始日不同（{firstOn}、{otherOn}）。监管年限在转入方连续计算，请按起始日分行申报。',
    en: 'Line {lineNo}: the supervision of these machines began on different days ({firstOn}, {otherOn}) and goes on in the other book. Declare a line for each day.',
  },
  equipment_not_registered: {
    status: 422,
    zh: '第 {lineNo} 行：由 {document} 第 {documentLineNo} 行进区的设备尚未登记，无法确认监管截止日。请先登记设备。',
    en: 'Line {lineNo}: the equipment that came in by line {documentLineNo} of {document} is not registered, so the end of its supervision is unknown. Register it first.',
  },
});
