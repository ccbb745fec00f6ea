import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../api/operations.ts';
import { useMay } from '../../api/permissions.ts';
import { useOperation } from '../../api/use-operation.ts';
import { Page } from '../../parts/document-page.tsx';
import { useWords } from '../../parts/format/language.ts';
import { DueText, InstantText } from '../../parts/format/values.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { EmptyState, ErrorState, LoadingState } from '../../parts/states.tsx';
import { useDeskNumber } from './desk-number.ts';
import './today.css';

type Desk = OutputOf<'get_desk'>;
type DeskKind = 'list_to_declare';
const rowsShown = 200;

/** What waits for the reader, what is due first on top, and the three things she starts most often. */
export function DeskPage() {
  const { t } = useTranslation();
  const { kind } = useSearch({ from: '/signed-in/desk' });
  const desk = useOperation(
    'get_desk',
    { limit: rowsShown, ...(kind === undefined ? {} : { kind: kind as DeskKind }) },
    { everySeconds: 60, keepLast: true },
  );
  return (
    <Page title={t('place.desk')} tools={<FirstSteps />}>
      {desk.error ? <ErrorState error={desk.error} onRetry={() => void desk.refetch()} /> : null}
      {desk.isPending ? <LoadingState /> : null}
      {desk.data ? <DeskBody desk={desk.data} kind={kind} /> : null}
    </Page>
  );
}

function FirstSteps() {
  const { t } = useTranslation();
  const may = useMay();
  return (
    <span className="dialog-buttons">
      {may('draft_list') ? <LinkButton to="/lists/new">{t('list.new')}</LinkButton> : null}
      {may('draft_pass') ? (
        <LinkButton to="/gate-passes/new" variant="default">
          {t('pass.new')}
        </LinkButton>
      ) : null}
      {may('upload_files') ? (
        <LinkButton to="/imports" variant="default">
          {t('place.imports')}
        </LinkButton>
      ) : null}
    </span>
  );
}

function DeskBody({ desk, kind }: { readonly desk: Desk; readonly kind: string | undefined }) {
  const { t } = useTranslation();
  const inWords = useWords();
  const counts = desk.counts.filter((count) => count.count > 0);
  if (counts.length === 0) {
    return <EmptyState title={t('desk.emptyTitle')}>{t('desk.emptyText')}</EmptyState>;
  }
  return (
    <div className="stack">
      <nav className="counts" aria-label={t('desk.kinds')}>
        <Link to="/desk" aria-current={kind === undefined ? 'page' : undefined}>
          {t('table.all')} <strong>{counts.reduce((sum, count) => sum + count.count, 0)}</strong>
        </Link>
        {counts.map((count) => (
          <Link
            key={count.kind}
            to="/desk"
            search={{ kind: count.kind }}
            aria-current={kind === count.kind ? 'page' : undefined}
          >
            {inWords(count.words)} <strong>{count.count}</strong>
          </Link>
        ))}
      </nav>
      <DeskTable rows={desk.rows} />
      {desk.next === null ? null : <p className="dimmed">{t('desk.more', { count: rowsShown })}</p>}
    </div>
  );
}

function DeskTable({ rows }: { readonly rows: Desk['rows'] }) {
  const { t } = useTranslation();
  const inWords = useWords();
  const navigate = useNavigate();
  const numberOf = useDeskNumber();
  return (
    <table className="plain-table open-table">
      <thead>
        <tr>
          <th>{t('desk.due')}</th>
          <th>{t('desk.what')}</th>
          <th>{t('desk.document')}</th>
          <th>{t('desk.since')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={`${row.kind}/${row.subject}`} onClick={() => void navigate({ to: row.path })}>
            <td>{row.dueOn === null ? <span className="dimmed">–</span> : <DueText due={row.dueOn} />}</td>
            <td>
              {inWords(row.words)}
              {row.reason === null ? null : <p className="reason">{row.reason}</p>}
            </td>
            <td>
              <Link to={row.path} onClick={(event) => event.stopPropagation()}>
                {numberOf(row.number)}
              </Link>
            </td>
            <td className="dimmed">
              <InstantText at={row.since} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
