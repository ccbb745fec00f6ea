import { accept, type Fact, type Id, type Refused, type Result, refusalMessage } from '../../kernel/index.ts';
import type { Queryable } from '../../platform/db/index.ts';
import type { OperationContext, Words } from '../../platform/operations/index.ts';
import { loadBook, moveBook } from '../../regime/books/index.ts';
import { formSubject, loadForm, loadNote, noteSubject } from '../../regime/delivery/index.ts';
import { loadPass, passSubject } from '../../regime/gate/index.ts';
import { recordDiscrepancy } from '../../regime/reconciliation/index.ts';
import {
  findLastWriteOff,
  loadWriteOff,
  moveWriteOff,
  passWriteOff,
  type WriteOff,
  writeOffSubject,
} from '../../regime/write-off/index.ts';
import type { DocumentKind, DocumentReceipt, ImmediateAnswer } from '../customs-window/index.ts';
import type { Applied } from '../intake/index.ts';
import { applied, duplicate, step, waiting } from './outcome.ts';
import { refuse } from './refusals.ts';

/** The document that a receipt is about, as far as it is here. */
interface Found {
  readonly subject: string;
  readonly ownerId: Id;
  readonly state: string;
  /** By which its room moves it. */
  readonly name: string;
}

type Find = (tx: Queryable, zoneId: number, name: string) => Promise<Result<Found>>;

async function findForm(tx: Queryable, zoneId: number, name: string): Promise<Result<Found>> {
  const loaded = await loadForm(tx, zoneId, name);
  if (!loaded.ok) return loaded;
  const { form } = loaded.value;
  return accept({ subject: formSubject(form), ownerId: form.ownerId, state: form.state, name: form.formId });
}

async function findNote(tx: Queryable, zoneId: number, name: string): Promise<Result<Found>> {
  const loaded = await loadNote(tx, zoneId, name);
  if (!loaded.ok) return loaded;
  const { note } = loaded.value;
  return accept({ subject: noteSubject(note), ownerId: note.ownerId, state: note.state, name: note.noteId });
}

async function findPass(tx: Queryable, zoneId: number, name: string): Promise<Result<Found>> {
  const loaded = await loadPass(tx, zoneId, name);
  if (!loaded.ok) return loaded;
  const { pass } = loaded.value;
  return accept({ subject: passSubject(pass), ownerId: pass.ownerId, state: pass.state, name: pass.passId });
}

async function findBook(tx: Queryable, zoneId: number, name: string): Promise<Result<Found>> {
  const loaded = await loadBook(tx, zoneId, name);
  if (!loaded.ok) return loaded;
  const { bookNo, ownerId, state } = loaded.value;
  return accept({ subject: `book:${bookNo}`, ownerId, state, name: bookNo });
}

/** By its own number, or the last cycle of the book of that number: the window knows a write-off by its book. */
async function findWriteOff(tx: Queryable, zoneId: number, name: string): Promise<Result<Found>> {
  const loaded = await loadWriteOff(tx, zoneId, name);
  if (loaded.ok) return accept(foundWriteOff(loaded.value));
  const book = await loadBook(tx, zoneId, name);
  const last = book.ok ? await findLastWriteOff(tx, zoneId, book.value.bookId) : null;
  return last ? accept(foundWriteOff(last)) : loaded;
}

function foundWriteOff(writeOff: WriteOff): Found {
  const { ownerId, state, writeOffNo } = writeOff;
  return { subject: writeOffSubject(writeOff), ownerId, state, name: writeOffNo };
}

/** Vehicles and consumption notes are no documents of ours that a receipt could name. */
const finders: Readonly<Partial<Record<DocumentKind, Find>>> = {
  declaration_form: findForm,
  stock_note: findNote,
  gate_pass: findPass,
  book: findBook,
  write_off: findWriteOff,
};

