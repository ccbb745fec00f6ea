import { quantity } from '../../kernel/index.ts';
import type { ListCase, World } from './list-case.ts';
import { type Load, type PassFate, type PassTerms, planPass, shareAmongVehicles, type Weighing } from './pass-case.ts';

const truckloadKg = quantity('21000');
const passesOf = new WeakMap<World, { count: number }>();

export interface VehicleTerms {
  /** From when on the first day the gate may be used. */
  readonly readyMinute: number;
  readonly atLeast?: number;
  /** All vehicles pass on the list's first day. */
  readonly sameDay?: boolean;
}

/** Plans the vehicles of a list, or one vehicle for several lists; answers the day (offset) on which the last one passes. */
export function planVehicles(
  world: World,
  list: ListCase,
  others: readonly ListCase[],
  { readyMinute, atLeast = 1, sameDay = false }: VehicleTerms,
): number {
  const { random } = world;
  // What comes from abroad is on its way for a while; what leaves is loaded at once or the next morning.
  const longest = list.route.line === 'first' && list.route.direction === 'in' ? 3 : 1;
  const firstOffset = sameDay ? 0 : random.between(0, longest);
  const gross = list.grossKg;
  const needed = others.length > 0 ? 1 : Math.min(6, Number((gross + truckloadKg - 1n) / truckloadKg));
  const vehicles = Math.max(1, Math.min(Math.max(needed, atLeast), list.lines.length));
  // How the lines are shared is settled when the passes are drafted, since the list may still be changed.
  let offset = firstOffset;
  for (let vehicle = 0; vehicle < vehicles; vehicle += 1) {
    if (vehicle > 0 && !sameDay && random.percent(30)) offset += 1;
    const minute = offset === 0 ? readyMinute + 10 + vehicle * 7 : random.between(8 * 60 + 40, 13 * 60) + vehicle * 7;
    const loads = () => loadsOf(list, others, vehicles)[vehicle] ?? [];
    const bindType = others.length > 0 ? '1' : vehicles > 1 ? '3' : '2';
    planPass(world, { loads, lead: list, others, bindType }, termsOf(world, list, offset, minute));
  }
  return offset;
}

function loadsOf(list: ListCase, others: readonly ListCase[], vehicles: number): Load[][] {
  if (others.length === 0) return shareAmongVehicles(list, vehicles);
  return [[list, ...others].flatMap((each) => shareAmongVehicles(each, 1)[0] ?? [])];
}

function termsOf(world: World, list: ListCase, offset: number, minute: number): PassTerms {
  const { random } = world;
  const counter = passesOf.get(world) ?? { count: 0 };
  counter.count += 1;
  passesOf.set(world, counter);
  const no = counter.count;
  const { line, transportMode, direction } = list.route;
  return {
    internalNo: `${list.book.enterprise.mark}P${String(no).padStart(5, '0')}`,
    fate: fateOf(no),
    weighing: weighingOf(no),
    offset,
    minute,
    doubleGate: no % 10 === 2,
    inContainer: line === 'first' && transportMode !== '5' && (direction === 'in' || random.percent(70)),
  };
}

function fateOf(no: number): PassFate {
  if (no % 29 === 5) return 'voided';
  if (no % 37 === 8) return 'deleted';
  if (no % 43 === 11) return 'rejected_once';
  return no % 397 === 13 ? 'used_twice' : 'ordinary';
}

function weighingOf(no: number): Weighing {
  if (no % 47 === 7) return 'differs';
  return no % 31 === 10 ? 'no_reading' : 'fits';
}
