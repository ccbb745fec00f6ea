import { Button, Textarea } from '@mantine/core';
import { useNavigate, useParams } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../../api/submission.ts';
import { useOperation } from '../../../api/use-operation.ts';
import type { ListLine, ListView } from '../../../api/views.ts';
import { Page } from '../../../parts/document-page.tsx';
import { LinkButton } from '../../../parts/link-button.tsx';
import { CallErrorAlert } from '../../../parts/refusal-alert.tsx';
import { EmptyState, ErrorState, LoadingState } from '../../../parts/states.tsx';
import { type DraftLine, emptyLine, fromLine, linesInput } from './draft-lines.ts';
import { LinesEditor, refusedPlace } from './lines-editor.tsx';

/** More lines than these are changed in a spreadsheet and imported. */
const linesEditedByHand = 500;

/** Edits the lines of a list that is not declared, or changes a pre-deducted one with its reason. */
export function EditLinesPage() {
  const { t } = useTranslation();
  const { list: name } = useParams({ from: '/signed-in/lists/$list/lines' });
  const list = useOperation('get_list', { list: name });
  const lines = useOperation('list_list_lines', { list: name, limit: linesEditedByHand });
  const error = list.error ?? lines.error;
  if (error) return <ErrorState error={error} />;
  if (!list.data || !lines.data) return <LoadingState />;
  const title = t('list.editLinesOf', { list: list.data.listNo ?? list.data.internalNo });
  if (list.data.lineCount > linesEditedByHand) {
    const toImport = <LinkButton to="/imports">{t('place.imports')}</LinkButton>;
    return (
      <Page title={title}>
        <EmptyState title={t('list.tooManyLines', { count: list.data.lineCount })} action={toImport} />
      </Page>
    );
  }
  return <EditForm title={title} list={list.data} lines={lines.data.rows} />;
}

interface EditFormProps {
  readonly title: string;
  readonly list: ListView;
  readonly lines: readonly ListLine[];
}

function EditForm({ title, list, lines }: EditFormProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const claimed = list.state === 'pre_deducted' || list.state === 'approved';
  const replace = useCommand('replace_list_lines');
  const change = useCommand('change_list');
  const [draft, setDraft] = useState<readonly DraftLine[]>(lines.length === 0 ? [emptyLine] : lines.map(fromLine));
  const [reason, setReason] = useState('');
  // The version that was opened: whoever saves later is told that someone else was faster.
  const [version] = useState(list.version);
  const error = claimed ? change.error : replace.error;
  const onSuccess = () => void navigate({ to: '/lists/$list', params: { list: list.listNo ?? list.internalNo } });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const input = { list: list.listId, lines: linesInput(draft), version };
    if (claimed) change.mutate({ ...input, reason: reason.trim() }, { onSuccess });
    else replace.mutate(input, { onSuccess });
  };
  return (
    <Page title={title} lead={t(claimed ? 'list.changeLead' : 'list.editLead')}>
      <form className="stack" onSubmit={submit}>
        <LinesEditor bookNo={list.bookNo} lines={draft} onChange={setDraft} error={error} />
        {claimed ? (
          <Textarea
            label={t('dialog.reason')}
            required
            withAsterisk={false}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        ) : null}
        {error && refusedPlace(error, draft) === null ? <CallErrorAlert error={error} /> : null}
        <div className="dialog-buttons">
          <Button type="submit" loading={replace.isPending || change.isPending}>
            {t(claimed ? 'list.sendChange' : 'form.save')}
          </Button>
          <LinkButton to="/lists/$list" params={{ list: list.listNo ?? list.internalNo }} variant="default">
            {t('dialog.cancel')}
          </LinkButton>
        </div>
      </form>
    </Page>
  );
}
