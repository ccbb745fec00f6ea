import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { blankLine, type DraftLine, ratesOf } from './draft-lines.ts';
import { useItem } from './frame.tsx';
import { UnitConsumption } from './unit-consumption.tsx';

interface BillEditorProps {
  readonly bookNo: string;
  readonly lines: readonly DraftLine[];
  readonly onChange: (lines: readonly DraftLine[]) => void;
}

/** The lines of a bill as they are typed; what a unit takes stands at the end of each, as the server answers it. */
export function BillEditor({ bookNo, lines, onChange }: BillEditorProps) {
  const { t } = useTranslation();
  const [added, setAdded] = useState(0);
  const put = (changed: DraftLine) => onChange(lines.map((line) => (line.key === changed.key ? changed : line)));
  const add = () => {
    setAdded(added + 1);
    onChange([...lines, blankLine(`new-${added}`)]);
  };
  return (
    <div className="stack">
      <table className="plain-table">
        <thead>
          <tr>
            <th>{t('processing.materialItem')}</th>
            <th>{t('processing.net')}</th>
            <th>{t('processing.tangible')}</th>
            <th>{t('processing.intangible')}</th>
            <th>{t('processing.bonded')}</th>
            <th className="number">{t('processing.unitConsumption')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {lines.map((line, at) => (
            <EditorRow
              key={line.key}
              bookNo={bookNo}
              line={line}
              no={at + 1}
              onChange={put}
              onRemove={() => onChange(lines.filter(({ key }) => key !== line.key))}
            />
          ))}
        </tbody>
      </table>
      <div className="dialog-buttons">
        <Button variant="default" size="compact-sm" onClick={add}>
          {t('processing.addMaterial')}
        </Button>
      </div>
    </div>
  );
}

interface EditorRowProps {
  readonly bookNo: string;
  readonly line: DraftLine;
  readonly no: number;
  readonly onChange: (line: DraftLine) => void;
  readonly onRemove: () => void;
}

function EditorRow({ bookNo, line, no, onChange, onRemove }: EditorRowProps) {
  const { t } = useTranslation();
  const item = useItem(bookNo, line.material);
  const cell = (field: 'material' | 'net' | 'tangible' | 'intangible' | 'bonded', label: string) => (
    <TextInput
      size="xs"
      aria-label={`${no} ${label}`}
      inputMode="decimal"
      autoComplete="off"
      value={line[field]}
      onChange={(event) => onChange({ ...line, [field]: event.currentTarget.value })}
    />
  );
  return (
    <tr>
      <td>
        {cell('material', t('processing.materialItem'))}
        <span className="dimmed">{item ? `${item.materialNo} ${item.name}` : ''}</span>
      </td>
      <td>{cell('net', t('processing.net'))}</td>
      <td>{cell('tangible', t('processing.tangible'))}</td>
      <td>{cell('intangible', t('processing.intangible'))}</td>
      <td>{cell('bonded', t('processing.bonded'))}</td>
      <td className="number">
        <UnitConsumption line={ratesOf(line)} />
      </td>
      <td>
        <Button
          variant="default"
          size="compact-sm"
          aria-label={t('processing.removeMaterial', { no })}
          onClick={onRemove}
        >
          {t('line.remove')}
        </Button>
      </td>
    </tr>
  );
}
