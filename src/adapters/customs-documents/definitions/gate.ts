import type { VerificationList } from '../../../regime/clearance/index.ts';
import type { GatePass } from '../../../regime/gate/index.ts';
import { type DocumentDefinition, type Field, field, headSheet, tableSheet } from '../model.ts';
import { directionCode } from './codes.ts';
import { type Filer, filerFields } from './enterprise.ts';
import { sources, unitOf } from './sources.ts';

export interface TwoStepPassDocument extends Filer {
  readonly pass: GatePass;
  /** The lists that the vehicle carries, each with the number of its declaration. */
  readonly lists: readonly VerificationList[];
}

const ofPass = { source: sources.pass, citation: 'C.6' } as const;
const ofList = { source: sources.passList, citation: 'C.6' } as const;

const passHead: ReadonlyArray<Field<TwoStepPassDocument>> = [
  field(
    'text',
    'passNo',
    '核放单编号',
    'Number of the pass',
    { ...ofPass, knownName: 'PassportNo' },
    ({ pass }) => pass.passNo,
  ),
  field(
    'text',
    'internalNo',
    '企业内部编号',
    'Own number',
    { ...ofPass, knownName: 'EtpsPreentNo' },
    ({ pass }) => pass.internalNo,
  ),
  field(
    'code',
    'direction',
    '进出标志（I 进区，E 出区）',
    'Direction: I in, E out',
    { ...ofPass, knownName: 'IoTypecd' },
    ({ pass }) => directionCode(pass.direction),
  ),
  field(
    'code',
    'passType',
    '核放单类型（1 先入区后报关，2 一线一体化，3 二线，4 非报关，5 卡口登记货物，6 空车）',
    'Kind of pass: 1 enter first, 2 first-line integrated, 3 second line, 4 non-declaration, 5 gate-registered goods, 6 empty vehicle',
    { ...ofPass, citation: 'C.3', knownName: 'PassportTypecd' },
    ({ pass }) => pass.passType,
  ),
  field(
    'code',
    'customsCode',
    '主管海关',
    'Customs office',
    { ...ofPass, knownName: 'MasterCuscd' },
    ({ pass }) => pass.customsCode,
  ),
  ...filerFields,
  field('text', 'vehicleNo', '车牌号', 'Vehicle', { ...ofPass, knownName: 'VehicleNo' }, ({ pass }) => pass.vehicleNo),
  field(
    'quantity',
    'vehicleWeightKg',
    '车自重',
    'Weight of the vehicle',
    { ...ofPass, knownName: 'VehicleWt', unit: unitOf.kilogram },
    ({ pass }) => pass.vehicleWeightKg,
  ),
  field(
    'quantity',
    'frameWeightKg',
    '车架重',
    'Weight of the frame',
    { ...ofPass, knownName: 'VehicleFrameWt', unit: unitOf.kilogram },
    ({ pass }) => pass.frameWeightKg,
  ),
  field(
    'text',
    'containerNo',
    '集装箱号',
    'Container',
    { ...ofPass, knownName: 'ContainerNo' },
    ({ pass }) => pass.containerNo,
  ),
  field(
    'quantity',
    'containerWeightKg',
    '集装箱重',
    'Weight of the container',
    { ...ofPass, knownName: 'ContainerWt', unit: unitOf.kilogram },
    ({ pass }) => (pass.containerNo === null ? null : pass.containerWeightKg),
  ),
  field(
    'quantity',
    'goodsGrossKg',
    '货物总毛重',
    'Goods, gross',
    { ...ofPass, knownName: 'TotalGrossWt', unit: unitOf.kilogram },
    ({ pass }) => pass.goodsGrossKg,
  ),
  field(
    'quantity',
    'goodsNetKg',
    '货物总净重',
    'Goods, net',
    { ...ofPass, knownName: 'TotalNetWt', unit: unitOf.kilogram },
    ({ pass }) => pass.goodsNetKg,
  ),
  field(
    'quantity',
    'totalWeightKg',
    '总重量',
    'Total weight',
    { ...ofPass, knownName: 'TotalWt', unit: unitOf.kilogram },
    ({ pass }) => pass.totalWeightKg,
  ),
  field(
    'instant',
    'declaredAt',
    '申报时间',
    'Declared at',
    { ...ofPass, knownName: 'DclTime' },
    ({ pass }) => pass.declaredAt,
  ),
  field('text', 'remark', '备注', 'Remark', { ...ofPass, knownName: 'Rmk' }, ({ pass }) => pass.remark),
];

