import { accept, type Refusal, type Result } from '../../kernel/index.ts';
import type { OperationContext } from '../../platform/operations/index.ts';
import {
  checkMapping,
  columnLetters,
  detectHeader,
  errorsListed,
  findMapping,
  headerSignature,
  type Mapping,
  type ReadingProgress,
  type Row,
  readLines,
  readTable,
  rowsSearchedForHeader,
  suggestColumns,
  type Table,
  type TableShape,
} from '../spreadsheet/index.ts';
import type {
  Applied,
  CellErrorRecord,
  ImportPlan,
  IntakeApplier,
  IntakeFile,
  LineError,
  LinesRefused,
} from './model.ts';
import { refuse } from './refusals.ts';
import {
  type CountTableRow,
  countTable,
  intakeShapes,
  type ListLineRow,
  type RecordTableRow,
  recordTable,
  targetNames,
} from './shapes.ts';
import { sourceOfFile } from './source.ts';

export interface TableStart {
  readonly table: Table;
  readonly firstRows: readonly Row[];
}

const rowsShown = 50;

/** A table with its first rows, for looking at; the rest is not read. */
export async function openStart(name: string, content: Uint8Array, sheet: string | null): Promise<Result<TableStart>> {
  const table = await readTable(name, content, sheet === null ? {} : { sheet });
  if (!table.ok) return table;
  const firstRows: Row[] = [];
  for await (const row of table.value.rows) {
    if (!row.ok) return row;
    firstRows.push(row.value);
    if (firstRows.length >= Math.max(rowsShown, rowsSearchedForHeader)) break;
  }
  return accept({ table: table.value, firstRows });
}

export function shapeNamed(name: string): Result<TableShape> {
  const shape = Object.hasOwn(intakeShapes, name) ? intakeShapes[name] : undefined;
  if (shape) return accept(shape);
  return refuse('intake_shape_unknown', { shape: name, shapes: Object.keys(intakeShapes).join(', ') });
}

export interface Proposal {
  readonly mapping: Mapping;
  readonly headers: readonly string[];
  /** The party mapped these headings before. */
  readonly isRemembered: boolean;
}

/**
 * The mapping remembered for one of the first rows, whatever its headings are called, else the one that the names of
 * recognised headings suggest, complete or not. Refusal: `spreadsheet_header_missing`.
 */
export async function proposeMapping(
  context: OperationContext,
  file: IntakeFile,
  shape: TableShape,
  start: TableStart,
  headerRow?: number,
): Promise<Result<Proposal>> {
  const candidates = start.firstRows
    .filter(({ rowNumber }) => (headerRow === undefined ? rowNumber <= rowsSearchedForHeader : rowNumber === headerRow))
    .map(({ rowNumber, cells }) => ({ rowNumber, headers: cells, signature: headerSignature(cells) }));
  const { caller, database } = context;
  const key = { ownerId: file.caller.settings.partyId, shape: shape.name };
  const signatures = candidates.map(({ signature }) => signature);
  const known = await database.read(caller.settings, (tx) => findMapping(tx, caller.settings.zoneId, key, signatures));
  const header = candidates.find(({ signature }) => signature === known?.signature);
  if (known && header) {
    const { columns } = known.mapping;
    return accept({ headers: header.headers, isRemembered: true, mapping: { headerRow: header.rowNumber, columns } });
  }
  const [named] = candidates;
  const found = headerRow !== undefined && named ? accept(named) : detectHeader(file.file, shape, start.firstRows);
  if (!found.ok) return found;
  const { rowNumber, headers } = found.value;
  const mapping = { headerRow: rowNumber, columns: suggestColumns(shape, headers) };
  return accept({ headers, isRemembered: false, mapping });
}

/**
 * What a table needs to be imported without asking anybody.
 * Refusals: those of the file; `intake_mapping_needed` and `intake_target_needed` where a person must decide.
 */
