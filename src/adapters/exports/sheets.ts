import type { Words } from '../../platform/operations/index.ts';
import type { CodeList } from './codes.ts';
import {
  bills,
  comparedItems,
  controlBook,
  drift,
  easyEntries,
  enterpriseRecords,
  equipment,
  losses,
  lots,
  productions,
  repairOrders,
  stateMoves,
  stateStock,
  transfers,
  uses,
  workOrders,
} from './workshop-sheets.ts';
import { counts, writeOffLines, writeOffs } from './write-off-sheets.ts';

/** How a field of a row is written: a code in words, an instant in the zone's time, a number that can be calculated with. */
export type FieldKind = 'text' | 'number' | 'day' | 'instant' | { readonly codes: CodeList };

export interface SheetColumn {
  /** The column of the console's table: the field of the row, or its path (`posted.declared`). */
  readonly name: string;
  readonly path: string;
  readonly words: Words;
  readonly kind: FieldKind;
}

export interface Sheet {
  /** The operation whose rows are exported. */
  readonly operation: string;
  readonly name: string;
  readonly title: Words;
  readonly columns: readonly SheetColumn[];
}

export type Entry = readonly [name: string, zh: string, en: string, kind?: FieldKind, path?: string];

const column = ([name, zh, en, kind = 'text', path = name]: Entry): SheetColumn => ({
  name,
  path,
  words: { zh, en },
  kind,
});
const goods: readonly Entry[] = [
  ['materialNo', '商品料号', 'Material number'],
  ['hsCode', '商品编码', 'HS code'],
  ['name', '商品名称', 'Name'],
  ['model', '规格型号', 'Model'],
  ['declaredUnit', '申报单位', 'Declared unit'],
];

const lists: readonly Entry[] = [
  ['listNo', '核注清单编号', 'List number'],
  ['preEntryNo', '预录入编号', 'Pre-entry number'],
  ['internalNo', '企业内部编号', 'Own number'],
  ['bookNo', '账册编号', 'Book'],
  ['state', '状态', 'State', { codes: 'listState' }],
  ['line', '进出线', 'Line', { codes: 'line' }],
  ['direction', '进出标志', 'Direction', { codes: 'direction' }],
  ['listType', '清单类型', 'List type'],
  ['goodsKind', '料件成品标志', 'Kind of goods', { codes: 'goodsKind' }],
  ['supervisionMode', '监管方式', 'Supervision mode'],
  ['transportMode', '运输方式', 'Transport mode'],
  ['portCode', '进出境关别', 'Port'],
  ['customsCode', '主管海关', 'Customs'],
  ['countryCode', '启运（运抵）国', 'Country'],
  ['declarationRequired', '是否报关', 'Declaration required'],
  ['gateRequired', '是否过卡', 'Gate required'],
  ['entryNo', '报关单号', 'Declaration number'],
  ['relatedListNo', '关联清单编号', 'Related list'],
  ['relatedBookNo', '关联账册编号', 'Related book'],
  ['deductionMode', '核扣方式', 'Deduction mode'],
  ['changeCount', '变更次数', 'Changes', 'number'],
  ['lineCount', '表体项数', 'Lines', 'number'],
  ['gateUse', '核放单绑定', 'Bound to gate passes', { codes: 'extent' }],
  ['gateState', '过卡情况', 'Passed the gate', { codes: 'extent' }],
  ['waitsForRelease', '待报关单放行', 'Waits for release'],
  ['waitsForGate', '待过卡', 'Waits for the gate'],
  ['waitsForCounterpart', '待对方清单', 'Waits for the other side'],
  ['createdAt', '录入时间', 'Drafted at', 'instant'],
  ['declaredAt', '申报时间', 'Declared at', 'instant'],
  ['preDeductedAt', '预扣时间', 'Pre-deducted at', 'instant'],
  ['declarationReleasedAt', '放行时间', 'Released at', 'instant'],
  ['postedAt', '核扣时间', 'Posted at', 'instant'],
  ['postedOn', '核扣日期', 'Posted on', 'day'],
  ['customsPostedAt', '海关确认核扣时间', 'Confirmed by customs at', 'instant'],
  ['remark', '备注', 'Remark'],
];

