import { accept, type Day, formatQuantity, type Quantity, type Result } from '../../kernel/index.ts';
import { type Law, parameterOn } from '../../primitives/rules/index.ts';
import type { GatePass } from '../gate/index.ts';
import {
  type EasyConditions,
  type EasyEntry,
  type EasyMove,
  type EasySuspension,
  easyConditions,
  inside,
} from './model.ts';
import { refuse } from './refusals.ts';

/** Refusals: easy_kind_not_listed, easy_condition_not_met. Law is that of the day of entry. */
export function decideGoods(kind: string, conditions: EasyConditions, on: Day, law: Law): Result<void> {
  if (!parameterOn(law.parameters, `easy_entry.kind_${kind}`, on).ok)
    return refuse('easy_kind_not_listed', { kind, on });
  for (const condition of easyConditions) {
    const rule = parameterOn(law.parameters, `easy_entry.condition_${condition}`, on);
    if (rule.ok && !conditions[condition]) {
      return refuse('easy_condition_not_met', { condition, article: rule.value.citation.number });
    }
  }
  return accept(undefined);
}

/** A suspension holds from its day on, until it is lifted. */
export function decideNotSuspended(suspension: EasySuspension | null, on: Day): Result<void> {
  if (suspension === null || suspension.suspendedOn > on) return accept(undefined);
  return refuse('easy_suspended', { since: suspension.suspendedOn, reason: suspension.reason });
}

/** The entry with some of it gone, or on its way out. Refusals: easy_exceeds_inside. */
export function decideGone(entry: EasyEntry, quantity: Quantity): Result<EasyEntry> {
  if (quantity > inside(entry)) {
    return refuse('easy_exceeds_inside', {
      internalNo: entry.internalNo,
      inside: formatQuantity(inside(entry)),
      quantity: formatQuantity(quantity),
    });
  }
  return accept(settled({ ...entry, gone: entry.gone + quantity }));
}

/** Refusals: easy_pass_differs, easy_pass_not_passed. */
export function decidePass(
  pass: GatePass,
  goods: Pick<EasyEntry, 'ownerId'> & { readonly vehicleNo: string; readonly direction: 'in' | 'out' },
): Result<GatePass> {
  const { ownerId, vehicleNo, direction } = goods;
  const fits =
    pass.passType === '5' && pass.ownerId === ownerId && pass.vehicleNo === vehicleNo && pass.direction === direction;
  const named = pass.passNo ?? pass.internalNo;
  if (!fits) return refuse('easy_pass_differs', { pass: named, vehicleNo });
  return pass.state === 'passed' ? accept(pass) : refuse('easy_pass_not_passed', { pass: named });
}

/**
 * What the gate counted of goods that leave: fewer stay inside; more than recorded go as far as there are any, and the
 * rest is for the discrepancy to say, since a record never goes below nothing.
 */
export function afterLeaving(entry: EasyEntry, move: EasyMove, counted: Quantity): EasyEntry {
  const gone = entry.gone - move.quantity + counted;
  const isMore = gone > entry.entered;
  return settled({ ...entry, gone: isMore ? entry.entered : gone });
}

function settled(entry: EasyEntry): EasyEntry {
  return { ...entry, state: inside(entry) === 0n ? 'used' : 'inside' };
}
