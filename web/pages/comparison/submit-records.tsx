import { Button, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InputOf, OutputOf } from '../../api/operations.ts';
import { useCommand } from '../../api/submission.ts';
import { useChoices } from '../../parts/codes/code-text.ts';
import { Section } from '../../parts/document-page.tsx';
import { ChoiceField, TextField } from '../../parts/form/fields.tsx';
import { useWords } from '../../parts/format/language.ts';
import { CallErrorAlert } from '../../parts/refusal-alert.tsx';
import { TableDrop } from '../intake/table-drop.tsx';
import { recordRowsOf } from './record-rows.ts';

type Side = InputOf<'submit_enterprise_records'>['side'];
type Outcome = OutputOf<'submit_enterprise_records'>;
/** As many rows as one call takes. */
const rowsAtOnce = 5000;

interface SubmitRecordsProps {
  readonly bookNo: string;
  readonly onDone: () => void;
}

/** An extract of the enterprise's system: a table that is tried before it is taken, or a few rows copied from one. */
export function SubmitRecords({ bookNo, onDone }: SubmitRecordsProps) {
  const { t } = useTranslation();
  const choices = useChoices();
  const submit = useCommand('submit_enterprise_records');
  const [side, setSide] = useState<Side>('enterprise');
  const [source, setSource] = useState('erp');
  const [text, setText] = useState('');
  const { rows, unreadable } = recordRowsOf(text);
  const send = (event: FormEvent) => {
    event.preventDefault();
    submit.mutate({ bookNo, source: source.trim(), side, rows: rows.slice(0, rowsAtOnce) }, { onSuccess: onDone });
  };
  return (
    <Section title={t('comparison.submit')}>
      <form className="stack" onSubmit={send}>
        <div className="form-grid">
          <ChoiceField
            label={t('comparison.side')}
            value={side}
            choices={choices('comparisonSide', ['enterprise', 'warehouse'])}
            onChange={(value) => setSide(value as Side)}
            required
          />
          <TextField
            label={t('comparison.source')}
            hint={t('comparison.sourceHint')}
            value={source}
            onChange={setSource}
            required
          />
        </div>
        <TableDrop hint={t('comparison.dropHint')} named={{ book: bookNo, side, source: source.trim() }} />
        <Textarea
          label={t('comparison.rows')}
          description={t('comparison.rowsHint')}
          rows={5}
          spellCheck={false}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        {unreadable.length === 0 ? null : (
          <p role="alert">{t('comparison.unreadable', { rows: unreadable.slice(0, 20).join(', ') })}</p>
        )}
        {rows.length > rowsAtOnce ? <p role="alert">{t('comparison.tooMany', { count: rowsAtOnce })}</p> : null}
        {submit.error ? <CallErrorAlert error={submit.error} /> : null}
        {submit.data ? <Told outcome={submit.data} /> : null}
        <div className="dialog-buttons">
          <Button type="submit" loading={submit.isPending} disabled={rows.length === 0 || rows.length > rowsAtOnce}>
            {t('comparison.send', { count: rows.length })}
          </Button>
        </div>
      </form>
    </Section>
  );
}

/** What became of the rows; each refused one with its reason. */
function Told({ outcome }: { readonly outcome: Outcome }) {
  const { t } = useTranslation();
  const inWords = useWords();
  return (
    <div role="status">
      <p>
        {t('comparison.told', { stored: outcome.stored, repeated: outcome.repeated, refused: outcome.refused.length })}
      </p>
      <ul>
        {outcome.refused.slice(0, 50).map((refused) => (
          <li key={refused.index} className="reason">
            {inWords(refused.message)}
          </li>
        ))}
      </ul>
    </div>
  );
}
