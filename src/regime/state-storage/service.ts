import {
  accept,
  collect,
  type Day,
  formatQuantity,
  parsePositiveQuantity,
  parseQuantity,
  type Result,
} from '../../kernel/index.ts';
import type { Queryable } from '../../platform/db/index.ts';
import { type OperationContext, runCommand } from '../../platform/operations/index.ts';
import { findPlace } from '../../primitives/places/index.ts';
import { type AccountBook, type BookItem, findItems, loadBook } from '../books/index.ts';
import { planOfDeed } from '../processing/index.ts';
import { decideApproval, decideBook, decideEnd, decideMove } from './decide.ts';
import { intentsOfMove } from './entries.ts';
import { type StateApproval, type StateMove, type StateMoveKind, stateMoveSubject } from './model.ts';
import { refuse } from './refusals.ts';
import { findApprovals, findMove, saveApproval, saveMove } from './store.ts';

export interface ApprovalName {
  readonly bookNo: string;
  readonly approvalNo: string;
}

export interface ApprovalDraft extends ApprovalName {
  readonly placeCode: string;
  readonly consentNo: string;
  readonly consentOn: Day;
  readonly wmsName: string;
  readonly fromOn: Day;
  readonly throughOn: Day | null;
}

async function loadStateBook(tx: Queryable, zoneId: number, bookNo: string): Promise<Result<AccountBook>> {
  const book = await loadBook(tx, zoneId, bookNo);
  return book.ok ? decideBook(book.value) : book;
}

/** 核准分类监管. Refusals: state_book_purpose, state_approval_exists, state_place_unknown, those of `decideApproval`. */
export function grantApproval(context: OperationContext, draft: ApprovalDraft): Promise<Result<ApprovalName>> {
  const { zoneId } = context.caller.settings;
  return runCommand(context, 'grant_state_storage', draft, async (tx) => {
    const book = await loadStateBook(tx, zoneId, draft.bookNo);
    if (!book.ok) return book;
    const { bookId, ownerId, bookNo } = book.value;
    const { approvalNo, placeCode } = draft;
    const known = await findApprovals(tx, zoneId, bookId);
    if (known.some((one) => one.approvalNo === approvalNo))
      return refuse('state_approval_exists', { bookNo, approvalNo });
    if (!(await findPlace(tx, zoneId, placeCode))) return refuse('state_place_unknown', { placeCode });
    const granted = { ...draft, bookId, ownerId, endReason: null, grantedAt: context.now(), version: 0 };
    const approval = decideApproval(granted);
    if (!approval.ok) return approval;
    return accept(planOfApproval(context, 'state_storage_granted', approval.value));
  });
}

/** 终止分类监管. Refusals: state_approval_unknown, those of `decideEnd`. */
export function endApproval(
  context: OperationContext,
  input: ApprovalName & { readonly throughOn: Day; readonly reason: string },
): Promise<Result<ApprovalName>> {
  const { zoneId } = context.caller.settings;
  return runCommand(context, 'end_state_storage', input, async (tx) => {
    const { bookNo, approvalNo, throughOn, reason } = input;
    const book = await loadBook(tx, zoneId, bookNo);
    if (!book.ok) return book;
    const known = await findApprovals(tx, zoneId, book.value.bookId);
    const found = known.find((one) => one.approvalNo === approvalNo);
    if (!found) return refuse('state_approval_unknown', { bookNo, approvalNo });
    const ended = decideEnd(found, throughOn, context.today());
    if (!ended.ok) return ended;
    return accept(planOfApproval(context, 'state_storage_ended', { ...ended.value, endReason: reason }, reason));
  });
}

