import {
  accept,
  addDays,
  type Day,
  divideHalfUp,
  formatQuantity,
  type Money,
  parseDay,
  type Quantity,
  type Result,
} from '../../kernel/index.ts';
import type { LotMemory } from '../../primitives/ledger/index.ts';
import { type Law, parameterOn, type ScaledRate } from '../../primitives/rules/index.ts';
import type { AccountBook } from '../books/index.ts';
import { isAdmission, type ListLine, listSubject, type VerificationList } from '../clearance/index.ts';
import { type EquipmentRelease, measureOn, releaseEquipment, settlePilotYear } from '../duty/index.ts';
import { supervisedFrom } from '../equipment-guard/index.ts';
import {
  type Equipment,
  type EquipmentKind,
  isFreeOn,
  type Machine,
  outstanding,
  type PilotYearRecord,
  type TemporaryExit,
} from './model.ts';
import { refuse } from './refusals.ts';

/** Only what a posted inbound list of an equipment book brought in is registered. */
export function decideRegistrable(
  { kind, bookNo }: AccountBook,
  list: VerificationList,
  lines: readonly ListLine[],
  lineNo: number,
): Result<ListLine> {
  const name = listSubject(list);
  if (kind !== 'equipment') return refuse('book_not_equipment', { list: name, bookNo });
  if (!isAdmission(list)) return refuse('equipment_list_outbound', { list: name });
  if (list.state !== 'posted' && list.state !== 'written_off') {
    return refuse('equipment_list_not_posted', { list: name, state: list.state });
  }
  const line = lines.find((one) => one.lineNo === lineNo);
  return line ? accept(line) : refuse('equipment_line_unknown', { list: name, lineNo });
}

/** Chapters 88 and 89 are aircraft and ships, headings 8701–8705 and 8711 motor vehicles, everything else is other. */
export function kindOfHsCode(hsCode: string): EquipmentKind {
  if (/^8[89]/.test(hsCode)) return 'ship_or_aircraft';
  return /^87(0[1-5]|11)/.test(hsCode) ? 'vehicle' : 'other';
}

/**
 * The day from which the years count: of machines that came from another book the day that their lot remembers, as far as
 * the law of the day they came lets the years go on; else the day of release. Refusals: those of the parameter.
 */
export function firstDayOf(
  enteredOn: Day,
  { openedOn, memory }: Pick<LotMemory, 'openedOn' | 'memory'>,
  law: Law,
): Result<Day> {
  const told = memory[supervisedFrom];
  if (typeof told !== 'string') return accept(enteredOn);
  const goesOn = measureOn('equipment.years_go_on_after_transfer', openedOn, law);
  if (!goesOn.ok) return goesOn;
  return goesOn.value ? parseDay(told) : accept(enteredOn);
}

export interface Supervision {
  readonly years: number;
  readonly endsOn: Day;
}

/** 监管年限 by the parameters of the day of release. Refusals: those of the parameters. */
export function supervisionOf(kind: EquipmentKind, releasedOn: Day, law: Law): Result<Supervision> {
  const nothing = { price: 0n, dutyRate: 0n, vatRate: 0n };
  const found = releaseEquipment({ ...nothing, kind, releasedOn, leavesOn: releasedOn }, law);
  if (!found.ok) return found;
  return accept({ years: found.value.monthsTotal / 12, endsOn: found.value.supervisionEndsOn });
}

/** Refusals: equipment_free, once its supervision has ended by itself. */
export function decideSupervised({ equipment }: Machine, on: Day): Result<Equipment> {
  const { equipmentNo, endsOn } = equipment;
  return isFreeOn(equipment, on) ? refuse('equipment_free', { equipmentNo, endsOn }) : accept(equipment);
}

/** Refusals: equipment_quantity_exceeded. */
export function decideAvailable({ equipment, standing }: Machine, requested: Quantity): Result<void> {
  if (requested <= standing.available) return accept(undefined);
  const facts = { left: formatQuantity(standing.available), requested: formatQuantity(requested) };
  return refuse('equipment_quantity_exceeded', { equipmentNo: equipment.equipmentNo, ...facts });
}

/** Refusals: exit_closed, exit_quantity_exceeded. */
export function decideFromExit(exit: TemporaryExit, requested: Quantity): Result<void> {
  const { equipmentNo, exitNo, closedOn } = exit;
  if (closedOn !== null) return refuse('exit_closed', { equipmentNo, exitNo, closedOn });
  const left = outstanding(exit);
  if (requested <= left) return accept(undefined);
  return refuse('exit_quantity_exceeded', {
    exitNo,
    left: formatQuantity(left),
    requested: formatQuantity(requested),
  });
}

/** A part of the price, so that all parts together are the price: shares of what was released before and with this. */
export function priceOfPart({ price, quantity, releasedQuantity }: Equipment, part: Quantity): Money {
  const upTo = (released: Quantity) => divideHalfUp(price * released, quantity);
  return upTo(releasedQuantity + part) - upTo(releasedQuantity);
}

