import type { Entry } from './sheets.ts';

/** Lists of what is made, repaired, handed on and looked into. */
export const drift: readonly Entry[] = [
  ['state', '结论', 'Verdict', { codes: 'driftVerdict' }],
  ['bookNo', '账册编号', 'Book'],
  ['productItemNo', '成品序号', 'Product item', 'number'],
  ['productName', '成品', 'Product'],
  ['billVersion', '单耗版本号', 'Bill version'],
  ['materialItemNo', '料件序号', 'Material item', 'number'],
  ['materialName', '料件', 'Material'],
  ['materialUnit', '料件计量单位', 'Unit of material'],
  ['produced', '成品数量', 'Produced', 'number'],
  ['declared', '按单耗应耗', 'By the bill', 'number'],
  ['actual', '实际耗用', 'Used', 'number'],
  ['declaredPerUnit', '申报单耗', 'Declared per unit', 'number'],
  ['actualPerUnit', '实际单耗', 'Actual per unit', 'number'],
  ['ratio', '实际/申报', 'Actual over declared', 'number'],
  ['low', '置信下限', 'Lower bound', 'number'],
  ['high', '置信上限', 'Upper bound', 'number'],
  ['newest.month', '最近一月', 'Newest month'],
  ['newest.ratio', '最近一月实际/申报', 'Actual over declared, newest month', 'number'],
  ['newest.low', '最近一月下限', 'Lower bound, newest month', 'number'],
  ['newest.high', '最近一月上限', 'Upper bound, newest month', 'number'],
  ['productions', '生产次数', 'Productions', 'number'],
];

export const lots: readonly Entry[] = [
  ['lotNo', '批次号', 'Lot'],
  ['itemNo', '备案序号', 'Item', 'number'],
  ['materialNo', '商品料号', 'Material number'],
  ['name', '商品名称', 'Name'],
  ['document', '来源单证', 'Opened by'],
  ['lineNo', '序号', 'Line', 'number'],
  ['openedOn', '入账日期', 'Opened on', 'day'],
  ['originCountry', '原产国', 'Origin'],
  ['supervisionMode', '监管方式', 'Supervision mode'],
  ['taxStatus', '税收状态', 'Tax status', { codes: 'taxStatus' }],
  ['quantity', '数量', 'Quantity', 'number'],
  ['left', '结存', 'Left', 'number'],
  ['unit', '申报单位', 'Declared unit'],
];

export const comparedItems: readonly Entry[] = [
  ['itemNo', '备案序号', 'Item', 'number'],
  ['materialNo', '商品料号', 'Material number'],
  ['name', '商品名称', 'Name'],
  ['declaredUnit', '申报单位', 'Declared unit'],
  ['enterpriseBalance', '企业记录', 'Enterprise', 'number'],
  ['warehouseBalance', '仓库', 'Warehouse', 'number'],
  ['bookBalance', '海关账册', 'Book', 'number'],
  ['partingCount', '分歧数', 'Partings', 'number'],
  ['parting.on', '第一处分歧日期', 'First parting on', 'day'],
  ['parting.cause', '可能原因', 'Probable cause', { codes: 'comparisonCause' }],
  ['parting.event', '记录/分录', 'Record or entry'],
  ['parting.document', '单证', 'Document'],
  ['parting.stated', '记为', 'Says'],
  ['parting.expected', '对方为', 'The other says'],
  ['comparedAt', '对账时间', 'Compared', 'instant'],
];

export const controlBook: readonly Entry[] = [
  ['bookNo', '账册编号', 'Book'],
  ['enterpriseName', '企业', 'Enterprise'],
  ['recordCount', '企业记录数', 'Records', 'number'],
  ['itemCount', '项数', 'Items', 'number'],
  ['partedCount', '不一致项数', 'Parted', 'number'],
  ['openDiscrepancies', '未结差异', 'Open discrepancies', 'number'],
  ['comparedAt', '对账时间', 'Compared', 'instant'],
];

export const enterpriseRecords: readonly Entry[] = [
  ['source', '系统', 'System'],
  ['recordNo', '单号', 'Record'],
  ['side', '哪一方', 'Side', { codes: 'comparisonSide' }],
  ['itemNo', '备案序号', 'Item', 'number'],
  ['lot', '批次', 'Lot'],
  ['kind', '类型', 'Kind', { codes: 'recordKind' }],
  ['quantity', '数量', 'Quantity', 'number'],
  ['unit', '单位', 'Unit'],
  ['change', '折合申报单位变动', 'Change in the declared unit', 'number'],
  ['document', '单证', 'Document'],
  ['occurredAt', '发生时间', 'Occurred', 'instant'],
  ['receivedAt', '收到时间', 'Received', 'instant'],
];

