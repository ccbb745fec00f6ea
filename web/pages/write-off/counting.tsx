import { Button, Checkbox, TextInput } from '@mantine/core';
import { type FormEvent, type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useChoices } from '../../parts/codes/code-text.ts';
import { Section } from '../../parts/document-page.tsx';
import { ChoiceField } from '../../parts/form/fields.tsx';
import { normalizeNumber } from '../../parts/format/numbers.ts';
import { CountEntries } from './count-entries.tsx';
import { useCountQueue } from './use-count-queue.ts';
import { type CountedStage, countedStages } from './views.ts';
import './write-off.css';

/** Scan first: a code and Enter, a quantity and Enter, and the next one. */
export function Counting({ writeOffNo }: { readonly writeOffNo: string }) {
  const { t } = useTranslation();
  const queue = useCountQueue(writeOffNo);
  return (
    <>
      <Section title={t('writeOff.scan')}>
        <ScanForm onCount={queue.add} />
      </Section>
      <Section title={t('writeOff.lastEntries')}>
        <CountEntries queue={queue} />
      </Section>
    </>
  );
}

interface ScanFormProps {
  readonly onCount: ReturnType<typeof useCountQueue>['add'];
}

function ScanForm({ onCount }: ScanFormProps) {
  const { t } = useTranslation();
  const codeBox = useRef<HTMLInputElement>(null);
  const quantityBox = useRef<HTMLInputElement>(null);
  const [code, setCode] = useState('');
  const [quantity, setQuantity] = useState('');
  const [options, setOptions] = useState<Options>({ stage: 'on_hand', mode: 'add', byOne: false });
  const { stage, mode, byOne } = options;
  const count = (amount: string) => {
    onCount({ code: code.trim(), quantity: amount, stage, mode });
    setCode('');
    setQuantity('');
    codeBox.current?.focus();
  };
  // A scanner ends with Enter: it goes on to the quantity, or counts one where every scan is one piece.
  const scanned = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || code.trim() === '') return;
    event.preventDefault();
    if (byOne) count('1');
    else quantityBox.current?.focus();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const amount = normalizeNumber(quantity);
    if (code.trim() !== '' && amount !== '') count(amount);
  };
  return (
    <form className="stack" onSubmit={submit}>
      <div className="count-form">
        <TextInput
          ref={codeBox}
          label={t('writeOff.code')}
          value={code}
          autoComplete="off"
          autoCapitalize="off"
          autoFocus
          onChange={(event) => setCode(event.currentTarget.value)}
          onKeyDown={scanned}
        />
        <TextInput
          ref={quantityBox}
          label={t(mode === 'set' ? 'writeOff.newTotal' : 'writeOff.quantity')}
          inputMode="decimal"
          autoComplete="off"
          value={quantity}
          disabled={byOne}
          onChange={(event) => setQuantity(event.currentTarget.value)}
        />
        <Button type="submit" disabled={byOne || code.trim() === '' || quantity.trim() === ''}>
          {t('writeOff.enter')}
        </Button>
      </div>
      <ScanOptions options={options} onChange={setOptions} />
    </form>
  );
}

interface Options {
  readonly stage: CountedStage;
  readonly mode: 'add' | 'set';
  /** Every scan is one piece. */
  readonly byOne: boolean;
}

interface ScanOptionsProps {
  readonly options: Options;
  readonly onChange: (options: Options) => void;
}

function ScanOptions({ options, onChange }: ScanOptionsProps) {
  const { t } = useTranslation();
  const choices = useChoices();
  const { stage, mode, byOne } = options;
  return (
    <div className="count-options">
      <ChoiceField
        label={t('writeOff.stage')}
        value={stage}
        required
        choices={choices('stage', countedStages)}
        onChange={(text) => onChange({ ...options, stage: countedStages.find((known) => known === text) ?? 'on_hand' })}
      />
      <ChoiceField
        label={t('writeOff.mode')}
        value={mode}
        required
        choices={['add', 'set'].map((value) => ({ value, label: t(`writeOff.modes.${value}`) }))}
        onChange={(text) =>
          onChange(text === 'set' ? { ...options, mode: 'set', byOne: false } : { ...options, mode: 'add' })
        }
      />
      <Checkbox
        label={t('writeOff.byOne')}
        checked={byOne}
        disabled={mode === 'set'}
        onChange={(event) => onChange({ ...options, byOne: event.currentTarget.checked })}
      />
    </div>
  );
}
