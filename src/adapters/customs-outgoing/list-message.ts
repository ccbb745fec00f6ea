import { accept, andThen, dayOfInstant, type Result } from '../../kernel/index.ts';
import type { Queryable } from '../../platform/db/index.ts';
import { findParty, type Party } from '../../primitives/parties/index.ts';
import { type AccountBook, findBookById } from '../../regime/books/index.ts';
import { type ListLine, loadList, type VerificationList } from '../../regime/clearance/index.ts';
import {
  type DeclaredListHead,
  type DeclaredListLine,
  type DeclaredParty,
  writeVerificationListMessage,
} from '../customs-window/index.ts';
import { declaredEnterprise } from './enterprise.ts';
import { envelopeOf, type MessageFile } from './envelope.ts';
import { listTypes, plainCode, reliefModes, transferTypes, wordOf } from './words.ts';

export interface ListDocuments {
  readonly list: VerificationList;
  readonly lines: readonly ListLine[];
  readonly book: AccountBook;
  readonly party: Party | null;
}

/** A list with everything that its message says. Refuses: list_unknown. */
export async function loadListDocuments(tx: Queryable, zoneId: number, name: string): Promise<Result<ListDocuments>> {
  const loaded = await loadList(tx, zoneId, name);
  if (!loaded.ok) return loaded;
  const { list, lines } = loaded.value;
  const book = await findBookById(tx, zoneId, list.bookId);
  if (!book) throw new Error(`the book of list ${list.listId} is not there`);
  return accept({ list, lines, book, party: (await findParty(tx, zoneId, list.ownerId)) ?? null });
}

/**
 * 核注清单申报报文 INV101 of a list as it now is. Refuses: enterprise_not_identified and whatever the form does not allow
 * (message_value_missing, message_value_out_of_limits, list_lines_not_consecutive).
 */
export function composeListMessage({ list, lines, book, party }: ListDocuments, now: Date): Result<MessageFile> {
  return andThen(declaredEnterprise(party, book), (enterprise) => {
    const sent = envelopeOf({
      messageType: 'INV101',
      documentId: list.listId,
      declaredAt: list.declaredAt,
      now,
      enterprise,
      customsCode: list.customsCode,
    });
    const message = { head: headOf(list, enterprise, now), lines: lines.map(lineOf) };
    return andThen(writeVerificationListMessage(message, sent), (bytes) => accept({ fileName: sent.fileName, bytes }));
  });
}

const china = '142';

/** Numbers and states that customs gives are left to customs; its pre-entry number is quoted when it gave one before. */
function headOf(list: VerificationList, enterprise: DeclaredParty, now: Date): DeclaredListHead {
  const crossesBorder = list.line === 'first';
  return {
    preEntryNo: list.preEntryNo,
    enterpriseListNo: list.internalNo,
    bookNo: list.bookNo,
    declarationAction: 'file',
    listType: wordOf(listTypes, list.listType),
    transferType: list.transferType === null ? null : wordOf(transferTypes, list.transferType),
    operator: enterprise,
    consignee: enterprise,
    declarant: enterprise,
    typist: enterprise,
    typedOn: dayOfInstant(list.createdAt),
    declaredOn: dayOfInstant(list.declaredAt ?? now),
    direction: list.direction,
    goodsKind: list.goodsKind,
    supervisionMode: plainCode(list.supervisionMode),
    transportMode: plainCode(list.transportMode),
    // Where nothing really crosses the border, the port is the office that takes the declaration and the country is
    // China, as on the declaration form (GACC 2019/18).
    portCode: plainCode(list.portCode ?? (crossesBorder ? null : list.customsCode)),
    customsOfficeCode: plainCode(list.customsCode),
    countryCode: plainCode(list.countryCode ?? (crossesBorder ? null : china)),
    needsDeclaration: list.declarationRequired,
    relatedListNo: list.relatedListNo,
    relatedBookNo: list.relatedBookNo,
    remark: list.remark,
  };
}

function lineOf(line: ListLine): DeclaredListLine {
  return {
    lineNo: line.lineNo,
    bookItemNo: line.itemNo,
    hsCode: plainCode(line.hsCode),
    articleNo: line.materialNo,
    goodsName: line.name,
    model: line.model,
    legalUnit: plainCode(line.legalUnit1),
    legalQuantity: line.legalQuantity1,
    secondLegalUnit: line.legalUnit2 === null ? null : plainCode(line.legalUnit2),
    secondLegalQuantity: line.legalUnit2 === null ? null : line.legalQuantity2,
    declaredUnit: plainCode(line.declaredUnit),
    declaredQuantity: line.declaredQuantity,
    currencyCode: plainCode(line.currencyCode),
    unitPrice: line.unitPrice,
    totalAmount: line.totalPrice,
    totalAmountUsd: line.valueUsd,
    originCountryCode: plainCode(line.originCountry),
    destinationCountryCode: plainCode(line.destinationCountry),
    reliefMode: wordOf(reliefModes, line.levyMode),
    grossWeightKg: line.grossWeightKg,
    netWeightKg: line.netWeightKg,
    modification: 'added',
    remark: line.remark,
  };
}
