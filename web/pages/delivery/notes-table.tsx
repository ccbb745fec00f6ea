import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { StockNote } from '../../api/views.ts';
import { CodeBadge } from '../../parts/codes/code-badge.tsx';
import { useCode } from '../../parts/codes/code-text.ts';
import { DayText } from '../../parts/format/values.tsx';
import { NoteDue } from './note-due.tsx';

/** Some notes, for a page that is about something else. */
export function NotesTable({ notes }: { readonly notes: readonly StockNote[] }) {
  const { t } = useTranslation();
  const code = useCode();
  return (
    <table className="plain-table">
      <thead>
        <tr>
          <th>{t('delivery.noteNo')}</th>
          <th>{t('list.state')}</th>
          <th>{t('list.direction')}</th>
          <th>{t('list.gateState')}</th>
          <th>{t('delivery.passedOn')}</th>
          <th>{t('delivery.due')}</th>
        </tr>
      </thead>
      <tbody>
        {notes.map((note) => (
          <tr key={note.noteId}>
            <td>
              <Link to="/stock-notes/$note" params={{ note: note.noteNo ?? note.internalNo }}>
                {note.noteNo ?? note.internalNo}
              </Link>
            </td>
            <td>
              <CodeBadge list="noteState" code={note.state} />
            </td>
            <td>
              {code('direction', note.direction)}
              {note.operation === 'return' ? ` · ${t('delivery.return')}` : ''}
            </td>
            <td>{code('extent', note.gateState)}</td>
            <td>{note.passedOn === null ? '–' : <DayText day={note.passedOn} />}</td>
            <td>
              <NoteDue note={note} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