const listLines: readonly Entry[] = [
  ['lineNo', '序号', 'Line', 'number'],
  ['itemNo', '备案序号', 'Item', 'number'],
  ...goods,
  ['declaredQuantity', '申报数量', 'Declared quantity', 'number'],
  ['legalUnit1', '法定单位', 'Statutory unit'],
  ['legalQuantity1', '法定数量', 'Statutory quantity', 'number'],
  ['legalUnit2', '第二法定单位', 'Second statutory unit'],
  ['legalQuantity2', '第二法定数量', 'Second statutory quantity', 'number'],
  ['unitPrice', '单价', 'Unit price', 'number'],
  ['currencyCode', '币制', 'Currency'],
  ['totalPrice', '总价', 'Total price', 'number'],
  ['valueUsd', '美元总值', 'Value (USD)', 'number'],
  ['originCountry', '原产国', 'Origin'],
  ['destinationCountry', '最终目的国', 'Destination'],
  ['levyMode', '征免方式', 'Levy mode'],
  ['grossWeightKg', '毛重（千克）', 'Gross weight (kg)', 'number'],
  ['netWeightKg', '净重（千克）', 'Net weight (kg)', 'number'],
  ['usedQuantity', '核放单已用数量', 'Bound to passes', 'number'],
  ['passedQuantity', '已过卡数量', 'Passed', 'number'],
  ['remark', '备注', 'Remark'],
];

const gatePasses: readonly Entry[] = [
  ['passNo', '核放单编号', 'Pass number'],
  ['preEntryNo', '预录入编号', 'Pre-entry number'],
  ['internalNo', '企业内部编号', 'Own number'],
  ['passType', '核放单类型', 'Type', { codes: 'passType' }],
  ['bindType', '绑定类型', 'Binding'],
  ['relatedKind', '关联单证类型', 'Bound to'],
  ['state', '状态', 'State', { codes: 'passState' }],
  ['direction', '进出标志', 'Direction', { codes: 'direction' }],
  ['vehicleNo', '车牌号', 'Vehicle'],
  ['containerNo', '集装箱号', 'Container'],
  ['customsCode', '主管海关', 'Customs'],
  ['vehicleWeightKg', '车自重（千克）', 'Vehicle weight (kg)', 'number'],
  ['frameWeightKg', '车架重（千克）', 'Frame weight (kg)', 'number'],
  ['containerWeightKg', '集装箱重（千克）', 'Container weight (kg)', 'number'],
  ['goodsGrossKg', '货物毛重（千克）', 'Goods, gross (kg)', 'number'],
  ['goodsNetKg', '货物净重（千克）', 'Goods, net (kg)', 'number'],
  ['totalWeightKg', '总重量（千克）', 'Total weight (kg)', 'number'],
  ['scaleReadingKg', '地磅读数（千克）', 'Scale reading (kg)', 'number'],
  ['weightDifferenceKg', '重量差异（千克）', 'Weight difference (kg)', 'number'],
  ['lane', '通道', 'Lane'],
  ['createdAt', '录入时间', 'Drafted at', 'instant'],
  ['declaredAt', '申报时间', 'Declared at', 'instant'],
  ['approvedAt', '审核时间', 'Approved at', 'instant'],
  ['firstPassedAt', '第一道卡口时间', 'First gate at', 'instant'],
  ['passedAt', '过卡时间', 'Passed at', 'instant'],
  ['remark', '备注', 'Remark'],
];

const deliveryForms: readonly Entry[] = [
  ['formNo', '申报表编号', 'Form number'],
  ['internalNo', '企业内部编号', 'Own number'],
  ['bookNo', '账册编号', 'Book'],
  ['businessType', '业务类型', 'Business', { codes: 'businessType' }],
  ['direction', '进出标志', 'Direction', { codes: 'direction' }],
  ['goodsKind', '料件成品标志', 'Kind of goods', { codes: 'goodsKind' }],
  ['state', '状态', 'State', { codes: 'formState' }],
  ['counterpartName', '区外企业', 'Enterprise outside'],
  ['place', '地点', 'Place'],
  ['depositNo', '保证金（保函）编号', 'Deposit or guarantee'],
  ['customsCode', '主管海关', 'Customs'],
  ['validThrough', '有效期至', 'Valid through', 'day'],
  ['lineCount', '项数', 'Lines', 'number'],
  ['createdAt', '录入时间', 'Drafted at', 'instant'],
  ['declaredAt', '申报时间', 'Declared at', 'instant'],
  ['approvedAt', '审核时间', 'Approved at', 'instant'],
  ['closedAt', '结案时间', 'Closed at', 'instant'],
  ['remark', '备注', 'Remark'],
];

