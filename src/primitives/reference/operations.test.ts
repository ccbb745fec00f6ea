import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Operation, OperationContext } from '../../platform/operations/index.ts';
import { loadReference, referenceOperations } from './index.ts';

const operations = referenceOperations(loadReference(join(import.meta.dirname, '../../../reference')));

/** These operations answer from memory: they use nothing of their context. */
async function call(name: string, input: unknown) {
  const operation = operations.find((candidate) => candidate.name === name) as Operation;
  return operation.handle({} as OperationContext, input);
}

describe('the operations of published facts', () => {
  test('a table is filtered by text and day', async () => {
    const all = await call('get_reference_table', { table: 'supervision-modes', text: '503' });
    const then = await call('get_reference_table', { table: 'supervision-modes', text: '503', on: '2026-07-04' });
    expect(all).toMatchObject({ ok: true, value: { rows: [{ code: '5033' }, { code: '5034' }] } });
    expect(then).toMatchObject({ ok: true, value: { rows: [{ code: '5034', verified: true }] } });
  });

  test('an old customs code finds its country', async () => {
    const found = await call('get_reference_table', { table: 'countries', text: '344' });
    expect(found).toMatchObject({ ok: true, value: { rows: [{ code: 'HKG' }, { code: 'RUS' }] } });
  });

  test('what travels is plain JSON', async () => {
    const units = await call('get_reference_table', { table: 'units' });
    expect(() => JSON.stringify(units)).not.toThrow();
  });

  test('refusals pass through', async () => {
    expect(await call('get_reference_table', { table: 'x' })).toMatchObject({
      refusal: { code: 'reference_table_unknown' },
    });
    expect(await call('get_reference_table', { table: 'units', on: '2026-13-01' })).toMatchObject({
      refusal: { code: 'day_malformed' },
    });
    expect(await call('get_hs', { code: '87' })).toMatchObject({ ok: true, value: { chapter: { code: '87' } } });
    expect(await call('search_hs', { text: '4011', limit: 1 })).toMatchObject({
      value: { entries: [{ code: '4011' }] },
    });
    expect(await call('list_reference_tables', {})).toMatchObject({ value: { hsEdition: 'HS 2022' } });
  });
});
