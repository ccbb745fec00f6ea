import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/client.ts';
import type { EventView } from '../../api/views.ts';
import { Page } from '../../parts/document-page.tsx';
import { useWords } from '../../parts/format/language.ts';
import { InstantText } from '../../parts/format/values.tsx';
import { SubjectLink } from '../../parts/subject-link.tsx';
import { useAddressFilters } from '../../parts/table/address-filters.ts';
import type { Column } from '../../parts/table/columns.ts';
import { DataTable } from '../../parts/table/data-table.tsx';
import { useKeysetTable } from '../../parts/table/use-keyset-table.ts';

/** Everything that happened, newest first: one command, one event. */
export function EventsPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const inWords = useWords();
  const table = useKeysetTable<EventView>({
    queryKey: ['list_events'],
    initialFilters: useAddressFilters(),
    fetchPage: (input, signal) => call('list_events', input, { signal }),
  });
  const columns: Column<EventView>[] = [
    {
      id: 'occurredAt',
      header: t('event.at'),
      width: '11rem',
      cell: (row) => <InstantText at={row.occurredAt} withSeconds />,
    },
    { id: 'words', header: t('event.what'), width: 'minmax(10rem, 1fr)', cell: (row) => inWords(row.words) },
    {
      id: 'subjects',
      header: t('event.subject'),
      width: 'minmax(15rem, 2fr)',
      cell: (row) => <MainSubject subjects={row.subjects} />,
    },
    { id: 'role', header: t('event.who'), width: '9rem', cell: (row) => inWords(row.actor.roleWords) },
  ];
  return (
    <Page title={t('place.events')} lead={t('event.lead')}>
      <DataTable
        label={t('place.events')}
        table={table}
        columns={columns}
        exportPath="/api/events/export"
        filters={[{ name: 'subject', label: t('event.subjectFilter'), kind: 'text' }]}
        rowKey={(row) => row.eventId}
        onOpen={(row) => void navigate({ to: '/events/$eventId', params: { eventId: row.eventId } })}
        empty={<p className="dimmed">{t('timeline.empty')}</p>}
      />
    </Page>
  );
}

/** What an event is most about: the document rather than the book that it stands in. */
function MainSubject({ subjects }: Pick<EventView, 'subjects'>) {
  const subject = subjects.find((each) => !each.startsWith('book:')) ?? subjects[0];
  return subject === undefined ? '–' : <SubjectLink subject={subject} />;
}
