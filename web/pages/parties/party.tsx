import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useOperation } from '../../api/use-operation.ts';
import type { Party } from '../../api/views.ts';
import { CodeBadge } from '../../parts/codes/code-badge.tsx';
import { useCode } from '../../parts/codes/code-text.ts';
import { DocumentPage, Section } from '../../parts/document-page.tsx';
import { DocumentTimeline } from '../../parts/document-timeline.tsx';
import { useLanguage } from '../../parts/format/language.ts';
import { DayText } from '../../parts/format/values.tsx';
import { KeyValueList } from '../../parts/key-value-list.tsx';
import { ErrorState, LoadingState } from '../../parts/states.tsx';
import { VatPilot } from './vat-pilot.tsx';

export function PartyPage() {
  const { partyId } = useParams({ from: '/signed-in/parties/$partyId' });
  const found = useOperation('get_party', { partyId });
  if (found.error) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data) return <LoadingState />;
  return <PartyDocument party={found.data} />;
}

function PartyDocument({ party }: { readonly party: Party }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const code = useCode();
  const items = [
    { name: t('scheme.uscc'), value: party.uscc },
    { name: t('party.customsCode'), value: party.customsCode },
    { name: t('party.roles'), value: party.roles.map((role) => code('partyRole', role)).join(' · ') },
    { name: t('party.credit'), value: party.creditLevel === null ? null : code('creditLevel', party.creditLevel) },
    { name: t('party.registeredOn'), value: <DayText day={party.registeredOn} /> },
    ...party.identifiers.map(({ scheme, identifier }) => ({
      name: code('identifierScheme', scheme),
      value: identifier,
    })),
  ];
  const names = language === 'zh' ? [party.nameZh, party.nameEn] : [party.nameEn ?? party.nameZh, party.nameZh];
  return (
    <DocumentPage
      kind={code('partyKind', party.kind)}
      number={names[0] ?? ''}
      owner={names[1] === names[0] ? undefined : names[1]}
      aside={<DocumentTimeline subject={`party:${party.partyId}`} />}
    >
      <Section title={t('party.data')}>
        <KeyValueList items={items.filter((item) => item.value !== null && item.value !== '')} />
      </Section>
      {party.roles.includes('zone_enterprise') ? <VatPilot partyId={party.partyId} /> : null}
      <Section title={t('place.books')}>
        <PartyBooks party={party} />
      </Section>
    </DocumentPage>
  );
}

function PartyBooks({ party }: { readonly party: Party }) {
  const { t } = useTranslation();
  const code = useCode();
  const books = useOperation('list_books', { search: party.nameZh, limit: 100 });
  const own = (books.data?.rows ?? []).filter((book) => book.ownerId === party.partyId);
  if (books.isSuccess && own.length === 0) return <p className="dimmed">{t('party.noBooks')}</p>;
  return (
    <table className="plain-table">
      <tbody>
        {own.map((book) => (
          <tr key={book.bookNo}>
            <td>
              <Link to="/books/$bookNo" params={{ bookNo: book.bookNo }}>
                {book.bookNo}
              </Link>
            </td>
            <td>{code('bookKind', book.kind)}</td>
            <td>
              <CodeBadge list="bookState" code={book.state} />
            </td>
            <td className="number">{t('book.items', { count: book.itemCount })}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
