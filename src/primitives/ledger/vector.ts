import { divideHalfUp, type Quantity } from '../../kernel/index.ts';
import { type Unit, units, type Vector } from './model.ts';

export function addVectors(a: Vector, b: Vector): Vector {
  return combine((unit) => a[unit] + b[unit]);
}

export function subtractVectors(a: Vector, b: Vector): Vector {
  return combine((unit) => a[unit] - b[unit]);
}

/** The first unit in which `part` is more than `whole`, or null when it fits. */
export function unitExceeding(part: Vector, whole: Vector): Unit | null {
  return units.find((unit) => part[unit] > whole[unit]) ?? null;
}

/**
 * The part of a pool that `declared` of its declared quantity takes: every unit in proportion, multiplied first
 * and rounded once; taking all takes the rest of every unit, so nothing is left when the quantity is 0.
 */
export function shareOf(pool: Vector, declared: Quantity): Vector {
  if (declared === pool.declared) return pool;
  return combine((unit) => (unit === 'declared' ? declared : divideHalfUp(pool[unit] * declared, pool.declared)));
}

function combine(amountOf: (unit: Unit) => bigint): Vector {
  return {
    declared: amountOf('declared'),
    legal1: amountOf('legal1'),
    legal2: amountOf('legal2'),
    value: amountOf('value'),
  };
}
