import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../platform/db/testing.ts';
import type { OperationContext } from '../../platform/operations/index.ts';
import { createIntake, type FileResult, type Intake } from './index.ts';
import { answerXml, clerk, contextFor, file, linesCsv, partyA, TestApplier, take } from './intake.fixture.ts';
import { findFile, openFiles, storeArrival } from './store.ts';

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

async function _stored(messageId: string | null | undefined, context = ofA) {
  return database.read(context.caller.settings, (tx) => findFile(tx, 1, messageId ?? ''));
}

describe('a process killed in the middle', () => {
  const fail = (error: unknown) => {
    throw error;
  };

  test('after the file was stored: the next start applies it, as its sender', async () => {
    const no = number();
    const content = Buffer.from(answerXml(no));
    await storeArrival(ofA, { name: 'a.xml', content, kind: 'window' });
    const system = contextFor(database, clerk(null, 'system'));
    const results = await createIntake(applier).resume(system, fail);
    expect(states(results)).toEqual([['a.xml', 'applied']]);
    expect(applier.contexts[0]?.caller.userId).toBe('clerk-a');
    expect(await eventsAbout(`list:${no}`)).toBe(1);
  });

  test('after the command had committed: the next start finds that and does nothing twice', async () => {
    const no = number();
    applier.dieAfterCommit = () => {
      throw new Error('killed');
    };
    await expect(take(intake, ofA, [file('a.xml', answerXml(no))])).rejects.toThrow('killed');
    expect(await eventsAbout(`list:${no}`)).toBe(1);
    const results = await createIntake(new TestApplier()).resume(contextFor(database, clerk(null, 'system')), fail);
    expect(results).toMatchObject([{ file: 'a.xml', state: 'applied', did: [{ subject: `list:${no}` }] }]);
    expect(await eventsAbout(`list:${no}`)).toBe(1);
  });

  test('in the middle of a table: its plan was written first, so the start needs nobody', async () => {
    const csv = linesCsv([`${number()},8482102000,轴承,006,1,1,502,1`]);
    applier.dieAfterCommit = () => {
      throw new Error('killed');
    };
    await expect(take(intake, ofA, [file('l.csv', csv)], { list: 'list-1' })).rejects.toThrow('killed');
    const results = await createIntake(new TestApplier()).resume(contextFor(database, clerk(null, 'system')), fail);
    expect(states(results)).toEqual([['l.csv', 'applied']]);
  });

  test('a file that keeps failing is reported and does not hold up the others', async () => {
    const [bad, good] = [number(), number()];
    for (const no of [bad, good]) {
      await storeArrival(ofA, { name: no, content: Buffer.from(answerXml(no)), kind: 'window' });
    }
    applier.dieAfterCommit = () => {
      applier.dieAfterCommit = null;
      throw new Error('broken');
    };
    const reported: unknown[] = [];
    const results = await intake.resume(contextFor(database, clerk(null)), (error) => reported.push(error));
    expect(reported).toHaveLength(1);
    expect(results.map(({ state }) => state)).toEqual(['applied']);
    expect([bad, good]).toContain(results[0]?.file);
    await intake.resume(contextFor(database, clerk(null)), fail);
  });

  test('the files after the one that broke were not lost: those that came are in the inbox', async () => {
    const no = number();
    applier.dieAfterCommit = () => {
      throw new Error('killed');
    };
    const broken = take(intake, ofA, [file('1', answerXml(no)), file('2', answerXml(number()))]);
    await expect(broken).rejects.toThrow('killed');
    expect(await openFiles(database, 1, 'received')).toHaveLength(1);
    applier.dieAfterCommit = null;
    await intake.resume(contextFor(database, clerk(null)), fail);
  });
});
