import { Button } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InputOf } from '../../../api/operations.ts';
import { useCommand } from '../../../api/submission.ts';
import { useOperation } from '../../../api/use-operation.ts';
import { useChoices } from '../../../parts/codes/code-text.ts';
import { useReferenceChoices } from '../../../parts/codes/reference.ts';
import { Page, Section } from '../../../parts/document-page.tsx';
import { ChoiceField, TextField } from '../../../parts/form/fields.tsx';
import { CallErrorAlert } from '../../../parts/refusal-alert.tsx';
import { type DraftLine, emptyLine, linesInput } from './draft-lines.ts';
import { LinesEditor, refusedPlace } from './lines-editor.tsx';

const start = {
  bookNo: '',
  internalNo: '',
  line: 'first',
  direction: 'in',
  listType: '0',
  goodsKind: 'material',
  supervisionMode: '5034',
  transportMode: '3',
  portCode: '',
  customsCode: '',
  countryCode: '',
  deductionMode: 'D',
  relatedListNo: '',
  relatedBookNo: '',
  transferType: '',
  remark: '',
};
type Head = typeof start;
type HeadField = keyof Head;

/** A new verification list: its head, its lines, and every refusal beside what it is about. */
export function NewListPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { book = '' } = useSearch({ from: '/signed-in/lists/new' });
  const draft = useCommand('draft_list');
  const [head, setHead] = useState<Head>({ ...start, bookNo: book });
  const [lines, setLines] = useState<readonly DraftLine[]>([emptyLine]);
  const filed = useOperation('get_book', { bookNo: head.bookNo }, { enabled: head.bookNo !== '' }).data;
  // The customs of the book is the customs of its lists, unless the clerk says otherwise.
  const whole = { ...head, customsCode: head.customsCode || (filed?.customsCode ?? '') };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    draft.mutate(headInput(whole, lines), {
      onSuccess: (list) => void navigate({ to: '/lists/$list', params: { list: list.internalNo } }),
    });
  };
  return (
    <Page title={t('list.new')} lead={t('list.newLead')}>
      <form className="stack" onSubmit={submit}>
        <HeadFields head={whole} onChange={(field, value) => setHead({ ...head, [field]: value })} />
        <Section title={t('list.linesTitle')}>
          <LinesEditor bookNo={head.bookNo} lines={lines} onChange={setLines} error={draft.error} />
        </Section>
        {draft.error && refusedPlace(draft.error, lines) === null ? <CallErrorAlert error={draft.error} /> : null}
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
  readonly onChange: (field: HeadField, value: string) => void;
}

function HeadFields({ head, onChange }: HeadFieldsProps) {
  const { t } = useTranslation();
  const choices = useChoices();
  const books = useOperation('list_books', { state: 'approved', limit: 200 });
  const bookChoices = (books.data?.rows ?? []).map(({ bookNo, enterpriseName }) => ({
    value: bookNo,
    label: `${bookNo} ${enterpriseName}`,
  }));
  const customs = useReferenceChoices('customs-districts');
  const modes = useReferenceChoices('supervision-modes');
  const transports = useReferenceChoices('transport-modes');
  const types = useReferenceChoices('verification-list-type');
  const countries = useReferenceChoices('countries');
  const field = (name: HeadField, label: string) => ({
    label: t(label),
    value: head[name],
    onChange: (value: string) => onChange(name, value),
  });
  return (
    <div className="form-grid">
      <ChoiceField {...field('bookNo', 'list.book')} choices={bookChoices} required />
      <TextField {...field('internalNo', 'list.internalNo')} required />
      <ChoiceField
        {...field('line', 'list.line')}
        choices={choices('line', ['first', 'second', 'internal'])}
        required
      />
      <ChoiceField {...field('direction', 'list.direction')} choices={choices('direction', ['in', 'out'])} required />
      <ChoiceField {...field('listType', 'list.type')} choices={types} required />
      <ChoiceField
        {...field('goodsKind', 'list.goodsKind')}
        choices={choices('goodsKind', ['material', 'finished', 'equipment', 'leftover', 'defective'])}
        required
      />
      <ChoiceField {...field('supervisionMode', 'list.supervisionMode')} choices={modes} required />
      <ChoiceField {...field('transportMode', 'list.transportMode')} choices={transports} required />
      <ChoiceField {...field('customsCode', 'list.customs')} choices={customs} required />
      <TextField {...field('portCode', 'list.port')} />
      <ChoiceField {...field('countryCode', 'list.country')} choices={countries} />
      <ChoiceField
        {...field('deductionMode', 'list.deductionMode')}
        choices={choices('deductionMode', ['D', 'F', 'N', 'NF', 'E'])}
        required
      />
      <TextField {...field('relatedListNo', 'list.relatedList')} />
      <TextField {...field('relatedBookNo', 'list.relatedBook')} />
      <ChoiceField
        {...field('transferType', 'list.transferType')}
        choices={choices('transferType', ['A', 'B', 'C', 'D', 'E', 'Y'])}
      />
      <TextField {...field('remark', 'list.remark')} />
    </div>
  );
}

type ListInput = InputOf<'draft_list'>;

function headInput(head: Head, lines: readonly DraftLine[]): ListInput {
  const optional = (field: HeadField) => (head[field].trim() === '' ? undefined : head[field].trim());
  return {
    bookNo: head.bookNo,
    internalNo: head.internalNo.trim(),
    line: head.line as ListInput['line'],
    direction: head.direction as ListInput['direction'],
    listType: head.listType,
    goodsKind: head.goodsKind as NonNullable<ListInput['goodsKind']>,
    supervisionMode: head.supervisionMode,
    transportMode: head.transportMode,
    customsCode: head.customsCode,
    portCode: optional('portCode'),
    countryCode: optional('countryCode'),
    deductionMode: head.deductionMode as NonNullable<ListInput['deductionMode']>,
    relatedListNo: optional('relatedListNo'),
    relatedBookNo: optional('relatedBookNo'),
    transferType: optional('transferType') as ListInput['transferType'],
    remark: optional('remark'),
    lines: linesInput(lines),
  };
}
