import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../api/operations.ts';
import { useOperation } from '../../api/use-operation.ts';
import { useCode } from '../../parts/codes/code-text.ts';
import { Page, Section } from '../../parts/document-page.tsx';
import { DayText, Quantity } from '../../parts/format/values.tsx';
import { KeyValueList } from '../../parts/key-value-list.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { ErrorState, LoadingState } from '../../parts/states.tsx';
import { ItemName } from '../processing/frame.tsx';
import { SidesChart } from './sides-chart.tsx';

type Whole = OutputOf<'get_item_comparison'>;
type Parting = Whole['partings'][number];

/** One item as three sides tell it: their running balances, the event at which they part, and why. */
export function ItemComparisonPage() {
  const { t } = useTranslation();
  const { bookNo, itemNo } = useParams({ from: '/signed-in/books/$bookNo/comparison/$itemNo' });
  const found = useOperation('get_item_comparison', { bookNo, itemNo: Number.parseInt(itemNo, 10) || 0 });
  if (found.error) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data) return <LoadingState />;
  const item = found.data;
  const [first] = item.partings;
  const amount = (quantity: string | null) => (quantity === null ? '–' : <Quantity quantity={quantity} />);
  const back = (
    <LinkButton to="/books/$bookNo/comparison" params={{ bookNo }} variant="default">
      {t('comparison.ofBook', { book: bookNo })}
    </LinkButton>
  );
  return (
    <Page title={t('comparison.item')} lead={t('comparison.itemLead')} tools={back}>
      <KeyValueList
        items={[
          { name: t('line.item'), value: <ItemName bookNo={bookNo} itemNo={item.itemNo} /> },
          { name: t('comparison.enterprise'), value: amount(item.enterprise) },
          { name: t('comparison.warehouse'), value: amount(item.warehouse) },
          { name: t('comparison.book'), value: amount(item.book), strong: true },
        ]}
      />
      {first ? <FirstParting parting={first} /> : <p>{t('comparison.allAgree')}</p>}
      <SidesChart item={item} />
      <Section title={t('comparison.partings', { count: item.partings.length })}>
        <Partings partings={item.partings} />
      </Section>
      <Section title={t('comparison.events', { count: item.eventCount })}>
        <Events item={item} bookNo={bookNo} />
      </Section>
    </Page>
  );
}

/** The event that people look at first, in a sentence. */
function FirstParting({ parting }: { readonly parting: Parting }) {
  const { t } = useTranslation();
  const code = useCode();
  return (
    <section className="parting" role="note">
      <strong>{code('comparisonCause', parting.cause)}</strong>
      <p>
        {t('comparison.sentence', {
          day: parting.on,
          side: code('comparisonSide', parting.side),
          event: parting.event,
          document: parting.document ?? '–',
          stated: parting.stated,
          against: code('comparisonSide', parting.against),
          expected: parting.expected,
        })}
      </p>
      <p>
        {t(`comparison.advice.${parting.cause}`)}{' '}
        {parting.detail === null ? null : t('comparison.detail', { detail: parting.detail })}
      </p>
    </section>
  );
}

function Partings({ partings }: { readonly partings: readonly Parting[] }) {
  const { t } = useTranslation();
  const code = useCode();
  if (partings.length === 0) return <p className="dimmed">{t('comparison.allAgree')}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: on a phone it scrolls, and a scrolling region is reached with the keyboard
    <table className="plain-table" tabIndex={0}>
      <thead>
        <tr>
          <th>{t('entry.on')}</th>
          <th>{t('comparison.cause')}</th>
          <th>{t('comparison.side')}</th>
          <th>{t('comparison.event')}</th>
          <th>{t('lineage.by')}</th>
          <th className="number">{t('comparison.stated')}</th>
          <th className="number">{t('comparison.expected')}</th>
        </tr>
      </thead>
      <tbody>
        {partings.slice(0, 100).map((parting) => (
          <tr key={`${parting.side}/${parting.event}/${parting.against}`}>
            <td>
              <DayText day={parting.on} />
            </td>
            <td>{code('comparisonCause', parting.cause)}</td>
            <td>{code('comparisonSide', parting.side)}</td>
            <td>{parting.event}</td>
            <td>{parting.document ?? '–'}</td>
            <td className="number">
              <Quantity quantity={parting.stated} />
            </td>
            <td className="number">
              <Quantity quantity={parting.expected} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Events({ item, bookNo }: { readonly item: Whole; readonly bookNo: string }) {
  const { t } = useTranslation();
  const code = useCode();
  const parted = new Set(item.partings.map(({ side, event }) => `${side}/${event}`));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: on a phone it scrolls, and a scrolling region is reached with the keyboard
    <table className="plain-table" tabIndex={0}>
      <thead>
        <tr>
          <th>{t('entry.on')}</th>
          <th>{t('comparison.side')}</th>
          <th>{t('comparison.event')}</th>
          <th>{t('comparison.kind')}</th>
          <th>{t('lineage.by')}</th>
          <th className="number">{t('field.quantity')}</th>
        </tr>
      </thead>
      <tbody>
        {[...item.events].reverse().map((event) => (
          <tr key={`${event.side}/${event.name}`} data-began={parted.has(`${event.side}/${event.name}`)}>
            <td>
              <DayText day={event.on} />
            </td>
            <td>{code('comparisonSide', event.side)}</td>
            <td>
              {event.side === 'book' ? (
                <Link to="/books/$bookNo/entries" params={{ bookNo }}>
                  {event.name}
                </Link>
              ) : (
                event.name
              )}
            </td>
            <td>{code('recordKind', event.kind)}</td>
            <td>{event.document ?? '–'}</td>
            <td className="number">
              <Quantity quantity={event.change} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
