import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalError } from '../../api/model.ts';
import type { InputOf } from '../../api/operations.ts';
import { useCommand } from '../../api/submission.ts';
import { useChoices } from '../../parts/codes/code-text.ts';
import { useReferenceChoices } from '../../parts/codes/reference.ts';
import { Page, Section } from '../../parts/document-page.tsx';
import { ChoiceField, TextField } from '../../parts/form/fields.tsx';
import { normalizeNumber } from '../../parts/format/numbers.ts';
import { CallErrorAlert } from '../../parts/refusal-alert.tsx';
import { businessTypes } from './codes.ts';
import { type FormDraftLine, FormLinesEditor } from './form-lines.tsx';

const start = {
  bookNo: '',
  internalNo: '',
  businessType: 'A',
  direction: 'out',
  goodsKind: 'material',
  customsCode: '1510',
  counterpartName: '',
  place: '',
  depositNo: '',
  validThrough: '',
  remark: '',
};
type Head = typeof start;
const goodsKinds = ['material', 'finished', 'equipment', 'leftover', 'defective'];

/** A new business declaration form: who, what for, until when, and how much of what may pass by stock notes. */
export function NewFormPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const draft = useCommand('draft_delivery_form');
  const [head, setHead] = useState<Head>(start);
  const [lines, setLines] = useState<readonly FormDraftLine[]>([]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    draft.mutate(inputOf(head, lines), {
      onSuccess: ({ form }) => void navigate({ to: '/delivery-forms/$form', params: { form: form.internalNo } }),
    });
  };
  const refused = draft.error instanceof RefusalError ? draft.error.refusal.facts.lineNo : null;
  return (
    <Page title={t('delivery.newForm')} lead={t('delivery.newFormLead')}>
      <form className="stack" onSubmit={submit}>
        <HeadFields head={head} onChange={(field, value) => setHead({ ...head, [field]: value })} />
        <Section title={t('delivery.cap')}>
          <FormLinesEditor
            bookNo={head.bookNo}
            lines={lines}
            refusedLine={typeof refused === 'number' ? refused : null}
            onChange={setLines}
          />
        </Section>
        {draft.error ? <CallErrorAlert error={draft.error} /> : null}
        <div className="dialog-buttons">
          <Button type="submit" loading={draft.isPending} disabled={lines.length === 0}>
            {t('list.saveDraft')}
          </Button>
        </div>
      </form>
    </Page>
  );
}

interface HeadFieldsProps {
  readonly head: Head;
  readonly onChange: (field: keyof Head, value: string) => void;
}

function HeadFields({ head, onChange }: HeadFieldsProps) {
  const { t } = useTranslation();
  const choices = useChoices();
  const customs = useReferenceChoices('customs-districts');
  const field = (name: keyof Head, label: string) => ({
    label: t(label),
    value: head[name],
    onChange: (value: string) => onChange(name, value),
  });
  return (
    <div className="form-grid">
      <TextField {...field('bookNo', 'list.book')} required />
      <TextField {...field('internalNo', 'list.internalNo')} required />
      <ChoiceField
        {...field('businessType', 'delivery.businessType')}
        choices={choices('businessType', businessTypes)}
        required
      />
      <ChoiceField {...field('direction', 'list.direction')} choices={choices('direction', ['out', 'in'])} required />
      <ChoiceField {...field('goodsKind', 'list.goodsKind')} choices={choices('goodsKind', goodsKinds)} required />
      <ChoiceField {...field('customsCode', 'list.customs')} choices={customs} required />
      <TextField {...field('counterpartName', 'delivery.counterpart')} required />
      <TextField {...field('place', 'delivery.place')} />
      <TextField {...field('validThrough', 'delivery.validThrough')} kind="day" required />
      <TextField {...field('depositNo', 'delivery.deposit')} />
      <TextField {...field('remark', 'list.remark')} />
    </div>
  );
}

type FormInput = InputOf<'draft_delivery_form'>;

function inputOf(head: Head, lines: readonly FormDraftLine[]): FormInput {
  const optional = (text: string) => (text.trim() === '' ? undefined : text.trim());
  return {
    bookNo: head.bookNo.trim(),
    internalNo: head.internalNo.trim(),
    businessType: head.businessType as FormInput['businessType'],
    direction: head.direction as FormInput['direction'],
    goodsKind: head.goodsKind as FormInput['goodsKind'],
    customsCode: head.customsCode,
    counterpartName: head.counterpartName.trim(),
    place: optional(head.place),
    depositNo: optional(head.depositNo),
    validThrough: head.validThrough,
    remark: optional(head.remark),
    lines: lines.map(({ goods, quantity, legalQuantity1, legalQuantity2, unitPrice, currencyCode }) => ({
      ...goods,
      quantity: normalizeNumber(quantity),
      legalQuantity1: normalizeNumber(legalQuantity1),
      ...(goods.legalUnit2 === undefined ? {} : { legalQuantity2: normalizeNumber(legalQuantity2) }),
      unitPrice: normalizeNumber(unitPrice),
      currencyCode,
    })),
  };
}
