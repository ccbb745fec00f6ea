import { Button } from '@mantine/core';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InputOf } from '../../api/operations.ts';
import { useCommand } from '../../api/submission.ts';
import { useReferenceName } from '../../parts/codes/reference.ts';
import { Page, Section } from '../../parts/document-page.tsx';
import { TextField } from '../../parts/form/fields.tsx';
import { dayOf } from '../../parts/format/days.ts';
import { normalizeNumber } from '../../parts/format/numbers.ts';
import { CallErrorAlert } from '../../parts/refusal-alert.tsx';
import { ProcessingLinks, useItem } from './frame.tsx';
import { blankMaterial, type MaterialDraft, MaterialRows, materialsOf } from './material-rows.tsx';

const blank = { internalNo: '', product: '', quantity: '', legal1: '', legal2: '', version: '', remark: '' };
type Draft = typeof blank & { readonly workOrder: string; readonly producedOn: string };

/** Without rows of materials the server takes what the bill says. */
function inputOf(bookNo: string, draft: Draft, rows: readonly MaterialDraft[]): InputOf<'record_production'> {
  const materials = materialsOf(rows).map(({ itemNo, quantity }) => ({ itemNo, consumed: quantity }));
  const given = (name: string, text: string) => (text.trim() === '' ? {} : { [name]: text.trim() });
  return {
    bookNo,
    internalNo: draft.internalNo.trim(),
    productItemNo: Number.parseInt(draft.product, 10) || 0,
    quantity: normalizeNumber(draft.quantity),
    legalQuantity1: normalizeNumber(draft.legal1),
    ...given('legalQuantity2', normalizeNumber(draft.legal2)),
    ...given('billVersion', draft.version),
    ...given('workOrderNo', draft.workOrder),
    ...given('producedOn', draft.producedOn),
    ...given('remark', draft.remark),
    ...(materials.length === 0 ? {} : { materials }),
  };
}

/** Records a product made and what it used: by the bill, or as it was measured. */
export function RecordProductionPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { bookNo } = useParams({ from: '/signed-in/books/$bookNo/productions/new' });
  const { workOrder = '' } = useSearch({ from: '/signed-in/books/$bookNo/productions/new' });
  const record = useCommand('record_production');
  const [draft, setDraft] = useState<Draft>(() => ({ ...blank, workOrder, producedOn: dayOf(new Date()) }));
  const [rows, setRows] = useState<readonly MaterialDraft[]>([blankMaterial('first')]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    record.mutate(inputOf(bookNo, draft, rows), {
      onSuccess: ({ internalNo }) =>
        void navigate({ to: '/books/$bookNo/productions/$internalNo', params: { bookNo, internalNo } }),
    });
  };
  return (
    <Page title={t('processing.record')} lead={t('processing.recordLead')}>
      <ProcessingLinks bookNo={bookNo} />
      <form className="stack" onSubmit={submit}>
        <Head bookNo={bookNo} draft={draft} onChange={setDraft} />
        <Section title={t('processing.measured')}>
          <p className="dimmed">{t('processing.measuredHint')}</p>
          <MaterialRows bookNo={bookNo} rows={rows} onChange={setRows} />
        </Section>
        {record.error ? <CallErrorAlert error={record.error} /> : null}
        <div className="dialog-buttons">
          <Button type="submit" loading={record.isPending}>
            {t('processing.record')}
          </Button>
        </div>
      </form>
    </Page>
  );
}

interface HeadProps {
  readonly bookNo: string;
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
}

function Head({ bookNo, draft, onChange }: HeadProps) {
  const { t } = useTranslation();
  const unit = useReferenceName('units');
  const product = useItem(bookNo, draft.product);
  const set = (field: keyof Draft) => (value: string) => onChange({ ...draft, [field]: value });
  const within = (label: string, code: string | null | undefined) => (code ? `${label} · ${unit(code)}` : label);
  return (
    <div className="form-grid">
      <TextField label={t('list.internalNo')} value={draft.internalNo} onChange={set('internalNo')} required />
      <TextField
        label={t('processing.productItem')}
        hint={product ? `${product.materialNo} ${product.name}` : t('processing.productHint')}
        kind="number"
        value={draft.product}
        onChange={set('product')}
        required
      />
      <TextField
        label={within(t('processing.produced'), product?.declaredUnit)}
        kind="number"
        value={draft.quantity}
        onChange={set('quantity')}
        required
      />
      <TextField
        label={within(t('lineField.legalQuantity1'), product?.legalUnit1)}
        kind="number"
        value={draft.legal1}
        onChange={set('legal1')}
        required
      />
      {product?.legalUnit2 ? (
        <TextField
          label={within(t('lineField.legalQuantity2'), product.legalUnit2)}
          kind="number"
          value={draft.legal2}
          onChange={set('legal2')}
        />
      ) : null}
      <TextField
        label={t('processing.billVersion')}
        hint={t('processing.versionByDay')}
        value={draft.version}
        onChange={set('version')}
      />
      <TextField label={t('processing.orderNo')} value={draft.workOrder} onChange={set('workOrder')} />
      <TextField label={t('processing.producedOn')} kind="day" value={draft.producedOn} onChange={set('producedOn')} />
      <TextField label={t('list.remark')} value={draft.remark} onChange={set('remark')} />
    </div>
  );
}
