import { join } from 'node:path';
import { Type } from 'typebox';
import { accept, assert } from '../kernel/index.ts';
import { defineOperation, type Operation } from '../platform/operations/index.ts';
import { type Calculator, type Law, loadParameters, runCalculator } from '../primitives/rules/index.ts';
import { identifierCalculator } from '../primitives/things/index.ts';
import { consolidatedDueCalculator } from '../regime/delivery/index.ts';
import { calculators as dutyCalculators } from '../regime/duty/index.ts';
import { writeOffCalculator } from '../regime/write-off/index.ts';
import { root } from './settings.ts';

/** Every answer that needs no database, of all rooms. */
export const calculators: readonly Calculator[] = [
  ...dutyCalculators,
  consolidatedDueCalculator,
  writeOffCalculator,
  identifierCalculator,
];

/** The dated parameters that ship with the product. */
export function shippedLaw(): Law {
  const parameters = loadParameters(join(root, 'policy/parameters'));
  assert(
    parameters.ok,
    `the shipped parameters do not load: ${parameters.ok ? '' : JSON.stringify(parameters.refusal)}`,
  );
  return { parameters: parameters.value };
}

/** `POST /api/calc/<name>`: one object is answered or refused; in a list each element alone. */
export function calculatorOperations(law: Law): Operation[] {
  return calculators.map((calculator) =>
    defineOperation({
      name: `calc_${calculator.name.replaceAll('-', '_')}`,
      method: 'POST',
      path: `/api/calc/${calculator.name}`,
      permission: 'public',
      summary: calculator.summary,
      input: Type.Union([calculator.input, Type.Array(calculator.input)]),
      output: Type.Unknown(),
      checksOwnInput: true,
      handle: async (_, input: unknown) =>
        Array.isArray(input) ? accept(runCalculator(calculator, input, law)) : calculator.answer(input, law),
    }),
  );
}
