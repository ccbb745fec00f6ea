import { Button, Modal } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../api/submission.ts';
import { useChoices } from '../../parts/codes/code-text.ts';
import { ChoiceField, TextField } from '../../parts/form/fields.tsx';
import { normalizeNumber, percentToFraction, trimZeros } from '../../parts/format/numbers.ts';
import { CallErrorAlert } from '../../parts/refusal-alert.tsx';
import type { EquipmentView } from './equipment-list.tsx';
import { ReleaseForm } from './release-form.tsx';

/** What somebody is about to do with a machine. */
export type Act =
  | { readonly kind: 'take_out' | 'scrap' | 'settle_year' }
  | { readonly kind: 'release'; readonly exitNo: number | null }
  | { readonly kind: 'bring_back'; readonly exitNo: number; readonly outstanding: string }
  | { readonly kind: 'extend'; readonly exitNo: number };

interface ActDialogProps {
  readonly equipment: EquipmentView;
  readonly act: Act | null;
  readonly onClose: () => void;
}

/** Asks for what the act needs; a refusal is shown where the decision was made. */
export function ActDialog({ equipment, act, onClose }: ActDialogProps) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={act !== null}
      onClose={onClose}
      size={act?.kind === 'release' ? 'xl' : 'md'}
      title={act === null ? '' : `${t(`code.equipmentMove.${act.kind}`)} · ${equipment.equipmentNo}`}
      closeButtonProps={{ 'aria-label': t('dialog.close') }}
    >
      {act === null ? null : <ActForm equipment={equipment} act={act} onClose={onClose} />}
    </Modal>
  );
}

interface ActFormProps<A extends Act> {
  readonly equipment: EquipmentView;
  readonly act: A;
  readonly onClose: () => void;
}

function ActForm({ equipment, act, onClose }: ActFormProps<Act>) {
  const common = { equipment, onClose };
  switch (act.kind) {
    case 'release':
      return <ReleaseForm {...common} exitNo={act.exitNo} />;
    case 'take_out':
      return <TakeOutForm {...common} />;
    case 'bring_back':
      return <BringBackForm {...common} act={act} />;
    case 'extend':
      return <ExtendForm {...common} act={act} />;
    case 'settle_year':
      return <SettleYearForm {...common} />;
    default:
      return <ScrapForm {...common} />;
  }
}

interface FormFrameProps {
  readonly kind: Act['kind'];
  readonly pending: boolean;
  readonly error: unknown;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** What the act will do, its fields, and the two buttons. */
function FormFrame({ kind, pending, error, onSubmit, onClose, children }: FormFrameProps) {
  const { t } = useTranslation();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <form className="stack" onSubmit={submit}>
      <p>{t(`equipment.effect.${kind}`)}</p>
      {children}
      {error === null || error === undefined ? null : <CallErrorAlert error={error} />}
      <div className="dialog-buttons">
        <Button type="submit" loading={pending}>
          {t(`code.equipmentMove.${kind}`)}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('dialog.cancel')}
        </Button>
      </div>
    </form>
  );
}

type Common = Omit<ActFormProps<Act>, 'act'>;
const nameOf = ({ bookNo, equipmentNo }: EquipmentView) => ({ bookNo, equipmentNo });

function TakeOutForm({ equipment, onClose }: Common) {
  const { t } = useTranslation();
  const choices = useChoices();
  const command = useCommand('take_equipment_out');
  const [draft, setDraft] = useState({
    quantity: trimZeros(equipment.availableQuantity),
    purpose: 'testing',
    documentNo: '',
    place: '',
  });
  const set = (field: keyof typeof draft) => (value: string) => setDraft({ ...draft, [field]: value });
  const submit = () => {
    const purpose = draft.purpose === 'repair' || draft.purpose === 'display' ? draft.purpose : 'testing';
    const { documentNo, place } = draft;
    const quantity = normalizeNumber(draft.quantity);
    command.mutate({ ...nameOf(equipment), purpose, documentNo, place, quantity }, { onSuccess: onClose });
  };
  return (
    <FormFrame kind="take_out" pending={command.isPending} error={command.error} onSubmit={submit} onClose={onClose}>
      <ChoiceField
        label={t('equipment.purpose')}
        value={draft.purpose}
        choices={choices('exitPurpose', ['testing', 'repair', 'display'])}
        onChange={set('purpose')}
        required
      />
      <TextField label={t('field.quantity')} kind="number" value={draft.quantity} onChange={set('quantity')} required />
      <TextField
        label={t('equipment.documentNo')}
        hint={t('equipment.documentHint')}
        value={draft.documentNo}
        onChange={set('documentNo')}
        required
      />
      <TextField label={t('equipment.place')} value={draft.place} onChange={set('place')} required />
    </FormFrame>
  );
}

