import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useChoices } from '../../parts/codes/code-text.ts';
import { ChoiceField } from '../../parts/form/fields.tsx';

/** What a table may hold, and how its target names the document that it belongs to. */
const targets = {
  'list-lines': { name: 'list', label: 'imports.list' },
  counts: { name: 'writeOff', label: 'imports.writeOff' },
  records: { name: 'book', label: 'imports.book' },
} as const;
export type Shape = keyof typeof targets;
export const shapes = ['list-lines', 'counts', 'records'] as const;

export type Target = Readonly<Partial<Record<string, string | undefined>>>;
const sides = ['enterprise', 'warehouse'];

/** What a table is likely to hold, by the page that it came from. */
export function shapeFor(named: Target): Shape {
  if (named.writeOff !== undefined) return 'counts';
  return named.book === undefined ? 'list-lines' : 'records';
}

/** The target of a shape as the import takes it: what is empty is left out. */
export function targetOf(shape: Shape, target: Target): Record<string, string> {
  const names = shape === 'records' ? ['book', 'side', 'source'] : [targets[shape].name];
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = target[name]?.trim() ?? '';
      return value === '' ? [] : [[name, value]];
    }),
  );
}

interface TargetFieldsProps {
  readonly shape: Shape;
  readonly target: Target;
  readonly onChange: (target: Target) => void;
}

/** The document that a table belongs to; of records also whose system wrote them, and what it is called. */
export function TargetFields({ shape, target, onChange }: TargetFieldsProps) {
  const { t } = useTranslation();
  const choices = useChoices();
  const { name, label } = targets[shape];
  const text = (field: string, words: string) => (
    <TextInput
      label={t(words)}
      value={target[field] ?? ''}
      autoComplete="off"
      className="target-list"
      onChange={(event) => onChange({ ...target, [field]: event.currentTarget.value })}
    />
  );
  if (shape !== 'records') return text(name, label);
  return (
    <div className="form-grid">
      {text(name, label)}
      <ChoiceField
        label={t('comparison.side')}
        value={target.side ?? 'enterprise'}
        choices={choices('comparisonSide', sides)}
        onChange={(side) => onChange({ ...target, side })}
        required
      />
      {text('source', 'comparison.source')}
    </div>
  );
}
