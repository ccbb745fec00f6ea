import type { Result } from '../../kernel/index.ts';
import type { OperationContext } from '../../platform/operations/index.ts';
import type { Reference } from '../../primitives/reference/index.ts';
import type { ImmediateAnswer, IncomingMessage } from '../customs-window/index.ts';
import type { Applied, IntakeApplier } from '../intake/index.ts';
import { applyCounts } from './counts.ts';
import { applyAnswerToDocument, applyDocumentReceipt } from './documents.ts';
import { applyAnswerToList, applyDeclarationGenerated, applyListAudit, applyListPosted } from './lists.ts';
import { waiting } from './outcome.ts';
import { applyAnswerToPass, applyPassAudit, applyPassage } from './passes.ts';
import { applyRecords } from './records.ts';
import { refuse } from './refusals.ts';
import { applyListLines } from './table.ts';

/** What files do to lists, passes, counts and books: the commands of the rooms behind the intake. */
export function createApplier(reference: Reference): IntakeApplier {
  return {
    applyWindowMessage: (context, message) => applyMessage(context, message),
    applyListLines: (context, batch) => applyListLines(context, reference, batch),
    applyCounts,
    applyRecords: (context, batch) => applyRecords(context, reference, batch),
  };
}

function applyMessage(context: OperationContext, message: IncomingMessage): Promise<Result<Applied>> {
  switch (message.kind) {
    case 'list_audit':
      return applyListAudit(context, message);
    case 'declaration_generated':
      return applyDeclarationGenerated(context, message);
    case 'list_posted':
      return applyListPosted(context, message);
    case 'gate_pass_audit':
      return applyPassAudit(context, message);
    case 'gate_passed':
      return applyPassage(context, message);
    case 'document_receipt':
      return applyDocumentReceipt(context, message);
    case 'immediate_answer':
      return applyAnswer(context, message);
  }
}

/** The answer bears only our own number, which may be of a list, a pass, a form or a note. */
async function applyAnswer(context: OperationContext, answer: ImmediateAnswer): Promise<Result<Applied>> {
  const done =
    (await applyAnswerToList(context, answer)) ??
    (await applyAnswerToPass(context, answer)) ??
    (await applyAnswerToDocument(context, answer));
  const document = answer.enterpriseNo ?? answer.preEntryNo ?? '';
  return done ?? waiting(refuse('receipt_document_unknown', { message: 'CommonResponeMessage', document }));
}
