import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../api/permissions.ts';
import { useOperation } from '../../api/use-operation.ts';
import type { BookView } from '../../api/views.ts';
import { CodeBadge } from '../../parts/codes/code-badge.tsx';
import { useCode } from '../../parts/codes/code-text.ts';
import { useReferenceName } from '../../parts/codes/reference.ts';
import { CustomsDocument } from '../../parts/customs-document.tsx';
import { DocumentPage, Section } from '../../parts/document-page.tsx';
import { DocumentTimeline } from '../../parts/document-timeline.tsx';
import { DayText } from '../../parts/format/values.tsx';
import { KeyValueList } from '../../parts/key-value-list.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { DocumentMoves } from '../../parts/moves/document-moves.tsx';
import { ErrorState, LoadingState } from '../../parts/states.tsx';
import { BookItems } from './items.tsx';

export function BookPage() {
  const { bookNo } = useParams({ from: '/signed-in/books/$bookNo' });
  const found = useOperation('get_book', { bookNo });
  if (found.error) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data) return <LoadingState />;
  return <BookDocument book={found.data} />;
}

function BookDocument({ book }: { readonly book: BookView }) {
  const { t } = useTranslation();
  return (
    <DocumentPage
      kind={t('subject.book')}
      number={book.bookNo}
      state={<CodeBadge list="bookState" code={book.state} />}
      owner={
        <Link to="/parties/$partyId" params={{ partyId: book.ownerId }}>
          {book.enterpriseName}
        </Link>
      }
      aside={
        <>
          <BookMoves book={book} />
          <DocumentTimeline subject={`book:${book.bookNo}`} />
        </>
      }
    >
      <Section title={t('book.items', { count: book.itemCount })} tools={<Rooms book={book} />}>
        <BookItems book={book} />
      </Section>
      <Section title={t('list.terms')}>
        <Terms book={book} />
      </Section>
      <CustomsDocument
        operation="download_book_filing"
        message={book.kind === 'processing' ? 'EMS111' : 'BWS101'}
        path={`/api/books/${encodeURIComponent(book.bookNo)}/customs-document`}
      />
    </DocumentPage>
  );
}

/** What can be looked at and done with the book's goods. */
function Rooms({ book }: { readonly book: BookView }) {
  const { t } = useTranslation();
  const may = useMay();
  const params = { bookNo: book.bookNo };
  const filable = book.bookkeepingMode === 'accumulate' && book.state === 'approved' && may('file_items');
  return (
    <span className="dialog-buttons">
      <LinkButton to="/books/$bookNo/entries" params={params} variant="default" size="compact-sm">
        {t('book.entries')}
      </LinkButton>
      <LinkButton to="/books/$bookNo/lots" params={params} variant="default" size="compact-sm">
        {t('lineage.lots')}
      </LinkButton>
      {may('list_item_comparisons') ? (
        <LinkButton to="/books/$bookNo/comparison" params={params} variant="default" size="compact-sm">
          {t('comparison.result')}
        </LinkButton>
      ) : null}
      {book.kind === 'processing' && may('list_bills') ? (
        <LinkButton to="/books/$bookNo/bills" params={params} variant="default" size="compact-sm">
          {t('processing.link')}
        </LinkButton>
      ) : null}
      {['research', 'repair'].includes(book.purpose) && may('list_use_records') ? (
        <LinkButton to="/books/$bookNo/uses" params={params} variant="default" size="compact-sm">
          {t('book.uses')}
        </LinkButton>
      ) : null}
      {may('list_losses') && book.kind !== 'equipment' ? (
        <LinkButton to="/losses" search={params} variant="default" size="compact-sm">
          {t('nav.losses')}
        </LinkButton>
      ) : null}
      {book.purpose === 'by_state' && may('list_state_moves') ? (
        <LinkButton to="/state-moves" search={params} variant="default" size="compact-sm">
          {t('stateStorage.moves')}
        </LinkButton>
      ) : null}
      {may('list_write_offs') ? (
        <LinkButton to="/write-offs" search={params} variant="default" size="compact-sm">
          {t('nav.writeOffs')}
        </LinkButton>
      ) : null}
      {filable ? (
        <LinkButton to="/books/$bookNo/file-items" params={params} variant="default" size="compact-sm">
          {t('book.fileItems')}
        </LinkButton>
      ) : null}
    </span>
  );
}

function Terms({ book }: { readonly book: BookView }) {
  const { t } = useTranslation();
  const code = useCode();
  const customs = useReferenceName('customs-districts');
  const currency = useReferenceName('currencies');
  return (
    <KeyValueList
      items={[
        { name: t('book.kind'), value: code('bookKind', book.kind) },
        ...(book.processingType === null
          ? []
          : [
              { name: t('book.processingType'), value: code('processingType', book.processingType) },
              { name: t('book.purpose'), value: code('bookPurpose', book.purpose) },
            ]),
        { name: t('book.mode'), value: code('bookkeepingMode', book.bookkeepingMode) },
        { name: t('book.lotOrder'), value: code('lotOrder', book.lotOrder) },
        { name: t('book.currency'), value: currency(book.currencyCode) },
        { name: t('list.customs'), value: `${book.customsCode} ${customs(book.customsCode)}` },
        { name: t('party.customsCode'), value: book.enterpriseCustomsCode },
        { name: t('book.filedOn'), value: <DayText day={book.filedOn} /> },
        {
          name: t('book.validThrough'),
          value: book.validThrough === null ? t('book.noEnd') : <DayText day={book.validThrough} />,
        },
      ]}
    />
  );
}

/** From which states each move leads; the server sends only those that are legal now. */
const bookMoves = {
  approve: { operation: 'approve_book', effect: 'bookEffect.approve', from: ['declared'] },
  reject: { operation: 'reject_book', effect: 'bookEffect.reject', from: ['declared'], reasonField: 'reason' },
  pause: { operation: 'pause_book', effect: 'bookEffect.pause', from: ['approved'], reasonField: 'reason' },
  resume: { operation: 'resume_book', effect: 'bookEffect.resume', from: ['paused'] },
  cancel: {
    operation: 'cancel_book',
    effect: 'bookEffect.cancel',
    from: ['approved', 'paused'],
    reasonField: 'reason',
  },
} as const;

function BookMoves({ book }: { readonly book: BookView }) {
  const navigate = useNavigate();
  const may = useMay();
  const input = { bookNo: book.bookNo };
  const decisions = Object.entries(bookMoves).map(([move, behind]) => ({
    ...behind,
    move,
    allowed: book.moves.includes(move),
    input,
  }));
  const newList = {
    move: 'new_list',
    allowed: book.state === 'approved',
    from: ['approved'],
    operation: 'draft_list' as const,
    effect: 'bookEffect.newList',
    input,
    open: () => void navigate({ to: '/lists/new', search: { book: book.bookNo } }),
  };
  return (
    <DocumentMoves
      moves={may('draft_list') ? [newList, ...decisions] : decisions}
      moveList="bookMove"
      stateList="bookState"
      state={book.state}
    />
  );
}
