import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { loadReference } from '../../primitives/reference/index.ts';
import type { AccountBook } from '../../regime/books/index.ts';
import { decideRecord } from './records.ts';

const reference = loadReference(fileURLToPath(new URL('../../../reference', import.meta.url)));

test('a material number that stands for several items needs the item number', () => {
  const book = { bookId: 'b', bookNo: 'T1', ownerId: 'o' } as AccountBook;
  const numbersByMaterial = new Map([['LAMP', [1, 2]]]);
  const receivedAt = new Date('2026-07-01T00:00:00Z');
  const terms = {
    book,
    source: 'erp',
    side: 'enterprise',
    receivedAt,
    reference,
    items: new Map(),
    numbersByMaterial,
  } as const;
  const draft = { recordNo: 'R1', occurredAt: '2026-07-01', materialNo: 'LAMP', kind: 'in', quantity: '1' } as const;
  expect(decideRecord(terms, draft)).toMatchObject({ refusal: { code: 'record_material_ambiguous' } });
});
