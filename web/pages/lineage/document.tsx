import { Button } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../api/operations.ts';
import { useOperation } from '../../api/use-operation.ts';
import { useCode } from '../../parts/codes/code-text.ts';
import { useReferenceName } from '../../parts/codes/reference.ts';
import { Page, Section } from '../../parts/document-page.tsx';
import { TextField } from '../../parts/form/fields.tsx';
import { DayText, Quantity } from '../../parts/format/values.tsx';
import { ErrorState, LoadingState } from '../../parts/states.tsx';
import { SubjectLink } from '../../parts/subject-link.tsx';
import { FlowPicture } from './flow-picture.tsx';
import { backwardPicture } from './pictures.ts';

type TracedBook = OutputOf<'trace_document'>['books'][number];

/** From where did this come: a list, a note or a production, back to the admissions. */
export function TracePage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { document = '' } = useSearch({ from: '/signed-in/trace' });
  const [text, setText] = useState(document.replace(/^list:/, ''));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const named = text.trim();
    void navigate({ to: '/trace', search: { document: named.includes(':') ? named : `list:${named}` } });
  };
  return (
    <Page title={t('lineage.from')} lead={t('lineage.fromLead')}>
      <form className="dialog-buttons" onSubmit={submit}>
        <TextField
          label={t('lineage.document')}
          hint={t('lineage.documentHint')}
          value={text}
          onChange={setText}
          required
        />
        <Button type="submit">{t('lineage.trace')}</Button>
      </form>
      {document === '' ? <p className="dimmed">{t('lineage.enter')}</p> : <Traced document={document} />}
    </Page>
  );
}

function Traced({ document }: { readonly document: string }) {
  const { t } = useTranslation();
  const code = useCode();
  const unit = useReferenceName('units');
  const found = useOperation('trace_document', { document });
  if (found.error) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data) return <LoadingState />;
  const names = { stage: (stage: string) => code('stage', stage), unit };
  return (
    <>
      <p>
        <SubjectLink subject={document} />
      </p>
      {found.data.books.map((book) => (
        <Section key={book.bookNo} title={t('lineage.inBook', { book: book.bookNo })}>
          <FlowPicture label={t('lineage.pictureLabel')} {...backwardPicture(book, names)} />
          <LotTable caption={t('lineage.goods')} bookNo={book.bookNo} lots={book.goods} />
          <LotTable caption={t('lineage.origins')} bookNo={book.bookNo} lots={book.origins} />
        </Section>
      ))}
    </>
  );
}

interface LotTableProps {
  readonly caption: string;
  readonly bookNo: string;
  readonly lots: TracedBook['origins'];
}

function LotTable({ caption, bookNo, lots }: LotTableProps) {
  const { t } = useTranslation();
  const unit = useReferenceName('units');
  const country = useReferenceName('countries');
  const code = useCode();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: on a phone it scrolls, and a scrolling region is reached with the keyboard
    <table className="plain-table" tabIndex={0}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th>{t('lineage.lot')}</th>
          <th>{t('line.item')}</th>
          <th>{t('lineage.openedBy')}</th>
          <th>{t('lineage.openedOn')}</th>
          <th>{t('line.origin')}</th>
          <th>{t('list.supervisionMode')}</th>
          <th>{t('lineage.status')}</th>
          <th className="number">{t('field.quantity')}</th>
        </tr>
      </thead>
      <tbody>
        {lots.map((lot) => (
          <tr key={lot.lotNo}>
            <td>
              <Link to="/books/$bookNo/lots/$lotNo" params={{ bookNo, lotNo: lot.lotNo }}>
                {lot.lotNo}
              </Link>
            </td>
            <td>{`${lot.itemNo} ${lot.materialNo} ${lot.name}`}</td>
            <td>
              <SubjectLink subject={lot.document} />
            </td>
            <td>
              <DayText day={lot.openedOn} />
            </td>
            <td>{lot.originCountry === null ? '–' : country(lot.originCountry)}</td>
            <td>{lot.supervisionMode ?? '–'}</td>
            <td>{code('taxStatus', lot.taxStatus)}</td>
            <td className="number">
              <Quantity quantity={lot.quantity} unit={unit(lot.unit)} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