const stockNotes: readonly Entry[] = [
  ['noteNo', '出入库单编号', 'Note number'],
  ['internalNo', '企业内部编号', 'Own number'],
  ['formNo', '申报表编号', 'Form number'],
  ['businessType', '业务类型', 'Business', { codes: 'businessType' }],
  ['bookNo', '账册编号', 'Book'],
  ['direction', '进出标志', 'Direction', { codes: 'direction' }],
  ['operation', '操作类型', 'Operation', { codes: 'noteOperation' }],
  ['relatedNoteNo', '原出入库单', 'Note returned from'],
  ['state', '状态', 'State', { codes: 'noteState' }],
  ['gateUse', '核放单绑定', 'Bound to gate passes', { codes: 'extent' }],
  ['gateState', '过卡', 'Gate', { codes: 'extent' }],
  ['passedOn', '全部过卡日期', 'Passed on', 'day'],
  ['declareBy', '集中申报期限', 'Declare by', 'day'],
  ['dueBackOn', '返区期限', 'Back by', 'day'],
  ['extendedOn', '延期日期', 'Extended on', 'day'],
  ['createdAt', '录入时间', 'Drafted at', 'instant'],
  ['declaredAt', '申报时间', 'Declared at', 'instant'],
  ['approvedAt', '审核时间', 'Approved at', 'instant'],
  ['remark', '备注', 'Remark'],
];

/** The balance on hand of an item, found by its stage. */
const onHand = 'balances[on_hand]';
const bookItems: readonly Entry[] = [
  ['itemNo', '备案序号', 'Item', 'number'],
  ['goodsKind', '料件成品标志', 'Kind of goods', { codes: 'goodsKind' }],
  ...goods,
  ['legalUnit1', '法定单位', 'Statutory unit'],
  ['legalUnit2', '第二法定单位', 'Second statutory unit'],
  ['originCountry', '原产国', 'Origin'],
  ['executionMark', '执行标记', 'Execution mark', { codes: 'executionMark' }],
  ['onHand', '实际结存', 'On hand', 'number', `${onHand}.posted.declared`],
  ['pendingOut', '预扣数量', 'Pre-deducted', 'number', `${onHand}.pendingOut.declared`],
  ['pendingIn', '预增数量', 'Expected', 'number', `${onHand}.pendingIn.declared`],
  ['available', '可用数量', 'Available', 'number', `${onHand}.available`],
  ['legal1', '法定数量结存', 'Statutory quantity', 'number', `${onHand}.posted.legal1`],
  ['legal2', '第二法定数量结存', 'Second statutory quantity', 'number', `${onHand}.posted.legal2`],
  ['value', '结存金额（美元）', 'Value (USD)', 'number', `${onHand}.posted.value`],
  ['averageValue', '平均单价', 'Average value', 'number', `${onHand}.averageValue`],
];

const bookEntries: readonly Entry[] = [
  ['entryNo', '流水号', 'Entry', 'number'],
  ['itemNo', '备案序号', 'Item', 'number'],
  ['from', '转出', 'From', { codes: 'stage' }],
  ['to', '转入', 'To', { codes: 'stage' }],
  ['kind', '类别', 'Kind', { codes: 'entryKind' }],
  ['declared', '申报数量', 'Declared quantity', 'number', 'amounts.declared'],
  ['legal1', '法定数量', 'Statutory quantity', 'number', 'amounts.legal1'],
  ['legal2', '第二法定数量', 'Second statutory quantity', 'number', 'amounts.legal2'],
  ['value', '金额（美元）', 'Value (USD)', 'number', 'amounts.value'],
  ['effectiveOn', '业务日期', 'Effective on', 'day'],
  ['recordedAt', '记账时间', 'Recorded at', 'instant'],
  ['document', '单证', 'Document'],
  ['lineNo', '单证序号', 'Line', 'number'],
  ['reference', '预扣编号', 'Claim'],
  ['eventId', '事件编号', 'Event'],
];