export async function planByItself(
  context: OperationContext,
  file: IntakeFile,
  content: Uint8Array,
  target: Readonly<Record<string, string>> | undefined,
): Promise<Result<ImportPlan>> {
  const start = await openStart(file.file, content, null);
  if (!start.ok) return start;
  let isReadable = false;
  for (const shape of Object.values(intakeShapes)) {
    const proposal = await proposeMapping(context, file, shape, start.value);
    if (!proposal.ok || !checkMapping(shape, proposal.value.mapping).ok) continue;
    // Headings may fit more than one shape: the target says which of them is meant.
    const named = target?.[targetNames[shape.name] ?? shape.name];
    if (target !== undefined && named !== undefined) {
      return accept({ shape: shape.name, sheet: null, mapping: proposal.value.mapping, target });
    }
    isReadable ||= target === undefined;
  }
  return refuse(isReadable ? 'intake_target_needed' : 'intake_mapping_needed', { file: file.file });
}

/** What a table did, would do, or the cells for which nothing was done. */
export type TableOutcome =
  | { readonly kind: 'applied'; readonly applied: Applied; readonly lineCount: number }
  | {
      readonly kind: 'cells_refused';
      readonly lineCount: number;
      readonly errorCount: number;
      readonly errors: readonly CellErrorRecord[];
    };

export interface TableRun {
  readonly applier: IntakeApplier;
  readonly context: OperationContext;
  readonly file: IntakeFile;
  readonly content: Uint8Array;
  readonly plan: ImportPlan;
  readonly dryRun: boolean;
  readonly progress?: ReadingProgress;
}

/** Reads and applies a table as planned; a dry run goes the same way to the end. Refusals: of the file, its mapping, its target. */
export async function runTable(run: TableRun): Promise<Result<TableOutcome>> {
  const { plan, file } = run;
  const shape = shapeNamed(plan.shape);
  if (!shape.ok) return shape;
  const table = await readTable(file.file, run.content, plan.sheet === null ? {} : { sheet: plan.sheet });
  if (!table.ok) return table;
  const read = await readLines(shape.value, plan.mapping, table.value, run.progress);
  if (!read.ok) return read;
  const { lineCount, errorCount, errors } = read.value;
  if (errorCount > 0) {
    return accept({ kind: 'cells_refused', lineCount, errorCount, errors: errors.map(recordOf) });
  }
  const applied = await applyLines(run, read.value.lines as ReadonlyArray<NumberedLine>);
  if (!applied.ok) return applied;
  if (applied.value.state !== 'cells_refused') return accept({ kind: 'applied', applied: applied.value, lineCount });
  const placed = applied.value.errors.slice(0, errorsListed).map((error) => placeError(plan.mapping, error));
  return accept({ kind: 'cells_refused', lineCount, errorCount: applied.value.errorCount, errors: placed });
}

interface NumberedLine {
  readonly rowNumber: number;
  readonly line: unknown;
}

/** One shape, one command: a further shape adds its own branch and its own method to the applier. */
function applyLines(
  { plan, applier, context, dryRun, file }: TableRun,
  lines: ReadonlyArray<NumberedLine>,
): Promise<Result<Applied | LinesRefused>> {
  const { target } = plan;
  const source = sourceOfFile(file);
  if (plan.shape === countTable.name) {
    const counts = lines as ReadonlyArray<{ rowNumber: number; line: CountTableRow }>;
    return applier.applyCounts(context, { lines: counts, target, dryRun }, source);
  }
  if (plan.shape === recordTable.name) {
    const records = lines as ReadonlyArray<{ rowNumber: number; line: RecordTableRow }>;
    return applier.applyRecords(context, { lines: records, target, dryRun }, source);
  }
  const listed = lines as ReadonlyArray<{ rowNumber: number; line: ListLineRow }>;
  return applier.applyListLines(context, { lines: listed, target, dryRun }, source);
}

function placeError(mapping: Mapping, { rowNumber, field, refusal }: LineError): CellErrorRecord {
  const place = mapping.columns[field];
  return recordOf({ rowNumber, field, refusal, column: place === undefined ? '' : columnLetters(place) });
}

function recordOf(error: { rowNumber: number; column: string; field: string; refusal: Refusal }): CellErrorRecord {
  const { rowNumber, column, field, refusal } = error;
  return { rowNumber, column, field, code: refusal.code, facts: refusal.facts };
}
