import { Link, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useOperation } from '../../api/use-operation.ts';
import { CodeBadge } from '../../parts/codes/code-badge.tsx';
import type { CodeList } from '../../parts/codes/code-text.ts';
import { Page } from '../../parts/document-page.tsx';
import { useWords } from '../../parts/format/language.ts';
import { PathLink } from '../../parts/path-link.tsx';
import { EmptyState, ErrorState, LoadingState } from '../../parts/states.tsx';

const stateLists: Readonly<Record<string, CodeList>> = {
  list: 'listState',
  gate_pass: 'passState',
  book: 'bookState',
  form: 'formState',
  note: 'noteState',
  write_off: 'writeOffState',
  easy_entry: 'easyState',
  work_order: 'workOrderState',
  repair_order: 'workOrderState',
  loss: 'lossState',
};

/** What a scanned text may mean, when it means more than one thing or none. */
export function SearchPage() {
  const { t } = useTranslation();
  const inWords = useWords();
  const { text = '' } = useSearch({ from: '/signed-in/search' });
  const found = useOperation('search', { text }, { enabled: text !== '' });
  if (found.error) return <ErrorState error={found.error} />;
  if (text !== '' && !found.data) return <LoadingState />;
  const rows = found.data?.rows ?? [];
  const recognised = found.data?.recognised ?? null;
  return (
    <Page title={t('search.title', { text })}>
      <div className="stack">
        {recognised === null ? null : (
          <p>
            {t('search.recognised', { scheme: t(`scheme.${recognised.scheme}`), canonical: recognised.canonical })}{' '}
            <Link to="/calculators/identifier" search={{ text: recognised.canonical }}>
              {t('search.check')}
            </Link>
          </p>
        )}
        {rows.length === 0 ? (
          <EmptyState title={t('search.none')}>{found.data?.hint ? inWords(found.data.hint) : null}</EmptyState>
        ) : (
          <table className="plain-table">
            <tbody>
              {rows.map((row) => {
                const list = stateLists[row.kind];
                return (
                  <tr key={row.path}>
                    <td>
                      <PathLink path={row.path}>{row.number}</PathLink>
                    </td>
                    <td>{inWords(row.title)}</td>
                    <td>{row.state !== null && list ? <CodeBadge list={list} code={row.state} /> : null}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        )}
      </div>
    </Page>
  );
}
