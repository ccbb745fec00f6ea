import { accept } from '../../../kernel/index.ts';
import { type OperationContext, runCommand } from '../../../platform/operations/index.ts';
import type { Law } from '../../../primitives/rules/index.ts';
import {
  decideAvailable,
  decideExtension,
  decideFromExit,
  decideSupervised,
  dueBackOf,
  dueDayOf,
  settledExit,
} from '../decide.ts';
import { type ExitPurpose, outstanding, type TemporaryExit } from '../model.ts';
import { refuse } from '../refusals.ts';
import { findExits, saveEquipment, saveExit } from '../store.ts';
import { loadExit, loadMachine, type MachineName, movementOf, planOfDeed, quantityFact, quantityOr } from './shared.ts';

export interface ExitDraft extends MachineName {
  readonly purpose: ExitPurpose;
  readonly documentNo: string;
  readonly place: string;
  readonly quantity?: string;
}

/**
 * 临时出区: out for testing, repair or display against a day. Refusals: equipment_free, equipment_gone,
 * equipment_quantity_exceeded, those of the parameters.
 */
export function takeOut(context: OperationContext, law: Law, input: ExitDraft) {
  const { zoneId } = context.caller.settings;
  return runCommand<MachineName>(context, 'take_equipment_out', input, async (tx) => {
    const machine = await loadMachine(tx, zoneId, input);
    if (!machine.ok) return machine;
    const today = context.today();
    const supervised = decideSupervised(machine.value, today);
    if (!supervised.ok) return supervised;
    const { bookId, equipmentNo, ownerId, exitCount } = supervised.value;
    const quantity = quantityOr(input.quantity, machine.value.standing.available);
    if (!quantity.ok) return quantity;
    if (quantity.value === 0n) return refuse('equipment_gone', { equipmentNo });
    const there = decideAvailable(machine.value, quantity.value);
    if (!there.ok) return there;
    const dueOn = dueDayOf(today, law);
    if (!dueOn.ok) return dueOn;
    const { purpose, documentNo, place } = input;
    const exit: TemporaryExit = {
      ...{ bookId, equipmentNo, exitNo: exitCount + 1, ownerId, purpose, documentNo, place },
      ...{ quantity: quantity.value, returnedQuantity: 0n, releasedQuantity: 0n },
      ...{ leftOn: today, dueOn: dueOn.value, extendedOn: null, extensionReason: null, closedOn: null, version: 0 },
    };
    const exits = await findExits(tx, zoneId, { bookId, equipmentNo });
    const equipment = { ...supervised.value, exitCount: exit.exitNo, dueBackOn: dueBackOf([...exits, exit]) };
    const movement = { quantity: quantity.value, from: 'on_hand', to: 'on_leave', on: today } as const;
    return accept(
      planOfDeed(context, {
        kind: 'equipment_taken_out',
        equipment,
        facts: { purpose, documentNo, dueOn: exit.dueOn, exitNo: exit.exitNo, ...quantityFact(quantity.value) },
        documents: [saveEquipment(equipment), saveExit(exit)],
        intents: [movementOf(equipment, { ...movement, lineNo: exit.exitNo })],
      }),
    );
  });
}

export interface ExitName extends MachineName {
  readonly exitNo: number;
}

/** 返区: all that is out, or a part. Refusals: exit_unknown, exit_closed, exit_quantity_exceeded. */
export function bringBack(context: OperationContext, input: ExitName & { readonly quantity?: string }) {
  const { zoneId } = context.caller.settings;
  return runCommand<MachineName>(context, 'bring_equipment_back', input, async (tx) => {
    const loaded = await loadExit(tx, zoneId, input);
    if (!loaded.ok) return loaded;
    const { machine, exits, exit } = loaded.value;
    const quantity = quantityOr(input.quantity, outstanding(exit));
    if (!quantity.ok) return quantity;
    const there = decideFromExit(exit, quantity.value);
    if (!there.ok) return there;
    const today = context.today();
    const settled = settledExit(exit, quantity.value, 'returnedQuantity', today);
    const dueBackOn = dueBackOf(exits.map((one) => (one === exit ? settled : one)));
    const equipment = { ...machine.equipment, dueBackOn };
    const movement = { quantity: quantity.value, from: 'on_leave', to: 'on_hand', on: today } as const;
    return accept(
      planOfDeed(context, {
        kind: 'equipment_brought_back',
        equipment,
        facts: { exitNo: exit.exitNo, wasLate: exit.dueOn < today, ...quantityFact(quantity.value) },
        documents: [saveEquipment(equipment), saveExit(settled)],
        intents: [movementOf(equipment, { ...movement, lineNo: exit.exitNo })],
      }),
    );
  });
}

/**
 * 延期: once, in the last days of the term. Refusals: exit_unknown, exit_closed, exit_already_extended,
 * exit_extension_too_early, exit_extension_too_late, exit_extension_too_long.
 */
export function extendExit(
  context: OperationContext,
  law: Law,
  input: ExitName & { readonly days?: number; readonly reason: string },
) {
  const { zoneId } = context.caller.settings;
  return runCommand<MachineName>(context, 'extend_equipment_exit', input, async (tx) => {
    const loaded = await loadExit(tx, zoneId, input);
    if (!loaded.ok) return loaded;
    const { machine, exits, exit } = loaded.value;
    const extended = decideExtension(exit, input, context.today(), law);
    if (!extended.ok) return extended;
    const dueBackOn = dueBackOf(exits.map((one) => (one === exit ? extended.value : one)));
    const equipment = { ...machine.equipment, dueBackOn };
    return accept(
      planOfDeed(context, {
        kind: 'equipment_exit_extended',
        equipment,
        facts: { exitNo: exit.exitNo, dueOn: extended.value.dueOn, reason: input.reason },
        documents: [saveEquipment(equipment), saveExit(extended.value)],
      }),
    );
  });
}
