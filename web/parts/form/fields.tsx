import { NativeSelect, TextInput } from '@mantine/core';

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly required?: boolean;
  readonly error?: string | undefined;
}

interface TextFieldProps extends FieldProps {
  readonly kind?: 'text' | 'number' | 'day';
  readonly hint?: string;
  /** For what leads to the field from elsewhere. */
  readonly id?: string;
}

export function TextField({
  id,
  label,
  value,
  onChange,
  required = false,
  error,
  kind = 'text',
  hint,
}: TextFieldProps) {
  return (
    <TextInput
      {...(id === undefined ? {} : { id })}
      label={label}
      description={hint}
      type={kind === 'day' ? 'date' : 'text'}
      inputMode={kind === 'number' ? 'decimal' : 'text'}
      required={required}
      withAsterisk={false}
      autoComplete="off"
      error={error}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

interface ChoiceFieldProps extends FieldProps {
  readonly choices: readonly { readonly value: string; readonly label: string }[];
}

/** A choice starts empty unless the form has a usual answer, so that nobody sends what nobody chose. */
export function ChoiceField({ label, value, onChange, required = false, error, choices }: ChoiceFieldProps) {
  const known = choices.some((choice) => choice.value === value);
  const data = known && required ? [...choices] : [{ value: '', label: '–' }, ...choices];
  return (
    <NativeSelect
      label={label}
      required={required}
      withAsterisk={false}
      error={error}
      value={known ? value : ''}
      data={data}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
