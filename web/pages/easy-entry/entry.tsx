import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../api/operations.ts';
import { useMay } from '../../api/permissions.ts';
import { useOperation } from '../../api/use-operation.ts';
import { CodeBadge } from '../../parts/codes/code-badge.tsx';
import { useCode } from '../../parts/codes/code-text.ts';
import { useReferenceName } from '../../parts/codes/reference.ts';
import { DocumentPage, Section } from '../../parts/document-page.tsx';
import { DocumentTimeline } from '../../parts/document-timeline.tsx';
import { DayText, InstantText, Quantity } from '../../parts/format/values.tsx';
import { KeyValueList } from '../../parts/key-value-list.tsx';
import { ErrorState, LoadingState } from '../../parts/states.tsx';
import { MoveGoods } from './move-goods.tsx';
import { PassGoods } from './pass-goods.tsx';

type Whole = OutputOf<'get_easy_entry'>;

/** One easy entry: what came in, what became of it, and what may be done with the rest. */
export function EasyEntryPage() {
  const { t } = useTranslation();
  const may = useMay();
  const { record } = useParams({ from: '/signed-in/easy-entries/$record' });
  const found = useOperation('get_easy_entry', { record });
  if (found.error) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data) return <LoadingState />;
  const { entry, moves } = found.data;
  return (
    <DocumentPage
      kind={t('code.subjectKind.easy_entry')}
      number={entry.internalNo}
      state={<CodeBadge list="easyState" code={entry.state} />}
      owner={<Link to="/easy-entries">{t('easy.entries')}</Link>}
      aside={<DocumentTimeline subject={`easy_entry:${entry.recordId}`} />}
    >
      <Section title={t('easy.goods')}>
        <Terms entry={entry} />
      </Section>
      {may('record_easy_passage') ? <PassGoods entry={entry} moves={moves} /> : null}
      {may('move_easy_goods') && entry.state === 'inside' ? <MoveGoods recordId={entry.recordId} /> : null}
      <Section title={t('easy.moves')}>
        {moves.length === 0 ? <p className="dimmed">{t('easy.noMoves')}</p> : <Moves moves={moves} />}
      </Section>
    </DocumentPage>
  );
}

function Terms({ entry }: { readonly entry: Whole['entry'] }) {
  const { t } = useTranslation();
  const code = useCode();
  const unit = useReferenceName('units');
  const amount = (quantity: string) => (
    <>
      <Quantity quantity={quantity} /> {unit(entry.unit)}
    </>
  );
  return (
    <KeyValueList
      items={[
        { name: t('line.name'), value: entry.name },
        { name: t('easy.kind'), value: code('easyKind', entry.kind) },
        { name: t('field.quantity'), value: amount(entry.quantity) },
        { name: t('easy.entered'), value: amount(entry.entered) },
        { name: t('easy.inside'), value: amount(entry.inside), strong: true },
        { name: t('easy.purpose'), value: entry.purpose },
        { name: t('easy.vehicle'), value: entry.vehicleNo },
        { name: t('easy.enteredOn'), value: <DayText day={entry.enteredOn} /> },
        { name: t('easy.pass'), value: entry.passNo === null ? '–' : <PassLink pass={entry.passNo} /> },
        { name: t('easy.passedAt'), value: entry.passedAt === null ? '–' : <InstantText at={entry.passedAt} /> },
      ]}
    />
  );
}

function PassLink({ pass }: { readonly pass: string }) {
  return (
    <Link to="/gate-passes/$pass" params={{ pass }}>
      {pass}
    </Link>
  );
}

function Moves({ moves }: { readonly moves: Whole['moves'] }) {
  const { t } = useTranslation();
  const code = useCode();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: on a phone it scrolls, and a scrolling region is reached with the keyboard
    <table className="plain-table" tabIndex={0}>
      <thead>
        <tr>
          <th>{t('easy.what')}</th>
          <th className="number">{t('field.quantity')}</th>
          <th>{t('easy.movedOn')}</th>
          <th>{t('easy.reasonOrVehicle')}</th>
          <th>{t('easy.pass')}</th>
          <th className="number">{t('easy.counted')}</th>
        </tr>
      </thead>
      <tbody>
        {moves.map((move) => (
          <tr key={move.moveNo}>
            <td>{code('easyMove', move.kind)}</td>
            <td className="number">
              <Quantity quantity={move.quantity} />
            </td>
            <td>
              <DayText day={move.movedOn} />
            </td>
            <td>{[move.vehicleNo, move.reason].filter(Boolean).join(' · ')}</td>
            <td>{move.passNo === null ? '–' : <PassLink pass={move.passNo} />}</td>
            <td className="number">
              {move.passedQuantity === null ? '–' : <Quantity quantity={move.passedQuantity} />}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
