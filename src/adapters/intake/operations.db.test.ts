import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../platform/db/testing.ts';
import type { JobStarter, OperationContext, Registry } from '../../platform/operations/index.ts';
import { createRegistry } from '../../platform/operations/index.ts';
import { columnLetters, writeXlsx } from '../spreadsheet/index.ts';
import { createIntake, intakeJobs, intakeOperations, listLines } from './index.ts';
import {
  answerXml,
  clerk,
  contextFor,
  file,
  goodLine,
  linesCsv,
  partyA,
  partyB,
  TestApplier,
} from './intake.fixture.ts';

let database: TestDatabase;
let registry: Registry;
let applier: TestApplier;
let ofA: OperationContext;
let ofB: OperationContext;
const started: unknown[] = [];
const jobId = '00000000-0000-7000-8000-00000000000f';
const jobs: JobStarter = {
  start: async (kind, _, input) => {
    started.push({ kind, input });
    return jobId;
  },
};

beforeAll(async () => {
  database = await createTestDatabase();
  applier = new TestApplier();
  registry = createRegistry(intakeOperations(createIntake(applier), applier), {
    mayUse: () => true,
    checkOutputs: true,
  });
  ofA = contextFor(database, clerk(partyA));
  ofB = contextFor(database, clerk(partyB));
});
afterAll(() => database.drop());

async function ask(name: string, input: unknown, context = ofA) {
  const operation = registry.find(name);
  if (!operation) throw new Error(`no operation ${name}`);
  return registry.invoke(operation, context, input);
}

async function upload(name: string, content: string | Uint8Array, list?: string, context = ofA) {
  async function* uploads() {
    yield file(name, content);
  }
  const result = await ask('upload_files', list ? { list } : {}, { ...context, uploads: uploads() });
  if (!result.ok) throw new Error(result.refusal.code);
  const [only] = (result.value as { files: Array<Record<string, unknown> & { messageId: string }> }).files;
  if (!only) throw new Error('no file');
  return only;
}

const odd = '甲,乙,丙,丁,戊,己,庚,辛';
const oddMapping = {
  headerRow: 1,
  columns: {
    materialNo: 0,
    hsCode: 1,
    name: 2,
    declaredUnit: 3,
    declaredQuantity: 4,
    unitPrice: 5,
    currency: 6,
    totalPrice: 7,
  },
};
const plan = { shape: 'list-lines', mapping: oddMapping, target: { list: 'list-1' } };

describe('a table is looked at, mapped once, tried and imported', () => {
  test('headings that nobody knows: preview, mapping, dry run, import; the next file of that make needs no word', async () => {
    const { messageId, code } = await upload('odd.csv', linesCsv([goodLine], odd));
    expect(code).toBe('intake_mapping_needed');
    expect(await ask('preview_intake_table', { messageId })).toMatchObject({
      value: { format: 'csv', encoding: 'utf-8', mapping: null, isComplete: false, rows: [{ rowNumber: 1 }, {}] },
    });
    expect(await ask('check_intake_table', { messageId, ...plan })).toEqual({
      ok: true,
      value: {
        code: null,
        lineCount: 1,
        errorCount: 0,
        errors: [],
        would: [{ subject: 'list:list-1', zh: '1 行', en: '1 lines' }],
      },
    });
    expect(applier.batches).toEqual([]);
    expect(await ask('get_intake_file', { messageId })).toMatchObject({ value: { state: 'waiting' } });
    expect(await ask('preview_intake_table', { messageId })).toMatchObject({
      value: {
        isRemembered: true,
        isComplete: true,
        mapping: oddMapping,
        columns: expect.arrayContaining([{ letters: 'B', heading: '乙' }]),
      },
    });
    expect(await ask('commit_intake_table', { messageId, ...plan })).toMatchObject({
      value: { jobId: null, file: { state: 'applied', lineCount: 1 } },
    });
    const next = await upload('odd2.csv', linesCsv([goodLine, goodLine], odd), 'list-1');
    expect(next).toMatchObject({ state: 'applied', lineCount: 2 });
  });

  test('a mapping is the party’s own', async () => {
    const rows = linesCsv([goodLine, goodLine, goodLine], odd);
    expect(await upload('b.csv', rows, 'list-1', ofB)).toMatchObject({ code: 'intake_mapping_needed' });
  });

  test('the dry run names every wrong cell and changes nothing', async () => {
    const wrong = linesCsv(['M,8482,轴承,006,0,1,502,x', 'M,8482102000,轴承,006,1,1,502,1']);
    const { messageId } = await upload('wrong.csv', wrong);
    const before = applier.batches.length;
    expect(await ask('check_intake_table', { messageId, ...plan })).toMatchObject({
      value: {
        code: 'table_cells_refused',
        lineCount: 2,
        errorCount: 3,
        errors: [
          { rowNumber: 2, column: 'B', field: 'hsCode', message: { zh: expect.stringContaining('8482102000') } },
          { column: 'E', code: 'quantity_not_positive' },
          { column: 'H', code: 'number_malformed' },
        ],
      },
    });
    expect(applier.batches).toHaveLength(before);
    expect(await ask('commit_intake_table', { messageId, ...plan })).toMatchObject({
      value: { file: { state: 'refused' } },
    });
    expect(await ask('get_intake_file', { messageId })).toMatchObject({
      value: { errors: [{ column: 'B' }, {}, {}], plan },
    });
  });

  test('a workbook with a title above its headings', async () => {
    const columns = ['商品料号', 'HS编码', '品名', '单位', '数量', '单价', '币种', '金额'].map((zh, at) => ({
      words: { zh, en: zh },
      kind: at === 4 || at === 5 || at === 7 ? ('number' as const) : ('text' as const),
      text: (row: readonly string[]) => row[at] ?? '',
    }));
    const book = await writeXlsx(columns, [goodLine.split(',')], 'zh');
    expect(await upload('book.xlsx', book, 'list-1')).toMatchObject({ state: 'applied', lineCount: 1 });
    expect(applier.batches.at(-1)?.lines).toMatchObject([
      { line: { declaredQuantity: 389_400_000n, unitPrice: 39_000n } },
    ]);
  });

  test('as a job, where jobs run; a second run of it finds the import done', async () => {
    const { messageId } = await upload('job.csv', linesCsv(['M-9,8482102000,轴承,006,9,1,502,9']));
    const answer = await ask('commit_intake_table', { messageId, ...plan }, { ...ofA, jobs });
    expect(answer).toEqual({ ok: true, value: { jobId, file: null } });
    const [job] = intakeJobs(createIntake(applier));
    const [start] = started as Array<{ kind: string; input: { messageId: string; plan: unknown } }>;
    if (!job || !start) throw new Error('no job');
    expect(start.kind).toBe(job.kind);
    const run = () => job.run(ofA, start.input, async () => {}, new AbortController().signal);
    expect(await run()).toMatchObject({ value: { state: 'applied', lineCount: 1 } });
    expect(await run()).toMatchObject({ value: { state: 'applied' } });
    const lost = { ...start.input, messageId: jobId };
    expect(await job.run(ofA, lost, async () => {}, new AbortController().signal)).toMatchObject({
      refusal: { code: 'intake_file_unknown' },
    });
  });
});

