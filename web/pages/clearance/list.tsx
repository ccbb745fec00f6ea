import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../api/permissions.ts';
import { useOperation } from '../../api/use-operation.ts';
import type { ListView } from '../../api/views.ts';
import { CodeBadge } from '../../parts/codes/code-badge.tsx';
import { DocumentPage, Section } from '../../parts/document-page.tsx';
import { DocumentTimeline } from '../../parts/document-timeline.tsx';
import { DocumentMoves } from '../../parts/moves/document-moves.tsx';
import { ErrorState, LoadingState } from '../../parts/states.tsx';
import { ListLines } from './lines.tsx';
import { ListPasses } from './list-passes.tsx';
import { ListProgress } from './progress.tsx';
import { ListTax } from './tax.tsx';
import { ListTerms } from './terms.tsx';
import { ListTransfer } from './transfer.tsx';

/** Lines that the picture of progress adds up; a longer list shows only how far it is. */
const linesAddedUp = 500;

export function ListPage() {
  const { list: name } = useParams({ from: '/signed-in/lists/$list' });
  const found = useOperation('get_list', { list: name });
  if (found.error) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data) return <LoadingState />;
  return <ListDocument list={found.data} />;
}

function ListDocument({ list }: { readonly list: ListView }) {
  const { t } = useTranslation();
  const may = useMay();
  const lines = useOperation('list_list_lines', { list: list.listId, limit: linesAddedUp });
  return (
    <DocumentPage
      kind={t('subject.list')}
      number={list.listNo ?? list.internalNo}
      state={<CodeBadge list="listState" code={list.state} />}
      owner={
        <>
          {t('list.ofBook')}{' '}
          <Link to="/books/$bookNo" params={{ bookNo: list.bookNo }}>
            {list.bookNo}
          </Link>
        </>
      }
      aside={
        <>
          <ListMoves list={list} />
          <DocumentTimeline subject={`list:${list.internalNo}`} />
        </>
      }
    >
      {list.state === 'deleted' ? null : (
        <Section title={t('progress.title')}>
          <ListProgress list={list} lines={lines.data?.rows ?? []} />
        </Section>
      )}
      <Section title={t('list.lines', { count: list.lineCount })} tools={<OriginsLink list={list} />}>
        <ListLines list={list} />
      </Section>
      <ListTransfer list={list} />
      {list.gateRequired ? <ListPasses list={list} /> : null}
      {may('get_list_tax') ? <ListTax list={list} /> : null}
      <Section title={t('list.terms')} tools={may('download_list_message') ? <MessageLink list={list} /> : null}>
        <ListTerms list={list} />
      </Section>
    </DocumentPage>
  );
}

/** Once it is posted its goods can be followed back. */
function OriginsLink({ list }: { readonly list: ListView }) {
  const { t } = useTranslation();
  if (list.postedAt === null) return null;
  return (
    <Link to="/trace" search={{ document: `list:${list.listNo ?? list.internalNo}` }}>
      {t('lineage.ofList')}
    </Link>
  );
}

/** The list as customs takes it, for the client that sends it. */
function MessageLink({ list }: { readonly list: ListView }) {
  const { t } = useTranslation();
  return (
    <a href={`/api/lists/${encodeURIComponent(list.listId)}/message`} download>
      {t('list.message')}
    </a>
  );
}

function ListMoves({ list }: { readonly list: ListView }) {
  const navigate = useNavigate();
  const params = { list: list.listNo ?? list.internalNo };
  const editLines = () => void navigate({ to: '/lists/$list/lines', params });
  const input = { list: list.listId };
  const behind = {
    declare: { operation: 'declare_list', effect: 'listEffect.declare' },
    approve: {
      operation: 'approve_list',
      effect: 'listEffect.approve',
      ...(list.listNo === null ? { asks: { field: 'listNo', label: 'list.numberGiven' } } : {}),
    },
    reject: { operation: 'reject_list', effect: 'listEffect.reject', reasonField: 'reason' },
    release: {
      operation: 'release_declaration',
      effect: 'listEffect.release',
      ...(list.entryNo === null ? { asks: { field: 'entryNo', label: 'list.entryNo' } } : {}),
    },
    change: { operation: 'change_list', effect: 'listEffect.change', open: editLines },
    delete: { operation: 'delete_list', effect: 'listEffect.delete', reasonField: 'reason' },
  } as const;
  const edit = {
    move: 'edit_lines',
    allowed: editableStates.includes(list.state),
    from: editableStates,
    operation: 'replace_list_lines' as const,
    effect: 'listEffect.change',
    input,
    open: editLines,
  };
  const moves = list.moves.flatMap((move) => {
    const known = behind[move.move as keyof typeof behind];
    return known ? [{ ...move, ...known, input }] : [];
  });
  return (
    <DocumentMoves
      moves={[...moves.slice(0, 1), edit, ...moves.slice(1)]}
      moveList="listMove"
      stateList="listState"
      state={list.state}
      source={listSource}
    />
  );
}

const editableStates: readonly string[] = ['draft', 'store_failed', 'rejected'];
const listSource = '海关总署公告 2018 年第 23 号 · GACC announcement 23 of 2018';
