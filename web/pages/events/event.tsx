import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../api/permissions.ts';
import { useOperation } from '../../api/use-operation.ts';
import type { EventView } from '../../api/views.ts';
import { useFactCode, useFactName } from '../../parts/codes/facts.ts';
import { DocumentPage, Section } from '../../parts/document-page.tsx';
import { useLanguage, useWords } from '../../parts/format/language.ts';
import { InstantText } from '../../parts/format/values.tsx';
import { KeyValueList } from '../../parts/key-value-list.tsx';
import { ErrorState, LoadingState } from '../../parts/states.tsx';
import { SubjectLink } from '../../parts/subject-link.tsx';
import { evidenceText } from '../today/evidence.ts';

export function EventPage() {
  const { eventId } = useParams({ from: '/signed-in/events/$eventId' });
  const found = useOperation('get_event', { eventId });
  if (found.error) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data) return <LoadingState />;
  return <EventDocument event={found.data} />;
}

function EventDocument({ event }: { readonly event: EventView }) {
  const { t } = useTranslation();
  const inWords = useWords();
  const language = useLanguage();
  const factName = useFactName();
  const factCode = useFactCode();
  const facts = Object.entries(event.facts);
  return (
    <DocumentPage
      kind={t('subject.event')}
      number={inWords(event.words)}
      owner={<InstantText at={event.occurredAt} withSeconds />}
    >
      <Section title={t('event.subject')}>
        <ul className="plain-list">
          {event.subjects.map((subject) => (
            <li key={subject}>
              <SubjectLink subject={subject} />
            </li>
          ))}
        </ul>
      </Section>
      <Section title={t('event.facts')}>
        {facts.length === 0 ? <p className="dimmed">{t('event.noFacts')}</p> : null}
        <KeyValueList
          items={facts.map(([name, value]) => ({
            name: factName(name),
            value: factCode(name, value) ?? evidenceText(value, language),
          }))}
        />
      </Section>
      <Section title={t('event.who')}>
        <Actor event={event} />
      </Section>
      <Section title={t('event.proof')}>
        <p className="dimmed">{t('event.proofLead')}</p>
        <KeyValueList
          items={[
            { name: t('event.operation'), value: <code>{event.operation}</code> },
            { name: t('event.inputHash'), value: <code className="hash">{event.inputHash}</code> },
            { name: t('event.id'), value: <code>{event.eventId}</code> },
            { name: t('entry.recordedAt'), value: <InstantText at={event.recordedAt} withSeconds /> },
          ]}
        />
      </Section>
    </DocumentPage>
  );
}

function Actor({ event }: { readonly event: EventView }) {
  const { t } = useTranslation();
  const inWords = useWords();
  const may = useMay();
  const { partyId, roleWords, userId } = event.actor;
  const party = useOperation(
    'get_party',
    { partyId: partyId ?? '' },
    { enabled: partyId !== null && may('get_party') },
  );
  const items = [
    { name: t('event.role'), value: inWords(roleWords) },
    { name: t('event.user'), value: <code>{userId}</code> },
    {
      name: t('subject.party'),
      value: party.data ? (
        <Link to="/parties/$partyId" params={{ partyId: party.data.partyId }}>
          {party.data.nameZh}
        </Link>
      ) : null,
    },
  ];
  return <KeyValueList items={items.filter((item) => item.value !== null)} />;
}