async function findOne(
  { caller, database }: OperationContext,
  find: Find,
  names: ReadonlyArray<string | null>,
): Promise<Found | null> {
  const { settings } = caller;
  return database.read(settings, async (tx) => {
    for (const name of names) {
      const found = name === null ? null : await find(tx, settings.zoneId, name);
      if (found?.ok) return found.value;
    }
    return null;
  });
}

/** What a result means for a document, where that is written down (regime C.4). */
interface Meaning {
  /** The state in which the document then is; being there already is nothing new. */
  readonly to: string;
  readonly words: Words;
  readonly move: (context: OperationContext, name: string, reason: string) => Promise<Result<unknown>>;
}

/** `stored`: customs has it, nothing is decided. */
type Meanings = Readonly<Record<string, Meaning | 'stored'>>;

const stored: Words = { zh: '海关已入库，尚未审核', en: 'customs stored it and has not decided yet' };

/**
 * EMS221: Y stored, 2 and 3 on the report, A and B to a person, 5 and 6 on the final accounting. Z (not stored) and 7
 * (confirmation of the differences) ask for an act of the enterprise: they are left to a person.
 */
const writeOffMeanings: Meanings = {
  Y: 'stored',
  '2': writeOffMove('accept_report', 'accepted', '报核已受理', 'the report was accepted'),
  '3': writeOffMove('reject_report', 'report_rejected', '报核被退回', 'the report was rejected'),
  A: writeOffMove('review_report', 'report_review', '报核转人工', 'the report went to a person'),
  B: writeOffMove('review_final', 'final_review', '核算转人工', 'the final accounting went to a person'),
  '6': writeOffMove('reject_final', 'final_rejected', '核算被退回', 'the final accounting was rejected'),
  '5': {
    to: 'passed',
    words: { zh: '核销通过', en: 'the write-off passed' },
    move: (context, writeOff, reason) => passWriteOff(context, { writeOff, reason }),
  },
};

function writeOffMove(move: Parameters<typeof moveWriteOff>[1], to: string, zh: string, en: string): Meaning {
  return {
    to,
    words: { zh, en },
    move: (context, writeOff, reason) => moveWriteOff(context, move, { writeOff, reason }),
  };
}

/** BWS201 and EMS211 of a filed book: 1 approved, 3 rejected. What 2, 4 and 5 ask for is not written down. */
const bookMeanings: Meanings = {
  '1': bookMove('approve', 'approved', '账册备案审核通过', 'the book was approved'),
  '3': bookMove('reject', 'rejected', '账册备案被退单', 'the book was rejected'),
};

function bookMove(move: 'approve' | 'reject', to: string, zh: string, en: string): Meaning {
  return { to, words: { zh, en }, move: (context, bookNo, reason) => moveBook(context, move, { bookNo, reason }) };
}

const meanings: Readonly<Record<string, Meanings>> = {
  EMS221: writeOffMeanings,
  BWS201: bookMeanings,
  EMS211: bookMeanings,
};

/**
 * A receipt of a document whose receipts have no published form. Where the meaning of its result is written down, the
 * document moves; everything else becomes a discrepancy of that document, so that a person acts on it.
 */
export async function applyDocumentReceipt(
  context: OperationContext,
  receipt: DocumentReceipt,
): Promise<Result<Applied>> {
  const find = finders[receipt.documentKind];
  const found = find ? await findOne(context, find, [receipt.documentNo, receipt.preEntryNo]) : null;
  if (find && !found) return unknownDocument(context, receipt);
  if (!found) return leaveToPerson(context, receipt, null, null);
  const meaning = meaningOf(receipt);
  if (!meaning) return leaveToPerson(context, receipt, found, null);
  if (meaning === 'stored') return duplicate([{ subject: found.subject, ...stored }]);
  if (found.state === meaning.to) {
    const words = { zh: '单证已是该状态', en: 'the document was decided before' };
    return duplicate([{ subject: found.subject, ...words }]);
  }
  const reason = [receipt.remark, ...receipt.notes].filter((note) => note).join('；');
  const moved = await meaning.move(step(context, 'decide'), found.name, reason);
  if (moved.ok) return applied([{ subject: found.subject, ...meaning.words }]);
  return leaveToPerson(context, receipt, found, moved);
}

