import { Button } from '@mantine/core';
import { Link, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../api/operations.ts';
import { useMay } from '../../api/permissions.ts';
import { useCommand } from '../../api/submission.ts';
import { useOperation } from '../../api/use-operation.ts';
import { CodeBadge } from '../../parts/codes/code-badge.tsx';
import { useCode, useCodeWords } from '../../parts/codes/code-text.ts';
import { useFactCode, useFactName } from '../../parts/codes/facts.ts';
import { Page } from '../../parts/document-page.tsx';
import { useLanguage, useWords } from '../../parts/format/language.ts';
import { InstantText } from '../../parts/format/values.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { ConfirmMove } from '../../parts/moves/confirm-move.tsx';
import { EmptyState, ErrorState, LoadingState } from '../../parts/states.tsx';
import { SubjectLink } from '../../parts/subject-link.tsx';
import { countsByKind } from './counts.ts';
import { evidenceFacts, evidenceText, subjectOf } from './evidence.ts';
import './today.css';

type Exceptions = OutputOf<'list_exceptions'>;
type Exception = Exceptions['rows'][number];
const rowsShown = 200;

/** What an officer looks at first: ranked, each with its evidence, and queried, held or cleared with a reason. */
export function ExceptionsPage() {
  const { t } = useTranslation();
  const { kind } = useSearch({ from: '/signed-in/exceptions' });
  const found = useOperation(
    'list_exceptions',
    { limit: rowsShown, ...(kind === undefined ? {} : { kind: kind as 'discrepancy' }) },
    { everySeconds: 60, keepLast: true },
  );
  return (
    <Page title={t('place.exceptions')} lead={t('exceptions.lead')}>
      {found.error ? <ErrorState error={found.error} onRetry={() => void found.refetch()} /> : null}
      {found.isPending ? <LoadingState /> : null}
      {found.data ? <ExceptionsBody found={found.data} kind={kind} /> : null}
    </Page>
  );
}

function ExceptionsBody({ found, kind }: { readonly found: Exceptions; readonly kind: string | undefined }) {
  const { t } = useTranslation();
  const inWords = useWords();
  const counts = countsByKind(found.counts);
  if (counts.length === 0) {
    return <EmptyState title={t('exceptions.emptyTitle')}>{t('exceptions.emptyText')}</EmptyState>;
  }
  return (
    <div className="stack">
      <nav className="counts" aria-label={t('exceptions.kinds')}>
        <Link to="/exceptions" aria-current={kind === undefined ? 'page' : undefined}>
          {t('table.all')} <strong>{counts.reduce((sum, count) => sum + count.count, 0)}</strong>
        </Link>
        {counts.map((count) => (
          <Link
            key={count.kind}
            to="/exceptions"
            search={{ kind: count.kind }}
            aria-current={kind === count.kind ? 'page' : undefined}
          >
            {inWords(count.words)} <strong>{count.count}</strong>
          </Link>
        ))}
      </nav>
      <ul className="exceptions">
        {found.rows.map((row) => (
          <ExceptionItem key={`${row.kind}/${row.id}`} exception={row} />
        ))}
      </ul>
      {found.next === null ? null : <p className="dimmed">{t('desk.more', { count: rowsShown })}</p>}
    </div>
  );
}

function ExceptionItem({ exception }: { readonly exception: Exception }) {
  const inWords = useWords();
  const code = useCode();
  const { kind, evidence } = exception;
  const what =
    kind === 'discrepancy'
      ? code('discrepancyKind', String(evidence.discrepancy ?? evidence.kind ?? ''))
      : inWords(exception.words);
  return (
    <li className="exception">
      <div className="exception-head">
        <CodeBadge list="severity" code={exception.severity} />
        <strong>{what}</strong>
        <SubjectLink subject={subjectOf(exception)} />
        <span className="dimmed">
          <InstantText at={exception.since} />
        </span>
        {kind === 'discrepancy' ? <CodeBadge list="discrepancyState" code={exception.state} /> : null}
      </div>
      <Evidence evidence={evidence} />
      <div className="exception-moves">
        {kind === 'discrepancy' ? <DiscrepancyMoves exception={exception} /> : <OpenButton path={exception.path} />}
      </div>
    </li>
  );
}

function OpenButton({ path }: { readonly path: string }) {
  const { t } = useTranslation();
  return (
    <LinkButton to={path} variant="default" size="compact-sm">
      {t('exceptions.open')}
    </LinkButton>
  );
}

function Evidence({ evidence }: { readonly evidence: Exception['evidence'] }) {
  const language = useLanguage();
  const factName = useFactName();
  const factCode = useFactCode();
  const shown = evidenceFacts(evidence);
  if (shown.length === 0) return null;
  return (
    <dl className="exception-evidence">
      {shown.map(([name, value]) => (
        <div key={name}>
          <dt>{factName(name)}</dt>
          <dd>{factCode(name, value) ?? evidenceText(value, language)}</dd>
        </div>
      ))}
    </dl>
  );
}

const moves = [
  { move: 'query', operation: 'query_discrepancy', from: ['open', 'held'] },
  { move: 'hold', operation: 'hold_discrepancy', from: ['open', 'queried'] },
  { move: 'clear', operation: 'clear_discrepancy', from: ['open', 'queried', 'held'] },
] as const;
type DiscrepancyMove = (typeof moves)[number];

function DiscrepancyMoves({ exception }: { readonly exception: Exception }) {
  const code = useCode();
  const may = useMay();
  const [chosen, setChosen] = useState<DiscrepancyMove | null>(null);
  const legal = moves.filter(
    ({ operation, from }) => may(operation) && (from as readonly string[]).includes(exception.state),
  );
  return (
    <>
      {legal.map((move) => (
        <Button key={move.move} variant="default" size="compact-sm" onClick={() => setChosen(move)}>
          {code('discrepancyMove', move.move)}
        </Button>
      ))}
      {chosen === null ? null : <AskNote move={chosen} exception={exception} onClose={() => setChosen(null)} />}
    </>
  );
}

interface AskNoteProps {
  readonly move: DiscrepancyMove;
  readonly exception: Exception;
  readonly onClose: () => void;
}

function AskNote({ move, exception, onClose }: AskNoteProps) {
  const words = useCodeWords();
  const command = useCommand(move.operation);
  return (
    <ConfirmMove
      move={{ name: move.move, words: words('discrepancyMove', move.move), allowed: true }}
      needsReason
      pending={command.isPending}
      error={command.error}
      onConfirm={(note) => command.mutate({ discrepancyId: exception.id, note }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <p>
        <SubjectLink subject={exception.subject} />
      </p>
    </ConfirmMove>
  );
}
