import { Button, Textarea } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InputOf, OutputOf } from '../../api/operations.ts';
import { useCommand } from '../../api/submission.ts';
import { useOperation } from '../../api/use-operation.ts';
import { useChoices } from '../../parts/codes/code-text.ts';
import { Page, Section } from '../../parts/document-page.tsx';
import { ChoiceField, TextField } from '../../parts/form/fields.tsx';
import { normalizeNumber } from '../../parts/format/numbers.ts';
import { DayText, Quantity } from '../../parts/format/values.tsx';
import { CallErrorAlert } from '../../parts/refusal-alert.tsx';
import { EmptyState, ErrorState, LoadingState } from '../../parts/states.tsx';

type Line = OutputOf<'list_unregistered_equipment'>['rows'][number];
const keyOf = ({ bookNo, lotNo }: Line) => `${bookNo}/${lotNo}`;

/** What came in and has no record yet; one line is chosen and described. */
export function RegisterEquipmentPage() {
  const { t } = useTranslation();
  const waiting = useOperation('list_unregistered_equipment', { limit: 200 });
  const [chosen, setChosen] = useState<string | null>(null);
  if (waiting.error) return <ErrorState error={waiting.error} onRetry={() => void waiting.refetch()} />;
  if (!waiting.data) return <LoadingState />;
  const { rows } = waiting.data;
  const line = rows.find((row) => keyOf(row) === chosen);
  return (
    <Page title={t('equipment.register')} lead={t('equipment.registerLead')}>
      {rows.length === 0 ? (
        <EmptyState title={t('equipment.allRegistered')}>{t('equipment.allRegisteredText')}</EmptyState>
      ) : (
        <div className="stack">
          <WaitingLines rows={rows} chosen={chosen} onChoose={(row) => setChosen(keyOf(row))} />
          {line ? <RegisterForm key={keyOf(line)} line={line} /> : null}
        </div>
      )}
    </Page>
  );
}

interface WaitingLinesProps {
  readonly rows: readonly Line[];
  readonly chosen: string | null;
  readonly onChoose: (line: Line) => void;
}

function WaitingLines({ rows, chosen, onChoose }: WaitingLinesProps) {
  const { t } = useTranslation();
  return (
    <table className="plain-table">
      <thead>
        <tr>
          <th>{t('pass.list')}</th>
          <th className="number">{t('line.no')}</th>
          <th>{t('line.name')}</th>
          <th>{t('line.hsCode')}</th>
          <th className="number">{t('field.quantity')}</th>
          <th>{t('equipment.enteredOn')}</th>
          <th>{t('book.number')}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={keyOf(row)} aria-selected={keyOf(row) === chosen}>
            <td>
              <Link to="/lists/$list" params={{ list: row.listNo }}>
                {row.listNo}
              </Link>
            </td>
            <td className="number">{row.lineNo}</td>
            <td>{row.name}</td>
            <td>{row.hsCode}</td>
            <td className="number">
              <Quantity quantity={row.quantity} />
            </td>
            <td>
              <DayText day={row.openedOn} />
              {row.supervisedFrom === null ? null : (
                <div className="dimmed">
                  {t('equipment.supervisedFrom')} <DayText day={row.supervisedFrom} />
                </div>
              )}
            </td>
            <td>{row.bookNo}</td>
            <td>
              <Button
                size="compact-sm"
                variant={keyOf(row) === chosen ? 'filled' : 'default'}
                aria-label={t('equipment.chooseLine', { list: row.listNo, line: row.lineNo })}
                onClick={() => onChoose(row)}
              >
                {t('equipment.choose')}
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const blank = { equipmentNo: '', price: '', exemptDuty: '', exemptVat: '', kind: '', serialNumbers: '', remark: '' };
type Draft = typeof blank;
const kinds = ['other', 'vehicle', 'ship_or_aircraft'] as const;

function inputOf(line: Line, draft: Draft): InputOf<'register_equipment'> {
  const { kind, serialNumbers, remark } = draft;
  const numbers = serialNumbers.split('\n').flatMap((text) => (text.trim() === '' ? [] : [text.trim()]));
  const chosen = kinds.find((one) => one === kind);
  return {
    list: line.listNo,
    lineNo: line.lineNo,
    equipmentNo: draft.equipmentNo.trim(),
    price: normalizeNumber(draft.price),
    exemptDuty: normalizeNumber(draft.exemptDuty),
    exemptVat: normalizeNumber(draft.exemptVat),
    ...(chosen === undefined ? {} : { kind: chosen }),
    ...(numbers.length === 0 ? {} : { serialNumbers: numbers }),
    ...(remark.trim() === '' ? {} : { remark: remark.trim() }),
  };
}

function RegisterForm({ line }: { readonly line: Line }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const choices = useChoices();
  const register = useCommand('register_equipment');
  const [draft, setDraft] = useState(blank);
  const set = (field: keyof Draft) => (value: string) => setDraft({ ...draft, [field]: value });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    register.mutate(inputOf(line, draft), {
      onSuccess: ({ bookNo, equipmentNo }) =>
        void navigate({ to: '/equipment/$bookNo/$equipmentNo', params: { bookNo, equipmentNo } }),
    });
  };
  const money = (field: 'price' | 'exemptDuty' | 'exemptVat', label: string) => (
    <TextField label={label} kind="number" value={draft[field]} onChange={set(field)} required />
  );
  return (
    <Section title={`${line.name} · ${line.listNo}`}>
      <form className="stack" onSubmit={submit}>
        <div className="form-grid">
          <TextField
            label={t('equipment.number')}
            hint={t('equipment.numberHint')}
            value={draft.equipmentNo}
            onChange={set('equipmentNo')}
            required
          />
          {money('price', t('field.importValue'))}
          {money('exemptDuty', t('equipment.exemptDutyField'))}
          {money('exemptVat', t('equipment.exemptVatField'))}
          <ChoiceField
            label={t('equipment.kindByCode')}
            value={draft.kind}
            choices={choices('equipmentKind', kinds)}
            onChange={set('kind')}
          />
          <TextField label={t('list.remark')} value={draft.remark} onChange={set('remark')} />
        </div>
        <Textarea
          label={t('equipment.serialNumbers')}
          description={t('equipment.serialNumbersHint')}
          autosize
          minRows={2}
          value={draft.serialNumbers}
          onChange={(event) => set('serialNumbers')(event.currentTarget.value)}
        />
        {register.error ? <CallErrorAlert error={register.error} /> : null}
        <div className="dialog-buttons">
          <Button type="submit" loading={register.isPending}>
            {t('equipment.register')}
          </Button>
        </div>
      </form>
    </Section>
  );
}
