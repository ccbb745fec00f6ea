import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../api/permissions.ts';
import { useOperation } from '../../api/use-operation.ts';
import { Basis } from '../../parts/calculator/basis.tsx';
import { CodeBadge } from '../../parts/codes/code-badge.tsx';
import { useCode } from '../../parts/codes/code-text.ts';
import { DocumentPage, Section } from '../../parts/document-page.tsx';
import { DocumentTimeline } from '../../parts/document-timeline.tsx';
import { DayText, InstantText, Money } from '../../parts/format/values.tsx';
import { KeyValueList } from '../../parts/key-value-list.tsx';
import { type DocumentMove, DocumentMoves } from '../../parts/moves/document-moves.tsx';
import { ErrorState, LoadingState } from '../../parts/states.tsx';
import { TaxFigures } from '../write-off/tax-figures.tsx';
import type { Loss } from './codes.ts';
import { Decision, findingFieldId } from './decision.tsx';
import { LossLines } from './loss-lines.tsx';

/** One report: what is gone and why, what customs would decide or has decided, and what is owed. */
export function LossPage() {
  const { bookNo, internalNo } = useParams({ from: '/signed-in/books/$bookNo/losses/$internalNo' });
  const found = useOperation('get_loss', { bookNo, internalNo });
  if (found.error) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data) return <LoadingState />;
  return <LossDocument {...found.data} />;
}

function LossDocument(loss: Loss) {
  const { t } = useTranslation();
  const may = useMay();
  const { report, lines, basis } = loss;
  const { bookNo, internalNo, state } = report;
  const isOpen = state === 'reported';
  const ending = (move: 'refuse' | 'withdraw', operation: DocumentMove['operation']): DocumentMove => ({
    move,
    operation,
    input: { bookNo, internalNo },
    from: ['reported'],
    allowed: isOpen,
    reasonField: 'reason',
    effect: `loss.effect.${move}`,
  });
  return (
    <DocumentPage
      kind={t('code.subjectKind.loss')}
      number={internalNo}
      state={<CodeBadge list="lossState" code={state} />}
      owner={
        <Link to="/books/$bookNo" params={{ bookNo }}>
          {bookNo}
        </Link>
      }
      aside={
        <>
          <DocumentMoves
            moves={[
              confirming(bookNo, internalNo, isOpen),
              ending('refuse', 'refuse_loss'),
              ending('withdraw', 'withdraw_loss'),
            ]}
            moveList="lossMove"
            stateList="lossState"
            state={state}
          />
          <DocumentTimeline subject={`loss:${bookNo}/${internalNo}`} />
        </>
      }
    >
      <Section title={t('code.subjectKind.loss')}>
        <Terms report={report} />
      </Section>
      {isOpen && may('quote_loss') ? (
        <Decision loss={loss} />
      ) : (
        <Section title={t('loss.lines')}>
          <LossLines bookNo={bookNo} lines={lines} />
          {report.tax === null ? null : <TaxFigures tax={report.tax} />}
        </Section>
      )}
      <Basis basis={basis.slice(0, 1)} />
    </DocumentPage>
  );
}

/** The decision is made beside its tax: the move leads there. */
function confirming(bookNo: string, internalNo: string, allowed: boolean): DocumentMove {
  return {
    move: 'confirm',
    operation: 'confirm_loss',
    input: { bookNo, internalNo },
    from: ['reported'],
    allowed,
    effect: 'loss.decisionLead',
    open: () => document.getElementById(findingFieldId)?.focus(),
  };
}

function Terms({ report }: { readonly report: Loss['report'] }) {
  const { t } = useTranslation();
  const code = useCode();
  return (
    <KeyValueList
      items={[
        { name: t('loss.cause'), value: code('lossCause', report.cause), strong: true },
        { name: t('loss.occurredOn'), value: <DayText day={report.occurredOn} /> },
        { name: t('loss.description'), value: report.description },
        { name: t('loss.reportedAt'), value: <InstantText at={report.reportedAt} /> },
        ...(report.decidedAt === null
          ? []
          : [
              { name: t('loss.decidedAt'), value: <InstantText at={report.decidedAt} /> },
              { name: t(report.state === 'confirmed' ? 'loss.finding' : 'loss.reason'), value: report.finding },
            ]),
        ...(report.state === 'confirmed'
          ? [
              { name: t('loss.taxDue'), value: <Money amount={report.tax?.total ?? '0.00'} /> },
              { name: t('loss.refundToRepay'), value: <Money amount={report.refundToRepay} /> },
            ]
          : []),
      ]}
    />
  );
}
