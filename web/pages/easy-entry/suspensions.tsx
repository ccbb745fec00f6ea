import { Button } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../api/operations.ts';
import { useMay } from '../../api/permissions.ts';
import { useCommand } from '../../api/submission.ts';
import { useOperation } from '../../api/use-operation.ts';
import { useChoices, useCode } from '../../parts/codes/code-text.ts';
import { Page, Section } from '../../parts/document-page.tsx';
import { ChoiceField, TextField } from '../../parts/form/fields.tsx';
import { DayText } from '../../parts/format/values.tsx';
import { CallErrorAlert } from '../../parts/refusal-alert.tsx';
import { EmptyState, ErrorState, LoadingState } from '../../parts/states.tsx';

type Suspension = OutputOf<'list_easy_suspensions'>['rows'][number];
const grounds = ['out_of_scope', 'untrue', 'smuggling'] as const;
const blank = { partyId: '', ground: '', reason: '', suspendedOn: '' };

/** Who may not use the easy way, since when and why; the officer suspends and lifts. */
export function EasySuspensionsPage() {
  const { t } = useTranslation();
  const may = useMay();
  const found = useOperation('list_easy_suspensions', {});
  if (found.error) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data) return <LoadingState />;
  const { rows } = found.data;
  return (
    <Page title={t('easy.suspensions')} lead={t('easy.suspensionsLead')}>
      {may('suspend_easy_entry') ? <Decide rows={rows} /> : null}
      {rows.length === 0 ? (
        <EmptyState title={t('easy.noSuspensions')}>{t('easy.noSuspensionsText')}</EmptyState>
      ) : (
        <Suspensions rows={rows} />
      )}
    </Page>
  );
}

function usePartyNames() {
  const parties = useOperation('list_parties', { role: 'zone_enterprise' }).data?.parties ?? [];
  return parties.map(({ partyId, nameZh }) => ({ value: partyId, label: nameZh }));
}

/** An enterprise that is suspended can be let in again, any other can be suspended. */
function Decide({ rows }: { readonly rows: readonly Suspension[] }) {
  const { t } = useTranslation();
  const choices = useChoices();
  const parties = usePartyNames();
  const suspend = useCommand('suspend_easy_entry');
  const lift = useCommand('lift_easy_suspension');
  const [draft, setDraft] = useState(blank);
  const isSuspended = rows.some(({ ownerId, liftedOn }) => ownerId === draft.partyId && liftedOn === null);
  const error = suspend.error ?? lift.error;
  const field = (name: keyof typeof blank, label: string) => ({
    label: t(label),
    value: draft[name],
    required: true,
    onChange: (value: string) => setDraft({ ...draft, [name]: value }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { partyId, reason } = draft;
    const after = { onSuccess: () => setDraft(blank) };
    const ground = grounds.find((each) => each === draft.ground);
    if (isSuspended) lift.mutate({ partyId, reason }, after);
    else if (ground) suspend.mutate({ partyId, ground, reason, suspendedOn: draft.suspendedOn }, after);
  };
  return (
    <Section title={t('easy.decide')}>
      <form className="stack" onSubmit={submit}>
        <div className="form-grid">
          <ChoiceField {...field('partyId', 'easy.enterprise')} choices={parties} />
          {isSuspended ? null : (
            <>
              <ChoiceField {...field('ground', 'easy.ground')} choices={choices('easyGround', grounds)} />
              <TextField {...field('suspendedOn', 'easy.suspendedOn')} kind="day" />
            </>
          )}
          <TextField {...field('reason', 'easy.reason')} />
        </div>
        {error ? <CallErrorAlert error={error} /> : null}
        <div className="dialog-buttons">
          <Button type="submit" loading={suspend.isPending || lift.isPending}>
            {t(isSuspended ? 'easy.lift' : 'easy.suspend')}
          </Button>
        </div>
      </form>
    </Section>
  );
}

function Suspensions({ rows }: { readonly rows: readonly Suspension[] }) {
  const { t } = useTranslation();
  const code = useCode();
  const parties = usePartyNames();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: on a phone it scrolls, and a scrolling region is reached with the keyboard
    <table className="plain-table" tabIndex={0}>
      <thead>
        <tr>
          <th>{t('easy.enterprise')}</th>
          <th>{t('easy.ground')}</th>
          <th>{t('easy.reason')}</th>
          <th>{t('easy.suspendedOn')}</th>
          <th>{t('easy.liftedOn')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.suspensionId}>
            <td>{parties.find(({ value }) => value === row.ownerId)?.label ?? row.ownerId}</td>
            <td>{code('easyGround', row.ground)}</td>
            <td>{row.reason}</td>
            <td>
              <DayText day={row.suspendedOn} />
            </td>
            <td>{row.liftedOn === null ? '–' : <DayText day={row.liftedOn} />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
