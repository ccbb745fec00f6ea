import { Type } from 'typebox';
import { accept, type Id, type Result } from '../../kernel/index.ts';
import {
  defineOperation,
  type Operation,
  type OperationContext,
  orNull,
  pageFrom,
  pageInput,
  pageOf,
  type UploadedFile,
} from '../../platform/operations/index.ts';
import type { Intake } from './intake.ts';
import { commitJobKind } from './jobs.ts';
import type { FileResult, IntakeApplier, IntakeFile } from './model.ts';
import { refuse } from './refusals.ts';
import {
  CellErrorShape,
  detailView,
  errorViews,
  FileDetailShape,
  FileShape,
  fileView,
  MessageId,
  PlanInput,
  ResultShape,
  resultView,
  State,
} from './schemas.ts';
import { findFile, listFiles } from './store.ts';
import { checkPlan, PreviewInput, PreviewShape, planOf, previewTable } from './table-operations.ts';

/** A person who asks for a retry is told that it failed; the start of a process goes on without that file. */
function rethrow(error: unknown): never {
  throw error;
}

async function* noFiles(): AsyncGenerator<UploadedFile> {}

/** Refusal: `intake_file_unknown`, also for a file that the caller may not see. */
async function visibleFile({ caller, database }: OperationContext, messageId: Id): Promise<Result<IntakeFile>> {
  const file = await database.read(caller.settings, (tx) => findFile(tx, caller.settings.zoneId, messageId));
  return file ? accept(file) : refuse('intake_file_unknown', { messageId });
}

const named = (description: string) => Type.Optional(Type.String({ maxLength: 64, description }));

function uploadFiles(intake: Intake) {
  return defineOperation({
    name: 'upload_files',
    method: 'POST',
    path: '/api/intake/files',
    permission: 'intake.import',
    summary: {
      zh: '导入文件：海关报文与表格，可一次多个',
      en: 'Bring files: messages of customs and tables, many at once',
    },
    input: Type.Object({
      list: named('the verification list of the tables among them'),
      writeOff: named('the write-off of the tables of counts among them'),
      book: named('the book of the extracts of own systems among them'),
      side: named('of extracts: enterprise (ERP) or warehouse (WMS)'),
      source: named('of extracts: what the system is called'),
    }),
    output: Type.Object({ files: Type.Array(ResultShape) }),
    upload: true,
    handle: async (context, input) => {
      const results: FileResult[] = [];
      const given = Object.entries(input).filter((entry): entry is [string, string] => entry[1] !== undefined);
      const options = given.length === 0 ? {} : { target: Object.fromEntries(given) };
      for await (const result of intake.take(context, context.uploads ?? noFiles(), options)) results.push(result);
      return accept({ files: results.map(resultView) });
    },
  });
}

const listIntakeFiles = defineOperation({
  name: 'list_intake_files',
  method: 'GET',
  path: '/api/intake/files',
  permission: 'intake.read',
  summary: { zh: '导入文件清单，新的在前', en: 'Files that were brought, newest first' },
  input: Type.Object({ ...pageInput, after: Type.Optional(MessageId), state: Type.Optional(State) }),
  output: pageOf(FileShape),
  handle: async ({ caller, database }, { state, after, limit = 100 }) => {
    const filter = { state: state ?? null, after: after ?? null, limit };
    const files = await database.read(caller.settings, (tx) => listFiles(tx, caller.settings.zoneId, filter));
    const { rows, next } = pageFrom(files, limit, (file) => file.messageId);
    return accept({ rows: rows.map(fileView), next });
  },
});

const getIntakeFile = defineOperation({
  name: 'get_intake_file',
  method: 'GET',
  path: '/api/intake/files/{messageId}',
  permission: 'intake.read',
  summary: { zh: '查看导入文件的处理结果与单元格错误', en: 'What became of a file, with the errors of its cells' },
  input: Type.Object({ messageId: MessageId }),
  output: FileDetailShape,
  handle: async (context, { messageId }) => {
    const file = await visibleFile(context, messageId);
    return file.ok ? accept(detailView(file.value)) : file;
  },
});

