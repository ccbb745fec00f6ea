import { type Static, Type } from 'typebox';
import { formatQuantity } from '../../kernel/index.ts';
import { DayText, InstantText, oneOf, orNull, QuantityText } from '../../platform/operations/index.ts';
import { basisSchema, ruleOn } from '../../primitives/rules/index.ts';
import { type StateApproval, type StateMove, stateMoveKinds } from './model.ts';
import { stateStorageRule } from './rules.ts';

export const ApprovalView = Type.Object({
  bookNo: Type.String(),
  approvalNo: Type.String(),
  placeCode: Type.String(),
  consentNo: Type.String(),
  consentOn: DayText,
  wmsName: Type.String(),
  fromOn: DayText,
  throughOn: orNull(DayText),
  endReason: orNull(Type.String()),
  grantedAt: InstantText,
  /** The law of its first day. */
  basis: basisSchema,
});

export function approvalView(approval: StateApproval): Static<typeof ApprovalView> {
  const { version: _version, ownerId: _ownerId, bookId: _bookId, ...rest } = approval;
  const basis = [ruleOn(stateStorageRule, approval.fromOn)];
  return { ...rest, grantedAt: approval.grantedAt.toISOString(), basis };
}

export const MoveView = Type.Object({
  moveId: Type.String(),
  bookNo: Type.String(),
  internalNo: Type.String(),
  kind: oneOf(...stateMoveKinds),
  itemNo: Type.Integer(),
  quantity: QuantityText,
  legalQuantity1: QuantityText,
  legalQuantity2: QuantityText,
  counterpart: Type.String(),
  vehicleNo: Type.String(),
  entryNo: orNull(Type.String()),
  reason: Type.String(),
  movedOn: DayText,
  recordedAt: InstantText,
});

export function moveView(move: StateMove): Static<typeof MoveView> {
  const { version: _version, ownerId: _ownerId, bookId: _bookId, ...rest } = move;
  return {
    ...rest,
    quantity: formatQuantity(move.quantity),
    legalQuantity1: formatQuantity(move.legalQuantity1),
    legalQuantity2: formatQuantity(move.legalQuantity2),
    recordedAt: move.recordedAt.toISOString(),
  };
}
