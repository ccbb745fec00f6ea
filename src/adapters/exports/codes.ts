import type { Words } from '../../platform/operations/index.ts';

type Codes = Readonly<Record<string, Words>>;

/** What the codes of the documents are called on paper, as the console calls them on screen. */
export const codes = {
  direction: { in: { zh: '进区', en: 'In' }, out: { zh: '出区', en: 'Out' } },
  line: {
    first: { zh: '一线', en: 'First line' },
    second: { zh: '二线', en: 'Second line' },
    internal: { zh: '区内', en: 'Inside the zone' },
  },
  goodsKind: {
    material: { zh: '料件', en: 'Material' },
    finished: { zh: '成品', en: 'Finished product' },
    equipment: { zh: '设备', en: 'Equipment' },
    leftover: { zh: '边角料', en: 'Leftover' },
    defective: { zh: '残次品', en: 'Defective' },
  },
  listState: {
    draft: { zh: '草稿', en: 'Draft' },
    declared: { zh: '已申报', en: 'Declared' },
    stored: { zh: '已入库', en: 'Stored' },
    store_failed: { zh: '入库失败', en: 'Store failed' },
    manual_review: { zh: '人工审核', en: 'Manual review' },
    rejected: { zh: '退单', en: 'Rejected' },
    pre_deducted: { zh: '已预扣', en: 'Pre-deducted' },
    approved: { zh: '审核通过', en: 'Approved' },
    posted: { zh: '已核扣', en: 'Posted' },
    completed: { zh: '已办结', en: 'Completed' },
    written_off: { zh: '已核销', en: 'Written off' },
    deleted: { zh: '已删除', en: 'Deleted' },
  },
  passState: {
    draft: { zh: '草稿', en: 'Draft' },
    declared: { zh: '已申报', en: 'Declared' },
    approved: { zh: '审核通过', en: 'Approved' },
    rejected: { zh: '退单', en: 'Rejected' },
    passed_first: { zh: '已过第一道卡口', en: 'Passed the first gate' },
    passed: { zh: '已过卡', en: 'Passed' },
    void: { zh: '已作废', en: 'Voided' },
    deleted: { zh: '已删除', en: 'Deleted' },
  },
  businessType: {
    A: { zh: '分送集报', en: 'Batch delivery' },
    B: { zh: '外发加工', en: 'Outward processing' },
    C: { zh: '保税展示', en: 'Bonded display' },
    D: { zh: '设备检测', en: 'Equipment testing' },
    E: { zh: '设备维修', en: 'Equipment repair' },
    F: { zh: '模具外发', en: 'Moulds sent out' },
    G: { zh: '简单加工', en: 'Simple processing' },
    H: { zh: '其他', en: 'Other' },
    Y: { zh: '一纳企业进出区', en: 'General taxpayer' },
  },
  formState: {
    draft: { zh: '草稿', en: 'Draft' },
    declared: { zh: '已申报', en: 'Declared' },
    approved: { zh: '执行中', en: 'Approved' },
    paused: { zh: '已暂停', en: 'Paused' },
    rejected: { zh: '退单', en: 'Rejected' },
    closed: { zh: '已结案', en: 'Closed' },
    deleted: { zh: '已删除', en: 'Deleted' },
  },
  equipmentState: {
    supervised: { zh: '监管中', en: 'Supervised' },
    out: { zh: '临时出区', en: 'Out for a time' },
    overdue: { zh: '逾期未返', en: 'Overdue' },
    released: { zh: '已解除监管', en: 'Released' },
    scrapped: { zh: '已报废', en: 'Scrapped' },
    left: { zh: '已离区', en: 'Left' },
  },
  taxStatus: {
    bonded: { zh: '保税', en: 'Bonded' },
    non_bonded: { zh: '非保税', en: 'Not bonded' },
    duty_paid: { zh: '已完税', en: 'Duty paid' },
  },
  repairState: { open: { zh: '执行中', en: 'Open' }, closed: { zh: '已结单', en: 'Closed' } },
  repairOutcome: { repaired: { zh: '修复', en: 'Repaired' }, not_repairable: { zh: '不可修复', en: 'Not repairable' } },
  transferType: {
    A: { zh: '深加工结转', en: 'Deep processing' },
    B: { zh: '余料结转', en: 'Surplus material' },
    C: { zh: '不作价设备结转', en: 'Free equipment' },
    D: { zh: '区间深加工结转', en: 'Deep processing between zones' },
    E: { zh: '区间料件', en: 'Material between zones' },
    Y: { zh: '一般纳税人', en: 'General taxpayer' },
  },
  driftVerdict: {
    above: { zh: '高于单耗', en: 'Above the bill' },
    below: { zh: '低于单耗', en: 'Below the bill' },
    holds: { zh: '相符', en: 'Holds' },
    too_few: { zh: '样本不足', en: 'Too few' },
    not_in_bill: { zh: '单耗未列', en: 'Not in the bill' },
  },
  noteState: {
    draft: { zh: '草稿', en: 'Draft' },
    declared: { zh: '已申报', en: 'Declared' },
    approved: { zh: '审核通过', en: 'Approved' },
    rejected: { zh: '退单', en: 'Rejected' },
    void: { zh: '已作废', en: 'Voided' },
    deleted: { zh: '已删除', en: 'Deleted' },
  },
  noteOperation: { normal: { zh: '正常', en: 'Normal' }, return: { zh: '退回', en: 'Return' } },
  passType: {
    '1': { zh: '先入区后报关', en: 'Enter first, declare later' },
    '2': { zh: '一线一体化', en: 'First line, integrated' },
    '3': { zh: '二线进出区', en: 'Second line' },
    '4': { zh: '非报关进出区', en: 'Without declaration' },
    '5': { zh: '卡口登记货物', en: 'Registered at the gate' },
    '6': { zh: '空车进出区', en: 'Empty vehicle' },
  },
  extent: {
    none: { zh: '无', en: 'None' },
    part: { zh: '部分', en: 'Part' },
    all: { zh: '全部', en: 'All' },
  },
  executionMark: {
    normal: { zh: '正常执行', en: 'Normal' },
    no_import: { zh: '不允许进口', en: 'No import' },
    no_export: { zh: '不允许出口', en: 'No export' },
    stopped: { zh: '停用', en: 'Stopped' },
  },
  stage: {
    on_hand: { zh: '在库', en: 'On hand' },
    in_production: { zh: '在产', en: 'In production' },
    leftovers: { zh: '边角料', en: 'Leftovers' },
    out_on_leave: { zh: '暂出区', en: 'Out on leave' },
    abroad: { zh: '境外', en: 'Abroad' },
    domestic: { zh: '境内区外', en: 'Domestic' },
    other_book: { zh: '其他账册', en: 'Other book' },
    transformation: { zh: '加工转换', en: 'Transformation' },
    destroyed: { zh: '销毁', en: 'Destroyed' },
    lost: { zh: '损失', en: 'Lost' },
    difference: { zh: '盘点差异', en: 'Difference' },
  },
  entryKind: {
    pending: { zh: '预扣（预增）', en: 'Pending' },
    posted: { zh: '核扣', en: 'Posted' },
    settled: { zh: '预扣转实扣', en: 'Settled' },
    voided: { zh: '预扣退回', en: 'Voided' },
    expired: { zh: '预扣失效', en: 'Expired' },
  },
  severity: {
    high: { zh: '高', en: 'High' },
    medium: { zh: '中', en: 'Medium' },
    low: { zh: '低', en: 'Low' },
  },
  discrepancyKind: {
    pass_used_twice: { zh: '核放单重复使用', en: 'Pass used twice' },
    passage_without_pass: { zh: '无单过卡', en: 'Passage without a pass' },
    transfer_differs: { zh: '转移双方清单不一致', en: 'Sides of a transfer differ' },
    consolidated_declaration_late: { zh: '集中申报逾期', en: 'Consolidated declaration late' },
    customs_posted_differs: { zh: '海关核扣与本账不符', en: 'Customs posted otherwise' },
    quantity_differs: { zh: '数量不符', en: 'Quantity differs' },
    weight_difference: { zh: '重量差异', en: 'Weight difference' },
    receipt_for_unknown_document: { zh: '回执无对应单证', en: 'Receipt for an unknown document' },
    no_scale_reading: { zh: '地磅无读数', en: 'No scale reading' },
  },
  discrepancyState: {
    open: { zh: '待处理', en: 'Open' },
    queried: { zh: '已质疑', en: 'Queried' },
    held: { zh: '暂扣处理', en: 'Held' },
    cleared: { zh: '已办结', en: 'Cleared' },
  },
} as const satisfies Record<string, Codes>;

export type CodeList = keyof typeof codes;

/** The words of a code; one that the list does not know is shown as it is. */
export function wordsOfCode(list: CodeList, code: string): Words {
  const known: Codes = codes[list];
  return known[code] ?? { zh: code, en: code };
}
