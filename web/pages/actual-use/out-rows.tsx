import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useReferenceName } from '../../parts/codes/reference.ts';
import { RowTable } from '../../parts/form/row-table.tsx';
import { normalizeNumber } from '../../parts/format/numbers.ts';
import { useItem } from '../processing/frame.tsx';

/** An item that came out, with its quantities in all its units, as they are typed. */
export interface OutDraft {
  readonly key: string;
  readonly item: string;
  readonly quantity: string;
  readonly legal1: string;
  readonly legal2: string;
}

export function blankOut(key: string): OutDraft {
  return { key, item: '', quantity: '', legal1: '', legal2: '' };
}

/** The rows that name an item; a statutory quantity left empty is the declared one. */
export function cameOutOf(rows: readonly OutDraft[]) {
  return rows
    .filter(({ item, quantity }) => item.trim() !== '' && quantity.trim() !== '')
    .map(({ item, quantity, legal1, legal2 }) => ({
      itemNo: Number.parseInt(normalizeNumber(item), 10) || 0,
      quantity: normalizeNumber(quantity),
      legalQuantity1: normalizeNumber(legal1.trim() === '' ? quantity : legal1),
      ...(legal2.trim() === '' ? {} : { legalQuantity2: normalizeNumber(legal2) }),
    }));
}

interface OutRowsProps {
  readonly bookNo: string;
  readonly rows: readonly OutDraft[];
  readonly onChange: (rows: readonly OutDraft[]) => void;
}

export function OutRows({ bookNo, rows, onChange }: OutRowsProps) {
  const { t } = useTranslation();
  const quantities = [t('field.quantity'), t('lineField.legalQuantity1'), t('lineField.legalQuantity2')];
  return (
    <RowTable
      heads={[t('use.item'), t('line.name'), ...quantities]}
      rows={rows}
      blank={blankOut}
      addLabel={t('use.addRow')}
      onChange={onChange}
      row={(row, no, change) => <Row key={row.key} bookNo={bookNo} row={row} no={no} onChange={change} />}
    />
  );
}

interface RowProps {
  readonly bookNo: string;
  readonly row: OutDraft;
  readonly no: number;
  readonly onChange: (row: OutDraft) => void;
}

function Row({ bookNo, row, no, onChange }: RowProps) {
  const { t } = useTranslation();
  const unit = useReferenceName('units');
  const item = useItem(bookNo, row.item);
  const cell = (field: 'item' | 'quantity' | 'legal1' | 'legal2', label: string, code?: string | null) => (
    <TextInput
      size="xs"
      aria-label={`${no} ${label}`}
      placeholder={code ? unit(code) : ''}
      inputMode="decimal"
      autoComplete="off"
      value={row[field]}
      onChange={(event) => onChange({ ...row, [field]: event.currentTarget.value })}
    />
  );
  return (
    <tr>
      <td>{cell('item', t('use.item'))}</td>
      <td>{item ? `${item.materialNo} ${item.name}` : '–'}</td>
      <td>{cell('quantity', t('field.quantity'), item?.declaredUnit)}</td>
      <td>{cell('legal1', t('lineField.legalQuantity1'), item?.legalUnit1)}</td>
      <td>{item?.legalUnit2 ? cell('legal2', t('lineField.legalQuantity2'), item.legalUnit2) : '–'}</td>
    </tr>
  );
}