const discrepancies: readonly Entry[] = [
  ['severity', '严重程度', 'Severity', { codes: 'severity' }],
  ['kind', '类别', 'Kind', { codes: 'discrepancyKind' }],
  ['state', '状态', 'State', { codes: 'discrepancyState' }],
  ['subject', '对象', 'Subject'],
  ['facts', '事实', 'Facts'],
  ['occurredAt', '发生时间', 'Occurred at', 'instant'],
  ['recordedAt', '登记时间', 'Recorded at', 'instant'],
  ['note', '处理意见', 'Note'],
  ['decidedBy', '处理人', 'Decided by'],
  ['decidedAt', '处理时间', 'Decided at', 'instant'],
  ['discrepancyId', '差异编号', 'Identifier'],
];

const events: readonly Entry[] = [
  ['occurredAt', '发生时间', 'Occurred at', 'instant'],
  ['recordedAt', '记录时间', 'Recorded at', 'instant'],
  ['words', '事件', 'Event'],
  ['kind', '事件类型', 'Kind'],
  ['subjects', '对象', 'Subjects'],
  ['actor', '操作人', 'Actor', 'text', 'actor.userId'],
  ['role', '角色', 'Role', 'text', 'actor.roleWords'],
  ['operation', '操作', 'Operation'],
  ['facts', '事实', 'Facts'],
  ['inputHash', '输入摘要', 'Input hash'],
  ['eventId', '事件编号', 'Identifier'],
];

function sheet(operation: string, name: string, zh: string, en: string, entries: readonly Entry[]): Sheet {
  return { operation, name, title: { zh, en }, columns: entries.map(column) };
}

/** Every list that can be taken away as a file. */
export const sheets: readonly Sheet[] = [
  sheet('list_lists', 'export_lists', '核注清单', 'verification-lists', lists),
  sheet('list_list_lines', 'export_list_lines', '核注清单表体', 'list-lines', listLines),
  sheet('list_gate_passes', 'export_gate_passes', '核放单', 'gate-passes', gatePasses),
  sheet('list_delivery_forms', 'export_delivery_forms', '业务申报表', 'declaration-forms', deliveryForms),
  sheet('list_stock_notes', 'export_stock_notes', '出入库单', 'stock-notes', stockNotes),
  sheet('list_book_items', 'export_book_items', '账册备案项', 'book-items', bookItems),
  sheet('list_book_entries', 'export_book_entries', '账册流水', 'book-entries', bookEntries),
  sheet('list_discrepancies', 'export_discrepancies', '差异', 'discrepancies', discrepancies),
  sheet('list_equipment', 'export_equipment', '监管设备', 'equipment', equipment),
  sheet('list_item_comparisons', 'export_item_comparisons', '三方对账', 'comparison', comparedItems),
  sheet('list_control_book', 'export_control_book', '总控账册', 'control-book', controlBook),
  sheet('list_enterprise_records', 'export_enterprise_records', '企业记录', 'enterprise-records', enterpriseRecords),
  sheet('list_lots', 'export_lots', '批次', 'lots', lots),
  sheet('list_bills', 'export_bills', '单耗版本', 'bills-of-material', bills),
  sheet('list_productions', 'export_productions', '生产记录', 'productions', productions),
  sheet('list_work_orders', 'export_work_orders', '工单', 'work-orders', workOrders),
  sheet('list_repair_orders', 'export_repair_orders', '维修工单', 'repair-orders', repairOrders),
  sheet('list_losses', 'export_losses', '灭失与放弃', 'losses', losses),
  sheet('list_easy_entries', 'export_easy_entries', '便捷进区登记', 'easy-entries', easyEntries),
  sheet('list_state_moves', 'export_state_moves', '非报关货物进出', 'state-moves', stateMoves),
  sheet('list_state_stock', 'export_state_stock', '分类监管库存', 'state-stock', stateStock),
  sheet('list_use_records', 'export_use_records', '实际耗用', 'actual-use', uses),
  sheet('list_transfers', 'export_transfers', '账册间转移', 'transfers', transfers),
  sheet('list_write_offs', 'export_write_offs', '报核', 'write-offs', writeOffs),
  sheet('list_write_off_lines', 'export_write_off_lines', '报核表体', 'write-off-report', writeOffLines),
  sheet('list_counts', 'export_counts', '盘点数量', 'stocktake-counts', counts),
  sheet('list_consumption_drift', 'export_consumption_drift', '单耗偏差', 'consumption-drift', drift),
  sheet('list_events', 'export_events', '事件', 'events', events),
];
