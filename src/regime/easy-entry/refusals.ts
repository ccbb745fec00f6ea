import { defineRefusals } from '../../kernel/index.ts';

export const refuse = defineRefusals({
  easy_needs_enterprise: {
    status: 422,
    zh: '便捷进出区由企业登记。请以企业账号登录后登记。',
    en: 'Easy entry is recorded by the enterprise itself. Sign in with an account of the enterprise.',
  },
  easy_kind_not_listed: {
    status: 422,
    zh: '“{kind}”在 {on} 不属于可以便捷进出区的八类货物。请改选类别，或按规定报关进区。',
    en: '"{kind}" is none of the eight kinds of easy entry on {on}. Choose another kind, or declare the goods.',
  },
  easy_condition_not_met: {
    status: 422,
    zh: '货物不符合便捷进出区条件“{condition}”（{article}）。请按规定报关进区。',
    en: 'The goods do not meet the condition "{condition}" of easy entry ({article}). Declare them.',
  },
  easy_suspended: {
    status: 422,
    zh: '企业自 {since} 起被暂停便捷进出区：{reason}。请按规定报关，或联系海关申请恢复。',
    en: 'The enterprise is suspended from easy entry since {since}: {reason}. Declare the goods, or ask customs to lift it.',
  },
  easy_entry_exists: {
    status: 409,
    zh: '已有便捷进区登记“{internalNo}”。请换用新的内部编号。',
    en: 'There already is an easy entry "{internalNo}". Use a new number of your own.',
  },
  easy_entry_unknown: {
    status: 404,
    zh: '没有便捷进区登记“{record}”。请核对编号。',
    en: 'There is no easy entry "{record}". Check the number.',
  },
  easy_entry_ambiguous: {
    status: 409,
    zh: '多家企业都有编号“{record}”的登记。请从清单中打开。',
    en: 'Several enterprises have an easy entry "{record}". Open it from the list.',
  },
  easy_exceeds_inside: {
    status: 422,
    zh: '登记“{internalNo}”在区内只有 {inside}，不能再减少 {quantity}。请更正数量。',
    en: 'Of "{internalNo}" only {inside} is inside: {quantity} cannot go. Correct the quantity.',
  },
  easy_reason_missing: {
    status: 422,
    zh: '耗用或报废须写明原因。请填写。',
    en: 'What is used up or discarded needs a reason. Fill it in.',
  },
  easy_vehicle_missing: {
    status: 422,
    zh: '出区须写明车辆。请填写车牌号。',
    en: 'What leaves names its vehicle. Fill in the number plate.',
  },
  easy_passage_done: {
    status: 409,
    zh: '登记“{internalNo}”的这次过卡已经记录，或没有等待过卡的出区。请刷新页面。',
    en: 'This passage of "{internalNo}" is recorded already, or nothing of it waits to leave. Load the page again.',
  },
  easy_pass_differs: {
    status: 422,
    zh: '核放单 {pass} 与登记不符：须为同一企业、同一方向、车辆 {vehicleNo} 的“卡口登记货物”核放单。请核对。',
    en: 'Gate pass {pass} does not fit: it must be a pass for gate-registered goods of the same enterprise and direction, for vehicle {vehicleNo}. Check it.',
  },
  easy_pass_not_passed: {
    status: 422,
    zh: '核放单 {pass} 尚未过卡。请先记录车辆过卡，再登记货物。',
    en: 'Gate pass {pass} has not passed yet. Record the passage of the vehicle first.',
  },
  easy_enterprise_unknown: {
    status: 404,
    zh: '本区没有企业“{partyId}”。请从企业清单中选择。',
    en: 'The zone has no enterprise "{partyId}". Choose it from the list of enterprises.',
  },
  easy_already_suspended: {
    status: 409,
    zh: '该企业自 {since} 起已被暂停便捷进出区。无需再次暂停。',
    en: 'The enterprise is suspended since {since} already. It need not be suspended again.',
  },
  easy_not_suspended: {
    status: 409,
    zh: '该企业目前没有被暂停便捷进出区。请刷新页面。',
    en: 'The enterprise is not suspended from easy entry. Load the page again.',
  },
});
