import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../api/permissions.ts';
import { useOperation } from '../../api/use-operation.ts';
import { CodeBadge } from '../../parts/codes/code-badge.tsx';
import { CustomsDocument } from '../../parts/customs-document.tsx';
import { DocumentPage, Section } from '../../parts/document-page.tsx';
import { DocumentTimeline } from '../../parts/document-timeline.tsx';
import { DayText } from '../../parts/format/values.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { ErrorState, LoadingState } from '../../parts/states.tsx';
import { CycleMoves } from './cycle-moves.tsx';
import { PeriodFigures } from './figures.tsx';
import { PassConsequences } from './pass-consequences.tsx';
import { PeriodLists } from './period-lists.tsx';
import { CycleProgress } from './progress.tsx';
import { ReportLines } from './report-lines.tsx';
import { TaxFigures } from './tax-figures.tsx';
import { isBeforeReport, mayMove, type WriteOff } from './views.ts';

/** One cycle of a book: where it stands, the figures of its period, its report, and what may be done next. */
export function WriteOffPage() {
  const { writeOff } = useParams({ from: '/signed-in/write-offs/$writeOff' });
  const found = useOperation('get_write_off', { writeOff });
  if (found.error) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data) return <LoadingState />;
  return <Cycle writeOff={found.data} />;
}

function Cycle({ writeOff }: { readonly writeOff: WriteOff }) {
  const { t } = useTranslation();
  const { writeOffNo, bookNo, periodFrom, periodThrough, note, tax, reportNo } = writeOff;
  return (
    <DocumentPage
      kind={t('subject.writeOff')}
      number={writeOffNo}
      state={<CodeBadge list="writeOffState" code={writeOff.state} />}
      owner={
        <>
          <Link to="/books/$bookNo" params={{ bookNo }}>
            {bookNo}
          </Link>
          {' · '}
          <DayText day={periodFrom} /> – <DayText day={periodThrough} />
        </>
      }
      aside={
        <>
          <CycleMoves writeOff={writeOff} />
          <DocumentTimeline subject={`write_off:${writeOffNo}`} />
        </>
      }
    >
      <Section title={t('writeOff.where')} tools={<Rooms writeOff={writeOff} />}>
        <CycleProgress writeOff={writeOff} />
        {note === '' ? null : <p>{t('writeOff.verdict', { note })}</p>}
      </Section>
      {mayMove(writeOff, 'pass') ? (
        <Section title={t('writeOff.willPass')}>
          <PassConsequences writeOff={writeOff} />
        </Section>
      ) : null}
      <Section title={t('writeOff.figures')}>
        <PeriodFigures writeOff={writeOff} />
      </Section>
      {tax === null ? null : (
        <Section title={t('writeOff.tax')}>
          <TaxFigures tax={tax} />
        </Section>
      )}
      {reportNo === 0 ? null : (
        <Section title={t(isBeforeReport(writeOff) ? 'writeOff.lastReport' : 'writeOff.report')}>
          <ReportLines writeOff={writeOff} />
        </Section>
      )}
      <Section title={t('writeOff.lists')}>
        <PeriodLists writeOffNo={writeOffNo} />
      </Section>
      <ReportDocument writeOff={writeOff} />
    </DocumentPage>
  );
}

/** What was reported, for the customs window. */
function ReportDocument({ writeOff }: { readonly writeOff: WriteOff }) {
  if (writeOff.reportNo === 0) return null;
  return (
    <CustomsDocument
      operation="download_write_off_report"
      message="EMS121"
      path={`/api/write-offs/${encodeURIComponent(writeOff.writeOffNo)}/customs-document`}
    />
  );
}

/** The pages that belong to the cycle. */
function Rooms({ writeOff }: { readonly writeOff: WriteOff }) {
  const { t } = useTranslation();
  const may = useMay();
  const common = { params: { writeOff: writeOff.writeOffNo }, variant: 'default', size: 'compact-sm' } as const;
  return (
    <nav className="dialog-buttons" aria-label={t('writeOff.rooms')}>
      {may('list_counts') ? (
        <LinkButton to="/write-offs/$writeOff/counts" {...common}>
          {t('writeOff.counts')}
        </LinkButton>
      ) : null}
      {writeOff.reportNo === 0 ? null : (
        <>
          <LinkButton to="/write-offs/$writeOff/differences" {...common}>
            {t('writeOff.differences')}
          </LinkButton>
          <LinkButton to="/write-offs/$writeOff/print" {...common}>
            {t('writeOff.printView')}
          </LinkButton>
        </>
      )}
    </nav>
  );
}
