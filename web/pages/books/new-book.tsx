import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InputOf, OutputOf } from '../../api/operations.ts';
import { useSession } from '../../api/session.ts';
import { useCommand } from '../../api/submission.ts';
import { useOperation } from '../../api/use-operation.ts';
import { useChoices } from '../../parts/codes/code-text.ts';
import { useReferenceChoices } from '../../parts/codes/reference.ts';
import { Page } from '../../parts/document-page.tsx';
import { ChoiceField, TextField } from '../../parts/form/fields.tsx';
import { useLanguage } from '../../parts/format/language.ts';
import { CallErrorAlert } from '../../parts/refusal-alert.tsx';

type BookInput = InputOf<'file_book'>;
type BookDraft = Pick<BookInput, 'bookNo' | 'kind' | 'bookkeepingMode' | 'customsCode'> & {
  readonly processingType: NonNullable<BookInput['processingType']>;
  readonly purpose: NonNullable<BookInput['purpose']>;
  readonly ownerId: string;
  readonly lotOrder: 'fifo' | 'named';
};

/** Files an account book with customs; an enterprise files its own, an officer for any enterprise of the zone. */
export function NewBookPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const own = useSession()?.party?.partyId ?? '';
  const parties = useOperation('list_parties', { limit: 200 }).data?.parties ?? [];
  const file = useCommand('file_book');
  const [draft, setDraft] = useState<BookDraft>({
    bookNo: '',
    kind: 'logistics',
    processingType: 'enterprise_unit',
    purpose: 'ordinary',
    bookkeepingMode: 'accumulate',
    lotOrder: 'fifo',
    customsCode: '1510',
    ownerId: own,
  });
  const owner = parties.find((party) => party.partyId === draft.ownerId);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!owner) return;
    const { processingType, purpose, ...rest } = draft;
    const processing = draft.kind === 'processing' ? { processingType, purpose } : {};
    const logistics = draft.kind === 'logistics' ? { purpose } : {};
    file.mutate(
      {
        ...rest,
        ...processing,
        ...logistics,
        enterpriseCustomsCode: owner.customsCode ?? '',
        enterpriseName: owner.nameZh,
      },
      { onSuccess: (book) => void navigate({ to: '/books/$bookNo', params: { bookNo: book.bookNo } }) },
    );
  };
  return (
    <Page title={t('book.new')} lead={t('book.newLead')}>
      <form className="stack" onSubmit={submit}>
        <BookFields draft={draft} parties={parties} onChange={setDraft} />
        {file.error ? <CallErrorAlert error={file.error} /> : null}
        <div className="dialog-buttons">
          <Button type="submit" loading={file.isPending}>
            {t('book.file')}
          </Button>
        </div>
      </form>
    </Page>
  );
}

interface BookFieldsProps {
  readonly draft: BookDraft;
  readonly parties: OutputOf<'list_parties'>['parties'];
  readonly onChange: (draft: BookDraft) => void;
}

interface KindFieldsProps {
  readonly draft: BookDraft;
  readonly set: (field: keyof BookDraft) => (value: string) => void;
}

const purposesOf: Readonly<Record<BookDraft['kind'], readonly BookDraft['purpose'][]>> = {
  logistics: ['ordinary', 'by_state'],
  processing: ['ordinary', 'research', 'repair', 'entrusted'],
  equipment: [],
};

/** How a processing book learns of consumption, and what a book is kept apart for. */
function KindFields({ draft, set }: KindFieldsProps) {
  const { t } = useTranslation();
  const choices = useChoices();
  const purposes = purposesOf[draft.kind];
  return (
    <>
      {draft.kind === 'processing' ? (
        <ChoiceField
          label={t('book.processingType')}
          value={draft.processingType}
          choices={choices('processingType', ['consumption', 'work_order', 'enterprise_unit'])}
          onChange={set('processingType')}
          required
        />
      ) : null}
      {purposes.length > 0 ? (
        <ChoiceField
          label={t('book.purpose')}
          value={draft.purpose}
          choices={choices('bookPurpose', purposes)}
          onChange={set('purpose')}
          required
        />
      ) : null}
    </>
  );
}

function BookFields({ draft, parties, onChange }: BookFieldsProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const choices = useChoices();
  const customs = useReferenceChoices('customs-districts');
  const set = (field: keyof BookDraft) => (value: string) => onChange({ ...draft, [field]: value } as BookDraft);
  const ownerChoices = parties
    .filter((party) => party.customsCode !== null)
    .map((party) => ({
      value: party.partyId,
      label: language === 'zh' ? party.nameZh : (party.nameEn ?? party.nameZh),
    }));
  return (
    <div className="form-grid">
      <TextField
        label={t('book.number')}
        hint={t('book.numberHint')}
        value={draft.bookNo}
        onChange={set('bookNo')}
        required
      />
      <ChoiceField
        label={t('book.enterprise')}
        value={draft.ownerId}
        choices={ownerChoices}
        onChange={set('ownerId')}
        required
      />
      <ChoiceField
        label={t('book.kind')}
        value={draft.kind}
        choices={choices('bookKind', ['logistics', 'processing', 'equipment'])}
        onChange={(kind) => onChange({ ...draft, kind, purpose: 'ordinary' } as BookDraft)}
        required
      />
      <KindFields draft={draft} set={set} />
      <ChoiceField
        label={t('book.mode')}
        value={draft.bookkeepingMode}
        choices={choices('bookkeepingMode', ['accumulate', 'per_line'])}
        onChange={set('bookkeepingMode')}
        required
      />
      <ChoiceField
        label={t('book.lotOrder')}
        value={draft.lotOrder}
        choices={choices('lotOrder', ['fifo', 'named'])}
        onChange={set('lotOrder')}
        required
      />
      <ChoiceField
        label={t('list.customs')}
        value={draft.customsCode}
        choices={customs}
        onChange={set('customsCode')}
        required
      />
    </div>
  );
}
