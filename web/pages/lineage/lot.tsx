import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../api/operations.ts';
import { useOperation } from '../../api/use-operation.ts';
import { useCode } from '../../parts/codes/code-text.ts';
import { useReferenceName } from '../../parts/codes/reference.ts';
import { Page, Section } from '../../parts/document-page.tsx';
import { sumOf } from '../../parts/format/exact.ts';
import { DayText, Quantity } from '../../parts/format/values.tsx';
import { KeyValueList } from '../../parts/key-value-list.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { ErrorState, LoadingState } from '../../parts/states.tsx';
import { SubjectLink } from '../../parts/subject-link.tsx';
import { FlowPicture } from './flow-picture.tsx';
import { forwardPicture } from './pictures.ts';

type Trace = OutputOf<'trace_lot'>;

/** Where did this gram go: one lot to every place where a part of it is, or ended. */
export function LotPage() {
  const { t } = useTranslation();
  const { bookNo, lotNo } = useParams({ from: '/signed-in/books/$bookNo/lots/$lotNo' });
  const found = useOperation('trace_lot', { bookNo, lotNo });
  const code = useCode();
  const unit = useReferenceName('units');
  if (found.error) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data) return <LoadingState />;
  const trace = found.data;
  const back = (
    <LinkButton to="/books/$bookNo/lots" params={{ bookNo }} variant="default">
      {t('lineage.lots')}
    </LinkButton>
  );
  const picture = forwardPicture(trace, { stage: (stage) => code('stage', stage), unit });
  return (
    <Page title={t('lineage.where')} lead={t('lineage.whereLead')} tools={back}>
      <LotTerms lot={trace.lot} bookNo={bookNo} />
      <FlowPicture label={t('lineage.pictureLabel')} {...picture} />
      <Section title={t('lineage.ends', { count: trace.ends.length + trace.others.count })}>
        <Ends trace={trace} bookNo={bookNo} />
      </Section>
    </Page>
  );
}

function LotTerms({ lot, bookNo }: { readonly lot: Trace['lot']; readonly bookNo: string }) {
  const { t } = useTranslation();
  const code = useCode();
  const unit = useReferenceName('units');
  const mode = useReferenceName('supervision-modes');
  const country = useReferenceName('countries');
  return (
    <KeyValueList
      items={[
        { name: t('lineage.lot'), value: lot.lotNo },
        {
          name: t('line.item'),
          value: (
            <Link to="/books/$bookNo/items/$itemNo" params={{ bookNo, itemNo: String(lot.itemNo) }}>
              {`${lot.itemNo} · ${lot.materialNo} ${lot.name}`}
            </Link>
          ),
        },
        { name: t('field.quantity'), value: <Quantity quantity={lot.quantity} unit={unit(lot.unit)} />, strong: true },
        { name: t('lineage.openedBy'), value: <SubjectLink subject={lot.document} /> },
        { name: t('lineage.openedOn'), value: <DayText day={lot.openedOn} /> },
        { name: t('line.origin'), value: lot.originCountry === null ? '–' : country(lot.originCountry) },
        {
          name: t('list.supervisionMode'),
          value: lot.supervisionMode === null ? '–' : `${lot.supervisionMode} ${mode(lot.supervisionMode)}`,
        },
        { name: t('lineage.status'), value: code('taxStatus', lot.taxStatus) },
      ]}
    />
  );
}

function Ends({ trace, bookNo }: { readonly trace: Trace; readonly bookNo: string }) {
  const { t } = useTranslation();
  const code = useCode();
  const unit = useReferenceName('units');
  const total = sumOf([...trace.ends.map(({ quantity }) => quantity), trace.others.quantity]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: on a phone it scrolls, and a scrolling region is reached with the keyboard
    <table className="plain-table" tabIndex={0}>
      <thead>
        <tr>
          <th>{t('lineage.whereNow')}</th>
          <th>{t('lineage.in')}</th>
          <th>{t('lineage.by')}</th>
          <th>{t('entry.on')}</th>
          <th className="number">{t('lineage.ofThis')}</th>
          <th className="number">{t('lineage.ofThat')}</th>
        </tr>
      </thead>
      <tbody>
        {trace.ends.map((end) => (
          <tr key={`${end.lotNo}/${end.stage}/${end.document}/${end.lineNo}/${end.effectiveOn}`}>
            <td>{code('stage', end.stage)}</td>
            <td>
              <Link to="/books/$bookNo/lots/$lotNo" params={{ bookNo, lotNo: end.lotNo }}>
                {`${end.name} · ${end.lotNo}`}
              </Link>
            </td>
            <td>{end.document === null ? '–' : <SubjectLink subject={end.document} />}</td>
            <td>{end.effectiveOn === null ? '–' : <DayText day={end.effectiveOn} />}</td>
            <td className="number">
              <Quantity quantity={end.quantity} unit={unit(trace.lot.unit)} />
            </td>
            <td className="number">
              <Quantity quantity={end.ofLot} unit={unit(end.unit)} />
            </td>
          </tr>
        ))}
        {trace.others.count === 0 ? null : (
          <tr>
            <td colSpan={4}>{t('lineage.others', { count: trace.others.count })}</td>
            <td className="number">
              <Quantity quantity={trace.others.quantity} unit={unit(trace.lot.unit)} />
            </td>
            <td />
          </tr>
        )}
      </tbody>
      <tfoot>
        <tr>
          <th colSpan={4}>{t('lineage.total')}</th>
          <th className="number">
            <Quantity quantity={total} unit={unit(trace.lot.unit)} />
          </th>
          <th />
        </tr>
      </tfoot>
    </table>
  );
}