const declarations: ReadonlyArray<Field<VerificationList>> = [
  field(
    'text',
    'declarationNo',
    '报关单编号（18 位）',
    'Number of the declaration (18 characters)',
    { ...ofList, knownName: 'EntryId' },
    (list) => list.entryNo,
  ),
  field('text', 'listNo', '核注清单编号', 'List number', ofList, (list) => list.listNo),
];

/** ICP101 两步申报核放单. */
export const twoStepPassDefinition: DocumentDefinition<TwoStepPassDocument> = {
  message: 'ICP101',
  name: 'two_step_pass',
  title: { zh: '两步申报核放单', en: 'Gate pass of the two-step declaration' },
  known: {
    zh: '只知外层结构（Sas2sPassPortMessage 下的 Sas2sPassportHead 和 Sas2sPassportRlt 的 EntryId），表头字段未公开，其名称按普通核放单列出。',
    en: 'Only the outer structure is known (Sas2sPassportHead, and EntryId of Sas2sPassportRlt, under Sas2sPassPortMessage); the head’s fields are not published, and are named here as those of an ordinary gate pass.',
  },
  sheets: [
    headSheet(passHead),
    tableSheet('declarations', { zh: '关联报关单', en: 'Declarations' }, declarations, (document) => document.lists),
  ],
};

export interface VehicleDocument extends Filer {
  readonly pass: GatePass;
}

const ofVehicle = { source: sources.newestPass, citation: 'C.6' } as const;
const vehicleHead: ReadonlyArray<Field<VehicleDocument>> = [
  field(
    'text',
    'vehicleNo',
    '车牌号',
    'Vehicle',
    { ...ofVehicle, knownName: 'VehicleNo' },
    ({ pass }) => pass.vehicleNo,
  ),
  field(
    'quantity',
    'vehicleWeightKg',
    '车自重',
    'Weight of the vehicle',
    { ...ofVehicle, knownName: 'VehicleWt', unit: unitOf.kilogram },
    ({ pass }) => pass.vehicleWeightKg,
  ),
  field(
    'quantity',
    'frameWeightKg',
    '车架重',
    'Weight of the frame',
    { ...ofVehicle, knownName: 'VehicleFrameWt', unit: unitOf.kilogram },
    ({ pass }) => pass.frameWeightKg,
  ),
  field(
    'code',
    'customsCode',
    '主管海关',
    'Customs office',
    { ...ofVehicle, knownName: 'MasterCuscd' },
    ({ pass }) => pass.customsCode,
  ),
  ...filerFields,
  field(
    'text',
    'passNo',
    '数据来自核放单',
    'Taken from the gate pass',
    ofVehicle,
    ({ pass }) => pass.passNo ?? pass.internalNo,
  ),
];

/** SAS131 车辆备案. */
export const vehicleDefinition: DocumentDefinition<VehicleDocument> = {
  message: 'SAS131',
  name: 'vehicle_filing',
  title: { zh: '车辆备案', en: 'Vehicle filing' },
  known: {
    zh: '仅知报文编号及其用途。本系统没有车辆档案，内容取自该车辆最近一份核放单。',
    en: 'Only the number of the message and what it is for are known. There is no register of vehicles here; what it says is taken from the newest gate pass of the vehicle.',
  },
  sheets: [headSheet(vehicleHead)],
};
