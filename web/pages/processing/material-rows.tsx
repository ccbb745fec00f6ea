import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { RowTable } from '../../parts/form/row-table.tsx';
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
  return (
    <RowTable
      heads={[t('processing.materialItem'), t('line.name'), t('field.quantity')]}
      rows={rows}
      blank={blankMaterial}
      addLabel={t('processing.addMaterial')}
      onChange={onChange}
      row={(row, no, change) => <Row key={row.key} bookNo={bookNo} row={row} no={no} onChange={change} />}
    />
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
