import { accept, assert, type Day, parseFixed, type Result } from '../../kernel/index.ts';
import { type Law, type ParameterValue, parameterOn, rateForm, type ScaledRate } from '../../primitives/rules/index.ts';

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

/**
 * A measure that holds only for a time: its value on the day, or nothing. That there is none yet, or no longer, is an
 * answer and not a refusal. Refusals: `parameter_unknown`.
 */
export function measureOn(id: string, on: Day, law: Law): Result<ParameterValue | undefined> {
  const found = parameterOn(law.parameters, id, on);
  if (found.ok || found.refusal.code === 'parameter_unknown') return found;
  return accept(undefined);
}

function readAs(value: ParameterValue, decimals: number): bigint {
  const parsed = parseFixed(value.value, { decimals, integerDigits: 15 });
  assert(parsed.ok, `${value.parameter.id} does not hold what its calculation needs: ${value.value}`);
  return parsed.value;
}
