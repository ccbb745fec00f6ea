import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalculatorInput, CalculatorResult } from '../../api/operations.ts';
import { CallErrorAlert } from '../refusal-alert.tsx';
import { Basis } from './basis.tsx';
import { type Field, type FormValues, initialValues, inputOf, visibleFields } from './fields.ts';
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
          {visibleFields(fields, values).map((field) => (
            <FieldBox
              key={field.name}
              field={field}
              value={values[field.name] ?? ''}
              onChange={(value) => setValues({ ...values, [field.name]: value })}
            />
          ))}
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

interface FieldBoxProps {
  readonly field: Field;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function FieldBox({ field, value, onChange }: FieldBoxProps) {
  const { t } = useTranslation();
  const shared = {
    label: t(field.label),
    description: field.hint === undefined ? undefined : t(field.hint),
    required: field.required ?? false,
    withAsterisk: false,
    value,
  };
  const optional = field.required || field.kind === 'choice' ? '' : t('calculator.optional');
  if (field.kind === 'choice') {
    const data = (field.choices ?? []).map(({ value: choice, label }) => ({ value: choice, label: t(label) }));
    return <NativeSelect {...shared} data={data} onChange={(event) => onChange(event.currentTarget.value)} />;
  }
  if (field.kind === 'lines') {
    return <Textarea {...shared} rows={8} onChange={(event) => onChange(event.currentTarget.value)} />;
  }
  return (
    <TextInput
      {...shared}
      type={field.kind === 'day' ? 'date' : 'text'}
      inputMode={field.kind === 'text' || field.kind === 'day' ? 'text' : 'decimal'}
      placeholder={optional}
      autoComplete="off"
      rightSection={field.kind === 'percent' ? <span className="dimmed">%</span> : null}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
