import { useTranslation } from 'react-i18next';
import type { Words } from '../api/model.ts';
import { useWords } from './format/language.ts';
import { InstantText } from './format/values.tsx';
import './timeline.css';

export interface TimelineEvent {
  readonly id: string;
  readonly at: string;
  readonly words: Words;
  /** Who did it; a receipt of the customs window names the window. */
  readonly who?: string | undefined;
  /** A number, a reason, a weight: what makes this event unlike others of its kind. */
  readonly detail?: string | undefined;
  readonly late?: boolean;
}

/** What happened to the thing, newest first, each with when and who. */
export function Timeline({ events }: { readonly events: readonly TimelineEvent[] }) {
  const { t } = useTranslation();
  const inWords = useWords();
  return (
    <section className="timeline" aria-labelledby="timeline-title">
      <h2 id="timeline-title">{t('timeline.title')}</h2>
      {events.length === 0 ? <p className="dimmed">{t('timeline.empty')}</p> : null}
      <ol>
        {events.map((event) => (
          <li key={event.id} data-late={event.late === true}>
            <div className="timeline-what">{inWords(event.words)}</div>
            {event.detail === undefined ? null : <div>{event.detail}</div>}
            <div className="timeline-when">
              <InstantText at={event.at} />
              {event.who === undefined ? null : <span>{event.who}</span>}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
