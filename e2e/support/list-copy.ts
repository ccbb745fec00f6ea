import { type ListLineFacts, windowCode } from '../../src/adapters/customs-window/index.ts';
import { money, parsePrice, quantity } from '../../src/kernel/index.ts';
import { held, type ListCopy } from './receipts.ts';
import type { gearboxes } from './stock.ts';

/** The line of a list, as the API takes it. */
type LineInput = ReturnType<typeof gearboxes>;

/** Goods that came by rail over the first line and were declared elsewhere, as customs copies them into its receipt. */
export function copyOfInbound(line: LineInput): ListCopy {
  const terms = {
    supervisionMode: held(windowCode.supervisionMode('5034')),
    transportMode: held(windowCode.transportMode('3')),
    portCode: held(windowCode.customsOffice('1531')),
    countryCode: held(windowCode.country('304')),
  };
  return { terms, lines: [listLine(line)] };
}

function listLine(line: LineInput): ListLineFacts {
  return {
    listNo: null,
    changeCount: 0,
    lineNo: line.lineNo,
    declarationLineNo: null,
    bookItemNo: line.itemNo,
    articleNo: line.materialNo,
    hsCode: held(windowCode.hsCode(line.hsCode)),
    goodsName: line.name,
    model: null,
    legalUnit: held(windowCode.unit(line.legalUnit1)),
    legalQuantity: quantity(line.legalQuantity1),
    secondLegalUnit: held(windowCode.unit(line.legalUnit2)),
    secondLegalQuantity: quantity(line.legalQuantity2),
    declaredUnit: held(windowCode.unit(line.declaredUnit)),
    declaredQuantity: quantity(line.declaredQuantity),
    currencyCode: held(windowCode.currency(line.currencyCode)),
    unitPrice: held(parsePrice(line.unitPrice)),
    totalAmount: money(line.totalPrice),
    totalAmountUsd: money(line.totalPrice),
    originCountryCode: held(windowCode.country(line.originCountry)),
    destinationCountryCode: null,
    reliefMode: 'taxed',
    isDangerous: null,
    weightFactor: null,
    legalFactor: null,
    secondLegalFactor: null,
    grossWeightKg: quantity(line.grossWeightKg),
    netWeightKg: quantity(line.netWeightKg),
    billOfMaterialVersion: null,
    keyGoodsMark: null,
    transferLineNo: null,
    modification: null,
    passedQuantity: null,
    usedQuantity: null,
    remark: null,
    parameter1: null,
  };
}