function BringBackForm({ equipment, act, onClose }: ActFormProps<Extract<Act, { kind: 'bring_back' }>>) {
  const { t } = useTranslation();
  const command = useCommand('bring_equipment_back');
  const [quantity, setQuantity] = useState(trimZeros(act.outstanding));
  const submit = () =>
    command.mutate(
      { ...nameOf(equipment), exitNo: act.exitNo, quantity: normalizeNumber(quantity) },
      { onSuccess: onClose },
    );
  return (
    <FormFrame kind="bring_back" pending={command.isPending} error={command.error} onSubmit={submit} onClose={onClose}>
      <TextField label={t('field.quantity')} kind="number" value={quantity} onChange={setQuantity} required />
    </FormFrame>
  );
}

function ExtendForm({ equipment, act, onClose }: ActFormProps<Extract<Act, { kind: 'extend' }>>) {
  const { t } = useTranslation();
  const command = useCommand('extend_equipment_exit');
  const [days, setDays] = useState('');
  const [reason, setReason] = useState('');
  const submit = () => {
    const asked = normalizeNumber(days);
    const input = { ...nameOf(equipment), exitNo: act.exitNo, reason: reason.trim() };
    command.mutate(/^\d+$/.test(asked) ? { ...input, days: Number.parseInt(asked, 10) } : input, {
      onSuccess: onClose,
    });
  };
  return (
    <FormFrame kind="extend" pending={command.isPending} error={command.error} onSubmit={submit} onClose={onClose}>
      <TextField
        label={t('equipment.extensionDays')}
        hint={t('equipment.extensionDaysHint')}
        kind="number"
        value={days}
        onChange={setDays}
      />
      <TextField label={t('dialog.reason')} value={reason} onChange={setReason} required />
    </FormFrame>
  );
}

function ScrapForm({ equipment, onClose }: Common) {
  const { t } = useTranslation();
  const command = useCommand('scrap_equipment');
  const [quantity, setQuantity] = useState(trimZeros(equipment.availableQuantity));
  const [reason, setReason] = useState('');
  const submit = () =>
    command.mutate(
      { ...nameOf(equipment), quantity: normalizeNumber(quantity), reason: reason.trim() },
      { onSuccess: onClose },
    );
  return (
    <FormFrame kind="scrap" pending={command.isPending} error={command.error} onSubmit={submit} onClose={onClose}>
      <TextField label={t('field.quantity')} kind="number" value={quantity} onChange={setQuantity} required />
      <TextField label={t('dialog.reason')} value={reason} onChange={setReason} required />
    </FormFrame>
  );
}

function SettleYearForm({ equipment, onClose }: Common) {
  const { t } = useTranslation();
  const command = useCommand('settle_pilot_year');
  const [year, setYear] = useState(String(new Date().getFullYear() - 1));
  const [share, setShare] = useState('');
  const submit = () =>
    command.mutate(
      {
        ...nameOf(equipment),
        year: Number.parseInt(normalizeNumber(year), 10),
        domesticShare: percentToFraction(normalizeNumber(share)),
      },
      { onSuccess: onClose },
    );
  return (
    <FormFrame kind="settle_year" pending={command.isPending} error={command.error} onSubmit={submit} onClose={onClose}>
      <TextField label={t('equipment.year')} kind="number" value={year} onChange={setYear} required />
      <TextField label={t('equipment.domesticShare')} kind="number" value={share} onChange={setShare} required />
    </FormFrame>
  );
}
