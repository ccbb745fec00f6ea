import { accept, type Day, formatMoney, type Quantity, type Result } from '../../../kernel/index.ts';
import type { Queryable } from '../../../platform/db/index.ts';
import { type OperationContext, runCommand } from '../../../platform/operations/index.ts';
import { type Law, readRate } from '../../../primitives/rules/index.ts';
import { tariffLineOn } from '../../tariff/index.ts';
import {
  assessRelease,
  decideAvailable,
  decideFromExit,
  decideSupervised,
  dueBackOf,
  type ReleaseRates,
  settledExit,
} from '../decide.ts';
import { type Machine, outstanding, type Removal, type TemporaryExit } from '../model.ts';
import { refuse } from '../refusals.ts';
import { saveEquipment, saveExit, saveRemoval } from '../store.ts';
import { loadExit, loadMachine, type MachineName, movementOf, planOfDeed, quantityFact, quantityOr } from './shared.ts';

/** Rates other than the tariff's, with their ground (an agreement, a provisional rate). */
export interface RatesGiven {
  readonly dutyRate: string;
  /** Not given: none. */
  readonly consumptionTaxRate?: string;
  readonly vatRate: string;
  readonly reason: string;
}

export interface ReleaseQuestion extends MachineName {
  /** Not given: all that can be released. */
  readonly quantity?: string;
  /** Of what is out by this exit, instead of what is on hand. */
  readonly exitNo?: number;
  readonly rates?: RatesGiven;
}

/** What an early release comes to, before or as it is recorded. */
export interface ComputedRelease {
  readonly machine: Machine;
  readonly quantity: Quantity;
  readonly removal: Removal;
  /** All exits, and the one whose goods are released. */
  readonly exits: readonly TemporaryExit[];
  readonly exit: TemporaryExit | null;
}

/**
 * 提前解除监管补税: the tax of an early release by the law and tariff of the day. Refusals: equipment_free,
 * equipment_quantity_exceeded, exit_unknown, exit_closed, exit_quantity_exceeded, equipment_rate_missing, hs_unknown …
 */
export async function computeRelease(
  tx: Queryable,
  zoneId: number,
  law: Law,
  question: ReleaseQuestion,
  moment: { readonly today: Day; readonly now: Date },
): Promise<Result<ComputedRelease>> {
  const taken = await takenFrom(tx, zoneId, question);
  if (!taken.ok) return taken;
  const { machine, exit } = taken.value;
  const supervised = decideSupervised(machine, moment.today);
  if (!supervised.ok) return supervised;
  const equipment = supervised.value;
  const quantity = quantityOr(question.quantity, exit ? outstanding(exit) : machine.standing.available);
  if (!quantity.ok) return quantity;
  if (quantity.value === 0n) return refuse('equipment_gone', { equipmentNo: equipment.equipmentNo });
  const there = exit ? decideFromExit(exit, quantity.value) : decideAvailable(machine, quantity.value);
  if (!there.ok) return there;
  const rates = await ratesOf(tx, equipment.hsCode, question.rates, moment.today);
  if (!rates.ok) return rates;
  const { scaled, ...texts } = rates.value;
  const assessed = assessRelease(equipment, quantity.value, scaled, moment.today, law);
  if (!assessed.ok) return assessed;
  const { price, monthsUsed, monthsTotal, dutiableValue, duty, consumptionTax, vat, total, basis } = assessed.value;
  const removal: Removal = {
    bookId: equipment.bookId,
    equipmentNo: equipment.equipmentNo,
    removalNo: equipment.removalCount + 1,
    ownerId: equipment.ownerId,
    kind: 'tax_paid',
    quantity: quantity.value,
    removedOn: moment.today,
    recordedAt: moment.now,
    reason: '',
    ratesOn: moment.today,
    ...texts,
    ...{ price, monthsUsed, monthsTotal, dutiableValue, duty, consumptionTax, vat, total, basis },
    version: 0,
  };
  return accept({ ...taken.value, quantity: quantity.value, removal });
}