export interface ReleaseRates {
  readonly dutyRate: ScaledRate;
  readonly consumptionTaxRate: ScaledRate;
  readonly vatRate: ScaledRate;
}

/** 提前解除监管补税 for a part of a machine on a day. Refusals: those of the calculation. */
export function assessRelease(
  equipment: Equipment,
  part: Quantity,
  rates: ReleaseRates,
  on: Day,
  law: Law,
): Result<EquipmentRelease & { readonly price: Money }> {
  const { kind, releasedOn } = equipment;
  const price = priceOfPart(equipment, part);
  const found = releaseEquipment({ ...rates, kind, releasedOn, price, leavesOn: on }, law);
  return found.ok ? accept({ ...found.value, price }) : found;
}

/** The last day of a temporary exit that begins on a day (Order 256, about article 29). */
export function dueDayOf(leftOn: Day, law: Law): Result<Day> {
  const days = daysOf(law, 'delivery.leave_days', leftOn);
  return days.ok ? accept(addDays(leftOn, days.value)) : days;
}

/**
 * 延期: once, asked in the last days of the term, for at most so many days. Refusals: exit_closed,
 * exit_already_extended, exit_extension_too_early, exit_extension_too_late, exit_extension_too_long.
 */
export function decideExtension(
  exit: TemporaryExit,
  asked: { readonly days?: number; readonly reason: string },
  on: Day,
  law: Law,
): Result<TemporaryExit> {
  const { exitNo, dueOn, extendedOn, leftOn } = exit;
  const open = decideFromExit(exit, 0n);
  if (!open.ok) return open;
  if (extendedOn !== null) return refuse('exit_already_extended', { exitNo, extendedOn, dueOn });
  const notice = daysOf(law, 'delivery.leave_extension_notice_days', leftOn);
  if (!notice.ok) return notice;
  const from = addDays(dueOn, -notice.value);
  if (on < from) return refuse('exit_extension_too_early', { days: notice.value, from, on });
  if (on > dueOn) return refuse('exit_extension_too_late', { exitNo, dueOn });
  const most = daysOf(law, 'delivery.leave_extension_days', leftOn);
  if (!most.ok) return most;
  const days = asked.days ?? most.value;
  if (days > most.value) return refuse('exit_extension_too_long', { most: most.value, days });
  return accept({ ...exit, dueOn: addDays(dueOn, days), extendedOn: on, extensionReason: asked.reason });
}

function daysOf(law: Law, id: string, on: Day): Result<number> {
  const found = parameterOn(law.parameters, id, on);
  return found.ok ? accept(Number.parseInt(found.value.value, 10)) : found;
}

/** The exit with some of it accounted for; it is closed when nothing is left out. */
export function settledExit(
  exit: TemporaryExit,
  part: Quantity,
  how: 'returnedQuantity' | 'releasedQuantity',
  on: Day,
): TemporaryExit {
  const after = { ...exit, [how]: exit[how] + part };
  return { ...after, closedOn: outstanding(after) === 0n ? on : null };
}

/** The earliest day by which something must be back. */
export function dueBackOf(exits: readonly TemporaryExit[]): Day | null {
  const days = exits.flatMap(({ closedOn, dueOn }) => (closedOn === null ? [dueOn] : []));
  return days.sort()[0] ?? null;
}

/**
 * 年终补税 of a machine for a year: each of its years of supervision once, when the year is over, for what is still in
 * the book. Refusals: equipment_gone, pilot_year_settled, pilot_year_outside,
 * pilot_year_not_over, those of the calculation.
 */
export function decidePilotYear(
  machine: Machine,
  settled: readonly PilotYearRecord[],
  { year, domesticShare }: { readonly year: number; readonly domesticShare: ScaledRate },
  moment: { readonly today: Day; readonly now: Date },
  law: Law,
): Result<PilotYearRecord> {
  const { equipment, standing } = machine;
  const { bookId, equipmentNo, ownerId, releasedOn, endsOn, years, quantity } = equipment;
  if (settled.some((one) => one.year === year)) return refuse('pilot_year_settled', { equipmentNo, year });
  const isWithin = year >= Number(releasedOn.slice(0, 4)) && year <= Number(endsOn.slice(0, 4));
  if (!isWithin || settled.length >= years) {
    return refuse('pilot_year_outside', { equipmentNo, year, releasedOn, endsOn, years });
  }
  if (moment.today < `${year}-12-31`) return refuse('pilot_year_not_over', { year });
  if (standing.inBook === 0n) return refuse('equipment_gone', { equipmentNo });
  const exemptTax = divideHalfUp((equipment.exemptDuty + equipment.exemptVat) * standing.inBook, quantity);
  const computed = settlePilotYear({ exemptTax, years, domesticShare }, law);
  if (!computed.ok) return computed;
  const when = { settledOn: moment.today, settledAt: moment.now };
  return accept({
    bookId,
    equipmentNo,
    ownerId,
    year,
    exemptTax,
    years,
    domesticShare,
    ...computed.value,
    ...when,
    version: 0,
  });
}
