import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useOperation } from '../../api/use-operation.ts';
import { type CodeList, useCode } from '../../parts/codes/code-text.ts';
import { Page, Section } from '../../parts/document-page.tsx';
import { useWords } from '../../parts/format/language.ts';
import { groupDigits } from '../../parts/format/numbers.ts';
import { DayText } from '../../parts/format/values.tsx';
import { PathLink } from '../../parts/path-link.tsx';
import { ErrorState, LoadingState } from '../../parts/states.tsx';
import './today.css';

/** The zone in numbers; each opens the rows that make it. */
export function OverviewPage() {
  const { t } = useTranslation();
  const inWords = useWords();
  const code = useCode();
  const found = useOperation('get_overview', {}, { everySeconds: 60 });
  if (found.error) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data) return <LoadingState />;
  const { today, listsByState, passesToday, valueOnHandUsd, receiptsByState } = found.data;
  const counted = (list: CodeList, rows: typeof listsByState) =>
    rows.map((row) => ({ key: row.state, name: code(list, row.state), value: String(row.count), path: row.path }));
  const passes = passesToday.map((row) => ({
    key: row.direction,
    name: code('direction', row.direction),
    value: String(row.count),
    path: row.path,
  }));
  const values = valueOnHandUsd.map((row) => ({
    key: row.ownerId,
    name: inWords(row.name),
    value: row.value,
    path: row.path,
  }));
  return (
    <Page title={t('place.overview')} tools={<DayText day={today} />}>
      <div className="overview">
        <Numbers title={t('overview.lists')} rows={counted('listState', listsByState)} />
        <Numbers title={t('overview.passesToday')} rows={passes} />
        <Numbers title={t('overview.receipts')} rows={counted('fileState', receiptsByState)} />
        <Numbers title={t('overview.value')} rows={values} />
      </div>
    </Page>
  );
}

interface NumbersProps {
  readonly title: string;
  readonly rows: readonly {
    readonly key: string;
    readonly name: string;
    readonly value: string;
    readonly path: string;
  }[];
}

function Numbers({ title, rows }: NumbersProps): ReactNode {
  const { t } = useTranslation();
  return (
    <Section title={title}>
      {rows.length === 0 ? <p className="dimmed">{t('overview.none')}</p> : null}
      <table className="plain-table">
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <td>{row.name}</td>
              <td className="number">
                <PathLink path={row.path}>{groupDigits(row.value)}</PathLink>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
