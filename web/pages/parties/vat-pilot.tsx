import { Button } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../api/operations.ts';
import { useMay } from '../../api/permissions.ts';
import { useCommand } from '../../api/submission.ts';
import { useOperation } from '../../api/use-operation.ts';
import { Section } from '../../parts/document-page.tsx';
import { TextField } from '../../parts/form/fields.tsx';
import { DayText, InstantText } from '../../parts/format/values.tsx';
import { CallErrorAlert } from '../../parts/refusal-alert.tsx';

type Period = OutputOf<'list_vat_pilot_periods'>['rows'][number];

/** When the enterprise is a general VAT taxpayer of the pilot, for all to see; officers and the director record and end. */
export function VatPilot({ partyId }: { readonly partyId: string }) {
  const { t } = useTranslation();
  const may = useMay();
  const found = useOperation('list_vat_pilot_periods', { partyId });
  const [ending, setEnding] = useState<number | null>(null);
  const periods = found.data?.rows ?? [];
  return (
    <Section title={t('vatPilot.title')}>
      {found.error ? <CallErrorAlert error={found.error} /> : null}
      {found.isSuccess && periods.length === 0 ? <p className="dimmed">{t('vatPilot.none')}</p> : null}
      {periods.length === 0 ? null : <PeriodTable periods={periods} onEnd={may('end_vat_pilot') ? setEnding : null} />}
      {ending === null ? null : (
        <EndForm key={ending} partyId={partyId} periodNo={ending} onDone={() => setEnding(null)} />
      )}
      {found.isSuccess && may('record_vat_pilot') ? <RecordForm partyId={partyId} /> : null}
    </Section>
  );
}

interface PeriodTableProps {
  readonly periods: readonly Period[];
  readonly onEnd: ((periodNo: number) => void) | null;
}

function PeriodTable({ periods, onEnd }: PeriodTableProps) {
  const { t } = useTranslation();
  return (
    <table className="plain-table">
      <thead>
        <tr>
          <th className="number">{t('vatPilot.periodNo')}</th>
          <th>{t('vatPilot.fromOn')}</th>
          <th>{t('vatPilot.throughOn')}</th>
          <th>{t('vatPilot.approvalNo')}</th>
          <th>{t('vatPilot.recordedBy')}</th>
          <th>{t('vatPilot.today')}</th>
        </tr>
      </thead>
      <tbody>
        {periods.map((period) => (
          <tr key={period.periodNo}>
            <td className="number">{period.periodNo}</td>
            <td>
              <DayText day={period.fromOn} />
            </td>
            <td>
              {period.throughOn === null ? t('book.noEnd') : <DayText day={period.throughOn} />}
              {period.endReason === null ? null : <div className="dimmed">{period.endReason}</div>}
            </td>
            <td>{period.approvalNo}</td>
            <td>
              {period.recordedBy} <InstantText at={period.recordedAt} />
            </td>
            <td>
              {t(period.isInForce ? 'vatPilot.inForce' : 'vatPilot.notInForce')}
              {onEnd && period.throughOn === null ? (
                <>
                  {' '}
                  <Button variant="default" size="compact-sm" onClick={() => onEnd(period.periodNo)}>
                    {t('vatPilot.end')}
                  </Button>
                </>
              ) : null}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function RecordForm({ partyId }: { readonly partyId: string }) {
  const { t } = useTranslation();
  const command = useCommand('record_vat_pilot');
  const blank = { fromOn: '', throughOn: '', approvalNo: '' };
  const [draft, setDraft] = useState(blank);
  const set = (field: keyof typeof draft) => (value: string) => setDraft({ ...draft, [field]: value });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const last = draft.throughOn === '' ? {} : { throughOn: draft.throughOn };
    const input = { partyId, fromOn: draft.fromOn, approvalNo: draft.approvalNo.trim(), ...last };
    command.mutate(input, { onSuccess: () => setDraft(blank) });
  };
  return (
    <details>
      <summary>{t('vatPilot.record')}</summary>
      <p className="dimmed">{t('vatPilot.effect')}</p>
      <form className="inline-form" onSubmit={submit}>
        <TextField label={t('vatPilot.fromOn')} kind="day" value={draft.fromOn} onChange={set('fromOn')} required />
        <TextField label={t('vatPilot.throughOn')} kind="day" value={draft.throughOn} onChange={set('throughOn')} />
        <TextField label={t('vatPilot.approvalNo')} value={draft.approvalNo} onChange={set('approvalNo')} required />
        <Button type="submit" loading={command.isPending}>
          {t('vatPilot.record')}
        </Button>
        {command.error ? <CallErrorAlert error={command.error} /> : null}
      </form>
    </details>
  );
}

interface EndFormProps {
  readonly partyId: string;
  readonly periodNo: number;
  readonly onDone: () => void;
}

function EndForm({ partyId, periodNo, onDone }: EndFormProps) {
  const { t } = useTranslation();
  const command = useCommand('end_vat_pilot');
  const [throughOn, setThroughOn] = useState('');
  const [reason, setReason] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    command.mutate({ partyId, periodNo, throughOn, reason: reason.trim() }, { onSuccess: onDone });
  };
  return (
    <form className="stack" onSubmit={submit}>
      <p>{t('vatPilot.endEffect', { period: periodNo })}</p>
      <div className="inline-form">
        <TextField label={t('vatPilot.throughOn')} kind="day" value={throughOn} onChange={setThroughOn} required />
        <TextField label={t('dialog.reason')} value={reason} onChange={setReason} required />
        <Button type="submit" loading={command.isPending}>
          {t('vatPilot.end')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('dialog.cancel')}
        </Button>
      </div>
      {command.error ? <CallErrorAlert error={command.error} /> : null}
    </form>
  );
}
