import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type GatePassHeadFacts,
  type ListHeadFacts,
  type ListLineFacts,
  type Receipt,
  type ReceiptOptions,
  receiptFileName,
  windowCode,
  writeReceipt,
} from '../../src/adapters/customs-window/index.ts';
import { quantity, type Result } from '../../src/kernel/index.ts';

/** What a receipt must know of a list, as the API shows it. */
export interface ListNames {
  readonly internalNo: string;
  readonly bookNo: string;
  readonly direction: 'in' | 'out';
}
/** The numbers that customs gives it. */
export interface ListNumbers {
  readonly listNo: string;
  readonly preEntryNo: string;
  readonly entryNo: string;
}

export interface PassNames {
  readonly internalNo: string;
  readonly passNo: string;
  readonly direction: 'in' | 'out';
  readonly vehicleNo: string;
  /** What the scale of the gate reads. */
  readonly scaleReadingKg: string;
}

/** Customs' own copy of a list, from which one that was declared elsewhere is taken in. */
export interface ListCopy {
  readonly terms?: Partial<ListHeadFacts>;
  readonly lines?: readonly ListLineFacts[];
}

/** A written file: where it lies, and what it is called. */
export interface ReceiptFile {
  readonly name: string;
  readonly path: string;
}

export function held<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`a receipt cannot be written: ${JSON.stringify(result.refusal)}`);
  return result.value;
}

/** The customs window as a folder into which it drops its files; messages count up from the moment it opens. */
export class CustomsWindow {
  private readonly folder: string;
  private readonly opened = new Date();
  private count = 0;

  constructor(folder: string) {
    this.folder = folder;
    mkdirSync(folder, { recursive: true });
  }

  write(receipt: Receipt, options: ReceiptOptions = {}): ReceiptFile {
    const name = receiptFileName(receipt);
    const path = join(this.folder, name);
    writeFileSync(path, held(writeReceipt(receipt, options)));
    return { name, path };
  }

  /** INV201. A list that is only stored has no number yet; of one declared elsewhere, customs sends terms and lines. */
  listAudit(
    list: ListNames,
    numbers: ListNumbers,
    result: 'pre_deducted' | 'stored',
    { terms = {}, lines = [] }: ListCopy = {},
  ): Receipt {
    const origin = this.origin('INV201');
    return {
      ...origin,
      kind: 'list_audit',
      preEntryNo: numbers.preEntryNo,
      listNo: result === 'stored' ? null : numbers.listNo,
      changeCount: 0,
      businessTypeCode: null,
      result,
      decidedAt: origin.sentAt,
      remark: null,
      notes: ['[通过]'],
      head: result === 'stored' ? null : { ...listHead(list, numbers, null), ...terms },
      lines,
    };
  }

  /** INV202. */
  declarationGenerated({ listNo, preEntryNo, entryNo }: ListNumbers): Receipt {
    const origin = this.origin('INV202');
    return {
      ...origin,
      kind: 'declaration_generated',
      preEntryNo,
      listNo,
      declarationUnifiedNo: `I20260000${entryNo.slice(-9)}`,
      declarationNo: entryNo,
      result: 'generated',
      createdAt: origin.sentAt,
      reason: null,
    };
  }

  /** INV211: customs has posted the list, which it does after the release. */
  listPosted(list: ListNames, numbers: ListNumbers): Receipt {
    const origin = this.origin('INV211');
    const head = { ...listHead(list, numbers, origin.sentAt), deductedAt: origin.sentAt };
    return { ...origin, kind: 'list_posted', head, items: [] };
  }

  /** SAS221. */
  passApproved(pass: PassNames): Receipt {
    const origin = this.origin('SAS221');
    return {
      ...origin,
      kind: 'gate_pass_audit',
      preEntryNo: pass.internalNo,
      gatePassNo: pass.passNo,
      changeCount: 0,
      businessTypeCode: null,
      result: 'passed',
      decidedAt: origin.sentAt,
      remark: null,
      notes: ['[通过]'],
      head: null,
      lines: [],
      relatedDocuments: [],
    };
  }

