import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../api/operations.ts';
import { useMay } from '../../api/permissions.ts';
import { useOperation } from '../../api/use-operation.ts';
import { CodeBadge } from '../../parts/codes/code-badge.tsx';
import { useCode } from '../../parts/codes/code-text.ts';
import { DocumentPage, Section } from '../../parts/document-page.tsx';
import { DocumentTimeline } from '../../parts/document-timeline.tsx';
import { DayText, DueText, InstantText, Quantity } from '../../parts/format/values.tsx';
import { KeyValueList } from '../../parts/key-value-list.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { type DocumentMove, DocumentMoves } from '../../parts/moves/document-moves.tsx';
import { ErrorState, LoadingState } from '../../parts/states.tsx';
import { ItemName } from '../processing/frame.tsx';
import { UseLines } from './use-lines.tsx';

type Whole = OutputOf<'get_repair_order'>;

/** One repair: the goods, until when they go back, what was put in and what was taken out. */
export function RepairOrderPage() {
  const { bookNo, orderNo } = useParams({ from: '/signed-in/books/$bookNo/repair-orders/$orderNo' });
  const found = useOperation('get_repair_order', { bookNo, orderNo });
  if (found.error) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data) return <LoadingState />;
  return <OrderDocument {...found.data} />;
}

function OrderDocument({ order, uses }: Whole) {
  const { t } = useTranslation();
  const may = useMay();
  const { bookNo, orderNo, state } = order;
  const allowed = state === 'open';
  const closing = (outcome: 'repaired' | 'not_repairable'): DocumentMove => ({
    move: outcome,
    operation: 'close_repair_order',
    input: { bookNo, orderNo, outcome },
    from: ['open'],
    allowed,
    effect: `use.effect.${outcome}`,
  });
  const record =
    allowed && may('record_use') ? (
      <LinkButton
        to="/books/$bookNo/uses/new"
        params={{ bookNo }}
        search={{ order: orderNo }}
        variant="default"
        size="compact-sm"
      >
        {t('use.record')}
      </LinkButton>
    ) : null;
  return (
    <DocumentPage
      kind={t('code.subjectKind.repair_order')}
      number={orderNo}
      state={<CodeBadge list="workOrderState" code={state} />}
      owner={
        <Link to="/books/$bookNo" params={{ bookNo }}>
          {bookNo}
        </Link>
      }
      aside={
        <>
          <DocumentMoves
            moves={[closing('repaired'), closing('not_repairable')]}
            moveList="repairOutcome"
            stateList="workOrderState"
            state={state}
          />
          <DocumentTimeline subject={`repair_order:${bookNo}/${orderNo}`} />
        </>
      }
    >
      <Section title={t('use.order')}>
        <OrderTerms order={order} />
      </Section>
      <Section title={t('use.parts')} tools={record}>
        <Uses bookNo={bookNo} uses={uses} />
      </Section>
    </DocumentPage>
  );
}

function Uses({ bookNo, uses }: { readonly bookNo: string; readonly uses: Whole['uses'] }) {
  const { t } = useTranslation();
  if (uses.length === 0) return <p className="dimmed">{t('use.noParts')}</p>;
  return uses.map(({ record: { useId, internalNo, usedOn }, lines }) => (
    <div key={useId}>
      <p>
        <Link to="/books/$bookNo/uses/$internalNo" params={{ bookNo, internalNo }}>
          {internalNo}
        </Link>{' '}
        <DayText day={usedOn} />
      </p>
      <UseLines bookNo={bookNo} lines={lines} />
    </div>
  ));
}

function OrderTerms({ order }: { readonly order: Whole['order'] }) {
  const { t } = useTranslation();
  const code = useCode();
  const ground = order.isOwnBrand ? t('use.ownBrand') : order.catalogueEntry;
  return (
    <KeyValueList
      items={[
        { name: t('use.goods'), value: <ItemName bookNo={order.bookNo} itemNo={order.goodsItemNo} /> },
        { name: t('field.quantity'), value: <Quantity quantity={order.quantity} />, strong: true },
        { name: t('use.customer'), value: order.customerName },
        { name: t('use.ground'), value: ground },
        {
          name: t('use.returnBy'),
          value: (
            <>
              <DayText day={order.returnBy} /> {order.state === 'open' ? <DueText due={order.returnBy} /> : null}
            </>
          ),
        },
        { name: t('use.outcome'), value: order.outcome === null ? '–' : code('repairOutcome', order.outcome) },
        { name: t('processing.openedAt'), value: <InstantText at={order.openedAt} /> },
        { name: t('list.remark'), value: order.remark === '' ? '–' : order.remark },
      ]}
    />
  );
}
