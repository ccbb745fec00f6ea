import { type Static, Type } from 'typebox';
import { formatQuantity } from '../../kernel/index.ts';
import { DayText, InstantText, oneOf, orNull, QuantityText } from '../../platform/operations/index.ts';
import {
  type EasyEntry,
  type EasyMove,
  type EasySuspension,
  easyMoveKinds,
  easyStates,
  inside,
  suspensionGrounds,
} from './model.ts';

export const EasyEntryView = Type.Object({
  recordId: Type.String(),
  ownerId: Type.String(),
  internalNo: Type.String(),
  kind: Type.String(),
  name: Type.String(),
  unit: Type.String(),
  quantity: QuantityText,
  entered: QuantityText,
  inside: QuantityText,
  purpose: Type.String(),
  vehicleNo: Type.String(),
  enteredOn: DayText,
  state: oneOf(...easyStates),
  passNo: orNull(Type.String()),
  passedAt: orNull(InstantText),
  recordedAt: InstantText,
});

export function viewOfEntry({ version: _version, gone: _gone, ...entry }: EasyEntry): Static<typeof EasyEntryView> {
  return {
    ...entry,
    quantity: formatQuantity(entry.quantity),
    entered: formatQuantity(entry.entered),
    inside: formatQuantity(inside({ entered: entry.entered, gone: _gone })),
    passedAt: entry.passedAt?.toISOString() ?? null,
    recordedAt: entry.recordedAt.toISOString(),
  };
}

export const EasyMoveView = Type.Object({
  moveNo: Type.Integer(),
  kind: oneOf(...easyMoveKinds),
  quantity: QuantityText,
  reason: Type.String(),
  vehicleNo: orNull(Type.String()),
  movedOn: DayText,
  state: oneOf('waiting', 'done'),
  passNo: orNull(Type.String()),
  passedQuantity: orNull(QuantityText),
});

export function viewOfMove(move: EasyMove): Static<typeof EasyMoveView> {
  const { moveNo, kind, reason, vehicleNo, movedOn, state, passNo, passedQuantity } = move;
  return {
    ...{ moveNo, kind, reason, vehicleNo, movedOn, state, passNo },
    quantity: formatQuantity(move.quantity),
    passedQuantity: passedQuantity === null ? null : formatQuantity(passedQuantity),
  };
}

export const SuspensionView = Type.Object({
  suspensionId: Type.String(),
  ownerId: Type.String(),
  ground: oneOf(...suspensionGrounds),
  reason: Type.String(),
  suspendedOn: DayText,
  liftedOn: orNull(DayText),
  liftReason: orNull(Type.String()),
});

export function viewOfSuspension({ version: _version, ...suspension }: EasySuspension): Static<typeof SuspensionView> {
  return suspension;
}