export const bills: readonly Entry[] = [
  ['productItemNo', '成品备案序号', 'Product item', 'number'],
  ['billVersion', '单耗版本号', 'Bill version'],
  ['state', '状态', 'State', { codes: 'billState' }],
  ['validFrom', '启用日期', 'Valid from', 'day'],
  ['validThrough', '停用日期', 'Valid through', 'day'],
  ['lineCount', '料件项数', 'Materials', 'number'],
  ['declaredAt', '申报时间', 'Declared', 'instant'],
  ['firstUsedAt', '首次使用', 'First used', 'instant'],
];

export const productions: readonly Entry[] = [
  ['internalNo', '企业内部编号', 'Own number'],
  ['bookNo', '账册编号', 'Book'],
  ['productItemNo', '成品备案序号', 'Product item', 'number'],
  ['quantity', '生产数量', 'Quantity', 'number'],
  ['legalQuantity1', '法定数量', 'First legal quantity', 'number'],
  ['legalQuantity2', '第二法定数量', 'Second legal quantity', 'number'],
  ['billVersion', '单耗版本号', 'Bill version'],
  ['workOrderNo', '工单号', 'Work order'],
  ['outwardForm', '外发加工申报表', 'Form of outward processing'],
  ['measured', '按实耗登记', 'As measured'],
  ['producedOn', '生产日期', 'Produced on', 'day'],
  ['createdAt', '登记时间', 'Recorded', 'instant'],
  ['remark', '备注', 'Remark'],
];

export const workOrders: readonly Entry[] = [
  ['workOrderNo', '工单号', 'Work order'],
  ['bookNo', '账册编号', 'Book'],
  ['productItemNo', '成品备案序号', 'Product item', 'number'],
  ['billVersion', '单耗版本号', 'Bill version'],
  ['plannedQuantity', '计划数量', 'Planned', 'number'],
  ['producedQuantity', '完工数量', 'Produced', 'number'],
  ['state', '状态', 'State', { codes: 'repairState' }],
  ['openedAt', '开立时间', 'Opened', 'instant'],
  ['closedAt', '结单时间', 'Closed', 'instant'],
];

export const stateMoves: readonly Entry[] = [
  ['internalNo', '企业内部编号', 'Own number'],
  ['bookNo', '账册编号', 'Book'],
  ['kind', '去向', 'Way', { codes: 'stateMoveKind' }],
  ['itemNo', '备案序号', 'Item', 'number'],
  ['quantity', '数量', 'Quantity', 'number'],
  ['legalQuantity1', '法定数量', 'First legal quantity', 'number'],
  ['legalQuantity2', '第二法定数量', 'Second legal quantity', 'number'],
  ['counterpart', '往来单位', 'Counterpart'],
  ['vehicleNo', '车牌号', 'Vehicle'],
  ['entryNo', '出口报关单号', 'Export declaration'],
  ['reason', '原因', 'Reason'],
  ['movedOn', '进出日期', 'Day', 'day'],
  ['recordedAt', '登记时间', 'Recorded', 'instant'],
];

export const stateStock: readonly Entry[] = [
  ['enterpriseName', '企业', 'Enterprise'],
  ['materialNo', '商品料号', 'Material number'],
  ['name', '商品名称', 'Name'],
  ['unit', '单位', 'Unit'],
  ['bonded', '保税', 'Under bond', 'number'],
  ['nonBonded', '非保税', 'Not under bond', 'number'],
  ['dutyPaid', '已税', 'Duty paid', 'number'],
  ['total', '合计', 'Total', 'number'],
  ['books', '账册', 'Books'],
];

export const repairOrders: readonly Entry[] = [
  ['orderNo', '维修工单号', 'Repair order'],
  ['bookNo', '账册编号', 'Book'],
  ['goodsItemNo', '待修货物序号', 'Item of the goods', 'number'],
  ['quantity', '数量', 'Quantity', 'number'],
  ['customerName', '委托方', 'Customer'],
  ['catalogueEntry', '维修产品目录条目', 'Entry of the catalogue'],
  ['isOwnBrand', '自有品牌', 'Own brand'],
  ['returnBy', '复运期限', 'Back by', 'day'],
  ['state', '状态', 'State', { codes: 'repairState' }],
  ['outcome', '结果', 'Outcome', { codes: 'repairOutcome' }],
  ['openedAt', '开立时间', 'Opened', 'instant'],
  ['closedAt', '结单时间', 'Closed', 'instant'],
  ['remark', '备注', 'Remark'],
];

