import { defineRefusals } from '../../kernel/index.ts';

export const refuse = defineRefusals({
  vat_pilot_not_enterprise: {
    status: 422,
    zh: '“{party}”不是已登记的区内企业，不能登记一般纳税人资格试点。请先登记企业并选择“区内企业”角色。',
    en: '"{party}" is not registered as an enterprise of the zone, so it has no status of the VAT pilot. Register it as one first.',
  },
  vat_pilot_days_reversed: {
    status: 422,
    zh: '截止日 {throughOn} 早于起始日 {fromOn}。请核对两个日期。',
    en: 'The last day {throughOn} is before the first day {fromOn}. Check both days.',
  },
  vat_pilot_overlaps: {
    status: 409,
    zh: '与第 {periodNo} 段试点期间（{approvalNo}，{fromOn} 至 {throughOn}）重叠。请先办理该期间的终止，或改用不重叠的日期。',
    en: 'Period {periodNo} of the pilot ({approvalNo}, {fromOn} to {throughOn}) has days in common with it. End that one first, or choose other days.',
  },
  vat_pilot_period_unknown: {
    status: 404,
    zh: '该企业没有第 {periodNo} 段试点期间，或您无权查看。请刷新后重试。',
    en: 'The enterprise has no period {periodNo} of the pilot, or it is not yours to see. Load the page again.',
  },
  vat_pilot_ends_before: {
    status: 422,
    zh: '截止日 {throughOn} 早于第 {periodNo} 段期间起始日 {fromOn} 的前一日。误登记的请填前一日，表示从未生效。',
    en: 'The last day {throughOn} is more than a day before period {periodNo} begins on {fromOn}. To take back a mistake enter the day before it: then it never held.',
  },
  vat_pilot_ended: {
    status: 409,
    zh: '第 {periodNo} 段试点期间已于 {throughOn} 截止，只能提前，不能推后。需要延续的，请凭新的备案文号另行登记。',
    en: 'Period {periodNo} of the pilot ends on {throughOn} and can only end earlier. To go on, record a further period with its approval.',
  },
});
