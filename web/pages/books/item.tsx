import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../api/operations.ts';
import { useOperation } from '../../api/use-operation.ts';
import type { BookItem, Lot } from '../../api/views.ts';
import { CodeBadge } from '../../parts/codes/code-badge.tsx';
import { useCode } from '../../parts/codes/code-text.ts';
import { useReferenceName } from '../../parts/codes/reference.ts';
import { DocumentPage, Section } from '../../parts/document-page.tsx';
import { groupDigits } from '../../parts/format/numbers.ts';
import { DayText, Quantity } from '../../parts/format/values.tsx';
import { KeyValueList } from '../../parts/key-value-list.tsx';
import { ErrorState, LoadingState } from '../../parts/states.tsx';
import { SubjectLink } from '../../parts/subject-link.tsx';
import { BalanceAsOf } from './balance-as-of.tsx';
import { EntriesTable } from './entries.tsx';
import { StockChart } from './stock-chart.tsx';

export function ItemPage() {
  const { bookNo, itemNo } = useParams({ from: '/signed-in/books/$bookNo/items/$itemNo' });
  const found = useOperation('get_book_item', { bookNo, itemNo: Number.parseInt(itemNo, 10) });
  if (found.error) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data) return <LoadingState />;
  return <ItemDocument bookNo={bookNo} {...found.data} />;
}

function ItemDocument({ bookNo, item, lots }: OutputOf<'get_book_item'> & { readonly bookNo: string }) {
  const { t } = useTranslation();
  const unit = useReferenceName('units');
  return (
    <DocumentPage
      kind={`${t('subject.item')} ${item.itemNo}`}
      number={item.name}
      state={item.executionMark === 'normal' ? undefined : <CodeBadge list="executionMark" code={item.executionMark} />}
      owner={
        <>
          <Link to="/books/$bookNo" params={{ bookNo }}>
            {bookNo}
          </Link>{' '}
          · {item.materialNo} ·{' '}
          <Link to="/tariff/$code" params={{ code: item.hsCode }}>
            {item.hsCode}
          </Link>
        </>
      }
    >
      <Section title={t('item.balances')}>
        <Balances item={item} />
      </Section>
      <Section title={t('item.overTime')}>
        <StockChart bookNo={bookNo} itemNo={item.itemNo} unit={unit(item.declaredUnit)} />
      </Section>
      <Section title={t('item.asOf')}>
        <BalanceAsOf bookNo={bookNo} item={item} />
      </Section>
      <Section title={t('item.lots')}>
        <Lots lots={lots} unit={unit(item.declaredUnit)} />
      </Section>
      <Section title={t('book.entries')}>
        <EntriesTable bookNo={bookNo} itemNo={item.itemNo} />
      </Section>
      <Section title={t('list.terms')}>
        <Terms item={item} />
      </Section>
    </DocumentPage>
  );
}

function Balances({ item }: { readonly item: BookItem }) {
  const { t } = useTranslation();
  const code = useCode();
  const unit = useReferenceName('units');
  if (item.balances.length === 0) return <p className="dimmed">{t('item.neverMoved')}</p>;
  const legal2 = item.legalUnit2;
  return (
    <table className="plain-table">
      <thead>
        <tr>
          <th>{t('item.stage')}</th>
          <th className="number">{t('item.onHand')}</th>
          <th className="number">{t('item.pendingOut')}</th>
          <th className="number">{t('item.pendingIn')}</th>
          <th className="number">{t('item.available')}</th>
          <th className="number">{t('item.legal1')}</th>
          {legal2 === null ? null : <th className="number">{t('item.legal2')}</th>}
          <th className="number">{t('item.value')}</th>
          <th className="number">{t('item.averageValue')}</th>
        </tr>
      </thead>
      <tbody>
        {item.balances.map((balance) => (
          <tr key={balance.stage}>
            <td>{code('stage', balance.stage)}</td>
            <td className="number">
              <Quantity quantity={balance.posted.declared} unit={unit(item.declaredUnit)} />
            </td>
            <td className="number">
              <Quantity quantity={balance.pendingOut.declared} />
            </td>
            <td className="number">
              <Quantity quantity={balance.pendingIn.declared} />
            </td>
            <td className="number">
              <strong>
                <Quantity quantity={balance.available} />
              </strong>
            </td>
            <td className="number">
              <Quantity quantity={balance.posted.legal1} unit={unit(item.legalUnit1)} />
            </td>
            {legal2 === null ? null : (
              <td className="number">
                <Quantity quantity={balance.posted.legal2} unit={unit(legal2)} />
              </td>
            )}
            <td className="number">{groupDigits(balance.posted.value)}</td>
            <td className="number">{balance.averageValue === null ? '–' : groupDigits(balance.averageValue)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface LotsProps {
  readonly lots: readonly Lot[];
  readonly unit: string;
}

/** The layers that are not used up, each with the list that brought it in. */
function Lots({ lots, unit }: LotsProps) {
  const { t } = useTranslation();
  const code = useCode();
  const country = useReferenceName('countries');
  const mode = useReferenceName('supervision-modes');
  if (lots.length === 0) return <p className="dimmed">{t('item.noLots')}</p>;
  return (
    <table className="plain-table">
      <thead>
        <tr>
          <th>{t('lot.openedOn')}</th>
          <th>{t('lot.document')}</th>
          <th className="number">{t('line.no')}</th>
          <th>{t('line.origin')}</th>
          <th>{t('list.supervisionMode')}</th>
          <th>{t('lot.taxStatus')}</th>
          <th className="number">{t('lot.in')}</th>
          <th className="number">{t('lot.out')}</th>
        </tr>
      </thead>
      <tbody>
        {lots.map((lot) => (
          <tr key={`${lot.lotNo}/${lot.stage}`}>
            <td>
              <DayText day={lot.openedOn} />
            </td>
            <td>
              <SubjectLink subject={lot.document} />
            </td>
            <td className="number">{lot.lineNo}</td>
            <td>{lot.originCountry === null ? '–' : country(lot.originCountry)}</td>
            <td>{lot.supervisionMode === null ? '–' : `${lot.supervisionMode} ${mode(lot.supervisionMode)}`}</td>
            <td>{code('taxStatus', lot.taxStatus)}</td>
            <td className="number">
              <Quantity quantity={lot.quantity} unit={unit} />
            </td>
            <td className="number">
              <Quantity quantity={lot.outQuantity} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Terms({ item }: { readonly item: BookItem }) {
  const { t } = useTranslation();
  const code = useCode();
  const unit = useReferenceName('units');
  const country = useReferenceName('countries');
  const items = [
    { name: t('list.goodsKind'), value: code('goodsKind', item.goodsKind) },
    { name: t('line.model'), value: item.model === '' ? null : item.model },
    { name: t('line.unit'), value: `${item.declaredUnit} ${unit(item.declaredUnit)}` },
    { name: t('lineField.legalUnit1'), value: `${item.legalUnit1} ${unit(item.legalUnit1)}` },
    {
      name: t('lineField.legalUnit2'),
      value: item.legalUnit2 === null ? null : `${item.legalUnit2} ${unit(item.legalUnit2)}`,
    },
    { name: t('line.origin'), value: item.originCountry === null ? null : country(item.originCountry) },
    { name: t('item.executionMark'), value: code('executionMark', item.executionMark) },
  ];
  return <KeyValueList items={items.filter((entry) => entry.value !== null)} />;
}