export const losses: readonly Entry[] = [
  ['internalNo', '企业内部编号', 'Own number'],
  ['bookNo', '账册编号', 'Book'],
  ['cause', '原因', 'Cause', { codes: 'lossCause' }],
  ['occurredOn', '发生日期', 'Happened on', 'day'],
  ['description', '经过', 'What happened'],
  ['state', '状态', 'State', { codes: 'lossState' }],
  ['lineCount', '行数', 'Lines', 'number'],
  ['tax', '税款合计', 'Tax', 'number', 'tax.total'],
  ['refundToRepay', '应缴回退税', 'Refund to repay', 'number'],
  ['finding', '核定文书或理由', 'Finding'],
  ['reportedAt', '报告时间', 'Reported', 'instant'],
  ['decidedAt', '办结时间', 'Decided', 'instant'],
];

export const easyEntries: readonly Entry[] = [
  ['internalNo', '企业内部编号', 'Own number'],
  ['kind', '类别', 'Kind', { codes: 'easyKind' }],
  ['name', '品名', 'Name'],
  ['unit', '单位', 'Unit'],
  ['quantity', '登记数量', 'Recorded', 'number'],
  ['entered', '实际进区', 'Came in', 'number'],
  ['inside', '区内现有', 'Inside', 'number'],
  ['purpose', '用途', 'Purpose'],
  ['vehicleNo', '车辆', 'Vehicle'],
  ['enteredOn', '进区日期', 'Day of entry', 'day'],
  ['state', '状态', 'State', { codes: 'easyState' }],
  ['passNo', '核放单', 'Gate pass'],
  ['passedAt', '过卡时间', 'Passed', 'instant'],
  ['recordedAt', '登记时间', 'Recorded at', 'instant'],
];

export const uses: readonly Entry[] = [
  ['internalNo', '企业内部编号', 'Own number'],
  ['bookNo', '账册编号', 'Book'],
  ['project', '研发项目', 'Research project'],
  ['orderNo', '维修工单号', 'Repair order'],
  ['usedOn', '耗用日期', 'Used on', 'day'],
  ['createdAt', '登记时间', 'Recorded', 'instant'],
  ['remark', '备注', 'Remark'],
];

export const equipment: readonly Entry[] = [
  ['equipmentNo', '设备编号', 'Equipment number'],
  ['name', '名称', 'Name'],
  ['model', '规格型号', 'Model'],
  ['hsCode', '商品编码', 'HS code'],
  ['bookNo', '账册编号', 'Book'],
  ['listNo', '进区清单', 'List'],
  ['lineNo', '序号', 'Line', 'number'],
  ['state', '状态', 'State', { codes: 'equipmentState' }],
  ['quantity', '数量', 'Quantity', 'number'],
  ['inBookQuantity', '在册数量', 'In the book', 'number'],
  ['awayQuantity', '临时出区数量', 'Out for a time', 'number'],
  ['releasedQuantity', '解除监管数量', 'Released', 'number'],
  ['scrappedQuantity', '报废数量', 'Scrapped', 'number'],
  ['price', '完税价格（元）', 'Customs value (CNY)', 'number'],
  ['exemptDuty', '减免关税（元）', 'Duty not collected (CNY)', 'number'],
  ['exemptVat', '减免增值税（元）', 'VAT not collected (CNY)', 'number'],
  ['releasedOn', '放行日期', 'Released on', 'day'],
  ['years', '监管年限', 'Years', 'number'],
  ['endsOn', '监管到期日', 'Supervision ends', 'day'],
  ['dueBackOn', '应返区日', 'Due back', 'day'],
  ['remark', '备注', 'Remark'],
];

export const transfers: readonly Entry[] = [
  ['transferType', '结转类型', 'Kind of transfer', { codes: 'transferType' }],
  ['fromBookNo', '转出账册', 'From book'],
  ['toBookNo', '转入账册', 'To book'],
  ['inList', '转入清单', 'In-list'],
  ['inState', '转入清单状态', 'State of the in-list', { codes: 'listState' }],
  ['outList', '转出清单', 'Out-list'],
  ['outState', '转出清单状态', 'State of the out-list', { codes: 'listState' }],
  ['lineCount', '行数', 'Lines', 'number'],
  ['quantity', '申报数量合计', 'Declared, in all', 'number'],
  ['createdAt', '录入时间', 'Begun', 'instant'],
];