function planOfApproval(
  context: OperationContext,
  kind: string,
  approval: StateApproval,
  reason: string | null = null,
) {
  const { bookNo, approvalNo, ownerId, placeCode, consentNo, fromOn, throughOn } = approval;
  return planOfDeed(context, {
    kind,
    ownerId,
    subjects: [`book:${bookNo}`],
    facts: { bookNo, approvalNo, placeCode, consentNo, from: fromOn, through: throughOn, reason },
    documents: [saveApproval(approval)],
    answer: { bookNo, approvalNo },
  });
}

export interface MoveName {
  readonly bookNo: string;
  readonly internalNo: string;
}

export interface MoveDraft extends MoveName {
  readonly kind: StateMoveKind;
  readonly itemNo: number;
  readonly quantity: string;
  readonly legalQuantity1?: string;
  readonly legalQuantity2?: string;
  readonly counterpart: string;
  readonly vehicleNo?: string;
  readonly entryNo?: string;
  readonly reason?: string;
  readonly movedOn: Day;
}

/**
 * 登记非报关货物进出. Refusals: state_book_purpose, state_move_exists, state_item_unknown, those of `decideMove`, of a quantity and
 * of the ledger (insufficient_balance).
 */
export function recordMove(context: OperationContext, draft: MoveDraft): Promise<Result<MoveName>> {
  const { zoneId } = context.caller.settings;
  return runCommand(context, 'record_state_move', draft, async (tx) => {
    const { bookNo, internalNo, itemNo } = draft;
    const book = await loadStateBook(tx, zoneId, bookNo);
    if (!book.ok) return book;
    const { bookId } = book.value;
    if (await findMove(tx, zoneId, bookId, internalNo)) return refuse('state_move_exists', { bookNo, internalNo });
    const item = (await findItems(tx, zoneId, bookId, [itemNo])).get(itemNo);
    if (!item) return refuse('state_item_unknown', { bookNo, itemNo });
    const read = moveOf(context, book.value, item, draft);
    if (!read.ok) return read;
    const move = decideMove(read.value, await findApprovals(tx, zoneId, bookId), context.today());
    if (!move.ok) return move;
    return accept(
      planOfDeed(context, {
        kind: 'state_move_recorded',
        ownerId: move.value.ownerId,
        subjects: [stateMoveSubject(move.value), `book:${bookNo}`],
        facts: factsOf(move.value),
        documents: [saveMove(move.value)],
        intents: intentsOfMove(move.value, item.originCountry ?? null),
        answer: { bookNo, internalNo },
      }),
    );
  });
}

function factsOf({ bookNo, internalNo, kind, itemNo, quantity, movedOn, entryNo, reason }: StateMove) {
  return { bookNo, internalNo, way: kind, itemNo, quantity: formatQuantity(quantity), on: movedOn, entryNo, reason };
}

/** A first statutory quantity that is left out is the declared one where the units are the same. */
function moveOf(context: OperationContext, book: AccountBook, item: BookItem, draft: MoveDraft): Result<StateMove> {
  const same = item.declaredUnit === item.legalUnit1 ? draft.quantity : '0';
  const numbers = collect([
    parsePositiveQuantity(draft.quantity),
    parseQuantity(draft.legalQuantity1 ?? same),
    parseQuantity(draft.legalQuantity2 ?? '0'),
  ]);
  if (!numbers.ok) return numbers;
  const [quantity = 0n, legalQuantity1 = 0n, legalQuantity2 = 0n] = numbers.value;
  return accept({
    moveId: context.ids.next(),
    ownerId: book.ownerId,
    bookId: book.bookId,
    bookNo: book.bookNo,
    internalNo: draft.internalNo,
    kind: draft.kind,
    itemNo: draft.itemNo,
    quantity,
    legalQuantity1,
    legalQuantity2,
    counterpart: draft.counterpart.trim(),
    vehicleNo: draft.vehicleNo?.trim() ?? '',
    entryNo: draft.entryNo?.trim() || null,
    reason: draft.reason?.trim() ?? '',
    movedOn: draft.movedOn,
    recordedAt: context.now(),
    version: 0,
  });
}
