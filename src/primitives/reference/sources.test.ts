import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readTable } from './csv.ts';

const folder = join(import.meta.dirname, '../../../reference');
const topics = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());

describe('every folder of published facts says where it comes from', () => {
  test('there are folders to look at', () => {
    expect(topics.length).toBeGreaterThanOrEqual(8);
  });

  test.each(topics.map((entry) => entry.name))('%s', (topic) => {
    const path = join(folder, topic, 'SOURCE.md');
    expect(existsSync(path), `reference/${topic}/SOURCE.md is missing`).toBe(true);
    const source = readFileSync(path, 'utf8').toLowerCase();
    for (const word of ['origin', 'licence', 'refreshed']) expect(source).toContain(word);
    expect(source).toMatch(/\d{4}-\d{2}-\d{2}/);
  });
});

describe('every row of a code table is dated and says whether it is verified', () => {
  const tables = [
    'countries',
    'currencies',
    'units',
    'supervision-modes',
    'transport-modes',
    'customs-districts',
    'declaration-codes',
  ];
  test.each(tables)('%s', (topic) => {
    const rows = readTable(readFileSync(join(folder, topic, `${topic}.csv`), 'utf8'), topic);
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) {
      expect(row.valid_from).toMatch(/^(\d{4}-\d{2}-\d{2})?$/);
      expect(row.valid_to).toMatch(/^(\d{4}-\d{2}-\d{2})?$/);
      expect(['yes', 'no']).toContain(row.verified);
      expect(row.name_zh).not.toBe('');
      expect(row.name_en).not.toBe('');
    }
  });
});
