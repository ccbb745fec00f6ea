import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OperationName, OutputOf } from '../../api/operations.ts';
import { useMay } from '../../api/permissions.ts';
import { useOperation } from '../../api/use-operation.ts';
import { CodeBadge } from '../../parts/codes/code-badge.tsx';
import { useCode } from '../../parts/codes/code-text.ts';
import { useReferenceName } from '../../parts/codes/reference.ts';
import { DocumentPage, Section } from '../../parts/document-page.tsx';
import { DocumentTimeline } from '../../parts/document-timeline.tsx';
import { DayText, InstantText, Money, Quantity } from '../../parts/format/values.tsx';
import { KeyValueList } from '../../parts/key-value-list.tsx';
import { DocumentMoves } from '../../parts/moves/document-moves.tsx';
import { ErrorState, LoadingState } from '../../parts/states.tsx';
import { type Act, ActDialog } from './acts.tsx';
import { type EquipmentView, NextDay } from './equipment-list.tsx';
import { Exits, PilotYears, Removals } from './histories.tsx';

/** One machine: how long it is supervised, where it is, and what happened to it. */
export function EquipmentPage() {
  const { bookNo, equipmentNo } = useParams({ from: '/signed-in/equipment/$bookNo/$equipmentNo' });
  const found = useOperation('show_equipment', { bookNo, equipmentNo });
  if (found.error) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data) return <LoadingState />;
  return <EquipmentDocument {...found.data} />;
}

function EquipmentDocument({ equipment, exits, removals, pilotYears }: OutputOf<'show_equipment'>) {
  const { t } = useTranslation();
  const [act, setAct] = useState<Act | null>(null);
  const { bookNo, equipmentNo, name, model } = equipment;
  return (
    <DocumentPage
      kind={t('subject.equipment')}
      number={equipmentNo}
      state={<CodeBadge list="equipmentState" code={equipment.state} />}
      owner={model === '' ? name : `${name} · ${model}`}
      aside={
        <>
          <EquipmentMoves equipment={equipment} exits={exits} onAct={setAct} />
          <DocumentTimeline subject={`equipment:${bookNo}/${equipmentNo}`} />
        </>
      }
    >
      {exits.length === 0 ? null : (
        <Section title={t('equipment.exits')}>
          <Exits exits={exits} equipment={equipment} onAct={setAct} />
        </Section>
      )}
      <Section title={t('equipment.supervision')}>
        <Supervision equipment={equipment} />
      </Section>
      <Section title={t('equipment.quantities')}>
        <Quantities equipment={equipment} />
      </Section>
      {removals.length === 0 ? null : (
        <Section title={t('equipment.removals')}>
          <Removals removals={removals} />
        </Section>
      )}
      {pilotYears.length === 0 ? null : (
        <Section title={t('equipment.pilotYears')}>
          <PilotYears years={pilotYears} />
        </Section>
      )}
      <ActDialog equipment={equipment} act={act} onClose={() => setAct(null)} />
    </DocumentPage>
  );
}

function Supervision({ equipment }: { readonly equipment: EquipmentView }) {
  const { t } = useTranslation();
  const code = useCode();
  const { releasedOn, endsOn, years, serialNumbers, closedOn, remark } = equipment;
  const items = [
    { name: t('equipment.nextDay'), value: <NextDay machine={equipment} />, strong: true },
    { name: t('field.equipmentKind'), value: `${code('equipmentKind', equipment.kind)} · ${equipment.hsCode}` },
    { name: t('field.releasedOn'), value: <DayText day={releasedOn} /> },
    { name: t('field.supervisionYears'), value: String(years) },
    { name: t('equipmentRelease.endsOn'), value: <DayText day={endsOn} /> },
    { name: t('equipment.closedOn'), value: closedOn === null ? null : <DayText day={closedOn} /> },
    { name: t('equipment.importValue'), value: <Money amount={equipment.price} /> },
    { name: t('equipment.exemptDuty'), value: <Money amount={equipment.exemptDuty} /> },
    { name: t('equipment.exemptVat'), value: <Money amount={equipment.exemptVat} /> },
    { name: t('equipment.enteredBy'), value: <EnteredBy equipment={equipment} /> },
    {
      name: t('book.number'),
      value: (
        <Link to="/books/$bookNo/items/$itemNo" params={{ bookNo: equipment.bookNo, itemNo: String(equipment.itemNo) }}>
          {equipment.bookNo} · {equipment.itemNo}
        </Link>
      ),
    },
    { name: t('equipment.serialNumbers'), value: serialNumbers.length === 0 ? null : serialNumbers.join(', ') },
    { name: t('list.remark'), value: remark === '' ? null : remark },
    { name: t('equipment.registeredAt'), value: <InstantText at={equipment.registeredAt} /> },
  ];
  return <KeyValueList items={items.filter((item) => item.value !== null)} />;
}