const previewIntakeTable = defineOperation({
  name: 'preview_intake_table',
  method: 'GET',
  path: '/api/intake/files/{messageId}/preview',
  permission: 'intake.read',
  summary: { zh: '预览表格并建议列的对应关系', en: 'First rows of a table and the suggested mapping of its columns' },
  input: PreviewInput,
  output: PreviewShape,
  handle: async (context, input) => {
    const file = await visibleFile(context, input.messageId);
    return file.ok ? previewTable(context, file.value, input) : file;
  },
});

function checkIntakeTable(applier: IntakeApplier) {
  return defineOperation({
    name: 'check_intake_table',
    method: 'POST',
    path: '/api/intake/files/{messageId}/check',
    permission: 'intake.import',
    summary: {
      zh: '确认列的对应关系并试算，不改动数据',
      en: 'Confirm the mapping and try the import without changing anything',
    },
    input: Type.Object(PlanInput),
    output: Type.Object({
      code: orNull(Type.String()),
      lineCount: Type.Integer(),
      errorCount: Type.Integer(),
      errors: Type.Array(CellErrorShape),
      would: ResultShape.properties.did,
    }),
    handle: async (context, input) => {
      const file = await visibleFile(context, input.messageId);
      if (!file.ok) return file;
      const checked = await checkPlan(context, applier, file.value, planOf(input));
      if (!checked.ok) return checked;
      const { value } = checked;
      if (value.kind === 'cells_refused') {
        const { lineCount, errorCount, errors } = value;
        return accept({
          code: 'table_cells_refused',
          lineCount,
          errorCount,
          errors: errorViews(errors, input.shape),
          would: [],
        });
      }
      const { applied, lineCount } = value;
      const code = applied.state === 'waiting' ? applied.reason.code : null;
      const would = applied.state === 'waiting' ? [] : applied.did.map((deed) => ({ ...deed }));
      return accept({ code, lineCount, errorCount: 0, errors: [], would });
    },
  });
}

function commitIntakeTable(intake: Intake) {
  return defineOperation({
    name: 'commit_intake_table',
    method: 'POST',
    path: '/api/intake/files/{messageId}/commit',
    permission: 'intake.import',
    summary: { zh: '导入表格：全部导入或全部不导入', en: 'Import a table, all or nothing' },
    input: Type.Object(PlanInput),
    output: Type.Object({ jobId: orNull(Type.String()), file: orNull(ResultShape) }),
    startsJob: true,
    handle: async (context, input) => {
      const file = await visibleFile(context, input.messageId);
      if (!file.ok) return file;
      if (file.value.state === 'applied') return refuse('intake_already_applied', { file: file.value.file });
      const plan = planOf(input);
      if (context.jobs) {
        const jobId = await context.jobs.start(commitJobKind, context.caller, { messageId: input.messageId, plan });
        return accept({ jobId, file: null });
      }
      const committed = await intake.commit(context, file.value, plan);
      return committed.ok ? accept({ jobId: null, file: resultView(committed.value) }) : committed;
    },
  });
}

function retryIntake(intake: Intake) {
  return defineOperation({
    name: 'retry_intake',
    method: 'POST',
    path: '/api/intake/retry',
    permission: 'intake.import',
    summary: { zh: '重试等待中和尚未处理的文件', en: 'Try the files again that wait or were never finished' },
    input: Type.Object({}),
    output: Type.Object({ files: Type.Array(ResultShape) }),
    handle: async (context) => accept({ files: (await intake.resume(context, rethrow)).map(resultView) }),
  });
}

/** Files in: upload, list, look, map, try, import, retry. */
export function intakeOperations(intake: Intake, applier: IntakeApplier): readonly Operation[] {
  return [
    uploadFiles(intake),
    listIntakeFiles,
    getIntakeFile,
    previewIntakeTable,
    checkIntakeTable(applier),
    commitIntakeTable(intake),
    retryIntake(intake),
  ] as unknown as readonly Operation[];
}