describe('what is refused', () => {
  test('intake_file_unknown, also for another party’s file; intake_not_a_table; intake_shape_unknown; intake_already_applied', async () => {
    const { messageId } = await upload('a.xml', answerXml('OP-1'));
    expect(await ask('get_intake_file', { messageId }, ofB)).toMatchObject({
      refusal: { code: 'intake_file_unknown' },
    });
    expect(await ask('preview_intake_table', { messageId })).toMatchObject({ refusal: { code: 'intake_not_a_table' } });
    expect(await ask('check_intake_table', { messageId, ...plan })).toMatchObject({
      refusal: { code: 'intake_not_a_table' },
    });
    const table = await upload('t.csv', linesCsv(['M-1,8482102000,轴承,006,5,1,502,5']));
    const other = { messageId: table.messageId, ...plan, shape: 'colours' };
    expect(await ask('check_intake_table', other)).toMatchObject({ refusal: { code: 'intake_shape_unknown' } });
    const missing = { messageId: table.messageId, ...plan, mapping: { headerRow: 1, columns: {} } };
    expect(await ask('check_intake_table', missing)).toMatchObject({ refusal: { code: 'mapping_fields_missing' } });
    await ask('commit_intake_table', { messageId: table.messageId, ...plan });
    for (const name of ['commit_intake_table', 'check_intake_table']) {
      expect(await ask(name, { messageId: table.messageId, ...plan })).toMatchObject({
        refusal: { code: 'intake_already_applied' },
      });
    }
  });
});

describe('the list of files', () => {
  test('newest first, by pages, by state, and only the caller’s own', async () => {
    const first = await upload('p1.xml', answerXml('PG-1'), undefined, ofB);
    const second = await upload('p2.xml', 'no xml at all', undefined, ofB);
    const page = async (input: object) => {
      const result = await ask('list_intake_files', input, ofB);
      return result.ok ? (result.value as { rows: Array<{ messageId: string }>; next: string | null }) : null;
    };
    const top = await page({ limit: 1 });
    expect(top?.rows.map(({ messageId }) => messageId)).toEqual([second.messageId]);
    const rest = await page({ limit: 5, after: top?.next });
    expect(rest?.rows.map(({ messageId }) => messageId)).toContain(first.messageId);
    expect(rest?.next).toBeNull();
    const refused = await page({ state: 'refused' });
    expect(refused?.rows).toMatchObject([{ messageId: second.messageId, file: 'p2.xml', code: 'not_xml' }]);
  });

  test('retry_intake frees what waited', async () => {
    await upload('later.xml', answerXml('RT-2'));
    expect(await ask('retry_intake', {})).toEqual({ ok: true, value: { files: [] } });
    await upload('earlier.xml', answerXml('RT-1'));
    const files = await ask('list_intake_files', { state: 'waiting' });
    expect(JSON.stringify(files)).not.toContain('later.xml');
  });
});

test('every heading of the shape is told apart from every other, in both languages', async () => {
  const { suggestColumns } = await import('../spreadsheet/index.ts');
  const expected = Object.fromEntries(listLines.fields.map(({ name }, at) => [name, at]));
  for (const language of ['zh', 'en'] as const) {
    const headers = listLines.fields.map(({ words }) => words[language]);
    expect(suggestColumns(listLines, headers)).toEqual(expected);
    expect(suggestColumns(listLines, [...headers].reverse())).toEqual(
      Object.fromEntries(listLines.fields.map(({ name }, at) => [name, headers.length - 1 - at])),
    );
  }
  for (const [at, field] of listLines.fields.entries()) {
    for (const alias of field.aliases) {
      expect([alias, suggestColumns(listLines, [alias])]).toEqual([alias, { [field.name]: 0 }]);
    }
    expect(columnLetters(at)).toMatch(/^[A-Z]$/);
  }
});
