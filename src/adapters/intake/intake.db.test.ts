import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../platform/db/testing.ts';
import { UploadRefusedError } from '../../platform/http/index.ts';
import type { OperationContext } from '../../platform/operations/index.ts';
import { createIntake, type FileResult, type Intake } from './index.ts';
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
  take,
} from './intake.fixture.ts';
import { findFile, openFiles } from './store.ts';

let database: TestDatabase;
let applier: TestApplier;
let intake: Intake;
let ofA: OperationContext;
let counter = 0;
/** A fresh document number for every test: the database is shared. */
const number = () => {
  counter += 1;
  return `N${counter}`;
};
const states = (results: readonly FileResult[]) => results.map(({ file: name, state }) => [name, state]);

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());
beforeEach(() => {
  applier = new TestApplier();
  intake = createIntake(applier);
  ofA = contextFor(database, clerk(partyA));
});
afterEach(async () => {
  expect(await openFiles(database, 1, 'received')).toEqual([]);
});

async function eventsAbout(subject: string): Promise<number> {
  const { caller } = contextFor(database, clerk(null));
  const { rows } = await database.read(caller.settings, (tx) =>
    tx.query('select event_id from event_subjects where zone_id = 1 and subject = $1', [subject]),
  );
  return rows.length;
}

async function stored(messageId: string | null | undefined, context = ofA) {
  return database.read(context.caller.settings, (tx) => findFile(tx, 1, messageId ?? ''));
}

describe('a file is stored as it came and applied once', () => {
  test('a message of the window', async () => {
    const no = number();
    const xml = answerXml(no);
    const [result] = await take(intake, ofA, [file('a.xml', xml)]);
    expect(result).toMatchObject({ file: 'a.xml', kind: 'window', state: 'applied', did: [{ subject: `list:${no}` }] });
    const { rows } = await database.read(ofA.caller.settings, (tx) =>
      tx.query<{ content: Buffer }>('select content from inbox where zone_id = 1 and message_id = $1', [
        result?.messageId,
      ]),
    );
    expect(rows[0]?.content.toString()).toBe(xml);
    expect(applier.contexts[0]?.idempotencyKey).toMatch(/^intake:[0-9a-f]{64}$/);
  });

  test('the same bytes again, under another name, are a duplicate; of another party they are its own file', async () => {
    const no = number();
    const [first] = await take(intake, ofA, [file('a.xml', answerXml(no))]);
    const again = await take(intake, ofA, [file('b.xml', answerXml(no)), file('c.xml', answerXml(no))]);
    expect(states(again)).toEqual([
      ['b.xml', 'duplicate'],
      ['c.xml', 'duplicate'],
    ]);
    expect(again[0]?.messageId).toBe(first?.messageId);
    expect(await eventsAbout(`list:${no}`)).toBe(1);
    const ofB = contextFor(database, clerk(partyB));
    const [others] = await take(intake, ofB, [file('a.xml', answerXml(no))]);
    expect(others?.messageId).not.toBe(first?.messageId);
    expect(await stored(first?.messageId, ofB)).toBeNull();
  });

  test('the same facts in other bytes: the applier says duplicate, and the file remembers it', async () => {
    const no = number();
    const [, second] = await take(intake, ofA, [file('1', answerXml(no)), file('2', `${answerXml(no)}\n`)]);
    expect(second).toMatchObject({ state: 'duplicate' });
    expect(await stored(second?.messageId)).toMatchObject({ state: 'duplicate' });
  });
});

describe('messages out of order', () => {
  test('a later one waits and is applied when the earlier one came, in the same load or days after', async () => {
    const [one, two] = [number(), number()];
    const results = await take(intake, ofA, [
      file('later.xml', answerXml(`${one}-2`)),
      file('lonely.xml', answerXml(`${two}-2`)),
      file('earlier.xml', answerXml(`${one}-1`)),
    ]);
    expect(states(results)).toEqual([
      ['earlier.xml', 'applied'],
      ['later.xml', 'applied'],
      ['lonely.xml', 'waiting'],
    ]);
    expect(results[2]).toMatchObject({ code: 'test_earlier_message_missing', message: { en: `${two}-1 is missing` } });
    const next = await take(intake, ofA, [file('at-last.xml', answerXml(`${two}-1`))]);
    expect(states(next)).toEqual([
      ['at-last.xml', 'applied'],
      ['lonely.xml', 'applied'],
    ]);
  });

  test('what waited runs as its own sender, whoever brought the missing message', async () => {
    const no = number();
    await take(intake, ofA, [file('later.xml', answerXml(`${no}-2`))]);
    await take(intake, contextFor(database, clerk(null)), [file('earlier.xml', answerXml(`${no}-1`))]);
    const last = applier.contexts.at(-1);
    expect(last?.caller).toMatchObject({ userId: 'clerk-a', settings: { reach: 'party', partyId: partyA } });
    expect(await eventsAbout(`list:${no}-2`)).toBe(1);
  });
});

test('a busy moment is not the file’s fault: it stays received and is tried again', async () => {
  const no = number();
  applier.passingRefusal = 'test_busy';
  const [result] = await take(intake, ofA, [file('a.xml', answerXml(no))]);
  expect(result).toMatchObject({ state: 'received', code: 'test_busy' });
  const results = await intake.resume(ofA, () => {});
  expect(states(results)).toEqual([['a.xml', 'applied']]);
});

