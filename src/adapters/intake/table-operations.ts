import { type Static, Type } from 'typebox';
import { accept, type Result } from '../../kernel/index.ts';
import { type OperationContext, oneOf, orNull } from '../../platform/operations/index.ts';
import { checkMapping, columnLetters, headerSignature, rememberMapping } from '../spreadsheet/index.ts';
import type { ImportPlan, IntakeApplier, IntakeFile } from './model.ts';
import { refuse } from './refusals.ts';
import { MappingShape, MessageId, type PlanInput } from './schemas.ts';
import { listLines } from './shapes.ts';
import { contextOfFile } from './source.ts';
import { readContent } from './store.ts';
import { openStart, proposeMapping, runTable, shapeNamed, type TableOutcome } from './table.ts';

const rowsPreviewed = 20;

export const PreviewInput = Type.Object({
  messageId: MessageId,
  shape: Type.Optional(Type.String({ default: listLines.name })),
  sheet: Type.Optional(Type.String()),
  headerRow: Type.Optional(Type.Integer({ minimum: 1, maximum: 50 })),
});

const WordsShape = Type.Object({ zh: Type.String(), en: Type.String() });

export const PreviewShape = Type.Object({
  format: oneOf('csv', 'xlsx'),
  encoding: orNull(Type.String()),
  sheets: Type.Array(Type.String()),
  shape: Type.String(),
  fields: Type.Array(
    Type.Object({ name: Type.String(), required: Type.Boolean(), kind: Type.String(), words: WordsShape }),
  ),
  /** Null where no row of headings was recognised: a person names it. */
  mapping: orNull(MappingShape),
  isRemembered: Type.Boolean(),
  isComplete: Type.Boolean(),
  columns: Type.Array(Type.Object({ letters: Type.String(), heading: Type.String() })),
  rows: Type.Array(Type.Object({ rowNumber: Type.Integer(), cells: Type.Array(Type.String()) })),
});

export async function previewTable(
  context: OperationContext,
  file: IntakeFile,
  input: Static<typeof PreviewInput>,
): Promise<Result<Static<typeof PreviewShape>>> {
  if (file.kind !== 'spreadsheet') return refuse('intake_not_a_table', { file: file.file });
  const shape = shapeNamed(input.shape ?? listLines.name);
  if (!shape.ok) return shape;
  const start = await openStart(file.file, await contentOf(context, file), input.sheet ?? null);
  if (!start.ok) return start;
  const { table, firstRows } = start.value;
  const proposal = await proposeMapping(context, file, shape.value, start.value, input.headerRow);
  const found = proposal.ok ? proposal.value : null;
  const width = Math.max(...firstRows.map(({ cells }) => cells.length));
  return accept({
    format: table.format,
    encoding: table.encoding,
    sheets: [...table.sheets],
    shape: shape.value.name,
    fields: shape.value.fields.map(({ name, required, kind, words }) => ({
      name,
      required,
      kind,
      words: { ...words },
    })),
    mapping: found && { ...found.mapping, columns: { ...found.mapping.columns } },
    isRemembered: found?.isRemembered ?? false,
    isComplete: found !== null && checkMapping(shape.value, found.mapping).ok,
    columns: Array.from({ length: width }, (_, at) => ({
      letters: columnLetters(at),
      heading: found?.headers[at]?.trim() ?? '',
    })),
    rows: firstRows.slice(0, rowsPreviewed).map(({ rowNumber, cells }) => ({ rowNumber, cells: [...cells] })),
  });
}

type PlanFields = { [F in keyof typeof PlanInput]: Static<(typeof PlanInput)[F]> };

export function planOf(input: Omit<PlanFields, 'sheet'> & { readonly sheet?: string }): ImportPlan {
  const { shape, sheet, mapping, target } = input;
  return { shape, sheet: sheet ?? null, mapping, target };
}

/**
 * Remembers the confirmed mapping for files of the same headings, then goes the import's own way without changing anything.
 * Refusals: `intake_not_a_table`, `intake_already_applied`, `intake_shape_unknown`, those of the mapping and of the file.
 */
export async function checkPlan(
  context: OperationContext,
  applier: IntakeApplier,
  file: IntakeFile,
  plan: ImportPlan,
): Promise<Result<TableOutcome>> {
  if (file.kind !== 'spreadsheet') return refuse('intake_not_a_table', { file: file.file });
  if (file.state === 'applied') return refuse('intake_already_applied', { file: file.file });
  const content = await contentOf(context, file);
  const remembered = await remember(context, file, content, plan);
  if (!remembered.ok) return remembered;
  return runTable({ applier, context: contextOfFile(context, file), file, content, plan, dryRun: true });
}

async function remember(
  context: OperationContext,
  file: IntakeFile,
  content: Uint8Array,
  { shape: shapeName, sheet, mapping }: ImportPlan,
): Promise<Result<null>> {
  const shape = shapeNamed(shapeName);
  if (!shape.ok) return shape;
  const checked = checkMapping(shape.value, mapping);
  if (!checked.ok) return checked;
  const start = await openStart(file.file, content, sheet);
  if (!start.ok) return start;
  const header = start.value.firstRows.find(({ rowNumber }) => rowNumber === mapping.headerRow);
  if (!header) return accept(null);
  const { caller, database, now } = context;
  const key = {
    // The mapping belongs to whoever sent the file, whose next file should find it.
    ownerId: file.caller.settings.partyId,
    shape: shapeName,
    headerSignature: headerSignature(header.cells),
  };
  await rememberMapping(database, caller.settings, key, mapping, { userId: caller.userId, at: now() });
  return accept(null);
}

function contentOf({ caller, database }: OperationContext, file: IntakeFile): Promise<Uint8Array> {
  return database.read(caller.settings, (tx) => readContent(tx, caller.settings.zoneId, file.messageId));
}
