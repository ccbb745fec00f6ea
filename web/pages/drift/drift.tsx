import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../api/operations.ts';
import { useOperation } from '../../api/use-operation.ts';
import { CodeBadge } from '../../parts/codes/code-badge.tsx';
import { useReferenceName } from '../../parts/codes/reference.ts';
import { Page } from '../../parts/document-page.tsx';
import { DayText, Quantity } from '../../parts/format/values.tsx';
import { KeyValueList } from '../../parts/key-value-list.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { ErrorState, LoadingState } from '../../parts/states.tsx';
import { ItemName } from '../processing/frame.tsx';
import { DriftChart } from './drift-chart.tsx';
import { Interval } from './interval.tsx';
import { perUnitText } from './offset.ts';

type Drift = OutputOf<'get_consumption_drift'>;

/** One material of one product under one version of the bill: by month, by production, and since when it drifts. */
export function DriftPage() {
  const { t } = useTranslation();
  const { bookNo, billVersion, ...numbers } = useParams({
    from: '/signed-in/drift/$bookNo/$productItemNo/$billVersion/$materialItemNo',
  });
  const productItemNo = Number.parseInt(numbers.productItemNo, 10) || 0;
  const materialItemNo = Number.parseInt(numbers.materialItemNo, 10) || 0;
  const found = useOperation('get_consumption_drift', { bookNo, productItemNo, billVersion, materialItemNo });
  const material = useOperation('get_book_item', { bookNo, itemNo: materialItemNo }).data?.item;
  const unitName = useReferenceName('units');
  if (found.error) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data) return <LoadingState />;
  const drift = found.data;
  const unit = material ? unitName(material.declaredUnit) : '';
  const bill = (
    <LinkButton
      to="/books/$bookNo/bills/$productItemNo/$billVersion"
      params={{ bookNo, productItemNo: String(productItemNo), billVersion }}
      variant="default"
    >
      {t('drift.openBill')}
    </LinkButton>
  );
  return (
    <Page title={t('drift.one')} lead={t('drift.oneLead')} tools={bill}>
      <Link to="/drift" search={{ bookNo }}>
        {t('drift.back')}
      </Link>
      <KeyValueList
        items={[
          { name: t('drift.product'), value: <ItemName bookNo={bookNo} itemNo={productItemNo} /> },
          { name: t('processing.billVersion'), value: billVersion },
          { name: t('drift.material'), value: <ItemName bookNo={bookNo} itemNo={materialItemNo} /> },
          { name: t('drift.verdict'), value: <CodeBadge list="driftVerdict" code={drift.state} /> },
          { name: t('drift.whole'), value: <Interval of={drift.total} />, strong: true },
          { name: t('drift.difference'), value: <Quantity quantity={drift.difference} unit={unit} />, strong: true },
        ]}
      />
      <p>{drift.beganWith === null ? t('drift.notBegun') : t('drift.began', { no: drift.beganWith })}</p>
      <DriftChart drift={drift} />
      <Months drift={drift} unit={unit} />
      <Productions drift={drift} bookNo={bookNo} unit={unit} />
      <p className="dimmed">{t('drift.method')}</p>
    </Page>
  );
}

function Months({ drift, unit }: { readonly drift: Drift; readonly unit: string }) {
  const { t } = useTranslation();
  return (
    <section>
      <h2>{t('drift.byMonth')}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: on a phone the table scrolls sideways, also by keyboard */}
      <table className="plain-table" tabIndex={0}>
        <thead>
          <tr>
            <th>{t('drift.month')}</th>
            <th>{t('drift.verdict')}</th>
            <th className="number">{t('drift.productions')}</th>
            <th className="number">{t('drift.declaredUse')}</th>
            <th className="number">{t('drift.actualUse')}</th>
            <th className="number">{t('drift.declaredPerUnit')}</th>
            <th className="number">{t('drift.actualPerUnit')}</th>
            <th className="number">{t('drift.off')}</th>
          </tr>
        </thead>
        <tbody>
          {drift.months.map((month) => (
            <tr key={month.month}>
              <td>{month.month}</td>
              <td>
                <CodeBadge list="driftVerdict" code={month.verdict} />
              </td>
              <td className="number">{month.productions}</td>
              <td className="number">
                <Quantity quantity={month.declared} unit={unit} />
              </td>
              <td className="number">
                <Quantity quantity={month.actual} unit={unit} />
              </td>
              <td className="number">
                <Quantity quantity={perUnitText(month.declaredPerUnit)} />
              </td>
              <td className="number">
                <Quantity quantity={perUnitText(month.actualPerUnit)} />
              </td>
              <td className="number">
                <Interval of={month} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface ProductionsProps {
  readonly drift: Drift;
  readonly bookNo: string;
  readonly unit: string;
}

/** The last production first: what a drift is about happened last. */
function Productions({ drift, bookNo, unit }: ProductionsProps) {
  const { t } = useTranslation();
  return (
    <section>
      <h2>{t('drift.byProduction')}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: on a phone the table scrolls sideways, also by keyboard */}
      <table className="plain-table" tabIndex={0}>
        <thead>
          <tr>
            <th>{t('list.internalNo')}</th>
            <th>{t('processing.producedOn')}</th>
            <th className="number">{t('processing.produced')}</th>
            <th className="number">{t('drift.declaredUse')}</th>
            <th className="number">{t('drift.actualUse')}</th>
            <th className="number">{t('drift.off')}</th>
          </tr>
        </thead>
        <tbody>
          {[...drift.productions].reverse().map((production) => (
            <tr key={production.internalNo} data-began={production.internalNo === drift.beganWith}>
              <td>
                <Link
                  to="/books/$bookNo/productions/$internalNo"
                  params={{ bookNo, internalNo: production.internalNo }}
                >
                  {production.internalNo}
                </Link>
              </td>
              <td>
                <DayText day={production.producedOn} />
              </td>
              <td className="number">
                <Quantity quantity={production.produced} />
              </td>
              <td className="number">
                <Quantity quantity={production.declared} unit={unit} />
              </td>
              <td className="number">
                <Quantity quantity={production.actual} unit={unit} />
              </td>
              <td className="number">
                <Interval of={{ ratio: production.ratio, low: null, high: null }} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
