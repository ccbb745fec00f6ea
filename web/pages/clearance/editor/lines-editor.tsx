import { Button } from '@mantine/core';
import { type ClipboardEvent, type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalError } from '../../../api/model.ts';
import { useLanguage } from '../../../parts/format/language.ts';
import {
  completed,
  type DraftLine,
  emptyLine,
  fromItem,
  isEmpty,
  isNumeric,
  type LineField,
  lineFields,
  pasted,
} from './draft-lines.ts';
import { ItemLookup } from './item-lookup.tsx';
import './lines-editor.css';

interface LinesEditorProps {
  readonly bookNo: string;
  readonly lines: readonly DraftLine[];
  readonly onChange: (lines: readonly DraftLine[]) => void;
  /** The last refusal: shown beside the line and field that it names. */
  readonly error: unknown;
}

interface Place {
  readonly row: number;
  readonly field: LineField;
}

/** Lines as in a spreadsheet: arrow keys and Enter move, a copied block is pasted, the book is looked up as one types. */
export function LinesEditor({ bookNo, lines, onChange, error }: LinesEditorProps) {
  const { t } = useTranslation();
  const { grid, active, setActive, put, focus, onKeyDown, onPaste } = useGridEditing(lines, onChange);
  const refused = refusedPlace(error, lines);
  const activeLine = lines[active.row];
  return (
    <div className="stack">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region is reached with the keyboard */}
      <section className="lines-editor" tabIndex={0} aria-label={t('line.grid')}>
        <table>
          <EditorHead />
          <tbody ref={grid}>
            {lines.map((line, row) => (
              <EditedLine
                // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place in the list
                key={row}
                row={row}
                line={line}
                refused={refused?.row === row ? refused : null}
                onActive={(field) => setActive({ row, field })}
                onPut={(changed) => put(row, changed)}
                onRemove={() => onChange(lines.length > 1 ? lines.filter((_, at) => at !== row) : [emptyLine])}
                onKeyDown={onKeyDown}
                onPaste={onPaste}
              />
            ))}
          </tbody>
        </table>
      </section>
      <div className="lines-editor-foot">
        <Button variant="default" size="compact-sm" onClick={() => onChange([...lines, emptyLine])}>
          {t('line.add')}
        </Button>
        <span className="dimmed">{t('line.hint')}</span>
      </div>
      {bookNo !== '' && activeLine ? (
        <ItemLookup
          bookNo={bookNo}
          text={activeLine.materialNo || activeLine.hsCode || activeLine.name}
          row={active.row}
          onPick={(item) => {
            put(active.row, fromItem(activeLine, item));
            setTimeout(() => focus(active.row, 'declaredQuantity'));
          }}
        />
      ) : null}
    </div>
  );
}

/** What the keyboard and the clipboard do to the lines, as in a spreadsheet. */
function useGridEditing(lines: readonly DraftLine[], onChange: LinesEditorProps['onChange']) {
  const grid = useRef<HTMLTableSectionElement>(null);
  const [active, setActive] = useState<Place>({ row: 0, field: 'materialNo' });
  const put = (row: number, line: DraftLine) => onChange(lines.map((before, at) => (at === row ? line : before)));
  const focus = (row: number, field: LineField) =>
    grid.current?.querySelector<HTMLInputElement>(`[data-cell="${row}-${field}"]`)?.focus();
  const onKeyDown = (event: KeyboardEvent, { row, field }: Place) => {
    const down = event.key === 'ArrowDown' || event.key === 'Enter';
    if (!down && event.key !== 'ArrowUp') return;
    event.preventDefault();
    if (down && row === lines.length - 1) onChange([...lines, emptyLine]);
    // The row below may not be drawn yet.
    setTimeout(() => focus(down ? row + 1 : row - 1, field));
  };
  const onPaste = (event: ClipboardEvent, { row, field }: Place) => {
    const text = event.clipboardData.getData('text/plain');
    if (!/[\t\n]/.test(text.trim())) return;
    event.preventDefault();
    onChange(pasted(lines, row, field, text));
  };
  return { grid, active, setActive, put, focus, onKeyDown, onPaste };
}

function EditorHead() {
  const { t } = useTranslation();
  return (
    <thead>
      <tr>
        <th scope="col">{t('line.no')}</th>
        {lineFields.map((field) => (
          <th key={field} scope="col">
            {t(`lineField.${field}`)}
          </th>
        ))}
        <th scope="col">
          <span className="visually-hidden">{t('line.remove')}</span>
        </th>
      </tr>
    </thead>
  );
}

interface EditedLineProps {
  readonly row: number;
  readonly line: DraftLine;
  readonly refused: ReturnType<typeof refusedPlace>;
  readonly onActive: (field: LineField) => void;
  readonly onPut: (line: DraftLine) => void;
  readonly onRemove: () => void;
  readonly onKeyDown: (event: KeyboardEvent, place: Place) => void;
  readonly onPaste: (event: ClipboardEvent, place: Place) => void;
}

function EditedLine({ row, line, refused, onActive, onPut, onRemove, onKeyDown, onPaste }: EditedLineProps) {
  const { t } = useTranslation();
  return (
    <>
      <tr data-refused={refused !== null}>
        <th scope="row">{row + 1}</th>
        {lineFields.map((field) => (
          <td key={field} data-refused={refused?.field === field}>
            <input
              data-cell={`${row}-${field}`}
              data-numeric={isNumeric(field)}
              data-field={field}
              aria-label={`${row + 1} ${t(`lineField.${field}`)}`}
              aria-invalid={refused?.field === field}
              autoComplete="off"
              spellCheck={false}
              value={line[field]}
              onFocus={() => onActive(field)}
              onBlur={() => onPut(completed(line))}
              onChange={(event) => onPut({ ...line, [field]: event.currentTarget.value })}
              onKeyDown={(event) => onKeyDown(event, { row, field })}
              onPaste={(event) => onPaste(event, { row, field })}
            />
          </td>
        ))}
        <td>
          <Button
            variant="transparent"
            size="compact-xs"
            aria-label={t('line.removeNo', { no: row + 1 })}
            onClick={onRemove}
          >
            ×
          </Button>
        </td>
      </tr>
      {refused ? <RefusedRow error={refused.error} /> : null}
    </>
  );
}

function RefusedRow({ error }: { readonly error: RefusalError }) {
  const language = useLanguage();
  return (
    <tr className="lines-editor-refusal">
      <td colSpan={lineFields.length + 2}>
        <p role="alert">
          {error.refusal.message[language]} <code>{error.refusal.code}</code>
        </p>
      </td>
    </tr>
  );
}

/** Where in the grid a refusal belongs: the API counts the lines that are not empty. Null: it is of no line. */
export function refusedPlace(error: unknown, lines: readonly DraftLine[]) {
  if (!(error instanceof RefusalError)) return null;
  const { lineNo, field, pointer, path } = error.refusal.facts;
  const pointed = /^\/?lines\/(\d+)(?:\/(\w+))?/.exec(String(pointer ?? path ?? ''));
  const number = typeof lineNo === 'number' ? lineNo : pointed ? Number(pointed[1]) + 1 : null;
  if (number === null) return null;
  const filled = lines.flatMap((line, row) => (isEmpty(line) ? [] : [row]));
  const row = filled[number - 1];
  if (row === undefined) return null;
  return { row, field: typeof field === 'string' ? field : (pointed?.[2] ?? null), error };
}
