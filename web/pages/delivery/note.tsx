import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../api/operations.ts';
import { useMay } from '../../api/permissions.ts';
import { useOperation } from '../../api/use-operation.ts';
import type { StockNote, StockNoteLine } from '../../api/views.ts';
import { CodeBadge } from '../../parts/codes/code-badge.tsx';
import { useCode } from '../../parts/codes/code-text.ts';
import { useReferenceName } from '../../parts/codes/reference.ts';
import { CustomsDocument } from '../../parts/customs-document.tsx';
import { DocumentPage, Section } from '../../parts/document-page.tsx';
import { DocumentTimeline } from '../../parts/document-timeline.tsx';
import { DayText, InstantText, Quantity } from '../../parts/format/values.tsx';
import { KeyValueList } from '../../parts/key-value-list.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { DocumentMoves } from '../../parts/moves/document-moves.tsx';
import { ErrorState, LoadingState } from '../../parts/states.tsx';
import { PassesTable } from '../gate/passes-table.tsx';
import { NoteDue } from './note-due.tsx';

export function NotePage() {
  const { note } = useParams({ from: '/signed-in/stock-notes/$note' });
  const found = useOperation('get_stock_note', { note });
  if (found.error) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data) return <LoadingState />;
  return <NoteDocument {...found.data} />;
}

function NoteDocument({ note, lines }: OutputOf<'get_stock_note'>) {
  const { t } = useTranslation();
  const code = useCode();
  const may = useMay();
  const number = note.noteNo ?? note.internalNo;
  const hasAway = lines.some((line) => line.awayQuantity !== '0.00000');
  const mayReturn = note.operation === 'normal' && note.consolidatedListId === null && hasAway;
  return (
    <DocumentPage
      kind={t('subject.note')}
      number={number}
      state={<CodeBadge list="noteState" code={note.state} />}
      owner={
        <>
          {code('direction', note.direction)} {note.operation === 'return' ? `· ${t('delivery.return')} ` : ''}·{' '}
          <Link to="/delivery-forms/$form" params={{ form: note.formNo }}>
            {note.formNo}
          </Link>
        </>
      }
      aside={
        <>
          <NoteMoves note={note} />
          <DocumentTimeline subject={`note:${note.internalNo}`} />
        </>
      }
    >
      <Section
        title={t('pass.goods')}
        tools={
          mayReturn && may('draft_stock_note') ? (
            <LinkButton
              to="/stock-notes/new"
              search={{ form: note.formNo, returns: number }}
              variant="default"
              size="compact-sm"
            >
              {t('delivery.newReturn')}
            </LinkButton>
          ) : null
        }
      >
        <Lines lines={lines} />
      </Section>
      <NotePasses note={note} />
      <Section title={t('list.terms')}>
        <Terms note={note} />
      </Section>
      <CustomsDocument
        operation="download_stock_note"
        message="SAS111"
        path={`/api/stock-notes/${encodeURIComponent(note.noteId)}/customs-document`}
      />
    </DocumentPage>
  );
}