  /** SAS223. */
  passPassed(pass: PassNames): Receipt {
    const origin = this.origin('SAS223');
    return {
      ...origin,
      kind: 'gate_passed',
      preEntryNo: pass.internalNo,
      gatePassNo: pass.passNo,
      changeCount: 0,
      businessTypeCode: null,
      result: 'passed',
      decidedAt: origin.sentAt,
      remark: null,
      notes: [],
      head: passHead(pass, origin.sentAt),
    };
  }

  private origin(messageType: string) {
    this.count += 1;
    const sentAt = new Date(Math.floor(this.opened.getTime() / 1000) * 1000 - 3_600_000 + this.count * 1000);
    const day = sentAt.toISOString().slice(0, 10).replaceAll('-', '');
    return {
      messageId: `${messageType}_1510_${day}${String(800_000 + this.count)}`,
      sentAt,
      part: { no: 1, total: 1 },
    };
  }
}

const nobody = { creditCode: null, customsCode: null, name: null };
const customsOfZone = '1510';

function listHead(list: ListNames, numbers: ListNumbers, postedAt: Date | null): ListHeadFacts {
  return {
    listNo: numbers.listNo,
    changeCount: 0,
    preEntryNo: numbers.preEntryNo,
    bookNo: list.bookNo,
    enterpriseListNo: list.internalNo,
    operator: nobody,
    consignee: nobody,
    declarant: nobody,
    declaredAt: null,
    customsDeclaredAt: null,
    declarationNo: postedAt === null ? null : numbers.entryNo,
    relatedListNo: null,
    relatedBookNo: null,
    relatedDeclarationNo: null,
    relatedOperator: nobody,
    portCode: null,
    customsOfficeCode: held(windowCode.customsOffice(customsOfZone)),
    direction: list.direction,
    goodsKind: 'material',
    supervisionMode: null,
    transportMode: null,
    countryCode: null,
    applicationNo: null,
    needsDeclaration: true,
    declaringSide: 'own',
    preDeductedAt: null,
    deductedAt: postedAt,
    gatePassed: postedAt === null ? 'none' : 'all',
    deductionState: postedAt === null ? 'pre_deducted' : 'deducted',
    listStateCode: '0',
    deductionMode: 'forward',
    accountingCode: null,
    remark: null,
    listType: 'ordinary',
    declarationReleased: postedAt !== null,
    onGatePasses: postedAt === null ? 'none' : 'all',
    parameter1: null,
    parameter2: null,
    parameter3: null,
    parameter4: null,
    declarationChangeFlag: null,
    leviedAmount: null,
    declarationAction: 'file',
  };
}

function passHead(pass: PassNames, passedAt: Date): GatePassHeadFacts {
  return {
    gatePassNo: pass.passNo,
    changeCount: 0,
    passType: pass.direction === 'in' ? 'first_line_integrated' : 'second_line',
    preEntryNo: pass.internalNo,
    declarationAction: 'file',
    direction: pass.direction,
    binding: 'one_document_many_vehicles',
    customsOfficeCode: held(windowCode.customsOffice(customsOfZone)),
    relatedDocumentKind: 'verification_list',
    relatedDocumentNos: [],
    zoneEnterprise: nobody,
    vehicleNo: pass.vehicleNo,
    vehicleCardNo: null,
    containerNo: null,
    vehicleWeightKg: null,
    frameNo: null,
    frameWeightKg: null,
    containerType: null,
    containerWeightKg: null,
    totalWeightKg: null,
    weighedKg: quantity(pass.scaleReadingKg),
    weighingDifferenceKg: null,
    grossWeightKg: null,
    netWeightKg: null,
    applicant: null,
    declaredAt: null,
    firstGateId: null,
    secondGateId: null,
    passedAt,
    secondPassedAt: null,
    state: 'passed',
    approval: 'passed',
    arrival: null,
    ownerSystem: 'special_area',
    remark: null,
    arrivalConfirmed: null,
  };
}
