import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useChoices } from '../../parts/codes/code-text.ts';
import { ChoiceField } from '../../parts/form/fields.tsx';
import { type DispositionDraft, draftOf, isSurplus, kindsFor } from './dispositions.ts';
import type { ReportLine } from './views.ts';

const shortageKinds = ['tax', 'approved_loss'] as const;

interface BulkDispositionProps {
  /** The listed lines of which nothing was said yet. */
  readonly lines: readonly ReportLine[];
  readonly onFill: (drafts: Readonly<Record<number, DispositionDraft>>) => void;
}

/** One disposition and one ground for all listed shortages of which nothing was said yet; they are saved like the others. */
export function BulkDisposition({ lines, onFill }: BulkDispositionProps) {
  const { t } = useTranslation();
  const choices = useChoices();
  const [kind, setKind] = useState('');
  const [reason, setReason] = useState('');
  const fitting = lines.filter((line) => !isSurplus(line));
  if (fitting.length < 2) return null;
  const chosen = shortageKinds.find((known) => known === kind);
  const fill = () => {
    if (chosen === undefined) return;
    const drafts = fitting
      .filter((line) => kindsFor(line).includes(chosen))
      .map((line) => [line.lineNo, { ...draftOf(line), kind: chosen, reason }] as const);
    onFill(Object.fromEntries(drafts));
  };
  return (
    <div className="difference-bulk">
      <ChoiceField
        label={t('writeOff.bulk')}
        value={kind}
        choices={choices('dispositionKind', shortageKinds)}
        onChange={setKind}
      />
      <TextInput
        label={t('writeOff.reason')}
        autoComplete="off"
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Button variant="default" disabled={chosen === undefined || reason.trim() === ''} onClick={fill}>
        {t('writeOff.fill', { count: fitting.length })}
      </Button>
    </div>
  );
}
