import { useState } from 'react';
import { RefusalError, refusalOf } from '../../api/model.ts';
import type { CalculatorInput, CalculatorResult, OperationName } from '../../api/operations.ts';
import { useSubmission } from '../../api/submission.ts';

export type CalculatorName = Extract<OperationName, `calc_${string}`>;

export interface Calculation {
  readonly ask: (input: CalculatorInput) => void;
  readonly pending: boolean;
  readonly result: CalculatorResult | null;
  readonly error: Error | null;
  /** What the result or refusal on screen answers. */
  readonly input: CalculatorInput | null;
}

/** Asks a calculator. Its refusal stands where the result would, with any status: both forms become an error. */
export function useCalculation(name: CalculatorName): Calculation {
  const submission = useSubmission(name);
  const [answered, setAnswered] = useState<Pick<Calculation, 'result' | 'error' | 'input'>>({
    result: null,
    error: null,
    input: null,
  });
  const ask = (input: CalculatorInput) =>
    submission.mutate(input, {
      onSuccess: (answer) => {
        const refusal = refusalOf(answer);
        if (refusal) setAnswered({ result: null, error: new RefusalError(422, refusal), input });
        else setAnswered({ result: answer, error: null, input });
      },
      onError: (error) => setAnswered({ result: null, error, input }),
    });
  return { ask, pending: submission.isPending, ...answered };
}
