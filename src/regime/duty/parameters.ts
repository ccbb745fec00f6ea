import { assert, parseFixed } from '../../kernel/index.ts';
import { type ParameterValue, rateForm, type ScaledRate } from '../../primitives/rules/index.ts';

/** A parameter that is a fraction, with ten decimals. */
export function rateOfParameter(value: ParameterValue): ScaledRate {
  return readAs(value, rateForm.decimals);
}

/** A parameter in CNY, in fen. */
export function moneyOfParameter(value: ParameterValue): bigint {
  return readAs(value, 2);
}

/** A parameter that counts something: years, days. */
export function integerOfParameter(value: ParameterValue): bigint {
  return readAs(value, 0);
}

function readAs(value: ParameterValue, decimals: number): bigint {
  const parsed = parseFixed(value.value, { decimals, integerDigits: 15 });
  assert(parsed.ok, `${value.parameter.id} does not hold what its calculation needs: ${value.value}`);
  return parsed.value;
}
