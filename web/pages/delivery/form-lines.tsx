import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/client.ts';
import type { BookItem } from '../../api/views.ts';
import { useReferenceName } from '../../parts/codes/reference.ts';
import { CallErrorAlert } from '../../parts/refusal-alert.tsx';

export interface FormDraftLine {
  readonly goods: {
    readonly itemNo: number;
    readonly materialNo: string;
    readonly hsCode: string;
    readonly name: string;
    readonly declaredUnit: string;
    readonly legalUnit1: string;
    readonly legalUnit2?: string;
    readonly originCountry?: string;
  };
  readonly quantity: string;
  readonly legalQuantity1: string;
  readonly legalQuantity2: string;
  readonly unitPrice: string;
  readonly currencyCode: string;
}

interface FormLinesEditorProps {
  readonly bookNo: string;
  readonly lines: readonly FormDraftLine[];
  readonly refusedLine: number | null;
  readonly onChange: (lines: readonly FormDraftLine[]) => void;
}

/** The goods of a form, taken from the items of its book. */
export function FormLinesEditor({ bookNo, lines, refusedLine, onChange }: FormLinesEditorProps) {
  const { t } = useTranslation();
  const [itemNo, setItemNo] = useState('');
  const [error, setError] = useState<unknown>(null);
  const add = async () => {
    setError(null);
    try {
      const { item } = await call('get_book_item', { bookNo: bookNo.trim(), itemNo: Number(itemNo) });
      onChange([...lines, lineOfItem(item)]);
      setItemNo('');
    } catch (caught) {
      setError(caught);
    }
  };
  const put = (at: number, change: Partial<FormDraftLine>) =>
    onChange(lines.map((line, index) => (index === at ? { ...line, ...change } : line)));
  return (
    <>
      <div className="inline-form">
        <TextInput
          label={t('line.item')}
          inputMode="numeric"
          value={itemNo}
          onChange={(event) => setItemNo(event.currentTarget.value.replace(/\D/g, ''))}
        />
        <Button variant="default" disabled={bookNo.trim() === '' || itemNo === ''} onClick={() => void add()}>
          {t('line.add')}
        </Button>
        {error === null ? null : <CallErrorAlert error={error} />}
      </div>
      {lines.length === 0 ? (
        <p className="dimmed">{t('delivery.noLines')}</p>
      ) : (
        <LinesTable
          lines={lines}
          refusedLine={refusedLine}
          onPut={put}
          onRemove={(at) => onChange(lines.filter((_, index) => index !== at))}
        />
      )}
    </>
  );
}

function lineOfItem(item: BookItem): FormDraftLine {
  const { itemNo, materialNo, hsCode, name, declaredUnit, legalUnit1, legalUnit2, originCountry } = item;
  return {
    goods: {
      itemNo,
      materialNo,
      hsCode,
      name,
      declaredUnit,
      legalUnit1,
      ...(legalUnit2 === null ? {} : { legalUnit2 }),
      ...(originCountry === null ? {} : { originCountry }),
    },
    quantity: '',
    legalQuantity1: '',
    legalQuantity2: '',
    unitPrice: '',
    currencyCode: '142',
  };
}

interface LinesTableProps {
  readonly lines: readonly FormDraftLine[];
  readonly refusedLine: number | null;
  readonly onPut: (at: number, change: Partial<FormDraftLine>) => void;
  readonly onRemove: (at: number) => void;
}

function LinesTable({ lines, refusedLine, onPut, onRemove }: LinesTableProps) {
  const { t } = useTranslation();
  return (
    <table className="plain-table">
      <thead>
        <tr>
          <th>{t('line.materialNo')}</th>
          <th>{t('line.name')}</th>
          <th>{t('line.quantity')}</th>
          <th>{t('delivery.legal1')}</th>
          <th>{t('delivery.legal2')}</th>
          <th>{t('delivery.price')}</th>
          <th>{t('delivery.currency')}</th>
          <th>
            <span className="visually-hidden">{t('line.remove')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line, at) => (
          <LineRow
            // biome-ignore lint/suspicious/noArrayIndexKey: a line has no name but its place
            key={at}
            line={line}
            at={at}
            isRefused={refusedLine === at + 1}
            onPut={(change) => onPut(at, change)}
            onRemove={() => onRemove(at)}
          />
        ))}
      </tbody>
    </table>
  );
}

interface LineRowProps {
  readonly line: FormDraftLine;
  readonly at: number;
  readonly isRefused: boolean;
  readonly onPut: (change: Partial<FormDraftLine>) => void;
  readonly onRemove: () => void;
}

type Entered = 'quantity' | 'legalQuantity1' | 'legalQuantity2' | 'unitPrice' | 'currencyCode';

function LineRow({ line, at, isRefused, onPut, onRemove }: LineRowProps) {
  const { t } = useTranslation();
  const unit = useReferenceName('units');
  const { goods } = line;
  const cell = (field: Entered, label: string, unitCode?: string) => (
    <td>
      <TextInput
        aria-label={`${at + 1} ${label}`}
        inputMode="decimal"
        required
        error={isRefused}
        value={line[field]}
        rightSection={unitCode === undefined ? null : <span className="unit">{unit(unitCode)}</span>}
        onChange={(event) => onPut({ [field]: event.currentTarget.value })}
      />
    </td>
  );
  return (
    <tr>
      <td>{goods.materialNo}</td>
      <td>{goods.name}</td>
      {cell('quantity', t('line.quantity'), goods.declaredUnit)}
      {cell('legalQuantity1', t('delivery.legal1'), goods.legalUnit1)}
      {goods.legalUnit2 === undefined ? <td>–</td> : cell('legalQuantity2', t('delivery.legal2'), goods.legalUnit2)}
      {cell('unitPrice', t('delivery.price'))}
      {cell('currencyCode', t('delivery.currency'))}
      <td>
        <Button
          variant="transparent"
          size="compact-xs"
          aria-label={t('line.removeNo', { no: at + 1 })}
          onClick={onRemove}
        >
          ×
        </Button>
      </td>
    </tr>
  );
}
