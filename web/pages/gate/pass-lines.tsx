import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/client.ts';
import type { ListLine } from '../../api/views.ts';
import { useReferenceName } from '../../parts/codes/reference.ts';
import { perMille, textOf, unitsOf } from '../../parts/format/exact.ts';
import { trimZeros } from '../../parts/format/numbers.ts';
import { Quantity } from '../../parts/format/values.tsx';
import { CallErrorAlert } from '../../parts/refusal-alert.tsx';

export interface PassDraftLine {
  readonly list: string;
  readonly lineNo: number;
  readonly name: string;
  readonly unit: string;
  /** What the list still has for vehicles. */
  readonly left: string;
  readonly quantity: string;
  readonly grossWeightKg: string;
}

interface PassLinesEditorProps {
  readonly lines: readonly PassDraftLine[];
  readonly firstList: string;
  readonly refusedLine: number | null;
  readonly onChange: (lines: readonly PassDraftLine[]) => void;
}

/** What a vehicle carries: the open lines of lists, each with what is left of it, less what stays behind. */
export function PassLinesEditor({ lines, firstList, refusedLine, onChange }: PassLinesEditorProps) {
  const { t } = useTranslation();
  const [list, setList] = useState(firstList);
  const [error, setError] = useState<unknown>(null);
  const add = async () => {
    setError(null);
    try {
      const name = list.trim();
      const { rows } = await call('list_list_lines', { list: name, limit: 1000 });
      const others = lines.filter((line) => line.list !== name);
      onChange([...others, ...rows.flatMap((line) => openLine(name, line))]);
    } catch (caught) {
      setError(caught);
    }
  };
  return (
    <>
      <div className="inline-form">
        <TextInput
          label={t('pass.list')}
          value={list}
          autoComplete="off"
          onChange={(event) => setList(event.currentTarget.value)}
        />
        <Button variant="default" disabled={list.trim() === ''} onClick={() => void add()}>
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

function LinesTable({ lines, refusedLine, onChange }: Omit<PassLinesEditorProps, 'firstList'>) {
  const { t } = useTranslation();
  const put = (at: number, change: Partial<PassDraftLine>) =>
    onChange(lines.map((line, index) => (index === at ? { ...line, ...change } : line)));
  return (
    <table className="plain-table">
      <thead>
        <tr>
          <th>{t('pass.list')}</th>
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
            key={`${line.list}/${line.lineNo}`}
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
      <td>{line.list}</td>
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

/** A line with something left for a vehicle; its weight by share where the list says one. */
function openLine(list: string, line: ListLine): PassDraftLine[] {
  const declared = unitsOf(line.declaredQuantity) ?? 0n;
  const left = declared - (unitsOf(line.usedQuantity) ?? 0n);
  if (left <= 0n) return [];
  const gross = line.grossWeightKg === null ? null : unitsOf(line.grossWeightKg);
  const whole = perMille(left, declared) === 1000;
  const share = gross === null ? null : whole ? gross : (gross * left) / declared;
  const text = trimZeros(textOf(left));
  return [
    {
      list,
      lineNo: line.lineNo,
      name: line.name,
      unit: line.declaredUnit,
      left: text,
      quantity: text,
      grossWeightKg: share === null ? '' : trimZeros(textOf(share)),
    },
  ];
}
