import { useDocumentTitle } from '@mantine/hooks';
import type { ReactNode } from 'react';
import './document-page.css';

interface DocumentPageProps {
  /** What kind of document this is, in the reader's language. */
  readonly kind: string;
  readonly number: string;
  readonly state?: ReactNode;
  readonly owner?: ReactNode;
  readonly children: ReactNode;
  /** The right column: legal next moves first, then the timeline. */
  readonly aside?: ReactNode;
}

/** One document or object: header, sections in the middle, moves and timeline at the right. */
export function DocumentPage({ kind, number, state, owner, children, aside }: DocumentPageProps) {
  useDocumentTitle(`${number} · ${kind}`);
  return (
    <div className="document" data-aside={aside !== undefined}>
      <header className="document-header">
        <p className="dimmed">{kind}</p>
        <div className="document-title">
          <h1>{number}</h1>
          {state}
        </div>
        {owner === undefined ? null : <p>{owner}</p>}
      </header>
      <div className="document-sections">{children}</div>
      {aside === undefined ? null : <aside className="document-aside">{aside}</aside>}
    </div>
  );
}

interface SectionProps {
  readonly title: string;
  /** What can be done to the section as a whole, at the end of its title line. */
  readonly tools?: ReactNode;
  readonly children: ReactNode;
}

export function Section({ title, tools, children }: SectionProps) {
  return (
    <section className="section">
      <div className="section-title">
        <h2>{title}</h2>
        {tools}
      </div>
      {children}
    </section>
  );
}

interface PageProps {
  readonly title: string;
  readonly lead?: string;
  readonly tools?: ReactNode;
  readonly children: ReactNode;
}

/** A page that is not one document: a list, a queue, a form. */
export function Page({ title, lead, tools, children }: PageProps) {
  useDocumentTitle(`${title} · Entrepot`);
  return (
    <div className="page">
      <header className="page-header">
        <div>
          <h1>{title}</h1>
          {lead === undefined ? null : <p className="dimmed">{lead}</p>}
        </div>
        {tools}
      </header>
      {children}
    </div>
  );
}