function meaningOf({ messageType, resultCode }: DocumentReceipt): Meaning | 'stored' | undefined {
  const known = meanings[messageType];
  return known && resultCode !== null && Object.hasOwn(known, resultCode) ? known[resultCode] : undefined;
}

const left: Words = {
  zh: '回执结果的含义未公开或与单证状态不符，已登记为差异，待人工处理',
  en: 'what the receipt decides is not published or does not fit the document: recorded as a discrepancy for a person',
};

/** On record with all it says; the document stays as it is. */
async function leaveToPerson(
  context: OperationContext,
  receipt: DocumentReceipt,
  found: Found | null,
  refused: Refused | null,
): Promise<Result<Applied>> {
  const subject = found?.subject ?? `message:${receipt.messageId}`;
  const recorded = await recordDiscrepancy(step(context, 'left'), {
    kind: 'receipt_not_applied',
    ownerId: found?.ownerId ?? context.caller.settings.partyId,
    subject,
    facts: { ...factsOf(receipt), ...(refused ? refusalFacts(refused) : {}) },
    occurredAt: receipt.decidedAt ?? receipt.sentAt,
  });
  return recorded.ok ? applied([{ subject, ...left }]) : recorded;
}

/** It waits for the document, and is on record at once: a document that never comes would else never be missed. */
async function unknownDocument(context: OperationContext, receipt: DocumentReceipt): Promise<Result<Applied>> {
  const document = receipt.documentNo ?? receipt.preEntryNo ?? '';
  const recorded = await recordDiscrepancy(step(context, 'unknown'), {
    kind: 'receipt_for_unknown_document',
    ownerId: context.caller.settings.partyId,
    subject: `message:${receipt.messageId}`,
    facts: factsOf(receipt),
    occurredAt: receipt.decidedAt ?? receipt.sentAt,
  });
  if (!recorded.ok) return recorded;
  return waiting(refuse('receipt_document_unknown', { message: receipt.messageId, document }));
}

function factsOf(receipt: DocumentReceipt): Record<string, Fact> {
  const { messageType, about, messageId, documentNo, preEntryNo, changeCount, resultCode, remark, notes } = receipt;
  const documentNos = {
    ...(documentNo === null ? {} : { documentNo }),
    ...(preEntryNo === null ? {} : { preEntryNo }),
  };
  return {
    message: messageType,
    aboutZh: about.zh,
    aboutEn: about.en,
    messageId,
    ...documentNos,
    changeCount,
    ...(resultCode === null ? {} : { result: resultCode }),
    remark: [remark, ...notes].filter((note) => note).join('；'),
  };
}

function refusalFacts({ refusal }: Refused): Record<string, Fact> {
  return { code: refusal.code, ...refusalMessage(refusal) };
}

/** The window's immediate answer to a form or a note of ours; null when the number is neither's. */
export async function applyAnswerToDocument(
  context: OperationContext,
  answer: ImmediateAnswer,
): Promise<Result<Applied> | null> {
  const names = [answer.enterpriseNo, answer.preEntryNo];
  const found = (await findOne(context, findForm, names)) ?? (await findOne(context, findNote, names));
  if (!found) return null;
  const { subject, ownerId } = found;
  if (answer.accepted) return duplicate([{ subject, zh: '海关客户端已接收', en: 'the window took it in' }]);
  const recorded = await recordDiscrepancy(step(context, 'left'), {
    kind: 'receipt_not_applied',
    ownerId,
    subject,
    facts: { message: 'CommonResponeMessage', result: answer.dealCode, remark: answer.text ?? '' },
    occurredAt: context.now(),
  });
  return recorded.ok ? applied([{ subject, ...left }]) : recorded;
}
