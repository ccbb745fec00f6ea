import { NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useOperation } from '../../api/use-operation.ts';
import { useChoices } from '../../parts/codes/code-text.ts';
import { RowTable } from '../../parts/form/row-table.tsx';
import { groupDigits } from '../../parts/format/numbers.ts';
import { useItem } from '../processing/frame.tsx';
import { type Cause, choosableOutcomes, conditions, stages } from './codes.ts';
import { blankRow, choosesOutcome, type LossRow } from './rows.ts';

interface LossRowsProps {
  readonly bookNo: string;
  readonly cause: Cause;
  readonly rows: readonly LossRow[];
  readonly onChange: (rows: readonly LossRow[]) => void;
}

/** The goods that are gone, a row for each item, condition or lot. */
export function LossRows({ bookNo, cause, rows, onChange }: LossRowsProps) {
  const { t } = useTranslation();
  const heads = [t('use.item'), t('line.name'), t('loss.stage'), t('field.quantity')];
  const condition = cause === 'abandonment' ? [] : [t('loss.condition')];
  const outcome = cause === 'force_majeure' ? [t('loss.outcome')] : [];
  return (
    <>
      <RowTable
        heads={[...heads, ...condition, ...outcome, t('loss.lot')]}
        rows={rows}
        blank={blankRow}
        addLabel={t('use.addRow')}
        onChange={onChange}
        row={(row, no, change) => (
          <Row key={row.key} bookNo={bookNo} cause={cause} row={row} no={no} onChange={change} />
        )}
      />
      <p className="dimmed">{t('loss.lotHint')}</p>
    </>
  );
}

interface RowProps {
  readonly bookNo: string;
  readonly cause: Cause;
  readonly row: LossRow;
  readonly no: number;
  readonly onChange: (row: LossRow) => void;
}

function Row({ bookNo, cause, row, no, onChange }: RowProps) {
  const { t } = useTranslation();
  const choices = useChoices();
  const item = useItem(bookNo, row.item);
  const set = (changed: Partial<LossRow>) => onChange({ ...row, ...changed });
  const text = (field: 'item' | 'quantity', label: string) => (
    <TextInput
      size="xs"
      aria-label={`${no} ${label}`}
      inputMode="decimal"
      autoComplete="off"
      value={row[field]}
      onChange={(event) => set({ [field]: event.currentTarget.value, ...(field === 'item' ? { lot: '' } : {}) })}
    />
  );
  const choice = (
    field: 'stage' | 'condition' | 'outcome' | 'lot',
    label: string,
    data: { value: string; label: string }[],
  ) => (
    <NativeSelect
      size="xs"
      aria-label={`${no} ${label}`}
      data={data}
      value={row[field]}
      onChange={(event) => set({ [field]: event.currentTarget.value })}
    />
  );
  return (
    <tr>
      <td>{text('item', t('use.item'))}</td>
      <td>{item ? `${item.materialNo} ${item.name}` : '–'}</td>
      <td>{choice('stage', t('loss.stage'), choices('stage', stages))}</td>
      <td>{text('quantity', t('field.quantity'))}</td>
      {cause === 'abandonment' ? null : (
        <td>{choice('condition', t('loss.condition'), choices('lossCondition', conditions))}</td>
      )}
      {cause === 'force_majeure' ? (
        <td>
          {choosesOutcome(cause, row)
            ? choice('outcome', t('loss.outcome'), choices('lossOutcome', choosableOutcomes))
            : t('code.lossOutcome.written_off')}
        </td>
      ) : null}
      <td>{choice('lot', t('loss.lot'), useLotChoices(bookNo, item?.itemNo ?? null))}</td>
    </tr>
  );
}

/** The lots of an item of which something is left, the newest first. */
function useLotChoices(bookNo: string, itemNo: number | null): { value: string; label: string }[] {
  const { t } = useTranslation();
  const found = useOperation(
    'list_lots',
    { bookNo, ...(itemNo === null ? {} : { itemNo }), limit: 200 },
    { enabled: itemNo !== null },
  );
  const lots = itemNo === null ? [] : (found.data?.rows ?? []);
  return [
    { value: '', label: t('loss.anyLot') },
    ...lots
      .filter(({ left }) => !/^[0.]*$/.test(left))
      .map(({ lotNo, left, openedOn }) => ({ value: lotNo, label: `${lotNo} · ${openedOn} · ${groupDigits(left)}` })),
  ];
}
