import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../api/operations.ts';
import { useOperation } from '../../api/use-operation.ts';
import { CustomsDocument } from '../../parts/customs-document.tsx';
import { DocumentPage, Section } from '../../parts/document-page.tsx';
import { DocumentTimeline } from '../../parts/document-timeline.tsx';
import { textOf, unitsOf } from '../../parts/format/exact.ts';
import { DayText, InstantText, Quantity } from '../../parts/format/values.tsx';
import { KeyValueList } from '../../parts/key-value-list.tsx';
import { ErrorState, LoadingState } from '../../parts/states.tsx';
import { ItemName, ProcessingLinks } from './frame.tsx';

type Whole = OutputOf<'get_production'>;

/** One production: what was made, and what it used beside what the bill says. */
export function ProductionPage() {
  const { bookNo, internalNo } = useParams({ from: '/signed-in/books/$bookNo/productions/$internalNo' });
  const found = useOperation('get_production', { bookNo, internalNo });
  if (found.error) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data) return <LoadingState />;
  return <ProductionDocument {...found.data} />;
}

function ProductionDocument({ production, materials, outputs }: Whole) {
  const { t } = useTranslation();
  const { bookNo, internalNo } = production;
  return (
    <DocumentPage
      kind={t('code.subjectKind.production')}
      number={internalNo}
      owner={<ItemName bookNo={bookNo} itemNo={production.productItemNo} />}
      aside={<DocumentTimeline subject={`production:${bookNo}/${internalNo}`} />}
    >
      <ProcessingLinks bookNo={bookNo} />
      <Section title={t('processing.consumedMaterials')}>
        <Consumed bookNo={bookNo} materials={materials} />
      </Section>
      {outputs.length === 0 ? null : (
        <Section title={t('processing.outputs')}>
          <ul className="plain-list">
            {outputs.map((output) => (
              <li key={output.itemNo}>
                <ItemName bookNo={bookNo} itemNo={output.itemNo} /> <Quantity quantity={output.quantity} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={t('processing.made')}>
        <Made production={production} />
      </Section>
      <CustomsDocument
        operation="download_consumption_note"
        message="CMB101"
        path={`/api/books/${encodeURIComponent(bookNo)}/productions/${encodeURIComponent(internalNo)}/customs-document`}
      />
    </DocumentPage>
  );
}

function Made({ production }: { readonly production: Whole['production'] }) {
  const { t } = useTranslation();
  const { bookNo, billVersion, workOrderNo, productItemNo, remark } = production;
  const bill = { bookNo, productItemNo: String(productItemNo), billVersion: billVersion ?? '' };
  const items = [
    { name: t('processing.produced'), value: <Quantity quantity={production.quantity} />, strong: true },
    { name: t('lineField.legalQuantity1'), value: <Quantity quantity={production.legalQuantity1} /> },
    { name: t('processing.producedOn'), value: <DayText day={production.producedOn} /> },
    {
      name: t('processing.billVersion'),
      value:
        billVersion === null ? null : (
          <Link to="/books/$bookNo/bills/$productItemNo/$billVersion" params={bill}>
            {billVersion}
          </Link>
        ),
    },
    {
      name: t('processing.orderNo'),
      value:
        workOrderNo === null ? null : (
          <Link to="/books/$bookNo/work-orders/$workOrderNo" params={{ bookNo, workOrderNo }}>
            {workOrderNo}
          </Link>
        ),
    },
    { name: t('processing.recordedAt'), value: <InstantText at={production.createdAt} /> },
    { name: t('list.remark'), value: remark === '' ? null : remark },
  ];
  return <KeyValueList items={items.filter(({ value }) => value !== null)} />;
}

interface ConsumedProps {
  readonly bookNo: string;
  readonly materials: Whole['materials'];
}

function Consumed({ bookNo, materials }: ConsumedProps) {
  const { t } = useTranslation();
  return (
    <table className="plain-table">
      <thead>
        <tr>
          <th>{t('processing.material')}</th>
          <th className="number">{t('processing.netPart')}</th>
          <th className="number">{t('processing.tangiblePart')}</th>
          <th className="number">{t('processing.intangiblePart')}</th>
          <th className="number">{t('processing.consumed')}</th>
          <th className="number">{t('processing.byBill')}</th>
          <th className="number">{t('processing.overBill')}</th>
        </tr>
      </thead>
      <tbody>
        {materials.map((row) => (
          <tr key={row.materialItemNo}>
            <td>
              <ItemName bookNo={bookNo} itemNo={row.materialItemNo} />
            </td>
            <td className="number">
              <Quantity quantity={row.net} />
            </td>
            <td className="number">
              <Quantity quantity={row.tangibleLoss} />
            </td>
            <td className="number">
              <Quantity quantity={row.intangibleLoss} />
            </td>
            <td className="number">
              <Quantity quantity={row.consumed} />
            </td>
            <td className="number">{row.consumedByBill === null ? '–' : <Quantity quantity={row.consumedByBill} />}</td>
            <td className="number">
              <OverBill consumed={row.consumed} byBill={row.consumedByBill} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** How much more than the bill says was used; less is negative. */
function OverBill({ consumed, byBill }: { readonly consumed: string; readonly byBill: string | null }) {
  const used = unitsOf(consumed);
  const expected = byBill === null ? null : unitsOf(byBill);
  if (used === null || expected === null) return <>–</>;
  const over = used - expected;
  return (
    <span className={over > 0n ? 'reason' : ''}>
      <Quantity quantity={textOf(over)} />
    </span>
  );
}
