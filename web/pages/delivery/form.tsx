import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../api/operations.ts';
import { useMay } from '../../api/permissions.ts';
import { useOperation } from '../../api/use-operation.ts';
import type { DeliveryForm, DeliveryFormLine } from '../../api/views.ts';
import { CodeBadge } from '../../parts/codes/code-badge.tsx';
import { useCode } from '../../parts/codes/code-text.ts';
import { useReferenceName } from '../../parts/codes/reference.ts';
import { CustomsDocument } from '../../parts/customs-document.tsx';
import { DocumentPage, Section } from '../../parts/document-page.tsx';
import { DocumentTimeline } from '../../parts/document-timeline.tsx';
import { unitsOf } from '../../parts/format/exact.ts';
import { groupDigits, trimZeros } from '../../parts/format/numbers.ts';
import { DayText, InstantText, Quantity } from '../../parts/format/values.tsx';
import { KeyValueList } from '../../parts/key-value-list.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { DocumentMoves } from '../../parts/moves/document-moves.tsx';
import { QuantityBar } from '../../parts/quantity-bar.tsx';
import { ErrorState, LoadingState } from '../../parts/states.tsx';
import { consolidatedTypes } from './codes.ts';
import { NotesTable } from './notes-table.tsx';

export function FormPage() {
  const { form } = useParams({ from: '/signed-in/delivery-forms/$form' });
  const found = useOperation('get_delivery_form', { form });
  if (found.error) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data) return <LoadingState />;
  return <FormDocument {...found.data} />;
}

function FormDocument({ form, lines }: OutputOf<'get_delivery_form'>) {
  const { t } = useTranslation();
  const code = useCode();
  return (
    <DocumentPage
      kind={t('subject.form')}
      number={form.formNo ?? form.internalNo}
      state={<CodeBadge list="formState" code={form.state} />}
      owner={
        <>
          {code('businessType', form.businessType)} · {code('direction', form.direction)} ·{' '}
          <Link to="/books/$bookNo" params={{ bookNo: form.bookNo }}>
            {form.bookNo}
          </Link>
        </>
      }
      aside={
        <>
          <FormMoves form={form} />
          <DocumentTimeline subject={`form:${form.internalNo}`} />
        </>
      }
    >
      <Section title={t('delivery.cap')}>
        <Lines lines={lines} />
      </Section>
      <FormNotes form={form} />
      <Section title={t('list.terms')}>
        <Terms form={form} />
      </Section>
      <CustomsDocument
        operation="download_declaration_form"
        message="SAS101"
        path={`/api/delivery-forms/${encodeURIComponent(form.formId)}/customs-document`}
      />
    </DocumentPage>
  );
}

