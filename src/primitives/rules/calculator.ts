import { type Static, type TObject, Type } from 'typebox';
import { type Facts, type Refusal, type RefusalMessage, type Result, refusalMessage } from '../../kernel/index.ts';
import { compileValidation, type Words } from '../../platform/operations/index.ts';
import type { Law } from './model.ts';

/** Pieces for the schemas of calculators. */
export const decimalText = (description: string) => Type.String({ maxLength: 64, description });
export const dayText = Type.String({ maxLength: 32, description: 'YYYY-MM-DD' });

/** The `basis` of every result. */
export const basisSchema = Type.Array(
  Type.Object({
    rule: Type.String(),
    version: Type.String(),
    source: Type.String(),
    text: Type.Object({ zh: Type.String(), en: Type.String() }),
  }),
);

/** An answer that needs no database: the same for HTTP, the command line and the console. */
export interface Calculator {
  /** kebab-case: the command and the last part of the path. */
  readonly name: string;
  readonly summary: Words;
  readonly input: TObject;
  readonly output: TObject;
  /** Checks the shape of one input, then calculates. Refusals: `unknown_field`, `missing_field`, `field_malformed`, the calculator's own. */
  answer(input: unknown, law: Law): Result<object>;
}

export interface CalculatorDefinition<I extends TObject, O extends TObject> {
  readonly name: string;
  readonly summary: Words;
  readonly input: I;
  readonly output: O;
  readonly run: (input: Static<I>, law: Law) => Result<Static<O>>;
}

/** What stands where the result would. */
export interface RefusalAnswer {
  readonly refusal: { readonly code: string; readonly message: RefusalMessage; readonly facts: Facts };
}

/** Makes a calculator of a pure function. The input schema is closed: fields it does not name are refused. */
export function defineCalculator<I extends TObject, O extends TObject>(
  definition: CalculatorDefinition<I, O>,
): Calculator {
  const { name, summary, input, output, run } = definition;
  const validate = compileValidation(name, input);
  const answer = (value: unknown, law: Law): Result<object> => {
    const checked = validate(value);
    return checked.ok ? (run(checked.value as Static<I>, law) as Result<object>) : checked;
  };
  return { name, summary, input, output, answer };
}

/** Answers one object or an array of them in the same form and order; never throws on bad input. */
export function runCalculator(calculator: Calculator, json: unknown, law: Law): object | object[] {
  const answerOne = (value: unknown): object => {
    const result = calculator.answer(value, law);
    return result.ok ? result.value : answerOfRefusal(result.refusal);
  };
  return Array.isArray(json) ? json.map(answerOne) : answerOne(json);
}

export function answerOfRefusal(refusal: Refusal): RefusalAnswer {
  return { refusal: { code: refusal.code, message: refusalMessage(refusal), facts: refusal.facts } };
}

/** Whether a single answer is a refusal: the command line's exit status 1. */
export function isRefusalAnswer(answer: unknown): answer is RefusalAnswer {
  return typeof answer === 'object' && answer !== null && !Array.isArray(answer) && 'refusal' in answer;
}
