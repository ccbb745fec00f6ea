import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReferenceName } from '../../parts/codes/reference.ts';
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
  const [added, setAdded] = useState(0);
  const add = () => {
    setAdded(added + 1);
    onChange([...rows, blankOut(`new-${added}`)]);
  };
  return (
    <>
      <table className="plain-table">
        <thead>
          <tr>
            <th>{t('use.item')}</th>
            <th>{t('line.name')}</th>
            <th>{t('field.quantity')}</th>
            <th>{t('lineField.legalQuantity1')}</th>
            <th>{t('lineField.legalQuantity2')}</th>
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
          {t('use.addRow')}
        </Button>
      </div>
    </>
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