/** What the form allows, and what its notes have taken of it. */
function Lines({ lines }: { readonly lines: readonly DeliveryFormLine[] }) {
  const { t } = useTranslation();
  const unit = useReferenceName('units');
  const currency = useReferenceName('currencies');
  return (
    <table className="plain-table">
      <thead>
        <tr>
          <th className="number">{t('line.no')}</th>
          <th>{t('line.materialNo')}</th>
          <th>{t('line.name')}</th>
          <th className="number">{t('delivery.allowed')}</th>
          <th>{t('delivery.use')}</th>
          <th className="number">{t('delivery.price')}</th>
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
            <td>
              <UseBar line={line} />
            </td>
            <td className="number">
              {groupDigits(trimZeros(line.unitPrice))} <span className="unit">{currency(line.currencyCode)}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function UseBar({ line }: { readonly line: DeliveryFormLine }) {
  const { t } = useTranslation();
  const units = (text: string) => unitsOf(text) ?? 0n;
  const net = units(line.notedQuantity) - units(line.returnedQuantity);
  const show = (text: string) => groupDigits(trimZeros(text));
  const returned = units(line.returnedQuantity) > 0n;
  const noted = returned ? 'delivery.bar.notedReturned' : 'delivery.bar.noted';
  return (
    <QuantityBar
      whole={units(line.quantity)}
      parts={[
        {
          units: net,
          tone: 'done',
          label: t(noted, { quantity: show(line.notedQuantity), returned: show(line.returnedQuantity) }),
        },
        {
          units: units(line.leftQuantity),
          tone: 'rest',
          label: t('delivery.bar.left', { quantity: show(line.leftQuantity) }),
        },
      ]}
    />
  );
}

function FormNotes({ form }: { readonly form: DeliveryForm }) {
  const { t } = useTranslation();
  const may = useMay();
  const notes = useOperation('list_stock_notes', { form: form.formId, limit: 200 });
  const search = { form: form.formNo ?? form.internalNo };
  const isOpen = form.state === 'approved';
  const mayConsolidate = consolidatedTypes.includes(form.businessType) && may('consolidate_stock_notes');
  const tools = (
    <span className="dialog-buttons">
      {isOpen && may('draft_stock_note') ? (
        <LinkButton to="/stock-notes/new" search={search} variant="default" size="compact-sm">
          {t('delivery.newNote')}
        </LinkButton>
      ) : null}
      {mayConsolidate ? (
        <LinkButton to="/delivery-forms/$form/consolidate" params={search} variant="default" size="compact-sm">
          {t('delivery.consolidate')}
        </LinkButton>
      ) : null}
    </span>
  );
  return (
    <Section title={t('place.notes')} tools={tools}>
      {notes.error ? <ErrorState error={notes.error} onRetry={() => void notes.refetch()} /> : null}
      {notes.data?.rows.length === 0 ? <p className="dimmed">{t('delivery.noNotes')}</p> : null}
      {notes.data && notes.data.rows.length > 0 ? <NotesTable notes={notes.data.rows} /> : null}
    </Section>
  );
}

function Terms({ form }: { readonly form: DeliveryForm }) {
  const { t } = useTranslation();
  const code = useCode();
  const customs = useReferenceName('customs-districts');
  const at = (instant: string | null) => (instant === null ? null : <InstantText at={instant} />);
  const items = [
    { name: t('list.internalNo'), value: form.internalNo },
    { name: t('delivery.counterpart'), value: form.counterpartName },
    { name: t('delivery.place'), value: form.place === '' ? null : form.place },
    { name: t('list.goodsKind'), value: code('goodsKind', form.goodsKind) },
    { name: t('delivery.validThrough'), value: <DayText day={form.validThrough} /> },
    { name: t('delivery.deposit'), value: form.depositNo },
    { name: t('list.customs'), value: `${form.customsCode} ${customs(form.customsCode)}` },
    { name: t('pass.declaredAt'), value: at(form.declaredAt) },
    { name: t('pass.approvedAt'), value: at(form.approvedAt) },
    { name: t('delivery.closedAt'), value: at(form.closedAt) },
    { name: t('list.remark'), value: form.remark === '' ? null : form.remark },
  ];
  return <KeyValueList items={items.filter((item) => item.value !== null)} />;
}

function FormMoves({ form }: { readonly form: DeliveryForm }) {
  const input = { form: form.formId };
  const behind = {
    declare: { operation: 'declare_delivery_form', effect: 'formEffect.declare' },
    approve: {
      operation: 'approve_delivery_form',
      effect: 'formEffect.approve',
      ...(form.formNo === null ? { asks: { field: 'formNo', label: 'delivery.numberGiven' } } : {}),
    },
    reject: { operation: 'reject_delivery_form', effect: 'formEffect.reject', reasonField: 'reason' },
    pause: { operation: 'pause_delivery_form', effect: 'formEffect.pause', reasonField: 'reason' },
    resume: { operation: 'resume_delivery_form', effect: 'formEffect.resume' },
    close: { operation: 'close_delivery_form', effect: 'formEffect.close' },
    delete: { operation: 'delete_delivery_form', effect: 'formEffect.delete', reasonField: 'reason' },
  } as const;
  const moves = form.moves.flatMap((move) => {
    const known = behind[move.move as keyof typeof behind];
    return known ? [{ ...move, ...known, input }] : [];
  });
  return (
    <DocumentMoves moves={moves} moveList="formMove" stateList="formState" state={form.state} source={formSource} />
  );
}

const formSource = '海关总署令第256号 · GACC order 256';
