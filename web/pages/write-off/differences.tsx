import { Button } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/client.ts';
import { useMay } from '../../api/permissions.ts';
import { useCommand } from '../../api/submission.ts';
import { useOperation } from '../../api/use-operation.ts';
import { CodeBadge } from '../../parts/codes/code-badge.tsx';
import { Page, Section } from '../../parts/document-page.tsx';
import { useLanguage } from '../../parts/format/language.ts';
import { CallErrorAlert } from '../../parts/refusal-alert.tsx';
import { EmptyState, ErrorState, LoadingState } from '../../parts/states.tsx';
import { useKeysetTable } from '../../parts/table/use-keyset-table.ts';
import { exportUrl } from '../../parts/table/view.ts';
import { BulkDisposition } from './bulk-disposition.tsx';
import { DifferenceRow } from './difference-row.tsx';
import { type DispositionDraft, type DispositionInput, draftOf, inputOf } from './dispositions.ts';
import { TaxQuote } from './tax-quote.tsx';
import { mayMove, type ReportLine, type WriteOff } from './views.ts';
import './write-off.css';

/** The differences of a report: what becomes of each, what that costs, and the confirmation. */
export function DifferencesPage() {
  const { t } = useTranslation();
  const { writeOff } = useParams({ from: '/signed-in/write-offs/$writeOff/differences' });
  const found = useOperation('get_write_off', { writeOff });
  if (found.error) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data) return <LoadingState />;
  const head = found.data;
  if (head.reportNo === 0) {
    return (
      <EmptyState title={t('writeOff.noReport')}>
        <Link to="/write-offs/$writeOff" params={{ writeOff: head.writeOffNo }}>
          {head.writeOffNo}
        </Link>
      </EmptyState>
    );
  }
  return (
    <Page title={t('writeOff.differencesOf', { writeOff: head.writeOffNo })} tools={<Tools writeOff={head} />}>
      <div className="stack">
        <Differences key={head.reportNo} writeOff={head} />
        <TaxQuote writeOff={head} />
      </div>
    </Page>
  );
}

const exportedColumns = [
  'itemNo',
  'materialNo',
  'name',
  'stage',
  'declaredUnit',
  'shouldRemain',
  'counted',
  'difference',
  'differenceValue',
  'differenceOfShouldRemain',
  'disposition',
  'reason',
  'customsValue',
  'duty',
  'consumptionTax',
  'vat',
  'posted',
];

function Tools({ writeOff }: { readonly writeOff: WriteOff }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const path = `/api/write-offs/${encodeURIComponent(writeOff.writeOffNo)}/lines/export`;
  const view = { filters: { differencesOnly: 'true' }, sort: null };
  return (
    <span className="export-links">
      <Link to="/write-offs/$writeOff" params={{ writeOff: writeOff.writeOffNo }}>
        {writeOff.writeOffNo}
      </Link>
      <CodeBadge list="writeOffState" code={writeOff.state} />
      {(['xlsx', 'csv'] as const).map((format) => (
        <a key={format} href={exportUrl(path, view, exportedColumns, format, language)} download>
          {t('table.export', { format: format.toUpperCase() })}
        </a>
      ))}
    </span>
  );
}

type Drafts = Readonly<Record<number, DispositionDraft>>;

function Differences({ writeOff }: { readonly writeOff: WriteOff }) {
  const { t } = useTranslation();
  const { writeOffNo } = writeOff;
  const table = useKeysetTable<ReportLine>({
    queryKey: ['list_write_off_lines', writeOffNo, writeOff.reportNo, 'differences'],
    fetchPage: (input, signal) =>
      call('list_write_off_lines', { ...input, writeOff: writeOffNo, differencesOnly: true }, { signal }),
  });
  if (table.error !== null && table.rows.length === 0) return <ErrorState error={table.error} onRetry={table.reload} />;
  if (table.loading && table.rows.length === 0) return <LoadingState />;
  if (table.rows.length === 0) return <p role="status">{t('writeOff.noDifferences')}</p>;
  return (
    <Section title={t('writeOff.dispositions', { count: writeOff.differenceCount })}>
      <Dispositions
        writeOff={writeOff}
        lines={table.rows}
        more={
          table.hasMore ? (
            <div className="dialog-buttons">
              <Button variant="default" onClick={table.loadMore}>
                {t('writeOff.more')}
              </Button>
            </div>
          ) : null
        }
      />
    </Section>
  );
}

interface DispositionsProps {
  readonly writeOff: WriteOff;
  readonly lines: readonly ReportLine[];
  readonly more: ReactNode;
}

/** The listed differences with what was written of each; what is complete is saved together, all or none. */
function Dispositions({ writeOff, lines, more }: DispositionsProps) {
  const may = useMay();
  const { writeOffNo } = writeOff;
  const [drafts, setDrafts] = useState<Drafts>({});
  const editable = mayMove(writeOff, 'dispose') && may('dispose_differences');
  const written = lines.flatMap((line) => {
    const draft = drafts[line.lineNo];
    const input = draft === undefined ? null : inputOf(line, draft);
    return input === null ? [] : [input];
  });
  return (
    <>
      {editable ? (
        <BulkDisposition
          lines={lines.filter((line) => line.disposition === null && drafts[line.lineNo] === undefined)}
          onFill={(filled) => setDrafts({ ...drafts, ...filled })}
        />
      ) : null}
      <div>
        {lines.map((line) => (
          <DifferenceRow
            key={line.lineNo}
            bookNo={writeOff.bookNo}
            writeOffNo={writeOffNo}
            line={line}
            draft={editable ? (drafts[line.lineNo] ?? draftOf(line)) : null}
            onChange={(draft) => setDrafts({ ...drafts, [line.lineNo]: draft })}
          />
        ))}
      </div>
      {more}
      {editable ? (
        <SaveDispositions
          writeOffNo={writeOffNo}
          written={written}
          incomplete={Object.keys(drafts).length - written.length}
          onSaved={() => setDrafts((now) => without(now, drafts, written))}
        />
      ) : null}
    </>
  );
}

interface SaveDispositionsProps {
  readonly writeOffNo: string;
  readonly written: readonly DispositionInput[];
  readonly incomplete: number;
  readonly onSaved: () => void;
}

function SaveDispositions({ writeOffNo, written, incomplete, onSaved }: SaveDispositionsProps) {
  const { t } = useTranslation();
  const command = useCommand('dispose_differences');
  const save = () => command.mutate({ writeOff: writeOffNo, dispositions: [...written] }, { onSuccess: onSaved });
  return (
    <>
      {command.error ? <CallErrorAlert error={command.error} /> : null}
      <div className="dialog-buttons">
        <Button loading={command.isPending} disabled={written.length === 0} onClick={save}>
          {t('writeOff.saveDispositions', { count: written.length })}
        </Button>
        {incomplete > 0 ? <span className="dimmed">{t('writeOff.incomplete', { count: incomplete })}</span> : null}
      </div>
    </>
  );
}

/** What was saved is the server's now; what is incomplete, and what was written while it was being saved, stays. */
function without(now: Drafts, sent: Drafts, saved: readonly { readonly lineNo: number }[]): Drafts {
  const gone = new Set(saved.map(({ lineNo }) => lineNo).filter((lineNo) => now[lineNo] === sent[lineNo]));
  return Object.fromEntries(Object.entries(now).filter(([lineNo]) => !gone.has(Number.parseInt(lineNo, 10))));
}
