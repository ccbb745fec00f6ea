import { accept, type Day } from '../../../kernel/index.ts';
import { type OperationContext, runCommand } from '../../../platform/operations/index.ts';
import { decideAvailable, settledExit } from '../decide.ts';
import {
  type Equipment,
  type Machine,
  outstanding,
  type Removal,
  type RemovalKind,
  type TemporaryExit,
} from '../model.ts';
import { refuse } from '../refusals.ts';
import { endedMachines, findExits, saveEquipment, saveExit, saveRemoval } from '../store.ts';
import {
  type Deed,
  loadMachine,
  type MachineName,
  movementOf,
  planOfDeed,
  planOfDeeds,
  quantityFact,
  quantityOr,
} from './shared.ts';

const withoutTax = {
  price: null,
  ratesOn: null,
  dutyRate: null,
  consumptionTaxRate: null,
  vatRate: null,
  rateReason: null,
  monthsUsed: null,
  monthsTotal: null,
  dutiableValue: null,
  duty: null,
  consumptionTax: null,
  vat: null,
  total: null,
  basis: null,
} as const;

function removalOf(
  { bookId, equipmentNo, ownerId, removalCount }: Equipment,
  kind: Exclude<RemovalKind, 'tax_paid'>,
  { quantity, reason, today, now }: { quantity: bigint; reason: string; today: Day; now: Date },
): Removal {
  const removalNo = removalCount + 1;
  const when = { removedOn: today, recordedAt: now };
  return { bookId, equipmentNo, removalNo, ownerId, kind, quantity, reason, ...when, ...withoutTax, version: 0 };
}

/** 报废: destroyed under the eyes of customs. Refusals: equipment_gone, equipment_quantity_exceeded. */
export function scrapEquipment(
  context: OperationContext,
  input: MachineName & { readonly quantity?: string; readonly reason: string },
) {
  const { zoneId } = context.caller.settings;
  return runCommand<MachineName>(context, 'scrap_equipment', input, async (tx) => {
    const machine = await loadMachine(tx, zoneId, input);
    if (!machine.ok) return machine;
    const quantity = quantityOr(input.quantity, machine.value.standing.available);
    if (!quantity.ok) return quantity;
    if (quantity.value === 0n) return refuse('equipment_gone', { equipmentNo: input.equipmentNo });
    const there = decideAvailable(machine.value, quantity.value);
    if (!there.ok) return there;
    const today = context.today();
    const before = machine.value.equipment;
    const { reason } = input;
    const removal = removalOf(before, 'scrapped', { quantity: quantity.value, reason, today, now: context.now() });
    const equipment = {
      ...before,
      scrappedQuantity: before.scrappedQuantity + quantity.value,
      removalCount: removal.removalNo,
    };
    const movement = { quantity: quantity.value, from: 'on_hand', to: 'destroyed', on: today } as const;
    return accept(
      planOfDeed(context, {
        kind: 'equipment_scrapped',
        equipment,
        facts: { reason, ...quantityFact(quantity.value) },
        documents: [saveEquipment(equipment), saveRemoval(removal)],
        intents: [movementOf(equipment, { ...movement, lineNo: removal.removalNo })],
      }),
    );
  });
}

export interface ClosedSupervision {
  readonly closed: readonly MachineName[];
  /** There are more: ask again. */
  readonly more: boolean;
}

/** How many machines one command records; the answer says when there are more. */
const mostAtOnce = 200;

/**
 * 监管到期: records the end of supervision of all machines whose day has come, and takes them off the book. Done twice it
 * finds nothing more. What a list or note claims waits until that is settled.
 */
export function closeEndedSupervision(context: OperationContext, input: Record<string, never>) {
  const { zoneId } = context.caller.settings;
  return runCommand<ClosedSupervision>(context, 'close_ended_supervision', input, async (tx) => {
    const today = context.today();
    const found = await endedMachines(tx, zoneId, today, mostAtOnce + 1);
    const machines = found.slice(0, mostAtOnce);
    const deeds: Deed[] = [];
    for (const machine of machines) {
      deeds.push(endingOf(machine, await findExits(tx, zoneId, machine.equipment), today, context.now()));
    }
    const closed = machines.map(({ equipment: { bookNo, equipmentNo } }) => ({ bookNo, equipmentNo }));
    const answer = { closed, more: found.length > mostAtOnce };
    if (deeds.length > 0) return accept(planOfDeeds(context, deeds, answer));
    // That somebody looked and found nothing is worth an event too.
    const kind = 'equipment_supervision_checked';
    const looked = { kind, ownerId: null, occurredAt: context.now(), subjects: [], facts: { on: today } };
    return accept({ documents: [], events: [looked], answer: () => answer });
  });
}

function endingOf(machine: Machine, exits: readonly TemporaryExit[], today: Day, now: Date): Deed {
  const { equipment: before, standing } = machine;
  const quantity = standing.inBook;
  const removal = removalOf(before, 'ended', { quantity, reason: '', today, now });
  const equipment: Equipment = {
    ...before,
    releasedQuantity: before.releasedQuantity + quantity,
    removalCount: removal.removalNo,
    dueBackOn: null,
    closedOn: today,
  };
  const open = exits.filter(({ closedOn }) => closedOn === null);
  const settled = open.map((exit) => settledExit(exit, outstanding(exit), 'releasedQuantity', today));
  const base = { to: 'domestic', lineNo: removal.removalNo, on: today } as const;
  const parts = [
    { ...base, from: 'on_hand', quantity: standing.available },
    { ...base, from: 'on_leave', quantity: standing.away },
  ] as const;
  return {
    kind: 'equipment_supervision_ended',
    equipment,
    facts: { endsOn: equipment.endsOn, ...quantityFact(quantity) },
    documents: [saveEquipment(equipment), saveRemoval(removal), ...settled.map(saveExit)],
    intents: parts.filter((part) => part.quantity > 0n).map((part) => movementOf(equipment, part)),
  };
}
