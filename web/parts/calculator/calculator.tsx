import { Button } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalculatorInput, CalculatorResult } from '../../api/operations.ts';
import { CallErrorAlert } from '../refusal-alert.tsx';
import { Basis } from './basis.tsx';
import { FieldBox } from './field-box.tsx';
import { type Field, type FormValues, initialValues, inputOf, visibleFields } from './fields.ts';
import { RowsBox } from './rows-box.tsx';
import type { Calculation } from './use-calculation.ts';
import './calculator.css';

interface CalculatorProps {
  readonly title: string;
  readonly lead: string;
  readonly fields: readonly Field[];
  readonly values?: FormValues;
  readonly calculation: Calculation;
  /** Draws the result; the reasons follow by themselves. */
  readonly children: (result: CalculatorResult, input: CalculatorInput) => ReactNode;
  /** Draws a refusal that can be shown better than in words. */
  readonly onRefused?: (error: Error, input: CalculatorInput) => ReactNode;
}

/** A question and its answer side by side; the answer stays until the next question is asked. */
export function Calculator(props: CalculatorProps) {
  const { title, lead, fields, values: given, calculation, children, onRefused } = props;
  const { t } = useTranslation();
  const [values, setValues] = useState<FormValues>({ ...initialValues(fields), ...given });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    calculation.ask(inputOf(fields, values));
  };
  const { result, error, input } = calculation;
  return (
    <div className="calculator">
      <form className="stack" onSubmit={submit}>
        <div>
          <h2 className="visually-hidden">{title}</h2>
          <p className="dimmed">{lead}</p>
        </div>
        <div className="calculator-fields">
          {visibleFields(fields, values).map((field) =>
            field.kind === 'rows' ? (
              <RowsBox key={field.name} field={field} values={values} onChange={setValues} />
            ) : (
              <FieldBox
                key={field.name}
                field={field}
                value={values[field.name] ?? ''}
                onChange={(value) => setValues({ ...values, [field.name]: value })}
              />
            ),
          )}
        </div>
        <Button type="submit" loading={calculation.pending}>
          {t('calculator.submit')}
        </Button>
      </form>
      <div className="stack" aria-live="polite">
        {error !== null && input !== null ? (onRefused?.(error, input) ?? <CallErrorAlert error={error} />) : null}
        {result !== null && input !== null ? (
          <>
            <h2>{t('calculator.result')}</h2>
            {children(result, input)}
            <Basis basis={result.basis} />
          </>
        ) : null}
      </div>
    </div>
  );
}
