import { type GatePassHeadFacts, type GatePassLineFacts, windowCode } from '../../../adapters/customs-window/index.ts';
import type { BindType, GatePass, GatePassLine, PassType } from '../../../regime/gate/index.ts';
import { known } from './codes.ts';

/** What has become of a pass when the receipt is written. */
export interface PassStanding {
  readonly passNo: string;
  readonly preEntryNo: string;
  readonly passedAt: Date | null;
}

const typeNames: Readonly<Record<PassType, GatePassHeadFacts['passType']>> = {
  '1': 'enter_first',
  '2': 'first_line_integrated',
  '3': 'second_line',
  '4': 'non_declaration',
  '5': 'gate_registered_goods',
  '6': 'empty_vehicle',
};
const bindingNames: Readonly<Record<BindType, NonNullable<GatePassHeadFacts['binding']>>> = {
  '1': 'one_vehicle_many_documents',
  '2': 'one_to_one',
  '3': 'one_document_many_vehicles',
};

/** The head as customs returns it; the scale of a passage reads what was declared, less ten kilograms. */
export function passFacts(pass: GatePass, lines: readonly GatePassLine[], standing: PassStanding): GatePassHeadFacts {
  const hasPassed = standing.passedAt !== null;
  const tenKilograms = 1_000_000n;
  return {
    gatePassNo: standing.passNo,
    changeCount: 0,
    passType: typeNames[pass.passType],
    preEntryNo: standing.preEntryNo,
    declarationAction: 'file',
    direction: pass.direction,
    binding: pass.bindType === null ? null : bindingNames[pass.bindType],
    customsOfficeCode: known(windowCode.customsOffice, pass.customsCode),
    relatedDocumentKind: lines.length > 0 ? 'verification_list' : null,
    relatedDocumentNos: [...new Set(lines.map((line) => line.documentNo))],
    zoneEnterprise: { customsCode: null, name: null, creditCode: null },
    vehicleNo: pass.vehicleNo,
    vehicleCardNo: null,
    containerNo: pass.containerNo,
    vehicleWeightKg: pass.vehicleWeightKg,
    frameNo: null,
    frameWeightKg: pass.frameWeightKg,
    containerType: null,
    containerWeightKg: pass.containerWeightKg,
    totalWeightKg: pass.totalWeightKg,
    weighedKg: hasPassed ? pass.totalWeightKg - tenKilograms : null,
    weighingDifferenceKg: hasPassed ? -tenKilograms : null,
    grossWeightKg: pass.goodsGrossKg,
    netWeightKg: pass.goodsNetKg,
    applicant: null,
    declaredAt: pass.declaredAt,
    firstGateId: null,
    secondGateId: null,
    passedAt: standing.passedAt,
    secondPassedAt: null,
    state: hasPassed ? 'passed' : 'approved',
    approval: 'passed',
    arrival: null,
    ownerSystem: 'special_area',
    remark: pass.remark,
    arrivalConfirmed: null,
  };
}

export function passLineFacts(line: GatePassLine, gatePassNo: string): GatePassLineFacts {
  return {
    gatePassNo,
    changeCount: 0,
    lineNo: line.lineNo,
    articleNo: line.materialNo,
    hsCode: known(windowCode.hsCode, line.hsCode),
    goodsName: line.name,
    grossWeightKg: line.grossWeightKg,
    netWeightKg: line.netWeightKg,
    relatedLineNo: line.documentLineNo,
    declaredUnit: known(windowCode.unit, line.declaredUnit),
    declaredQuantity: line.quantity,
    remark: null,
  };
}