function EnteredBy({ equipment }: { readonly equipment: EquipmentView }) {
  return (
    <Link to="/lists/$list" params={{ list: equipment.listNo }}>
      {equipment.listNo} · {equipment.lineNo}
    </Link>
  );
}

/** What entered, and what became of it: the parts add up. */
function Quantities({ equipment }: { readonly equipment: EquipmentView }) {
  const { t } = useTranslation();
  const unit = useReferenceName('units')(equipment.unit);
  const parts = [
    { name: t('equipment.entered'), value: equipment.quantity, always: true },
    { name: t('equipment.inBook'), value: equipment.inBookQuantity, always: true },
    { name: t('equipment.available'), value: equipment.availableQuantity, always: true },
    { name: t('equipment.away'), value: equipment.awayQuantity, always: false },
    { name: t('equipment.released'), value: equipment.releasedQuantity, always: false },
    { name: t('equipment.scrapped'), value: equipment.scrappedQuantity, always: false },
    { name: t('equipment.leftByLists'), value: equipment.leftByListsQuantity, always: false },
  ];
  const shown = parts.filter(({ value, always }) => always || value !== '0.00000');
  const items = shown.map(({ name, value }) => ({ name, value: <Quantity quantity={value} unit={unit} /> }));
  return <KeyValueList numeric items={items} />;
}

interface EquipmentMovesProps {
  readonly equipment: EquipmentView;
  readonly exits: OutputOf<'show_equipment'>['exits'];
  readonly onAct: (act: Act | null) => void;
}

const supervisedStates = ['supervised', 'out', 'overdue'];
const inBookStates = [...supervisedStates, 'released'];

/** What may be done with the machine now; each opens its own form. */
function EquipmentMoves({ equipment, exits, onAct }: EquipmentMovesProps) {
  const may = useMay();
  const { state, availableQuantity, inBookQuantity } = equipment;
  const isHere = availableQuantity !== '0.00000';
  const isSupervised = isHere && supervisedStates.includes(state);
  // What must be back first; the others are brought back where they stand in the list.
  const first = exits.filter(({ closedOn }) => closedOn === null).sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1))[0];
  const out = first && { exitNo: first.exitNo, outstanding: first.outstandingQuantity };
  const bringBack: Act | null = out ? { kind: 'bring_back', ...out } : null;
  const offered: readonly Offer[] = [
    ['bring_equipment_back', 'bring_back', ['out', 'overdue', 'released'], bringBack],
    ['take_equipment_out', 'take_out', supervisedStates, isSupervised ? { kind: 'take_out' } : null],
    ['release_equipment', 'release', supervisedStates, isSupervised ? { kind: 'release', exitNo: null } : null],
    ['settle_pilot_year', 'settle_year', inBookStates, inBookQuantity === '0.00000' ? null : { kind: 'settle_year' }],
    ['scrap_equipment', 'scrap', inBookStates, isHere ? { kind: 'scrap' } : null],
  ];
  // A role that may do none of this sees the machine, and no empty box of moves.
  if (!offered.some(([operation]) => may(operation))) return null;
  return (
    <DocumentMoves
      moves={offered.map(([operation, move, from, act]) => ({
        ...{ operation, move, from, allowed: act !== null, input: {}, effect: 'equipment.lead' },
        open: () => onAct(act),
      }))}
      moveList="equipmentMove"
      stateList="equipmentState"
      state={state}
      source="海关总署令第 256 号 · GACC order 256"
    />
  );
}

/** The operation, its name in the words, the states in which it is legal, and its form; null when it is not possible. */
type Offer = readonly [OperationName, string, readonly string[], Act | null];
