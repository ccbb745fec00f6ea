import { Button } from '@mantine/core';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../api/submission.ts';
import { useOperation } from '../../api/use-operation.ts';
import { Page, Section } from '../../parts/document-page.tsx';
import { TextField } from '../../parts/form/fields.tsx';
import { dayOf } from '../../parts/format/days.ts';
import { CallErrorAlert } from '../../parts/refusal-alert.tsx';
import { blankMaterial, type MaterialDraft, MaterialRows, materialsOf } from '../processing/material-rows.tsx';
import { blankOut, cameOutOf, type OutDraft, OutRows } from './out-rows.tsx';

interface UseRows {
  readonly used: readonly MaterialDraft[];
  readonly waste: readonly MaterialDraft[];
  readonly out: readonly OutDraft[];
}

/** Records what research or a repair really used, what of it is waste, and what came out. */
export function RecordUsePage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { bookNo } = useParams({ from: '/signed-in/books/$bookNo/uses/new' });
  const { order = '' } = useSearch({ from: '/signed-in/books/$bookNo/uses/new' });
  const book = useOperation('get_book', { bookNo }).data;
  const isRepair = book?.purpose === 'repair';
  const record = useCommand('record_use');
  const [head, setHead] = useState({ internalNo: '', what: order, usedOn: dayOf(new Date()), remark: '' });
  const [rows, setRows] = useState<UseRows>(() => ({
    used: [blankMaterial('used')],
    waste: [blankMaterial('waste')],
    out: [blankOut('out')],
  }));
  const field = (name: keyof typeof head, label: string) => ({
    label: t(label),
    value: head[name],
    onChange: (value: string) => setHead({ ...head, [name]: value }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const wasteOf = new Map(materialsOf(rows.waste).map(({ itemNo, quantity }) => [itemNo, quantity]));
    record.mutate(
      {
        bookNo,
        internalNo: head.internalNo.trim(),
        ...(isRepair ? { orderNo: head.what.trim() } : { project: head.what.trim() }),
        usedOn: head.usedOn,
        remark: head.remark,
        used: materialsOf(rows.used).map((line) => ({ ...line, waste: wasteOf.get(line.itemNo) ?? '0' })),
        cameOut: cameOutOf(rows.out),
      },
      {
        onSuccess: ({ record: { internalNo } }) =>
          void navigate({ to: '/books/$bookNo/uses/$internalNo', params: { bookNo, internalNo } }),
      },
    );
  };
  return (
    <Page title={t('use.record')} lead={t(isRepair ? 'use.recordRepairLead' : 'use.recordResearchLead')}>
      <form className="stack" onSubmit={submit}>
        <div className="form-grid">
          <TextField {...field('internalNo', 'list.internalNo')} required />
          <TextField {...field('what', isRepair ? 'use.orderNo' : 'use.project')} required />
          <TextField {...field('usedOn', 'use.usedOn')} kind="day" required />
          <TextField {...field('remark', 'list.remark')} />
        </div>
        <Rows bookNo={bookNo} isRepair={isRepair} rows={rows} onChange={setRows} />
        {record.error ? <CallErrorAlert error={record.error} /> : null}
        <div className="dialog-buttons">
          <Button type="submit" loading={record.isPending} disabled={materialsOf(rows.used).length === 0}>
            {t('use.record')}
          </Button>
        </div>
      </form>
    </Page>
  );
}

interface RowsProps {
  readonly bookNo: string;
  readonly isRepair: boolean;
  readonly rows: UseRows;
  readonly onChange: (rows: UseRows) => void;
}

/** What was used, what of it is waste, and what came out: items of the book with quantities. */
function Rows({ bookNo, isRepair, rows, onChange }: RowsProps) {
  const { t } = useTranslation();
  const part = (name: 'used' | 'waste', title: string, hint: string | null) => (
    <Section title={title}>
      {hint === null ? null : <p className="dimmed">{hint}</p>}
      <MaterialRows bookNo={bookNo} rows={rows[name]} onChange={(changed) => onChange({ ...rows, [name]: changed })} />
    </Section>
  );
  return (
    <>
      {part('used', t('use.used'), null)}
      {part('waste', t('use.waste'), t('use.wasteHint'))}
      <Section title={t(isRepair ? 'use.oldParts' : 'use.results')}>
        <p className="dimmed">{t('use.outHint')}</p>
        <OutRows bookNo={bookNo} rows={rows.out} onChange={(out) => onChange({ ...rows, out })} />
      </Section>
    </>
  );
}
