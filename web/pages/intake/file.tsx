import { useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../api/operations.ts';
import { useMay } from '../../api/permissions.ts';
import { useOperation } from '../../api/use-operation.ts';
import { CodeBadge } from '../../parts/codes/code-badge.tsx';
import { useCode } from '../../parts/codes/code-text.ts';
import { DocumentPage, Section } from '../../parts/document-page.tsx';
import { useWords } from '../../parts/format/language.ts';
import { groupDigits } from '../../parts/format/numbers.ts';
import { InstantText } from '../../parts/format/values.tsx';
import { KeyValueList } from '../../parts/key-value-list.tsx';
import { RefusalAlert } from '../../parts/refusal-alert.tsx';
import { ErrorState, LoadingState } from '../../parts/states.tsx';
import { SubjectLink } from '../../parts/subject-link.tsx';
import { CellErrors } from './cell-errors.tsx';
import { TableImport } from './table-import.tsx';

type FileDetail = OutputOf<'get_intake_file'>;

/** One file: what it was, what it did, what is wrong with it, and for a table how its columns are read. */
export function FilePage() {
  const { messageId } = useParams({ from: '/signed-in/imports/$messageId' });
  const found = useOperation(
    'get_intake_file',
    { messageId },
    { everySeconds: 1, until: (file) => file.state !== 'received' },
  );
  if (found.error) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data) return <LoadingState />;
  return <FileDocument file={found.data} messageId={messageId} />;
}

function FileDocument({ file, messageId }: { readonly file: FileDetail; readonly messageId: string }) {
  const { t } = useTranslation();
  const code = useCode();
  const inWords = useWords();
  const may = useMay();
  const named = useSearch({ from: '/signed-in/imports/$messageId' });
  // Whoever comes from a write-off or a book has named the document already.
  const isNamed = (named.writeOff ?? named.book) !== undefined && file.code === 'intake_target_needed';
  const open = file.kind === 'spreadsheet' && (file.state === 'waiting' || file.state === 'refused');
  return (
    <DocumentPage
      kind={code('fileKind', file.kind)}
      number={file.file}
      state={<CodeBadge list="fileState" code={file.state} />}
      owner={
        <>
          {file.receivedBy} · <InstantText at={file.receivedAt} withSeconds />
        </>
      }
    >
      {file.state === 'received' ? <p role="status">{t('imports.importing')}</p> : null}
      {file.message !== null && file.code !== null && !isNamed ? (
        <RefusalAlert refusal={{ code: file.code, message: file.message, facts: {} }} />
      ) : null}
      {file.did.length === 0 ? null : (
        <Section title={t('imports.did')}>
          <ul className="plain-list">
            {file.did.map((deed) => (
              <li key={`${deed.subject}/${deed.en}`}>
                <SubjectLink subject={deed.subject} /> {inWords(deed)}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {file.errors.length === 0 ? null : (
        <Section title={t('imports.cellErrors', { count: file.errorCount })}>
          <CellErrors errors={file.errors} />
        </Section>
      )}
      {open && may('check_intake_table') ? <TableImport file={file} messageId={messageId} named={named} /> : null}
      <Section title={t('list.terms')}>
        <KeyValueList
          items={[
            { name: t('imports.size'), value: `${groupDigits(String(file.sizeBytes))} B` },
            ...(file.lineCount === null ? [] : [{ name: t('imports.lines'), value: file.lineCount }]),
            ...(file.decidedAt === null
              ? []
              : [{ name: t('imports.decidedAt'), value: <InstantText at={file.decidedAt} withSeconds /> }]),
          ]}
        />
      </Section>
    </DocumentPage>
  );
}
