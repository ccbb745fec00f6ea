import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../api/operations.ts';
import { useMay } from '../../api/permissions.ts';
import { useCommand } from '../../api/submission.ts';
import { useOperation } from '../../api/use-operation.ts';
import { Basis } from '../../parts/calculator/basis.tsx';
import { Page, Section } from '../../parts/document-page.tsx';
import { ChoiceField, TextField } from '../../parts/form/fields.tsx';
import { dayOf } from '../../parts/format/days.ts';
import { DayText } from '../../parts/format/values.tsx';
import { CallErrorAlert } from '../../parts/refusal-alert.tsx';
import { EmptyState, ErrorState, LoadingState } from '../../parts/states.tsx';

type Approval = OutputOf<'list_state_approvals'>['rows'][number];

/** Which warehouses may hold goods of both statuses, since when and on what consent; the officer approves and ends. */
export function StateApprovalsPage() {
  const { t } = useTranslation();
  const may = useMay();
  const found = useOperation('list_state_approvals', {});
  if (found.error) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data) return <LoadingState />;
  const { rows } = found.data;
  return (
    <Page title={t('stateStorage.approvals')} lead={t('stateStorage.approvalsLead')}>
      <div className="stack">
        {rows.length === 0 ? (
          <EmptyState title={t('stateStorage.noApprovals')}>{t('stateStorage.noApprovalsText')}</EmptyState>
        ) : (
          <Approvals rows={rows} />
        )}
        {may('grant_state_storage') ? <Grant /> : null}
        {may('end_state_storage') ? <End rows={rows} /> : null}
        {rows[0] ? <Basis basis={rows[0].basis} /> : null}
      </div>
    </Page>
  );
}

function Approvals({ rows }: { readonly rows: readonly Approval[] }) {
  const { t } = useTranslation();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: on a phone it scrolls, and a scrolling region is reached with the keyboard
    <table className="plain-table" tabIndex={0}>
      <thead>
        <tr>
          <th>{t('stateStorage.approvalNo')}</th>
          <th>{t('book.number')}</th>
          <th>{t('stateStorage.place')}</th>
          <th>{t('stateStorage.consentNo')}</th>
          <th>{t('stateStorage.wmsName')}</th>
          <th>{t('stateStorage.fromOn')}</th>
          <th>{t('stateStorage.throughOn')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={`${row.bookNo}/${row.approvalNo}`}>
            <td>{row.approvalNo}</td>
            <td>
              <Link to="/books/$bookNo" params={{ bookNo: row.bookNo }}>
                {row.bookNo}
              </Link>
            </td>
            <td>
              <Link to="/places/$code" params={{ code: row.placeCode }}>
                {row.placeCode}
              </Link>
            </td>
            <td>
              {row.consentNo} <DayText day={row.consentOn} />
            </td>
            <td>{row.wmsName}</td>
            <td>
              <DayText day={row.fromOn} />
            </td>
            <td>
              {row.throughOn === null ? '–' : <DayText day={row.throughOn} />} {row.endReason ?? ''}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const blankGrant = {
  ...{ bookNo: '', approvalNo: '', placeCode: '', consentNo: '', consentOn: '' },
  ...{ wmsName: '', fromOn: '', throughOn: '' },
};

function Grant() {
  const { t } = useTranslation();
  const command = useCommand('grant_state_storage');
  const [draft, setDraft] = useState(blankGrant);
  const field = (name: keyof typeof blankGrant, label: string) => ({
    label: t(label),
    value: draft[name],
    onChange: (value: string) => setDraft({ ...draft, [name]: value }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { throughOn, ...rest } = draft;
    command.mutate({ ...rest, ...(throughOn === '' ? {} : { throughOn }) }, { onSuccess: () => setDraft(blankGrant) });
  };
  return (
    <Section title={t('stateStorage.grant')}>
      <form className="stack" onSubmit={submit}>
        <div className="form-grid">
          <TextField {...field('bookNo', 'book.number')} required />
          <TextField {...field('approvalNo', 'stateStorage.approvalNo')} required />
          <TextField {...field('placeCode', 'stateStorage.place')} required />
          <TextField {...field('wmsName', 'stateStorage.wmsName')} required />
          <TextField {...field('consentNo', 'stateStorage.consentNo')} required />
          <TextField {...field('consentOn', 'stateStorage.consentOn')} kind="day" required />
          <TextField {...field('fromOn', 'stateStorage.fromOn')} kind="day" required />
          <TextField {...field('throughOn', 'stateStorage.throughOn')} kind="day" />
        </div>
        {command.error ? <CallErrorAlert error={command.error} /> : null}
        <div className="dialog-buttons">
          <Button type="submit" loading={command.isPending}>
            {t('stateStorage.grant')}
          </Button>
        </div>
      </form>
    </Section>
  );
}

const nameOf = ({ bookNo, approvalNo }: Pick<Approval, 'bookNo' | 'approvalNo'>) => `${bookNo}/${approvalNo}`;

/** Shown only while there is one to end. */
function End({ rows }: { readonly rows: readonly Approval[] }) {
  const { t } = useTranslation();
  const command = useCommand('end_state_storage');
  const today = dayOf(new Date());
  const open = rows.filter(({ throughOn }) => throughOn === null || throughOn >= today);
  const [draft, setDraft] = useState({ approval: '', throughOn: today, reason: '' });
  const chosen = open.find((row) => nameOf(row) === draft.approval);
  if (open.length === 0) return null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!chosen) return;
    const { bookNo, approvalNo } = chosen;
    command.mutate({ bookNo, approvalNo, throughOn: draft.throughOn, reason: draft.reason.trim() });
  };
  return (
    <Section title={t('stateStorage.end')}>
      <form className="stack" onSubmit={submit}>
        <div className="form-grid">
          <ChoiceField
            label={t('stateStorage.approvalNo')}
            value={draft.approval}
            choices={open.map(({ bookNo, approvalNo }) => ({
              value: nameOf({ bookNo, approvalNo }),
              label: `${approvalNo} · ${bookNo}`,
            }))}
            onChange={(approval) => setDraft({ ...draft, approval })}
            required
          />
          <TextField
            label={t('stateStorage.throughOn')}
            value={draft.throughOn}
            onChange={(throughOn) => setDraft({ ...draft, throughOn })}
            kind="day"
            required
          />
          <TextField
            label={t('stateStorage.reason')}
            value={draft.reason}
            onChange={(reason) => setDraft({ ...draft, reason })}
            required
          />
        </div>
        {command.error ? <CallErrorAlert error={command.error} /> : null}
        <div className="dialog-buttons">
          <Button type="submit" variant="default" loading={command.isPending} disabled={chosen === undefined}>
            {t('stateStorage.end')}
          </Button>
        </div>
      </form>
    </Section>
  );
}
