import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/client.ts';
import type { ListLine } from '../../api/views.ts';
import { useChoices } from '../../parts/codes/code-text.ts';
import { useReferenceName } from '../../parts/codes/reference.ts';
import { ChoiceField } from '../../parts/form/fields.tsx';
import { perMille, textOf, unitsOf } from '../../parts/format/exact.ts';
import { trimZeros } from '../../parts/format/numbers.ts';
import { Quantity } from '../../parts/format/values.tsx';
import { CallErrorAlert } from '../../parts/refusal-alert.tsx';

/** Of one pass all lines are of lists, or all of stock notes. */
export type CarriedKind = 'list' | 'stock_note';

export interface PassDraftLine {
  readonly kind: CarriedKind;
  readonly document: string;
  readonly lineNo: number;
  readonly name: string;
  readonly unit: string;
  /** What the document still has for vehicles. */
  readonly left: string;
  readonly quantity: string;
  readonly grossWeightKg: string;
}

interface PassLinesEditorProps {
  readonly lines: readonly PassDraftLine[];
  readonly first: { readonly kind: CarriedKind; readonly document: string };
  readonly refusedLine: number | null;
  readonly onChange: (lines: readonly PassDraftLine[]) => void;
}

/** What a vehicle carries: the open lines of lists or notes, each with what is left of it, less what stays behind. */
export function PassLinesEditor({ lines, first, refusedLine, onChange }: PassLinesEditorProps) {
  const { t } = useTranslation();
  const choices = useChoices();
  const [kind, setKind] = useState<CarriedKind>(first.kind);
  const [document, setDocument] = useState(first.document);
  const [error, setError] = useState<unknown>(null);
  const add = async () => {
    setError(null);
    try {
      const name = document.trim();
      const others = lines.filter((line) => line.kind === kind && line.document !== name);
      onChange([...others, ...(await openLines(kind, name))]);
    } catch (caught) {
      setError(caught);
    }
  };
  return (
    <>
      <div className="inline-form">
        <ChoiceField
          label={t('pass.takesFrom')}
          value={kind}
          choices={choices('documentKind', ['list', 'stock_note'])}
          onChange={(value) => setKind(value === 'stock_note' ? 'stock_note' : 'list')}
          required
        />
        <TextInput
          label={t('pass.document')}
          value={document}
          autoComplete="off"
          onChange={(event) => setDocument(event.currentTarget.value)}
        />
        <Button variant="default" disabled={document.trim() === ''} onClick={() => void add()}>
          {t('pass.takeLines')}
        </Button>
        {error === null ? null : <CallErrorAlert error={error} />}
      </div>
      {lines.length === 0 ? (
        <p className="dimmed">{t('pass.noLines')}</p>
      ) : (
        <LinesTable lines={lines} refusedLine={refusedLine} onChange={onChange} />
      )}
    </>
  );
}

function LinesTable({ lines, refusedLine, onChange }: Omit<PassLinesEditorProps, 'first'>) {
  const { t } = useTranslation();
  const put = (at: number, change: Partial<PassDraftLine>) =>
    onChange(lines.map((line, index) => (index === at ? { ...line, ...change } : line)));
  return (
    <table className="plain-table">
      <thead>
        <tr>
          <th>{t('pass.document')}</th>
          <th className="number">{t('line.no')}</th>
          <th>{t('line.name')}</th>
          <th className="number">{t('pass.left')}</th>
          <th>{t('line.quantityOnPass')}</th>
          <th>{t('line.gross')}</th>
          <th>
            <span className="visually-hidden">{t('line.remove')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line, at) => (
          <PassLineRow
            key={`${line.document}/${line.lineNo}`}
            line={line}
            isRefused={refusedLine === at + 1}
            onPut={(change) => put(at, change)}
            onRemove={() => onChange(lines.filter((_, index) => index !== at))}
          />
        ))}
      </tbody>
    </table>
  );
}

interface PassLineRowProps {
  readonly line: PassDraftLine;
  readonly isRefused: boolean;
  readonly onPut: (change: Partial<PassDraftLine>) => void;
  readonly onRemove: () => void;
}

function PassLineRow({ line, isRefused, onPut, onRemove }: PassLineRowProps) {
  const { t } = useTranslation();
  const unit = useReferenceName('units');
  return (
    <tr>
      <td>{line.document}</td>
      <td className="number">{line.lineNo}</td>
      <td>{line.name}</td>
      <td className="number">
        <Quantity quantity={line.left} unit={unit(line.unit)} />
      </td>
      <td>
        <TextInput
          aria-label={`${line.lineNo} ${t('line.quantityOnPass')}`}
          inputMode="decimal"
          error={isRefused}
          value={line.quantity}
          onChange={(event) => onPut({ quantity: event.currentTarget.value })}
        />
      </td>
      <td>
        <TextInput
          aria-label={`${line.lineNo} ${t('line.gross')}`}
          inputMode="decimal"
          error={isRefused}
          value={line.grossWeightKg}
          onChange={(event) => onPut({ grossWeightKg: event.currentTarget.value })}
        />
      </td>
      <td>
        <Button
          variant="transparent"
          size="compact-xs"
          aria-label={t('line.removeNo', { no: line.lineNo })}
          onClick={onRemove}
        >
          ×
        </Button>
      </td>
    </tr>
  );
}

async function openLines(kind: CarriedKind, document: string): Promise<PassDraftLine[]> {
  if (kind === 'list') {
    const { rows } = await call('list_list_lines', { list: document, limit: 1000 });
    return rows.flatMap((line) => openLine(kind, document, { ...line, quantity: line.declaredQuantity }));
  }
  const { lines } = await call('get_stock_note', { note: document });
  return lines.flatMap((line) => openLine(kind, document, line));
}

type CarriedLine = Pick<ListLine, 'lineNo' | 'name' | 'declaredUnit' | 'usedQuantity' | 'grossWeightKg'> & {
  readonly quantity: string;
};

/** A line with something left for a vehicle; its weight by share where the document says one. */
function openLine(kind: CarriedKind, document: string, line: CarriedLine): PassDraftLine[] {
  const declared = unitsOf(line.quantity) ?? 0n;
  const left = declared - (unitsOf(line.usedQuantity) ?? 0n);
  if (left <= 0n) return [];
  const gross = line.grossWeightKg === null ? null : unitsOf(line.grossWeightKg);
  const whole = perMille(left, declared) === 1000;
  const share = gross === null ? null : whole ? gross : (gross * left) / declared;
  const text = trimZeros(textOf(left));
  return [
    {
      kind,
      document,
      lineNo: line.lineNo,
      name: line.name,
      unit: line.declaredUnit,
      left: text,
      quantity: text,
      grossWeightKg: share === null ? '' : trimZeros(textOf(share)),
    },
  ];
}
