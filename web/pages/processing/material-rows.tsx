import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { normalizeNumber } from '../../parts/format/numbers.ts';
import { useItem } from './frame.tsx';

/** An item and a quantity of it, as they are typed. */
export interface MaterialDraft {
  readonly key: string;
  readonly item: string;
  readonly quantity: string;
}

export function blankMaterial(key: string): MaterialDraft {
  return { key, item: '', quantity: '' };
}

/** The rows that say both; what is left empty is not sent. */
export function materialsOf(rows: readonly MaterialDraft[]): { itemNo: number; quantity: string }[] {
  return rows
    .filter(({ item, quantity }) => item.trim() !== '' && quantity.trim() !== '')
    .map(({ item, quantity }) => ({
      itemNo: Number.parseInt(normalizeNumber(item), 10) || 0,
      quantity: normalizeNumber(quantity),
    }));
}

interface MaterialRowsProps {
  readonly bookNo: string;
  readonly rows: readonly MaterialDraft[];
  readonly onChange: (rows: readonly MaterialDraft[]) => void;
}

/** Items with their quantities, a row for each. */
export function MaterialRows({ bookNo, rows, onChange }: MaterialRowsProps) {
  const { t } = useTranslation();
  const [added, setAdded] = useState(0);
  const add = () => {
    setAdded(added + 1);
    onChange([...rows, blankMaterial(`new-${added}`)]);
  };
  return (
    <>
      <table className="plain-table">
        <thead>
          <tr>
            <th>{t('processing.materialItem')}</th>
            <th>{t('line.name')}</th>
            <th>{t('field.quantity')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <Row
              key={row.key}
              bookNo={bookNo}
              row={row}
              no={at + 1}
              onChange={(changed) => onChange(rows.map((each) => (each.key === changed.key ? changed : each)))}
            />
          ))}
        </tbody>
      </table>
      <div className="dialog-buttons">
        <Button variant="default" size="compact-sm" onClick={add}>
          {t('processing.addMaterial')}
        </Button>
      </div>
    </>
  );
}

interface RowProps {
  readonly bookNo: string;
  readonly row: MaterialDraft;
  readonly no: number;
  readonly onChange: (row: MaterialDraft) => void;
}

function Row({ bookNo, row, no, onChange }: RowProps) {
  const { t } = useTranslation();
  const item = useItem(bookNo, row.item);
  const cell = (field: 'item' | 'quantity', label: string) => (
    <TextInput
      size="xs"
      aria-label={`${no} ${label}`}
      inputMode="decimal"
      autoComplete="off"
      value={row[field]}
      onChange={(event) => onChange({ ...row, [field]: event.currentTarget.value })}
    />
  );
  return (
    <tr>
      <td>{cell('item', t('processing.materialItem'))}</td>
      <td>{item ? `${item.materialNo} ${item.name}` : '–'}</td>
      <td>{cell('quantity', t('field.quantity'))}</td>
    </tr>
  );
}