async function takenFrom(tx: Queryable, zoneId: number, { exitNo, ...name }: ReleaseQuestion) {
  if (exitNo !== undefined) return loadExit(tx, zoneId, { ...name, exitNo });
  const machine = await loadMachine(tx, zoneId, name);
  return machine.ok ? accept({ machine: machine.value, exits: [], exit: null }) : machine;
}

interface FoundRates {
  readonly dutyRate: string;
  readonly consumptionTaxRate: string;
  readonly vatRate: string;
  readonly rateReason: string;
  readonly scaled: ReleaseRates;
}

/** Duty may exceed the value of the goods. */
const highestDutyRate = 10n;

/** The rates of the tariff of the day, or those given with their ground. */
async function ratesOf(
  tx: Queryable,
  hsCode: string,
  given: RatesGiven | undefined,
  on: Day,
): Promise<Result<FoundRates>> {
  const texts: Result<RatesGiven> = given ? accept(given) : await tariffRates(tx, hsCode, on);
  if (!texts.ok) return texts;
  const { dutyRate, consumptionTaxRate = '0', vatRate, reason } = texts.value;
  const duty = readRate('dutyRate', dutyRate, highestDutyRate);
  if (!duty.ok) return duty;
  const consumptionTax = readRate('consumptionTaxRate', consumptionTaxRate);
  if (!consumptionTax.ok) return consumptionTax;
  const vat = readRate('vatRate', vatRate);
  if (!vat.ok) return vat;
  const scaled = { dutyRate: duty.value, consumptionTaxRate: consumptionTax.value, vatRate: vat.value };
  return accept({ dutyRate, consumptionTaxRate, vatRate, rateReason: reason, scaled });
}

async function tariffRates(tx: Queryable, hsCode: string, on: Day): Promise<Result<RatesGiven>> {
  const line = await tariffLineOn(tx, hsCode, on);
  if (!line.ok) return line;
  const { edition, preferentialRate, generalRate, vatRate } = line.value;
  const consumptionTaxRate = line.value.consumptionTaxRate ?? '0';
  const dutyRate = preferentialRate ?? generalRate;
  if (dutyRate === null) return refuse('equipment_rate_missing', { edition, code: hsCode });
  return accept({ dutyRate, consumptionTaxRate, vatRate, reason: `tariff ${edition}` });
}

/**
 * Records the early release with its tax; what was released is free and leaves the book. Refusals: those of
 * `computeRelease`, release_tax_differs when another amount was confirmed.
 */
export function releaseEarly(
  context: OperationContext,
  law: Law,
  input: ReleaseQuestion & { readonly confirmedTotal?: string; readonly reason?: string },
) {
  const { zoneId } = context.caller.settings;
  return runCommand<MachineName>(context, 'release_equipment', input, async (tx) => {
    const moment = { today: context.today(), now: context.now() };
    const computed = await computeRelease(tx, zoneId, law, input, moment);
    if (!computed.ok) return computed;
    const { machine, exit, exits, quantity } = computed.value;
    const removal = { ...computed.value.removal, reason: input.reason ?? '' };
    const total = formatMoney(removal.total ?? 0n);
    if (input.confirmedTotal !== undefined && input.confirmedTotal !== total) {
      return refuse('release_tax_differs', { total, expected: input.confirmedTotal });
    }
    const settled = exit && settledExit(exit, quantity, 'releasedQuantity', moment.today);
    const after = exits.map((one) => (one === exit && settled ? settled : one));
    const equipment = {
      ...machine.equipment,
      releasedQuantity: machine.equipment.releasedQuantity + quantity,
      removalCount: removal.removalNo,
      dueBackOn: exit ? dueBackOf(after) : machine.equipment.dueBackOn,
    };
    const movement = { quantity, to: 'domestic', lineNo: removal.removalNo, on: moment.today } as const;
    return accept(
      planOfDeed(context, {
        kind: 'equipment_released_early',
        equipment,
        facts: { total, ...quantityFact(quantity) },
        documents: [saveEquipment(equipment), saveRemoval(removal), ...(settled ? [saveExit(settled)] : [])],
        intents: [movementOf(equipment, { ...movement, from: exit ? 'on_leave' : 'on_hand' })],
      }),
    );
  });
}
