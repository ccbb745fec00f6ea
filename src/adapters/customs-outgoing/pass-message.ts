import { accept, andThen, type Id, type Result } from '../../kernel/index.ts';
import type { Queryable } from '../../platform/db/index.ts';
import { findParty, type Party } from '../../primitives/parties/index.ts';
import { type AccountBook, findBookById } from '../../regime/books/index.ts';
import { loadList } from '../../regime/clearance/index.ts';
import { loadNote } from '../../regime/delivery/index.ts';
import { type GatePass, type GatePassLine, loadPass } from '../../regime/gate/index.ts';
import {
  type DeclaredGatePassHead,
  type DeclaredGatePassLine,
  type DeclaredParty,
  writeGatePassMessage,
} from '../customs-window/index.ts';
import { declaredEnterprise } from './enterprise.ts';
import { envelopeOf, type MessageFile } from './envelope.ts';
import { bindings, documentKinds, passTypes, plainCode, wordOf } from './words.ts';

export interface PassDocuments {
  readonly pass: GatePass;
  readonly lines: readonly GatePassLine[];
  /** The books of its lists or stock notes, without repetition. */
  readonly books: readonly AccountBook[];
  readonly party: Party | null;
}

/** A gate pass with everything that its message says. Refuses: pass_unknown. */
export async function loadPassDocuments(tx: Queryable, zoneId: number, name: string): Promise<Result<PassDocuments>> {
  const loaded = await loadPass(tx, zoneId, name);
  if (!loaded.ok) return loaded;
  const { pass, lines } = loaded.value;
  const books = new Map<string, AccountBook>();
  for (const documentId of new Set(lines.map((line) => line.documentId))) {
    const found = await bookOfDocument(tx, zoneId, pass, documentId);
    if (!found.ok) return found;
    const bookId = found.value;
    const book = books.get(bookId) ?? (await findBookById(tx, zoneId, bookId));
    if (book) books.set(bookId, book);
  }
  const party = (await findParty(tx, zoneId, pass.ownerId)) ?? null;
  return accept({ pass, lines, books: [...books.values()], party });
}

async function bookOfDocument(tx: Queryable, zoneId: number, pass: GatePass, documentId: Id): Promise<Result<Id>> {
  if (pass.relatedKind === 'stock_note') {
    return andThen(await loadNote(tx, zoneId, documentId), ({ note }) => accept(note.bookId));
  }
  return andThen(await loadList(tx, zoneId, documentId), ({ list }) => accept(list.bookId));
}

/**
 * 核放单申报报文 SAS121 of a pass as it now is. Refuses: enterprise_not_identified and whatever the form does not allow
 * (message_value_missing, message_value_out_of_limits, gate_pass_documents_forbidden, gate_pass_documents_mismatch).
 */
export function composePassMessage({ pass, lines, books, party }: PassDocuments, now: Date): Result<MessageFile> {
  // The head has room for one book; a vehicle with lists of several books names none.
  const book = books.length === 1 ? (books[0] ?? null) : null;
  return andThen(declaredEnterprise(party, books[0] ?? null), (enterprise) => {
    const sent = envelopeOf({
      messageType: 'SAS121',
      documentId: pass.passId,
      declaredAt: pass.declaredAt,
      now,
      enterprise,
      customsCode: pass.customsCode,
    });
    const head = headOf(pass, lines, { enterprise, bookNo: book?.bookNo ?? null });
    return andThen(writeGatePassMessage({ head, lines: lines.map(lineOf) }, sent), (bytes) =>
      accept({ fileName: sent.fileName, bytes }),
    );
  });
}

interface Declaring {
  readonly enterprise: DeclaredParty;
  readonly bookNo: string | null;
}

function headOf(
  pass: GatePass,
  lines: readonly GatePassLine[],
  { enterprise, bookNo }: Declaring,
): DeclaredGatePassHead {
  return {
    preEntryNo: pass.preEntryNo,
    enterprisePassNo: pass.internalNo,
    relatedDocumentKind: pass.relatedKind === null ? null : wordOf(documentKinds, pass.relatedKind),
    relatedDocumentNos: [...new Set(lines.map((line) => line.documentNo))],
    declarationAction: 'file',
    direction: pass.direction,
    passType: wordOf(passTypes, pass.passType),
    binding: pass.bindType === null ? null : wordOf(bindings, pass.bindType),
    customsOfficeCode: plainCode(pass.customsCode),
    bookNo,
    zoneEnterprise: enterprise,
    declarant: enterprise,
    typist: enterprise,
    vehicleNo: pass.vehicleNo,
    vehicleWeightKg: pass.vehicleWeightKg,
    frameWeightKg: pass.frameWeightKg,
    containerNo: pass.containerNo,
    containerWeightKg: pass.containerNo === null ? null : pass.containerWeightKg,
    grossWeightKg: pass.goodsGrossKg,
    netWeightKg: pass.goodsNetKg,
    totalWeightKg: pass.totalWeightKg,
    // 申请人: our documents name no person, so the enterprise applies.
    applicant: enterprise.name,
    declaredAt: pass.declaredAt,
    remark: pass.remark,
  };
}

function lineOf(line: GatePassLine): DeclaredGatePassLine {
  return {
    lineNo: line.lineNo,
    relatedLineNo: line.documentLineNo,
    articleNo: line.materialNo,
    hsCode: plainCode(line.hsCode),
    goodsName: line.name,
    declaredUnit: plainCode(line.declaredUnit),
    declaredQuantity: line.quantity,
    grossWeightKg: line.grossWeightKg,
    netWeightKg: line.netWeightKg,
  };
}
