import { Link } from '@tanstack/react-router';
import { useCode } from './codes/code-text.ts';

/** The page of a subject of events (`list:QD1502…`), or null for what has none of its own. */
export function pathOfSubject(subject: string): string | null {
  const at = subject.indexOf(':');
  const number = encodeURIComponent(subject.slice(at + 1));
  switch (subject.slice(0, at)) {
    case 'list':
      return `/lists/${number}`;
    case 'pass':
      return `/gate-passes/${number}`;
    case 'form':
      return `/delivery-forms/${number}`;
    case 'note':
      return `/stock-notes/${number}`;
    case 'easy_entry':
      return `/easy-entries/${number}`;
    case 'book':
      return `/books/${number}`;
    case 'write_off':
      return `/write-offs/${number}`;
    case 'bill':
      return pathOfBill(subject);
    case 'work_order':
      return pathInBook(subject, 'work-orders');
    case 'production':
      return pathInBook(subject, 'productions');
    case 'item':
      return pathInBook(subject, 'comparison');
    case 'use':
      return pathInBook(subject, 'uses');
    case 'state_move':
      return pathInBook(subject, 'state-moves');
    case 'loss':
      return pathInBook(subject, 'losses');
    case 'repair_order':
      return pathInBook(subject, 'repair-orders');
    case 'equipment':
      return `/equipment/${subject
        .slice(at + 1)
        .split('/')
        .map(encodeURIComponent)
        .join('/')}`;
    case 'party':
      return `/parties/${number}`;
    case 'event':
      return `/events/${number}`;
    default:
      return null;
  }
}

/** The page of what is named by its book and its own number (`production:T1510…/P-1`). */
function pathInBook(subject: string, room: string): string {
  const name = subject.slice(subject.indexOf(':') + 1);
  const slash = name.indexOf('/');
  return `/books/${encodeURIComponent(name.slice(0, slash))}/${room}/${encodeURIComponent(name.slice(slash + 1))}`;
}

/** A version of a product's bill has two names in its book (`bill:T1510…/3/V1`); a version may hold any character. */
function pathOfBill(subject: string): string {
  const [bookNo = '', productItemNo = '', ...version] = subject.slice(subject.indexOf(':') + 1).split('/');
  return `/books/${encodeURIComponent(bookNo)}/bills/${productItemNo}/${encodeURIComponent(version.join('/'))}`;
}

/** What something is about, one click from its own page. */
export function SubjectLink({ subject }: { readonly subject: string }) {
  const name = useCode();
  const at = subject.indexOf(':');
  const kind = subject.slice(0, at);
  const text = `${name('subjectKind', kind)} ${subject.slice(at + 1)}`;
  const path = pathOfSubject(subject);
  return path === null ? <span>{text}</span> : <Link to={path}>{text}</Link>;
}
