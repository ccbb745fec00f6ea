import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { arrayLiteral } from './arrays.ts';
import { createTestDatabase, type TestDatabase } from './testing.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

async function throughDatabase(type: string, values: readonly unknown[]): Promise<unknown[]> {
  const { rows } = await database.own((tx) =>
    tx.query<{ value: unknown }>(
      `select value from unnest($1::${type}[]) with ordinality as list(value, place) order by place`,
      [arrayLiteral(values)],
    ),
  );
  return rows.map(({ value }) => value);
}

/** What PostgreSQL can hold: any text without the null character. */
const text = fc.string({ unit: 'binary' }).map((value) => value.replaceAll('\0', ''));
const runs = { numRuns: 60 };

describe('array literals arrive as they were', () => {
  test('texts, whatever they contain', async () => {
    const awkward = ['', 'NULL', 'null', '"', '\\', '{}', ',', ' a ', "'", '报关单\n二', null];
    expect(await throughDatabase('text', awkward)).toEqual(awkward);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.option(text)), async (values) => {
        expect(await throughDatabase('text', values)).toEqual(values);
      }),
      runs,
    );
  });

  test('bigints of the whole range', async () => {
    const int8 = fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.option(int8)), async (values) => {
        expect(await throughDatabase('bigint', values)).toEqual(values);
      }),
      runs,
    );
  });

  test('identifiers, days, instants, bytes, truth and JSON', async () => {
    const id = '00000000-0000-7000-8000-00000000000a';
    expect(await throughDatabase('uuid', [id, null])).toEqual([id, null]);
    expect(await throughDatabase('date', ['2026-02-28', null])).toEqual(['2026-02-28', null]);
    const instant = new Date('2026-07-04T12:34:56.789Z');
    expect(await throughDatabase('timestamptz', [instant, null])).toEqual([instant, null]);
    const bytes = Buffer.from([0, 34, 92, 255]);
    expect(await throughDatabase('bytea', [bytes, null])).toEqual([bytes, null]);
    expect(await throughDatabase('boolean', [true, false, null])).toEqual([true, false, null]);
    const facts = { quote: '"', backslash: '\\', list: [1, null], 名称: '货物' };
    expect(await throughDatabase('jsonb', [facts, [1, 2], null])).toEqual([facts, [1, 2], null]);
  });

  test('none at all', async () => {
    expect(await throughDatabase('text', [])).toEqual([]);
  });
});
