import { Button, Modal } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../api/operations.ts';
import { useMay } from '../../api/permissions.ts';
import { useCommand } from '../../api/submission.ts';
import { useOperation } from '../../api/use-operation.ts';
import { CodeBadge } from '../../parts/codes/code-badge.tsx';
import { DocumentPage, Section } from '../../parts/document-page.tsx';
import { DocumentTimeline } from '../../parts/document-timeline.tsx';
import { InstantText, Quantity } from '../../parts/format/values.tsx';
import { KeyValueList } from '../../parts/key-value-list.tsx';
import { type DocumentMove, DocumentMoves } from '../../parts/moves/document-moves.tsx';
import { CallErrorAlert } from '../../parts/refusal-alert.tsx';
import { ErrorState, LoadingState } from '../../parts/states.tsx';
import { ItemName, ProcessingLinks } from './frame.tsx';
import { blankMaterial, type MaterialDraft, MaterialRows, materialsOf } from './material-rows.tsx';

type Whole = OutputOf<'get_work_order'>;
type Act = 'issue' | 'return';

/** One work order: what went to the workshop, what came back, what was made. */
export function WorkOrderPage() {
  const { bookNo, workOrderNo } = useParams({ from: '/signed-in/books/$bookNo/work-orders/$workOrderNo' });
  const found = useOperation('get_work_order', { bookNo, workOrderNo });
  if (found.error) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data) return <LoadingState />;
  return <OrderDocument {...found.data} />;
}

function OrderDocument({ order, materials }: Whole) {
  const { t } = useTranslation();
  const may = useMay();
  const [act, setAct] = useState<Act | null>(null);
  const { bookNo, workOrderNo, state, productItemNo } = order;
  const from = ['open'];
  const input = { bookNo, workOrderNo };
  const allowed = state === 'open';
  const some = materials.some(({ inWorkshop }) => inWorkshop !== '0.00000');
  const moves: DocumentMove[] = [
    {
      ...{ move: 'issue', operation: 'issue_to_work_order', input, from, allowed, effect: 'processing.ordersLead' },
      open: () => setAct('issue'),
    },
    {
      ...{ move: 'return', operation: 'return_from_work_order', input, from, effect: 'processing.ordersLead' },
      ...{ allowed: allowed && some, open: () => setAct('return') },
    },
    { move: 'close', operation: 'close_work_order', input, from, allowed, effect: 'processing.effect.closeOrder' },
  ];
  return (
    <DocumentPage
      kind={t('code.subjectKind.work_order')}
      number={workOrderNo}
      state={<CodeBadge list="workOrderState" code={state} />}
      owner={<ItemName bookNo={bookNo} itemNo={productItemNo} />}
      aside={
        <>
          <DocumentMoves moves={moves} moveList="workOrderMove" stateList="workOrderState" state={state} />
          <DocumentTimeline subject={`work_order:${bookNo}/${workOrderNo}`} />
        </>
      }
    >
      <ProcessingLinks bookNo={bookNo} />
      <Section title={t('processing.workshop')}>
        <Workshop bookNo={bookNo} materials={materials} />
      </Section>
      <Section
        title={t('processing.progress')}
        tools={
          allowed && may('record_production') ? (
            <Link to="/books/$bookNo/productions/new" params={{ bookNo }} search={{ workOrder: workOrderNo }}>
              {t('processing.record')}
            </Link>
          ) : null
        }
      >
        <Progress order={order} />
      </Section>
      <ActDialog order={order} materials={materials} act={act} onClose={() => setAct(null)} />
    </DocumentPage>
  );
}

function Progress({ order }: { readonly order: Whole['order'] }) {
  const { t } = useTranslation();
  const { closedAt } = order;
  const items = [
    { name: t('processing.planned'), value: <Quantity quantity={order.plannedQuantity} /> },
    { name: t('processing.produced'), value: <Quantity quantity={order.producedQuantity} />, strong: true },
    { name: t('processing.billVersion'), value: order.billVersion ?? '–' },
    { name: t('processing.openedAt'), value: <InstantText at={order.openedAt} /> },
    { name: t('processing.closedAt'), value: closedAt === null ? '–' : <InstantText at={closedAt} /> },
  ];
  return <KeyValueList items={items} />;
}

interface WorkshopProps {
  readonly bookNo: string;
  readonly materials: Whole['materials'];
}

function Workshop({ bookNo, materials }: WorkshopProps) {
  const { t } = useTranslation();
  if (materials.length === 0) return <p className="dimmed">{t('processing.nothingIssued')}</p>;
  return (
    <table className="plain-table">
      <thead>
        <tr>
          <th>{t('processing.material')}</th>
          <th className="number">{t('processing.issued')}</th>
          <th className="number">{t('processing.used')}</th>
          <th className="number">{t('processing.returned')}</th>
          <th className="number">{t('processing.inWorkshop')}</th>
        </tr>
      </thead>
      <tbody>
        {materials.map((row) => (
          <tr key={row.materialItemNo}>
            <td>
              <ItemName bookNo={bookNo} itemNo={row.materialItemNo} />
            </td>
            {[row.issuedQuantity, row.usedQuantity, row.returnedQuantity, row.inWorkshop].map((quantity, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the columns stand still
              <td key={at} className="number">
                <Quantity quantity={quantity} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface ActDialogProps {
  readonly order: Whole['order'];
  readonly materials: Whole['materials'];
  readonly act: Act | null;
  readonly onClose: () => void;
}

function ActDialog({ order, materials, act, onClose }: ActDialogProps) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={act !== null}
      onClose={onClose}
      size="lg"
      title={act === null ? '' : `${t(`code.workOrderMove.${act}`)} · ${order.workOrderNo}`}
      closeButtonProps={{ 'aria-label': t('dialog.close') }}
    >
      {act === null ? null : <ActForm key={act} order={order} materials={materials} act={act} onClose={onClose} />}
    </Modal>
  );
}

function ActForm({ order, materials, act, onClose }: ActDialogProps & { readonly act: Act }) {
  const { t } = useTranslation();
  const issue = useCommand('issue_to_work_order');
  const giveBack = useCommand('return_from_work_order');
  const command = act === 'issue' ? issue : giveBack;
  const { bookNo, workOrderNo } = order;
  const [rows, setRows] = useState<readonly MaterialDraft[]>(() =>
    materials.length === 0
      ? [blankMaterial('first')]
      : materials.map(({ materialItemNo }) => ({
          ...blankMaterial(`m${materialItemNo}`),
          item: String(materialItemNo),
        })),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    command.mutate({ bookNo, workOrderNo, materials: materialsOf(rows) }, { onSuccess: onClose });
  };
  return (
    <form className="stack" onSubmit={submit}>
      <MaterialRows bookNo={bookNo} rows={rows} onChange={setRows} />
      {command.error ? <CallErrorAlert error={command.error} /> : null}
      <div className="dialog-buttons">
        <Button type="submit" loading={command.isPending} disabled={materialsOf(rows).length === 0}>
          {t(`code.workOrderMove.${act}`)}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('dialog.cancel')}
        </Button>
      </div>
    </form>
  );
}
