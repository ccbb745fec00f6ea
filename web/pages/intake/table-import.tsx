import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { jobStore, useJob } from '../../api/jobs.ts';
import type { InputOf, OutputOf } from '../../api/operations.ts';
import { useCommand, useSubmission } from '../../api/submission.ts';
import { useOperation } from '../../api/use-operation.ts';
import type { TablePreview } from '../../api/views.ts';
import { Section } from '../../parts/document-page.tsx';
import { ChoiceField } from '../../parts/form/fields.tsx';
import { useWords } from '../../parts/format/language.ts';
import { ProgressJob } from '../../parts/progress-job.tsx';
import { CallErrorAlert } from '../../parts/refusal-alert.tsx';
import { ErrorState, LoadingState } from '../../parts/states.tsx';
import { CellErrors } from './cell-errors.tsx';
import { type Shape, shapeFor, shapes, type Target, TargetFields, targetOf } from './target-fields.tsx';
import './table-import.css';

type FileDetail = OutputOf<'get_intake_file'>;
type Plan = InputOf<'check_intake_table'>;
type Columns = Readonly<Record<string, number>>;

interface TableImportProps {
  readonly file: FileDetail;
  readonly messageId: string;
  /** The write-off or the book from whose page the table came, and of a book whose system it is. */
  readonly named: Target;
}

/** A table's way in: which column is what, a trial that changes nothing, then all of it or nothing. */
export function TableImport({ file, messageId, named }: TableImportProps) {
  const { t } = useTranslation();
  const planned = shapes.find((name) => name === file.plan?.shape);
  const [shape, setShape] = useState<Shape>(planned ?? shapeFor(named));
  const [sheet, setSheet] = useState(file.plan?.sheet ?? '');
  const [headerRow, setHeaderRow] = useState(file.plan?.mapping.headerRow ?? 0);
  const preview = useOperation(
    'preview_intake_table',
    { messageId, shape, ...(sheet === '' ? {} : { sheet }), ...(headerRow > 0 ? { headerRow } : {}) },
    { keepLast: true },
  );
  if (preview.error) return <ErrorState error={preview.error} />;
  if (!preview.data) return <LoadingState />;
  const { data } = preview;
  return (
    <Section title={t('imports.mapping')}>
      <div className="inline-form">
        <ChoiceField
          label={t('imports.shape')}
          value={shape}
          required
          choices={shapes.map((name) => ({ value: name, label: t(`imports.shapes.${name}`) }))}
          onChange={(text) => setShape(shapes.find((name) => name === text) ?? 'list-lines')}
        />
        {data.sheets.length > 1 ? (
          <ChoiceField
            label={t('imports.sheet')}
            value={sheet || (data.sheets[0] ?? '')}
            required
            choices={data.sheets.map((name) => ({ value: name, label: name }))}
            onChange={setSheet}
          />
        ) : null}
        <ChoiceField
          label={t('imports.headerRow')}
          value={String(headerRow > 0 ? headerRow : (data.mapping?.headerRow ?? ''))}
          choices={data.rows.map((row) => ({ value: String(row.rowNumber), label: String(row.rowNumber) }))}
          onChange={(value) => setHeaderRow(value === '' ? 0 : Number.parseInt(value, 10))}
        />
      </div>
      {data.isRemembered ? <p className="dimmed">{t('imports.remembered')}</p> : null}
      <MappingForm
        key={`${data.shape}/${sheet}/${data.mapping?.headerRow ?? 0}`}
        preview={data}
        sheet={sheet}
        messageId={messageId}
        shape={shape}
        known={{ ...named, ...file.plan?.target }}
      />
    </Section>
  );
}

interface MappingFormProps {
  readonly preview: TablePreview;
  readonly sheet: string;
  readonly messageId: string;
  readonly shape: Shape;
  /** The document that the table belongs to, as far as it is known. */
  readonly known: Target;
}

