import { useSearch } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalError } from '../../api/model.ts';
import type { CalculatorInput, CalculatorResult } from '../../api/operations.ts';
import { Calculator } from '../../parts/calculator/calculator.tsx';
import type { Field } from '../../parts/calculator/fields.ts';
import { useCalculation } from '../../parts/calculator/use-calculation.ts';
import { KeyValueList } from '../../parts/key-value-list.tsx';
import { RefusalAlert } from '../../parts/refusal-alert.tsx';
import { markPosition } from './mark.ts';
import './identifier.css';

const fields: readonly Field[] = [
  { name: 'text', label: 'field.identifier', kind: 'text', required: true },
  {
    name: 'scheme',
    label: 'field.scheme',
    kind: 'choice',
    choices: [
      { value: '', label: 'scheme.any' },
      { value: 'uscc', label: 'scheme.uscc' },
      { value: 'iso6346', label: 'scheme.iso6346' },
      { value: 'hs', label: 'scheme.hs' },
      { value: 'unlocode', label: 'scheme.unlocode' },
    ],
  },
];

/** What a code is, and whether it is right; a text from the scan box is answered at once. */
export function IdentifierPage() {
  const { t } = useTranslation();
  const { text = '' } = useSearch({ from: '/signed-in/calculators/identifier' });
  const calculation = useCalculation('calc_identifier');
  const asked = useRef('');
  useEffect(() => {
    if (text === '' || asked.current === text) return;
    asked.current = text;
    calculation.ask({ text });
  }, [text, calculation.ask]);
  return (
    <Calculator
      key={text}
      title={t('identifier.title')}
      lead={t('identifier.lead')}
      fields={fields}
      values={{ text }}
      calculation={calculation}
      onRefused={(error, input) => <WrongIdentifier error={error} input={input} />}
    >
      {(result) => <Recognised result={result} />}
    </Calculator>
  );
}

function Recognised({ result }: { readonly result: CalculatorResult }) {
  const { t, i18n } = useTranslation();
  const parts = Object.entries((result.parts ?? {}) as Readonly<Record<string, string>>);
  const nameOf = (key: string, name: string) => (i18n.exists(key) ? t(key) : name);
  return (
    <KeyValueList
      items={[
        { name: t('field.scheme'), value: nameOf(`scheme.${result.scheme}`, String(result.scheme)) },
        { name: t('identifier.canonical'), value: String(result.canonical), strong: true },
        ...parts.map(([name, value]) => ({ name: nameOf(`identifierPart.${name}`, name), value })),
      ]}
    />
  );
}

function WrongIdentifier({ error, input }: { readonly error: Error; readonly input: CalculatorInput }) {
  const { t } = useTranslation();
  if (!(error instanceof RefusalError)) return null;
  const marked = markPosition(String(input.text), error.refusal.facts.position);
  return (
    <>
      {marked ? (
        <p className="marked-identifier">
          {marked.before}
          <mark title={t('identifier.wrongHere')}>{marked.marked}</mark>
          {marked.after}
        </p>
      ) : null}
      <RefusalAlert refusal={error.refusal} />
    </>
  );
}
