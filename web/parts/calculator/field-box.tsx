import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Field } from './fields.ts';

interface FieldBoxProps {
  readonly field: Field;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** One field of a question, filled in as its kind asks. */
export function FieldBox({ field, value, onChange }: FieldBoxProps) {
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
  if (field.kind === 'flag') {
    return (
      <label className="calculator-flag">
        <input
          type="checkbox"
          checked={value === 'true'}
          onChange={(event) => onChange(event.currentTarget.checked ? 'true' : '')}
        />
        {shared.label}
      </label>
    );
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
