import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FieldBox } from './field-box.tsx';
import { addRow, cellName, type Field, type FormValues, removeRow, rowsOf } from './fields.ts';

interface RowsBoxProps {
  readonly field: Field;
  readonly values: FormValues;
  readonly onChange: (values: FormValues) => void;
}

/** Several objects of one kind, each with its own boxes: the materials of a product, the items of an order. */
export function RowsBox({ field, values, onChange }: RowsBoxProps) {
  const { t } = useTranslation();
  const rows = rowsOf(field, values);
  return (
    <div className="calculator-rows">
      <p className="calculator-rows-title">{t(field.label)}</p>
      {field.hint === undefined ? null : <p className="dimmed">{t(field.hint)}</p>}
      {rows.map((row, index) => (
        <fieldset key={row} className="calculator-row">
          <legend>{index + 1}</legend>
          {(field.columns ?? []).map((column) => {
            const name = cellName(field, row, column);
            return (
              <FieldBox
                key={name}
                field={column}
                value={values[name] ?? ''}
                onChange={(value) => onChange({ ...values, [name]: value })}
              />
            );
          })}
          <Button
            variant="subtle"
            color="gray"
            size="compact-sm"
            aria-label={t('line.removeNo', { no: index + 1 })}
            onClick={() => onChange(removeRow(field, row, values))}
          >
            {t('line.remove')}
          </Button>
        </fieldset>
      ))}
      <Button variant="default" size="compact-sm" onClick={() => onChange(addRow(field, values))}>
        {t('line.add')}
      </Button>
    </div>
  );
}
