import { Button, Progress, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/client.ts';
import { useMay } from '../../api/permissions.ts';
import { useCommand } from '../../api/submission.ts';
import { uploadFiles } from '../../api/upload.ts';
import type { IntakeFile } from '../../api/views.ts';
import { CodeBadge } from '../../parts/codes/code-badge.tsx';
import { useChoices, useCode } from '../../parts/codes/code-text.ts';
import { Page, Section } from '../../parts/document-page.tsx';
import { FileDrop } from '../../parts/file-drop.tsx';
import { useLanguage, useWords } from '../../parts/format/language.ts';
import { InstantText } from '../../parts/format/values.tsx';
import { CallErrorAlert } from '../../parts/refusal-alert.tsx';
import { EmptyState } from '../../parts/states.tsx';
import { useAddressFilters } from '../../parts/table/address-filters.ts';
import type { Column } from '../../parts/table/columns.ts';
import { DataTable } from '../../parts/table/data-table.tsx';
import { useKeysetTable } from '../../parts/table/use-keyset-table.ts';
import { FolderButton } from './folder-button.tsx';

const states = ['received', 'applied', 'duplicate', 'waiting', 'refused'];
/** So many files a request, so that progress shows and one broken connection loses little. */
const filesPerRequest = 20;

/** Files in: receipts of the customs window and tables of clerks, many at once, and what became of each. */
export function ImportsPage() {
  const { t } = useTranslation();
  const may = useMay();
  return (
    <Page title={t('place.imports')} lead={t('imports.lead')} tools={may('retry_intake') ? <RetryButton /> : null}>
      <div className="stack">
        {may('upload_files') ? <Upload /> : null}
        <Section title={t('imports.files')}>
          <FilesTable />
        </Section>
      </div>
    </Page>
  );
}

function RetryButton() {
  const { t } = useTranslation();
  const retry = useCommand('retry_intake');
  return (
    <span className="dialog-buttons">
      {retry.error ? <CallErrorAlert error={retry.error} /> : null}
      <Button variant="default" loading={retry.isPending} onClick={() => retry.mutate({})}>
        {t('imports.retry')}
      </Button>
    </span>
  );
}

interface UploadState {
  readonly sent: number;
  readonly total: number;
  readonly error: unknown;
}

function Upload() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [list, setList] = useState('');
  const [state, setState] = useState<UploadState | null>(null);
  const busy = useRef(false);
  const send = async (files: readonly File[]) => {
    if (busy.current) return;
    busy.current = true;
    const total = files.reduce((sum, file) => sum + file.size, 0);
    let before = 0;
    setState({ sent: 0, total, error: null });
    try {
      for (let at = 0; at < files.length; at += filesPerRequest) {
        const some = files.slice(at, at + filesPerRequest);
        const options = {
          list: list.trim() || undefined,
          idempotencyKey: crypto.randomUUID(),
          onProgress: (sent: number) => setState({ sent: before + sent, total, error: null }),
        };
        await uploadFiles(some, options);
        before += some.reduce((sum, file) => sum + file.size, 0);
        await queries.invalidateQueries({ queryKey: ['list_intake_files'] });
      }
      setState(null);
      await queries.invalidateQueries();
    } catch (error) {
      setState({ sent: before, total, error });
    } finally {
      busy.current = false;
    }
  };
  const sending = state !== null && state.error === null;
  return (
    <>
      <FileDrop onFiles={(files) => void send(files)} hint={t('imports.hint')} disabled={sending} />
      <div className="inline-form">
        <FolderButton disabled={sending} onFiles={(files) => void send(files)} />
        <TextInput
          label={t('imports.list')}
          description={t('imports.listHint')}
          value={list}
          autoComplete="off"
          onChange={(event) => setList(event.currentTarget.value)}
        />
      </div>
      {sending ? (
        <Progress
          value={state.total === 0 ? 100 : Math.min(100, (state.sent * 100) / state.total)}
          aria-label={t('imports.sending')}
        />
      ) : null}
      {state?.error ? <CallErrorAlert error={state.error} /> : null}
    </>
  );
}

function FilesTable() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const inWords = useWords();
  const between = useLanguage() === 'zh' ? '；' : '; ';
  const code = useCode();
  const choices = useChoices();
  const table = useKeysetTable<IntakeFile>({
    queryKey: ['list_intake_files'],
    initialFilters: useAddressFilters(),
    fetchPage: (input, signal) => call('list_intake_files', input, { signal }),
  });
  const columns: Column<IntakeFile>[] = [
    { id: 'file', header: t('imports.file'), width: 'minmax(12rem, 1.2fr)', cell: (row) => row.file },
    { id: 'kind', header: t('imports.kind'), width: '6rem', cell: (row) => code('fileKind', row.kind) },
    {
      id: 'state',
      header: t('list.state'),
      width: '6.5rem',
      cell: (row) => <CodeBadge list="fileState" code={row.state} />,
    },
    {
      id: 'did',
      header: t('imports.did'),
      width: 'minmax(18rem, 2.4fr)',
      cell: (row) => (row.message === null ? row.did.map((deed) => inWords(deed)).join(between) : inWords(row.message)),
    },
    {
      id: 'receivedAt',
      header: t('imports.receivedAt'),
      width: '9.5rem',
      cell: (row) => <InstantText at={row.receivedAt} />,
    },
  ];
  return (
    <DataTable
      label={t('imports.files')}
      table={table}
      columns={columns}
      filters={[{ name: 'state', label: t('list.state'), kind: 'choice', choices: choices('fileState', states) }]}
      rowKey={(row) => row.messageId ?? row.file}
      onOpen={(row) => {
        if (row.messageId !== null) void navigate({ to: '/imports/$messageId', params: { messageId: row.messageId } });
      }}
      empty={<EmptyState title={t('imports.emptyTitle')}>{t('imports.emptyText')}</EmptyState>}
    />
  );
}
