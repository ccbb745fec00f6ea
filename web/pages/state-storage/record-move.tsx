import { Button } from '@mantine/core';
import { useNavigate, useParams } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InputOf } from '../../api/operations.ts';
import { useCommand } from '../../api/submission.ts';
import { useChoices } from '../../parts/codes/code-text.ts';
import { useReferenceName } from '../../parts/codes/reference.ts';
import { Page } from '../../parts/document-page.tsx';
import { ChoiceField, TextField } from '../../parts/form/fields.tsx';
import { dayOf } from '../../parts/format/days.ts';
import { normalizeNumber } from '../../parts/format/numbers.ts';
import { CallErrorAlert } from '../../parts/refusal-alert.tsx';
import { useItem } from '../processing/frame.tsx';

type Kind = InputOf<'record_state_move'>['kind'];
const kinds = ['in', 'out', 'abroad', 'gone'] as const satisfies readonly Kind[];
const blank = {
  ...{ internalNo: '', item: '', quantity: '', legal1: '', legal2: '' },
  ...{ counterpart: '', vehicleNo: '', entryNo: '', reason: '' },
};

/** Records goods that are not under bond as they come in or leave; what is asked depends on the way. */
export function RecordStateMovePage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const choices = useChoices();
  const { bookNo } = useParams({ from: '/signed-in/books/$bookNo/state-moves/new' });
  const command = useCommand('record_state_move');
  const [kind, setKind] = useState<Kind>('in');
  const [movedOn, setMovedOn] = useState(() => dayOf(new Date()));
  const [draft, setDraft] = useState(blank);
  const field = (name: keyof typeof blank, label: string) => ({
    label: t(label),
    value: draft[name],
    onChange: (value: string) => setDraft({ ...draft, [name]: value }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    command.mutate(inputOf(bookNo, kind, movedOn, draft), {
      onSuccess: ({ internalNo }) =>
        void navigate({ to: '/books/$bookNo/state-moves/$internalNo', params: { bookNo, internalNo } }),
    });
  };
  return (
    <Page title={t('stateStorage.record')} lead={t('stateStorage.recordLead')}>
      <form className="stack" onSubmit={submit}>
        <div className="form-grid">
          <TextField {...field('internalNo', 'list.internalNo')} required />
          <ChoiceField
            label={t('stateStorage.way')}
            choices={choices('stateMoveKind', kinds)}
            value={kind}
            onChange={(value) => setKind(kinds.find((one) => one === value) ?? kind)}
            required
          />
          <TextField label={t('stateStorage.movedOn')} kind="day" value={movedOn} onChange={setMovedOn} required />
          <Goods bookNo={bookNo} isIn={kind === 'in'} item={draft.item} field={field} />
          <TextField {...field('counterpart', 'stateStorage.counterpart')} required />
          <TextField {...field('vehicleNo', 'pass.vehicle')} />
          {kind === 'abroad' ? <TextField {...field('entryNo', 'stateStorage.entryNo')} required /> : null}
          <TextField {...field('reason', 'stateStorage.reason')} required={kind === 'gone'} />
        </div>
        {command.error ? <CallErrorAlert error={command.error} /> : null}
        <div className="dialog-buttons">
          <Button type="submit" loading={command.isPending}>
            {t('stateStorage.record')}
          </Button>
        </div>
      </form>
    </Page>
  );
}

interface GoodsProps {
  readonly bookNo: string;
  readonly isIn: boolean;
  readonly item: string;
  readonly field: (
    name: keyof typeof blank,
    label: string,
  ) => { readonly label: string; readonly value: string; readonly onChange: (value: string) => void };
}

/** The item and how much of it; statutory quantities only of what comes in, as what leaves takes its share. */
function Goods({ bookNo, isIn, item, field }: GoodsProps) {
  const { t } = useTranslation();
  const unit = useReferenceName('units');
  const goods = useItem(bookNo, item);
  const within = (code: string | null | undefined) => (code ? { hint: unit(code) } : {});
  return (
    <>
      <TextField
        {...field('item', 'use.item')}
        hint={goods ? `${goods.materialNo} ${goods.name}` : t('stateStorage.itemHint')}
        kind="number"
        required
      />
      <TextField {...field('quantity', 'field.quantity')} {...within(goods?.declaredUnit)} kind="number" required />
      {isIn && goods && goods.legalUnit1 !== goods.declaredUnit ? (
        <TextField
          {...field('legal1', 'lineField.legalQuantity1')}
          {...within(goods.legalUnit1)}
          kind="number"
          required
        />
      ) : null}
      {isIn && goods?.legalUnit2 ? (
        <TextField {...field('legal2', 'lineField.legalQuantity2')} {...within(goods.legalUnit2)} kind="number" />
      ) : null}
    </>
  );
}

function inputOf(bookNo: string, kind: Kind, movedOn: string, draft: typeof blank): InputOf<'record_state_move'> {
  const given = (name: string, text: string) => (text.trim() === '' ? {} : { [name]: text.trim() });
  return {
    bookNo,
    internalNo: draft.internalNo.trim(),
    kind,
    itemNo: Number.parseInt(normalizeNumber(draft.item), 10) || 0,
    quantity: normalizeNumber(draft.quantity),
    counterpart: draft.counterpart.trim(),
    movedOn,
    ...given('legalQuantity1', normalizeNumber(draft.legal1)),
    ...given('legalQuantity2', normalizeNumber(draft.legal2)),
    ...given('vehicleNo', draft.vehicleNo),
    ...(kind === 'abroad' ? given('entryNo', draft.entryNo) : {}),
    ...given('reason', draft.reason),
  };
}