test('a party hears nothing of another’s file that it freed', async () => {
  const no = number();
  await take(intake, ofA, [file('later.xml', answerXml(`${no}-2`))]);
  const results = await take(intake, contextFor(database, clerk(partyB)), [file('b.xml', answerXml(`${no}-1`))]);
  expect(states(results)).toEqual([['b.xml', 'applied']]);
  expect(await eventsAbout(`list:${no}-2`)).toBe(1);
});

describe('refused files are kept and told', () => {
  test('not XML, binary, nothing at all, an old workbook', async () => {
    const results = await take(intake, ofA, [
      file('a.xml', `hello ${number()}`),
      file('photo.jpg', new Uint8Array([0xff, 0xd8, 0, counter])),
      file('paper.pdf', `%PDF-1.7 ${number()}`),
      file('empty.csv', ''),
      file('old.xls', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, counter])),
    ]);
    expect(results.map(({ kind, state, code }) => [kind, state, code])).toEqual([
      ['window', 'refused', 'not_xml'],
      ['unknown', 'refused', 'intake_kind_unknown'],
      ['unknown', 'refused', 'intake_kind_unknown'],
      ['unknown', 'refused', 'intake_file_empty'],
      ['spreadsheet', 'refused', 'spreadsheet_old_or_locked'],
    ]);
    expect(await stored(results[1]?.messageId)).toMatchObject({ state: 'refused' });
    expect(results[3]?.messageId).toBeNull();
  });

  test('a file past the limit of the upload, or intake_file_too_large, ends one file, not the load', async () => {
    async function* large() {
      for (let megabytes = 0; megabytes < 66; megabytes += 1) yield new Uint8Array(1_048_576);
    }
    async function* cut(): AsyncGenerator<Uint8Array> {
      yield new Uint8Array(1);
      throw new UploadRefusedError({ code: 'file_too_large', facts: { file: 'cut.csv', limitMegabytes: 64 } });
    }
    const after = file('after.xml', answerXml(number()));
    const results = await take(intake, ofA, [
      { name: 'huge.csv', stream: large() },
      { name: 'cut.csv', stream: cut() },
      after,
    ]);
    expect(results.map(({ code, state }) => code ?? state)).toEqual([
      'intake_file_too_large',
      'file_too_large',
      'applied',
    ]);
  });

  test('a refused file that comes again is tried again: what it lacked may be there now', async () => {
    const csv = linesCsv([goodLine, `${number()},8482102000,轴承,999,1,1,502,1`]);
    const [first] = await take(intake, ofA, [file('l.csv', csv)], { list: 'list-1' });
    expect(first).toMatchObject({ state: 'refused', code: 'table_cells_refused', errorCount: 1, lineCount: 2 });
    await take(intake, ofA, [file('l.csv', csv)], { list: 'list-1' });
    expect(applier.batches).toHaveLength(2);
  });
});

describe('tables', () => {
  test('without a document they wait for a person: intake_target_needed, intake_mapping_needed', async () => {
    const results = await take(intake, ofA, [
      file('l.csv', linesCsv([goodLine, `${number()},8482102000,轴承,006,1,1,502,1`])),
      file('m.csv', `甲,乙,丙\n${number()},2,3\n`),
    ]);
    expect(results.map(({ state, code }) => [state, code])).toEqual([
      ['waiting', 'intake_target_needed'],
      ['waiting', 'intake_mapping_needed'],
    ]);
    const waiting = await openFiles(database, 1, 'waiting');
    expect(waiting.map(({ messageId }) => messageId)).not.toContain(results[0]?.messageId);
  });

  test('with a document and headings that say enough they are imported at once, exactly', async () => {
    const rows = [goodLine, `${number()},8482102000,"轴承, 大",006,0.00001,0.0001,502,0.01`];
    const [result] = await take(intake, ofA, [file('l.csv', linesCsv(rows))], { list: 'list-1' });
    expect(result).toMatchObject({ kind: 'spreadsheet', state: 'applied', lineCount: 2 });
    expect(applier.batches[0]?.lines[1]).toMatchObject({
      rowNumber: 3,
      line: { name: '轴承, 大', declaredQuantity: 1n, unitPrice: 1n, totalPrice: 1n, legalQuantity2: null },
    });
  });

  test('errors of cells name row, column, field and reason; nothing of the file is applied', async () => {
    const bad = `${number()},84821020,轴承,006,1.000001,1,502,-1`;
    const [result] = await take(intake, ofA, [file('l.csv', linesCsv([goodLine, bad]))], { list: 'list-1' });
    const found = await stored(result?.messageId);
    expect(
      found?.outcome?.errors.map(({ rowNumber, column, field, code }) => [rowNumber, column, field, code]),
    ).toEqual([
      [3, 'B', 'hsCode', 'cell_code_malformed'],
      [3, 'E', 'declaredQuantity', 'number_too_many_decimals'],
      [3, 'H', 'totalPrice', 'cell_negative'],
    ]);
    expect(applier.batches).toEqual([]);
  });

  test('a value that the rules refuse is placed in its column too', async () => {
    const csv = linesCsv([`${number()},8482102000,轴承,999,1,1,502,1`]);
    const [result] = await take(intake, ofA, [file('l.csv', csv)], { list: 'list-1' });
    const found = await stored(result?.messageId);
    expect(found?.outcome?.errors).toMatchObject([{ rowNumber: 2, column: 'D', code: 'test_unit_unknown' }]);
  });

  test('a document that is not there refuses the file', async () => {
    const csv = linesCsv([`${number()},8482102000,轴承,006,1,1,502,1`]);
    const [result] = await take(intake, ofA, [file('l.csv', csv)], { list: 'nowhere' });
    expect(result).toMatchObject({ state: 'refused', code: 'test_list_unknown' });
  });
});