function MappingForm({ preview, sheet, messageId, shape, known }: MappingFormProps) {
  const { t } = useTranslation();
  const [columns, setColumns] = useState<Columns>(preview.mapping?.columns ?? {});
  const [target, setTarget] = useState(known);
  const check = useSubmission('check_intake_table');
  const { jobId, pending, error, start } = useTableCommit();
  const plan: Plan = {
    messageId,
    shape,
    ...(sheet === '' ? {} : { sheet }),
    mapping: { headerRow: preview.mapping?.headerRow ?? 1, columns },
    target: targetOf(shape, target),
  };
  const put = (field: string, column: string) => {
    const { [field]: _before, ...others } = columns;
    setColumns(column === '' ? others : { ...others, [field]: Number.parseInt(column, 10) });
    check.reset();
  };
  const passed = check.data !== undefined && check.data.code === null;
  return (
    <div className="stack">
      <TargetFields
        shape={shape}
        target={target}
        onChange={(changed) => {
          setTarget(changed);
          check.reset();
        }}
      />
      <MappingGrid preview={preview} columns={columns} onPut={put} />
      <PreviewRows preview={preview} columns={columns} />
      {check.error ? <CallErrorAlert error={check.error} /> : null}
      {check.data ? <CheckResult answer={check.data} /> : null}
      {error ? <CallErrorAlert error={error} /> : null}
      {jobId === null ? null : <ProgressJob jobId={jobId} title={t('imports.importing')} />}
      <div className="dialog-buttons">
        <Button variant={passed ? 'default' : 'filled'} loading={check.isPending} onClick={() => check.mutate(plan)}>
          {t('imports.check')}
        </Button>
        {passed ? (
          <Button loading={pending} disabled={jobId !== null} onClick={() => start(plan)}>
            {t('imports.commit', { count: check.data?.lineCount ?? 0 })}
          </Button>
        ) : null}
      </div>
    </div>
  );
}

/** All of the file, or nothing of it: as a job whose progress is shown until it ends. */
function useTableCommit() {
  const queries = useQueryClient();
  const [jobId, setJobId] = useState<string | null>(null);
  const commit = useCommand('commit_intake_table');
  const jobState = useJob(jobId ?? '')?.state;
  useEffect(() => {
    if (jobState === 'done' || jobState === 'failed') void queries.invalidateQueries();
  }, [jobState, queries]);
  const follow = (answer: OutputOf<'commit_intake_table'>) => {
    if (answer.jobId === null) return;
    jobStore.follow(answer.jobId);
    setJobId(answer.jobId);
  };
  const start = (plan: Plan) => commit.mutate(plan, { onSuccess: follow });
  return { jobId, pending: commit.isPending, error: commit.error, start };
}

interface MappingGridProps {
  readonly preview: TablePreview;
  readonly columns: Columns;
  readonly onPut: (field: string, column: string) => void;
}

function MappingGrid({ preview, columns, onPut }: MappingGridProps) {
  const { t } = useTranslation();
  const inWords = useWords();
  const choices = preview.columns.map(({ letters, heading }, at) => ({
    value: String(at),
    label: heading === '' ? letters : `${letters} ${heading}`,
  }));
  return (
    <div className="form-grid">
      {preview.fields.map((field) => {
        const column = columns[field.name];
        const missing = field.required && column === undefined;
        return (
          <ChoiceField
            key={field.name}
            label={`${inWords(field.words)}${field.required ? ' *' : ''}`}
            value={column === undefined ? '' : String(column)}
            choices={choices}
            error={missing ? t('imports.missing') : undefined}
            onChange={(value) => onPut(field.name, value)}
          />
        );
      })}
    </div>
  );
}

function PreviewRows({ preview, columns }: { readonly preview: TablePreview; readonly columns: Columns }) {
  const { t } = useTranslation();
  const inWords = useWords();
  const fieldOf = (at: number) => preview.fields.find((field) => columns[field.name] === at);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region is reached with the keyboard
    <section className="preview-rows" tabIndex={0} aria-label={t('imports.preview')}>
      <table className="plain-table">
        <thead>
          <tr>
            <td />
            {preview.columns.map((column, at) => {
              const field = fieldOf(at);
              return (
                <th key={column.letters} data-mapped={field !== undefined}>
                  {column.letters}
                  {field ? ` ${inWords(field.words)}` : ''}
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {preview.rows.slice(0, 12).map((row) => (
            <tr key={row.rowNumber} data-head={row.rowNumber === preview.mapping?.headerRow}>
              <th scope="row">{row.rowNumber}</th>
              {preview.columns.map((column, at) => (
                <td key={column.letters}>{row.cells[at] ?? ''}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function CheckResult({ answer }: { readonly answer: OutputOf<'check_intake_table'> }) {
  const { t } = useTranslation();
  const inWords = useWords();
  if (answer.errors.length > 0) {
    return (
      <div className="stack" role="alert">
        <p className="reason">{t('imports.refusedCells', { count: answer.errorCount, lines: answer.lineCount })}</p>
        <CellErrors errors={answer.errors} />
      </div>
    );
  }
  if (answer.code !== null)
    return (
      <p role="alert">
        {t('imports.stillWaits')} <code>{answer.code}</code>
      </p>
    );
  return (
    <div role="status">
      <p>{t('imports.wouldImport', { count: answer.lineCount })}</p>
      <ul className="plain-list">
        {answer.would.map((deed) => (
          <li key={`${deed.subject}/${deed.en}`}>{inWords(deed)}</li>
        ))}
      </ul>
    </div>
  );
}
