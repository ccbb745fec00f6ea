import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useOperation } from '../api/use-operation.ts';
import type { EventView } from '../api/views.ts';
import { useWords } from './format/language.ts';
import { InstantText } from './format/values.tsx';
import { CallErrorAlert } from './refusal-alert.tsx';
import './timeline.css';

interface DocumentTimelineProps {
  /** `list:SJ26-00164`: events name a document by the enterprise's own number from its first day. */
  readonly subject: string;
}

/** What happened to a document, newest first; each event opens with its facts and proof. */
export function DocumentTimeline({ subject }: DocumentTimelineProps) {
  const { t } = useTranslation();
  const events = useOperation('list_events', { subject, limit: 100 });
  const rows = newestFirst(events.data?.rows ?? []);
  return (
    <section className="timeline" aria-labelledby="timeline-title">
      <h2 id="timeline-title">{t('timeline.title')}</h2>
      {events.error ? <CallErrorAlert error={events.error} /> : null}
      {events.isSuccess && rows.length === 0 ? <p className="dimmed">{t('timeline.empty')}</p> : null}
      <ol>
        {rows.map((event) => (
          <TimelineItem key={event.eventId} event={event} />
        ))}
      </ol>
      {events.data && events.data.next !== null ? (
        <Link to="/events" search={{ subject }}>
          {t('timeline.all')}
        </Link>
      ) : null}
    </section>
  );
}

/** By when it happened; the API goes by when it was recorded, and a receipt may come late. */
function newestFirst(rows: readonly EventView[]): readonly EventView[] {
  return [...rows].sort((a, b) => (a.occurredAt < b.occurredAt ? 1 : a.occurredAt > b.occurredAt ? -1 : 0));
}

function TimelineItem({ event }: { readonly event: EventView }) {
  const inWords = useWords();
  const detail = detailOf(event);
  return (
    <li data-late={/rejected|failed|used_twice|deleted|void/.test(event.kind)}>
      <div className="timeline-what">
        <Link to="/events/$eventId" params={{ eventId: event.eventId }}>
          {inWords(event.words)}
        </Link>
      </div>
      {detail === null ? null : <div>{detail}</div>}
      <div className="timeline-when">
        <InstantText at={event.occurredAt} />
        <span>{inWords(event.actor.roleWords)}</span>
      </div>
    </li>
  );
}

/** What makes an event unlike others of its kind, where its facts say so. */
const telling = ['reason', 'note', 'entryNo', 'listNo', 'passNo', 'lane', 'vehicleNo'];

function detailOf({ facts }: EventView): string | null {
  for (const name of telling) {
    const fact = facts[name];
    if (typeof fact === 'string' && fact !== '') return fact;
  }
  return null;
}
