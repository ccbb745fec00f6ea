import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useOperation } from '../../api/use-operation.ts';
import { DocumentPage, Section } from '../../parts/document-page.tsx';
import { DocumentTimeline } from '../../parts/document-timeline.tsx';
import { DayText, InstantText } from '../../parts/format/values.tsx';
import { KeyValueList } from '../../parts/key-value-list.tsx';
import { ErrorState, LoadingState } from '../../parts/states.tsx';
import { UseLines } from './use-lines.tsx';

/** One record of actual use: never changed, a stocktake makes a mistake good. */
export function UsePage() {
  const { t } = useTranslation();
  const { bookNo, internalNo } = useParams({ from: '/signed-in/books/$bookNo/uses/$internalNo' });
  const found = useOperation('get_use_record', { bookNo, internalNo });
  if (found.error) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data) return <LoadingState />;
  const { record, lines } = found.data;
  const { orderNo } = record;
  return (
    <DocumentPage
      kind={t('code.subjectKind.use')}
      number={internalNo}
      state={null}
      owner={
        <Link to="/books/$bookNo/uses" params={{ bookNo }}>
          {bookNo}
        </Link>
      }
      aside={<DocumentTimeline subject={`use:${bookNo}/${internalNo}`} />}
    >
      <Section title={t('use.what')}>
        <KeyValueList
          items={[
            { name: t('use.project'), value: record.project ?? '–' },
            {
              name: t('use.orderNo'),
              value:
                orderNo === null ? (
                  '–'
                ) : (
                  <Link to="/books/$bookNo/repair-orders/$orderNo" params={{ bookNo, orderNo }}>
                    {orderNo}
                  </Link>
                ),
            },
            { name: t('use.usedOn'), value: <DayText day={record.usedOn} /> },
            { name: t('use.recordedAt'), value: <InstantText at={record.createdAt} /> },
            { name: t('list.remark'), value: record.remark === '' ? '–' : record.remark },
          ]}
        />
      </Section>
      <Section title={t('use.lines')}>
        <UseLines bookNo={bookNo} lines={lines} />
      </Section>
    </DocumentPage>
  );
}
