import { type Static, Type } from 'typebox';
import { refusalMessage } from '../../kernel/index.ts';
import { InstantText, oneOf, orNull } from '../../platform/operations/index.ts';
import { type CellErrorRecord, type FileResult, type IntakeFile, intakeStates } from './model.ts';
import { intakeShapes } from './shapes.ts';
import { resultOf } from './source.ts';

export const MessageId = Type.String({
  pattern: '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$',
});
export const State = oneOf(...intakeStates);
const MessageShape = Type.Object({ zh: Type.String(), en: Type.String() });

export const TargetShape = Type.Record(Type.String(), Type.String({ maxLength: 200 }), {
  description: 'the document that the table belongs to',
});
export const MappingShape = Type.Object({
  headerRow: Type.Integer({ minimum: 1 }),
  columns: Type.Record(Type.String(), Type.Integer({ minimum: 0 }), { description: 'column from 0, by field' }),
});
export const PlanInput = {
  messageId: MessageId,
  shape: Type.String(),
  sheet: Type.Optional(Type.String()),
  mapping: MappingShape,
  target: TargetShape,
};

export const ResultShape = Type.Object({
  file: Type.String(),
  kind: oneOf('window', 'spreadsheet', 'unknown'),
  state: State,
  messageId: orNull(Type.String()),
  code: orNull(Type.String()),
  message: orNull(MessageShape),
  did: Type.Array(Type.Object({ subject: Type.String(), zh: Type.String(), en: Type.String() })),
  lineCount: orNull(Type.Integer()),
  errorCount: Type.Integer(),
});

export const CellErrorShape = Type.Object({
  rowNumber: Type.Integer(),
  column: Type.String(),
  field: Type.String(),
  /** What the field is called; the name itself where no shape knows it. */
  fieldWords: MessageShape,
  code: Type.String(),
  message: MessageShape,
});

export const FileShape = Type.Object({
  ...ResultShape.properties,
  sizeBytes: Type.Integer(),
  receivedAt: InstantText,
  receivedBy: Type.String(),
  decidedAt: orNull(InstantText),
  waitsForMessage: Type.Boolean(),
});

export const FileDetailShape = Type.Object({
  ...FileShape.properties,
  errors: Type.Array(CellErrorShape),
  plan: orNull(
    Type.Object({
      shape: Type.String(),
      sheet: orNull(Type.String()),
      mapping: MappingShape,
      target: TargetShape,
    }),
  ),
});

export function resultView(result: FileResult): Static<typeof ResultShape> {
  const { code, message, lineCount, errorCount, did, ...rest } = result;
  return {
    ...rest,
    code: code ?? null,
    message: message ?? null,
    did: did.map((deed) => ({ ...deed })),
    lineCount: lineCount ?? null,
    errorCount: errorCount ?? 0,
  };
}

export function fileView(file: IntakeFile): Static<typeof FileShape> {
  return {
    ...resultView(resultOf(file)),
    sizeBytes: file.sizeBytes,
    receivedAt: file.receivedAt.toISOString(),
    receivedBy: file.caller.displayName,
    decidedAt: file.decidedAt?.toISOString() ?? null,
    waitsForMessage: file.outcome?.waitsForMessage ?? false,
  };
}

export function detailView(file: IntakeFile): Static<typeof FileDetailShape> {
  const plan = file.plan && {
    ...file.plan,
    mapping: { ...file.plan.mapping, columns: { ...file.plan.mapping.columns } },
    target: { ...file.plan.target },
  };
  return { ...fileView(file), errors: errorViews(file.outcome?.errors ?? [], file.plan?.shape ?? null), plan };
}

export function errorViews(
  errors: readonly CellErrorRecord[],
  shape: string | null,
): Array<Static<typeof CellErrorShape>> {
  return errors.map(({ facts, code, ...place }) => ({
    ...place,
    fieldWords: fieldWords(place.field, shape),
    code,
    message: refusalMessage({ code, facts }),
  }));
}

/** As the table's own shape calls the field; a table that planned itself is looked up among all shapes. */
function fieldWords(field: string, shape: string | null): Static<typeof MessageShape> {
  const shapes = Object.values(intakeShapes).filter(({ name }) => shape === null || name === shape);
  const found = shapes.flatMap(({ fields }) => fields).find(({ name }) => name === field);
  return found ? { ...found.words } : { zh: field, en: field };
}
