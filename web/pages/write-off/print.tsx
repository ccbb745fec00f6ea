import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/client.ts';
import { useOperation } from '../../api/use-operation.ts';
import { useCode } from '../../parts/codes/code-text.ts';
import { Section } from '../../parts/document-page.tsx';
import { groupDigits } from '../../parts/format/numbers.ts';
import { DayText, InstantText, Money } from '../../parts/format/values.tsx';
import { KeyValueList } from '../../parts/key-value-list.tsx';
import { EmptyState, ErrorState, LoadingState } from '../../parts/states.tsx';
import { PaperDispositions, PaperLines } from './print-tables.tsx';
import type { ReportLine, WriteOff } from './views.ts';
import './write-off.css';

/** More than this is no paper any more but a file. */
const linesPrinted = 2000;
const linesPerPage = 500;

/** The report on paper: head, every line with its figures, differences with what becomes of them, signatures. */
export function PrintWriteOffPage() {
  const { t } = useTranslation();
  const { writeOff } = useParams({ from: '/signed-in/write-offs/$writeOff/print' });
  const head = useOperation('get_write_off', { writeOff });
  const reportNo = head.data?.reportNo ?? 0;
  const lines = useQuery({
    queryKey: ['list_write_off_lines', writeOff, reportNo, 'print'],
    queryFn: ({ signal }) => allLines(writeOff, signal),
    enabled: reportNo > 0,
  });
  const error = head.error ?? lines.error;
  if (error) return <ErrorState error={error} onRetry={() => void lines.refetch()} />;
  if (head.data && reportNo === 0) {
    return <EmptyState title={t('writeOff.noReport')}>{head.data.writeOffNo}</EmptyState>;
  }
  if (!head.data || !lines.data) return <LoadingState />;
  return <Paper writeOff={head.data} {...lines.data} />;
}

async function allLines(writeOff: string, signal: AbortSignal) {
  const lines: ReportLine[] = [];
  let after: string | null = null;
  do {
    const input = { writeOff, limit: linesPerPage, ...(after === null ? {} : { after }) };
    const page: { rows: readonly ReportLine[]; next: string | null } = await call('list_write_off_lines', input, {
      signal,
    });
    lines.push(...page.rows);
    after = page.next;
  } while (after !== null && lines.length < linesPrinted);
  return { lines: lines.slice(0, linesPrinted), isWhole: after === null };
}

interface PaperProps {
  readonly writeOff: WriteOff;
  readonly lines: readonly ReportLine[];
  readonly isWhole: boolean;
}

function Paper({ writeOff, lines, isWhole }: PaperProps) {
  const { t } = useTranslation();
  const { writeOffNo } = writeOff;
  return (
    <div className="page print-page">
      <header className="page-header">
        <div>
          <h1>
            {t('writeOff.paper')} {writeOffNo}
          </h1>
        </div>
        <span className="dialog-buttons print-tools">
          <Link to="/write-offs/$writeOff" params={{ writeOff: writeOffNo }}>
            {writeOffNo}
          </Link>
          <Button onClick={() => window.print()}>{t('writeOff.print')}</Button>
        </span>
      </header>
      <div className="stack">
        <Head writeOff={writeOff} />
        {isWhole ? null : <p className="reason">{t('writeOff.paperCut', { count: linesPrinted })}</p>}
        <Section title={t('writeOff.report')}>
          <PaperLines lines={lines} />
        </Section>
        {lines.some(({ disposition }) => disposition !== null) ? (
          <Section title={t('writeOff.differences')}>
            <PaperDispositions lines={lines.filter(({ disposition }) => disposition !== null)} />
          </Section>
        ) : null}
        {writeOff.tax === null ? null : (
          <p>
            {t('writeOff.taxDue')} <Money amount={writeOff.tax.total} />
          </p>
        )}
      </div>
      <div className="print-signatures">
        {(['enterprise', 'counter', 'customs'] as const).map((who) => (
          <p key={who}>{t(`writeOff.signature.${who}`)}</p>
        ))}
      </div>
    </div>
  );
}

function Head({ writeOff }: { readonly writeOff: WriteOff }) {
  const { t } = useTranslation();
  const code = useCode();
  const book = useOperation('get_book', { bookNo: writeOff.bookNo }).data;
  const { totals, stocktakeOn, reportedAt } = writeOff;
  const facts = [
    { name: t('list.book'), value: writeOff.bookNo },
    { name: t('writeOff.enterprise'), value: book?.enterpriseName ?? '' },
    { name: t('writeOff.cycleNo'), value: writeOff.cycleNo },
    {
      name: t('writeOff.period'),
      value: (
        <>
          <DayText day={writeOff.periodFrom} /> – <DayText day={writeOff.periodThrough} />
        </>
      ),
    },
    { name: t('list.state'), value: code('writeOffState', writeOff.state) },
    { name: t('writeOff.stocktakeOn'), value: stocktakeOn === null ? '–' : <DayText day={stocktakeOn} /> },
    { name: t('writeOff.step.reported'), value: reportedAt === null ? '–' : <InstantText at={reportedAt} /> },
  ];
  const figures =
    totals === null
      ? []
      : [
          { name: t('writeOff.listsIn'), value: totals.listsIn },
          { name: t('writeOff.listsOut'), value: totals.listsOut },
          { name: t('writeOff.materialsInValue'), value: groupDigits(totals.materialsInValue) },
          { name: t('writeOff.productsOutValue'), value: groupDigits(totals.productsOutValue) },
          { name: t('writeOff.shortageValue'), value: groupDigits(totals.shortageValue) },
          { name: t('writeOff.surplusValue'), value: groupDigits(totals.surplusValue) },
        ];
  return (
    <div className="print-head">
      <KeyValueList items={facts} />
      <KeyValueList items={figures} numeric />
    </div>
  );
}