function Lines({ lines }: { readonly lines: readonly StockNoteLine[] }) {
  const { t } = useTranslation();
  const unit = useReferenceName('units');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: on a phone it scrolls, and a scrolling region is reached with the keyboard
    <table className="plain-table" tabIndex={0}>
      <thead>
        <tr>
          <th className="number">{t('line.no')}</th>
          <th>{t('line.materialNo')}</th>
          <th>{t('line.name')}</th>
          <th className="number">{t('line.quantity')}</th>
          <th className="number">{t('line.used')}</th>
          <th className="number">{t('line.passed')}</th>
          <th className="number">{t('delivery.returned')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.lineNo}>
            <td className="number">{line.lineNo}</td>
            <td>{line.materialNo}</td>
            <td>{line.name}</td>
            <td className="number">
              <Quantity quantity={line.quantity} unit={unit(line.declaredUnit)} />
            </td>
            <td className="number">
              <Quantity quantity={line.usedQuantity} />
            </td>
            <td className="number">
              <Quantity quantity={line.passedQuantity} />
            </td>
            <td className="number">
              <Quantity quantity={line.returnedQuantity} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function NotePasses({ note }: { readonly note: StockNote }) {
  const { t } = useTranslation();
  const may = useMay();
  const passes = useOperation('list_gate_passes', { documentId: note.noteId, limit: 200 });
  const rows = passes.data?.rows ?? [];
  const bindable = note.state === 'approved' && note.gateUse !== 'all';
  const tools =
    bindable && may('draft_pass') ? (
      <LinkButton
        to="/gate-passes/new"
        search={{ stockNote: note.noteNo ?? note.internalNo }}
        variant="default"
        size="compact-sm"
      >
        {t('delivery.newPass')}
      </LinkButton>
    ) : null;
  return (
    <Section title={t('list.passes')} tools={tools}>
      {passes.error ? <ErrorState error={passes.error} onRetry={() => void passes.refetch()} /> : null}
      {rows.length === 0 ? <p className="dimmed">{t('delivery.noPasses')}</p> : <PassesTable passes={rows} />}
    </Section>
  );
}

function Terms({ note }: { readonly note: StockNote }) {
  const { t } = useTranslation();
  const at = (instant: string | null) => (instant === null ? null : <InstantText at={instant} />);
  const day = (on: string | null) => (on === null ? null : <DayText day={on} />);
  const items = [
    { name: t('list.internalNo'), value: note.internalNo },
    {
      name: t('delivery.relatedNote'),
      value:
        note.relatedNoteNo === null ? null : (
          <Link to="/stock-notes/$note" params={{ note: note.relatedNoteNo }}>
            {note.relatedNoteNo}
          </Link>
        ),
    },
    { name: t('delivery.passedOn'), value: day(note.passedOn) },
    { name: t('delivery.due'), value: <NoteDue note={note} /> },
    { name: t('delivery.extendedOn'), value: day(note.extendedOn) },
    {
      name: t('delivery.consolidatedList'),
      value:
        note.consolidatedListId === null ? null : (
          <Link to="/lists/$list" params={{ list: note.consolidatedListId }}>
            {t('delivery.openList')}
          </Link>
        ),
    },
    { name: t('pass.declaredAt'), value: at(note.declaredAt) },
    { name: t('pass.approvedAt'), value: at(note.approvedAt) },
    { name: t('list.remark'), value: note.remark === '' ? null : note.remark },
  ];
  return <KeyValueList items={items.filter((item) => item.value !== null)} />;
}

function NoteMoves({ note }: { readonly note: StockNote }) {
  const input = { note: note.noteId };
  const behind = {
    declare: { operation: 'declare_stock_note', effect: 'noteEffect.declare' },
    approve: {
      operation: 'approve_stock_note',
      effect: 'noteEffect.approve',
      ...(note.noteNo === null ? { asks: { field: 'noteNo', label: 'delivery.noteNumberGiven' } } : {}),
    },
    reject: { operation: 'reject_stock_note', effect: 'noteEffect.reject', reasonField: 'reason' },
    void: { operation: 'void_stock_note', effect: 'noteEffect.void', reasonField: 'reason' },
    shorten: { operation: 'shorten_stock_note', effect: 'noteEffect.shorten', reasonField: 'reason' },
    delete: { operation: 'delete_stock_note', effect: 'noteEffect.delete', reasonField: 'reason' },
  } as const;
  const hasTerm = ['D', 'E', 'F'].includes(note.businessType) && note.dueBackOn !== null;
  const extend = {
    move: 'extend',
    allowed: hasTerm && note.extendedOn === null,
    from: ['approved'],
    operation: 'extend_leave',
    effect: 'noteEffect.extend',
    reasonField: 'reason',
    input,
  } as const;
  const moves = note.moves.flatMap((move) => {
    const known = behind[move.move as keyof typeof behind];
    return known ? [{ ...move, ...known, input }] : [];
  });
  return (
    <DocumentMoves
      moves={hasTerm ? [...moves, extend] : moves}
      moveList="noteMove"
      stateList="noteState"
      state={note.state}
      source="海关总署令第256号 · GACC order 256"
    />
  );
}
