import {
  type BookItemFacts,
  type ListHeadFacts,
  type ListLineFacts,
  type PartyFacts,
  windowCode,
} from '../../../adapters/customs-window/index.ts';
import type { AccountBook } from '../../../regime/books/index.ts';
import type { ListLine, LoadedList, VerificationList } from '../../../regime/clearance/index.ts';
import { known, knownOrNull } from './codes.ts';

/** What customs has decided of a list when the receipt is written. */
export interface ListStanding {
  readonly listNo: string;
  readonly preEntryNo: string;
  readonly entryNo: string | null;
  readonly preDeductedAt: Date;
  /** Set when the list is posted: then it is released and has passed. */
  readonly postedAt: Date | null;
}

const nobody: PartyFacts = { creditCode: null, customsCode: null, name: null };

/** The head as customs returns it. */
export function headFacts(list: VerificationList, book: AccountBook, standing: ListStanding): ListHeadFacts {
  const owner: PartyFacts = { creditCode: null, customsCode: book.enterpriseCustomsCode, name: book.enterpriseName };
  const isPosted = standing.postedAt !== null;
  return {
    listNo: standing.listNo,
    changeCount: list.changeCount,
    preEntryNo: standing.preEntryNo,
    bookNo: list.bookNo,
    enterpriseListNo: list.internalNo,
    operator: owner,
    consignee: owner,
    declarant: owner,
    declaredAt: list.declaredAt,
    customsDeclaredAt: null,
    declarationNo: standing.entryNo,
    relatedListNo: list.relatedListNo,
    relatedBookNo: list.relatedBookNo,
    relatedDeclarationNo: null,
    relatedOperator: nobody,
    portCode: knownOrNull(windowCode.customsOffice, list.portCode),
    customsOfficeCode: known(windowCode.customsOffice, list.customsCode),
    direction: list.direction,
    goodsKind: 'material',
    supervisionMode: known(windowCode.supervisionMode, list.supervisionMode),
    transportMode: known(windowCode.transportMode, list.transportMode),
    countryCode: knownOrNull(windowCode.country, list.countryCode),
    applicationNo: null,
    needsDeclaration: list.declarationRequired,
    declaringSide: list.declarationRequired ? 'own' : null,
    preDeductedAt: standing.preDeductedAt,
    deductedAt: standing.postedAt,
    gatePassed: isPosted ? 'all' : 'none',
    deductionState: isPosted ? 'deducted' : 'pre_deducted',
    listStateCode: '0',
    deductionMode: 'forward',
    accountingCode: null,
    remark: list.remark,
    listType: list.listType === '6' ? 'circulation_inside_zone' : 'ordinary',
    declarationReleased: isPosted,
    onGatePasses: isPosted ? 'all' : 'none',
    parameter1: null,
    parameter2: null,
    parameter3: null,
    parameter4: null,
    declarationChangeFlag: null,
    leviedAmount: null,
    declarationAction: 'file',
  };
}

export function lineFacts(line: ListLine, listNo: string): ListLineFacts {
  return {
    listNo,
    changeCount: 0,
    lineNo: line.lineNo,
    declarationLineNo: line.lineNo,
    bookItemNo: line.itemNo,
    articleNo: line.materialNo,
    hsCode: known(windowCode.hsCode, line.hsCode),
    goodsName: line.name,
    model: line.model,
    legalUnit: known(windowCode.unit, line.legalUnit1),
    legalQuantity: line.legalQuantity1,
    secondLegalUnit: knownOrNull(windowCode.unit, line.legalUnit2),
    secondLegalQuantity: line.legalUnit2 === null ? null : line.legalQuantity2,
    declaredUnit: known(windowCode.unit, line.declaredUnit),
    declaredQuantity: line.declaredQuantity,
    currencyCode: known(windowCode.currency, line.currencyCode),
    unitPrice: line.unitPrice,
    totalAmount: line.totalPrice,
    totalAmountUsd: line.valueUsd,
    originCountryCode: knownOrNull(windowCode.country, line.originCountry),
    destinationCountryCode: knownOrNull(windowCode.country, line.destinationCountry),
    reliefMode: line.levyMode === '1' ? 'taxed' : 'exempt',
    isDangerous: false,
    weightFactor: null,
    legalFactor: null,
    secondLegalFactor: null,
    grossWeightKg: line.grossWeightKg,
    netWeightKg: line.netWeightKg,
    billOfMaterialVersion: null,
    keyGoodsMark: null,
    transferLineNo: null,
    modification: 'unchanged',
    passedQuantity: 0n,
    usedQuantity: 0n,
    remark: null,
    parameter1: null,
  };
}

/** The items of the book that a posted inbound list brought goods to. */
export function itemFacts({ list, lines }: LoadedList, listNo: string): BookItemFacts[] {
  return lines.flatMap((line) => (line.itemNo === null ? [] : [itemOf(list, line, line.itemNo, listNo)]));
}

function itemOf(list: VerificationList, line: ListLine, bookItemNo: number, listNo: string): BookItemFacts {
  return {
    bookNo: list.bookNo,
    changeCount: 0,
    bookItemNo,
    receivedAt: null,
    articleNo: line.materialNo,
    hsCode: known(windowCode.hsCode, line.hsCode),
    goodsName: line.name,
    model: line.model,
    originCountryCode: knownOrNull(windowCode.country, line.originCountry),
    declaredUnit: known(windowCode.unit, line.declaredUnit),
    legalUnit: known(windowCode.unit, line.legalUnit1),
    secondLegalUnit: knownOrNull(windowCode.unit, line.legalUnit2),
    unitPrice: line.unitPrice,
    currencyCode: known(windowCode.currency, line.currencyCode),
    averagePriceUsd: null,
    totalAmountUsd: null,
    inQuantity: null,
    inLegalQuantity: null,
    inSecondLegalQuantity: null,
    increasedQuantity: null,
    decreasedQuantity: null,
    preIncreasedQuantity: null,
    preDecreasedQuantity: null,
    issuedAt: null,
    storedUntil: null,
    equipmentEntry: null,
    listNo,
    listLineNo: line.lineNo,
    execution: 'normal',
    remark: null,
    modification: 'unchanged',
  };
}
