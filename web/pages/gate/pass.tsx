import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../api/operations.ts';
import { useMay } from '../../api/permissions.ts';
import { useOperation } from '../../api/use-operation.ts';
import type { PassLine, PassView } from '../../api/views.ts';
import { CodeBadge } from '../../parts/codes/code-badge.tsx';
import { useCode } from '../../parts/codes/code-text.ts';
import { useReferenceName } from '../../parts/codes/reference.ts';
import { DocumentPage, Section } from '../../parts/document-page.tsx';
import { DocumentTimeline } from '../../parts/document-timeline.tsx';
import { InstantText, Quantity } from '../../parts/format/values.tsx';
import { KeyValueList } from '../../parts/key-value-list.tsx';
import { DocumentMoves } from '../../parts/moves/document-moves.tsx';
import { ErrorState, LoadingState } from '../../parts/states.tsx';
import { PassDocuments } from './pass-documents.tsx';
import { Weights } from './weights.tsx';

export function PassPage() {
  const { pass } = useParams({ from: '/signed-in/gate-passes/$pass' });
  const found = useOperation('get_gate_pass', { pass });
  if (found.error) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data) return <LoadingState />;
  return <PassDocument {...found.data} />;
}

function PassDocument({ pass, lines }: OutputOf<'get_gate_pass'>) {
  const { t } = useTranslation();
  const code = useCode();
  const may = useMay();
  return (
    <DocumentPage
      kind={t('subject.pass')}
      number={pass.passNo ?? pass.internalNo}
      state={<CodeBadge list="passState" code={pass.state} />}
      owner={`${code('direction', pass.direction)} · ${pass.vehicleNo}`}
      aside={
        <>
          <PassMoves pass={pass} />
          <DocumentTimeline subject={`pass:${pass.internalNo}`} />
        </>
      }
    >
      <Section title={t('pass.weights')}>
        <Weights pass={pass} />
      </Section>
      {lines.length === 0 ? null : (
        <Section title={t('pass.goods')}>
          <Goods lines={lines} isNote={pass.relatedKind === 'stock_note'} />
        </Section>
      )}
      <Section title={t('list.terms')} tools={may('download_pass_message') ? <MessageLink pass={pass} /> : null}>
        <Terms pass={pass} />
      </Section>
      <PassDocuments pass={pass} lines={lines} />
    </DocumentPage>
  );
}

function Goods({ lines, isNote }: { readonly lines: readonly PassLine[]; readonly isNote: boolean }) {
  const { t } = useTranslation();
  const unit = useReferenceName('units');
  return (
    <table className="plain-table">
      <thead>
        <tr>
          <th>{t(isNote ? 'subject.note' : 'pass.list')}</th>
          <th className="number">{t('line.no')}</th>
          <th>{t('line.materialNo')}</th>
          <th>{t('line.name')}</th>
          <th className="number">{t('line.quantityOnPass')}</th>
          <th className="number">{t('line.gross')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.lineNo}>
            <td>
              {isNote ? (
                <Link to="/stock-notes/$note" params={{ note: line.documentNo }}>
                  {line.documentNo}
                </Link>
              ) : (
                <Link to="/lists/$list" params={{ list: line.documentNo }}>
                  {line.documentNo}
                </Link>
              )}
            </td>
            <td className="number">{line.documentLineNo}</td>
            <td>{line.materialNo}</td>
            <td>{line.name}</td>
            <td className="number">
              <Quantity quantity={line.quantity} unit={unit(line.declaredUnit)} />
            </td>
            <td className="number">
              <Quantity quantity={line.grossWeightKg} unit={t('unit.kg')} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Terms({ pass }: { readonly pass: PassView }) {
  const { t } = useTranslation();
  const passType = useReferenceName('gate-pass-type');
  const binding = useReferenceName('gate-pass-binding');
  const customs = useReferenceName('customs-districts');
  const at = (instant: string | null) => (instant === null ? null : <InstantText at={instant} />);
  const items = [
    { name: t('pass.internalNo'), value: pass.internalNo },
    { name: t('list.preEntryNo'), value: pass.preEntryNo },
    { name: t('pass.type'), value: `${pass.passType} ${passType(pass.passType)}` },
    { name: t('pass.binding'), value: pass.bindType === null ? null : binding(pass.bindType) },
    { name: t('list.customs'), value: `${pass.customsCode} ${customs(pass.customsCode)}` },
    { name: t('pass.container'), value: pass.containerNo },
    { name: t('pass.lane'), value: pass.lane },
    { name: t('pass.declaredAt'), value: at(pass.declaredAt) },
    { name: t('pass.approvedAt'), value: at(pass.approvedAt) },
    { name: t('pass.firstPassedAt'), value: at(pass.firstPassedAt) },
    { name: t('pass.passedAt'), value: at(pass.passedAt) },
    { name: t('list.remark'), value: pass.remark === '' ? null : pass.remark },
  ];
  return <KeyValueList items={items.filter((item) => item.value !== null)} />;
}

/** The pass as customs takes it, for the client that sends it. */
function MessageLink({ pass }: { readonly pass: PassView }) {
  const { t } = useTranslation();
  return (
    <a href={`/api/gate-passes/${encodeURIComponent(pass.passId)}/message`} download>
      {t('pass.message')}
    </a>
  );
}

function PassMoves({ pass }: { readonly pass: PassView }) {
  const navigate = useNavigate();
  const input = { pass: pass.passId };
  const record = () => void navigate({ to: '/passage', search: { pass: pass.passNo ?? pass.internalNo } });
  const behind = {
    declare: { operation: 'declare_pass', effect: 'passEffect.declare' },
    approve: {
      operation: 'approve_pass',
      effect: 'passEffect.approve',
      ...(pass.passNo === null ? { asks: { field: 'passNo', label: 'pass.numberGiven' } } : {}),
    },
    reject: { operation: 'reject_pass', effect: 'passEffect.reject', reasonField: 'reason' },
    pass: { operation: 'record_passage', effect: 'passEffect.pass', open: record },
    void: { operation: 'void_pass', effect: 'passEffect.void', reasonField: 'reason' },
    delete: { operation: 'delete_pass', effect: 'passEffect.delete', reasonField: 'reason' },
  } as const;
  const moves = pass.moves.flatMap((move) => {
    const known = behind[move.move as keyof typeof behind];
    return known ? [{ ...move, ...known, input }] : [];
  });
  return (
    <DocumentMoves
      moves={moves}
      moveList="passMove"
      stateList="passState"
      state={pass.state}
      source="海关总署公告 2018 年第 23 号 · GACC announcement 23 of 2018"
    />
  );
}
