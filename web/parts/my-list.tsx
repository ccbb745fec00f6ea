import { useTranslation } from 'react-i18next';
import type { Words } from '../api/model.ts';
import { useWords } from './format/language.ts';
import { DueText } from './format/values.tsx';
import './my-list.css';

export interface MyListItem {
  readonly id: string;
  readonly words: Words;
  /** The document or thing it is about, as people write its number. */
  readonly subject: string;
  /** The day it is due; null when nothing presses. */
  readonly due: string | null;
  readonly href: string;
}

interface MyListProps {
  readonly items: readonly MyListItem[];
  /** How many there are, also those that are not shown. */
  readonly total: number;
  readonly onOpen: (item: MyListItem) => void;
}

/** What is wanted from the reader, what is due first on top; what has no day comes last. */
export function sortByDue(items: readonly MyListItem[]): readonly MyListItem[] {
  const key = (item: MyListItem) => item.due ?? '9999-12-31';
  return [...items].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

export function MyList({ items, total, onOpen }: MyListProps) {
  const { t } = useTranslation();
  const inWords = useWords();
  return (
    <section className="my-list" aria-labelledby="my-list-title">
      <h2 id="my-list-title">
        {t('myList.title')} <span className="dimmed">{total}</span>
      </h2>
      {items.length === 0 ? <p className="dimmed">{t('myList.empty')}</p> : null}
      <ul>
        {sortByDue(items).map((item) => (
          <li key={item.id}>
            <a
              href={item.href}
              onClick={(event) => {
                if (event.ctrlKey || event.metaKey || event.shiftKey) return;
                event.preventDefault();
                onOpen(item);
              }}
            >
              <span className="my-list-line">
                <span>{inWords(item.words)}</span>
                {item.due === null ? null : <DueText due={item.due} />}
              </span>
              <span className="dimmed">{item.subject}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
