import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useOperation } from '../../api/use-operation.ts';
import { useCode } from '../../parts/codes/code-text.ts';
import { DocumentPage, Section } from '../../parts/document-page.tsx';
import { DocumentTimeline } from '../../parts/document-timeline.tsx';
import { DayText, InstantText, Quantity } from '../../parts/format/values.tsx';
import { KeyValueList } from '../../parts/key-value-list.tsx';
import { ErrorState, LoadingState } from '../../parts/states.tsx';
import { ItemName } from '../processing/frame.tsx';

/** One move of goods that are not under bond. */
export function StateMovePage() {
  const { t } = useTranslation();
  const code = useCode();
  const { bookNo, internalNo } = useParams({ from: '/signed-in/books/$bookNo/state-moves/$internalNo' });
  const found = useOperation('get_state_move', { bookNo, internalNo });
  if (found.error) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data) return <LoadingState />;
  const { data } = found;
  const text = (value: string | null) => (value ? value : '–');
  return (
    <DocumentPage
      kind={t('code.subjectKind.state_move')}
      number={internalNo}
      state={code('stateMoveKind', data.kind)}
      owner={
        <Link to="/state-moves" search={{ bookNo }}>
          {bookNo}
        </Link>
      }
      aside={<DocumentTimeline subject={`state_move:${bookNo}/${internalNo}`} />}
    >
      <Section title={t('stateStorage.goods')}>
        <KeyValueList
          items={[
            { name: t('use.item'), value: <ItemName bookNo={bookNo} itemNo={data.itemNo} />, strong: true },
            { name: t('field.quantity'), value: <Quantity quantity={data.quantity} />, strong: true },
            { name: t('lineField.legalQuantity1'), value: <Quantity quantity={data.legalQuantity1} /> },
            { name: t('lineField.legalQuantity2'), value: <Quantity quantity={data.legalQuantity2} /> },
            { name: t('stateStorage.movedOn'), value: <DayText day={data.movedOn} /> },
            { name: t('stateStorage.counterpart'), value: text(data.counterpart) },
            { name: t('pass.vehicle'), value: text(data.vehicleNo) },
            { name: t('stateStorage.entryNo'), value: text(data.entryNo) },
            { name: t('stateStorage.reason'), value: text(data.reason) },
            { name: t('use.recordedAt'), value: <InstantText at={data.recordedAt} /> },
          ]}
        />
      </Section>
    </DocumentPage>
  );
}
