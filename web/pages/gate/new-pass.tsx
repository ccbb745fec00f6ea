import { Button } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
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
import { type PassDraftLine, PassLinesEditor } from './pass-lines.tsx';

const start = {
  internalNo: '',
  passType: '2',
  bindType: '1',
  direction: 'in',
  customsCode: '1510',
  vehicleNo: '',
  containerNo: '',
  vehicleWeightKg: '',
  frameWeightKg: '',
  containerWeightKg: '',
  remark: '',
};
type Head = typeof start;
/** Gate-registered goods and empty vehicles are tied to no document. */
const withoutDocuments = new Set(['5', '6']);

/** A new gate pass: the vehicle, its weights and the lines of lists or stock notes that it carries. */
export function NewPassPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { list = '', stockNote } = useSearch({ from: '/signed-in/gate-passes/new' });
  const draft = useCommand('draft_pass');
  const [head, setHead] = useState<Head>(start);
  const [lines, setLines] = useState<readonly PassDraftLine[]>([]);
  const carries = !withoutDocuments.has(head.passType);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    draft.mutate(inputOf(head, carries ? lines : []), {
      onSuccess: ({ pass }) => void navigate({ to: '/gate-passes/$pass', params: { pass: pass.internalNo } }),
    });
  };
  const refusedLine = draft.error instanceof RefusalError ? draft.error.refusal.facts.lineNo : null;
  return (
    <Page title={t('pass.new')} lead={t('pass.newLead')}>
      <form className="stack" onSubmit={submit}>
        <HeadFields head={head} onChange={(field, value) => setHead({ ...head, [field]: value })} />
        {carries ? (
          <Section title={t('pass.goods')}>
            <PassLinesEditor
              lines={lines}
              first={
                stockNote === undefined ? { kind: 'list', document: list } : { kind: 'stock_note', document: stockNote }
              }
              refusedLine={typeof refusedLine === 'number' && refusedLine > 0 ? refusedLine : null}
              onChange={setLines}
            />
          </Section>
        ) : null}
        {draft.error ? <CallErrorAlert error={draft.error} /> : null}
        <div className="dialog-buttons">
          <Button type="submit" loading={draft.isPending}>
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
  const types = useReferenceChoices('gate-pass-type');
  const bindings = useReferenceChoices('gate-pass-binding');
  const customs = useReferenceChoices('customs-districts');
  const field = (name: keyof Head, label: string) => ({
    label: t(label),
    value: head[name],
    onChange: (value: string) => onChange(name, value),
  });
  return (
    <div className="form-grid">
      <TextField {...field('internalNo', 'pass.internalNo')} required />
      <ChoiceField {...field('passType', 'pass.type')} choices={types} required />
      {withoutDocuments.has(head.passType) ? null : (
        <ChoiceField {...field('bindType', 'pass.binding')} choices={bindings} />
      )}
      <ChoiceField {...field('direction', 'pass.direction')} choices={choices('direction', ['in', 'out'])} required />
      <ChoiceField {...field('customsCode', 'list.customs')} choices={customs} required />
      <TextField {...field('vehicleNo', 'pass.vehicle')} required />
      <TextField {...field('containerNo', 'pass.container')} />
      <TextField {...field('vehicleWeightKg', 'pass.vehicleWeight')} hint={t('unit.kg')} kind="number" required />
      <TextField {...field('frameWeightKg', 'pass.frameWeight')} hint={t('unit.kg')} kind="number" />
      <TextField {...field('containerWeightKg', 'pass.containerWeight')} hint={t('unit.kg')} kind="number" />
      <TextField {...field('remark', 'list.remark')} />
    </div>
  );
}

type PassInput = InputOf<'draft_pass'>;

function inputOf(head: Head, lines: readonly PassDraftLine[]): PassInput {
  const optional = (text: string) => (text.trim() === '' ? undefined : text.trim());
  const optionalNumber = (text: string) => optional(normalizeNumber(text));
  return {
    internalNo: head.internalNo.trim(),
    passType: head.passType as PassInput['passType'],
    bindType: withoutDocuments.has(head.passType) ? undefined : (optional(head.bindType) as PassInput['bindType']),
    direction: head.direction as PassInput['direction'],
    customsCode: head.customsCode,
    vehicleNo: head.vehicleNo.trim(),
    containerNo: optional(head.containerNo),
    vehicleWeightKg: normalizeNumber(head.vehicleWeightKg),
    frameWeightKg: optionalNumber(head.frameWeightKg),
    containerWeightKg: optionalNumber(head.containerWeightKg),
    remark: optional(head.remark),
    lines: lines.map(({ kind, document, lineNo, quantity, grossWeightKg }) => ({
      ...(kind === 'list' ? { list: document } : { stockNote: document }),
      lineNo,
      quantity: normalizeNumber(quantity),
      grossWeightKg: normalizeNumber(grossWeightKg),
    })),
  };
}
