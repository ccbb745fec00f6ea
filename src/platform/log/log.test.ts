import { describe, expect, test } from 'vitest';
import { createLog } from './index.ts';

describe('log', () => {
  test('writes one JSON line, with errors and bigints readable', () => {
    const lines: string[] = [];
    const log = createLog(
      (line) => lines.push(line),
      () => new Date('2026-07-04T00:00:00Z'),
    );
    log.error('it broke', { error: new Error('why'), rows: 3n });
    const parsed = JSON.parse(lines[0] ?? '') as Record<string, unknown>;
    expect(parsed).toMatchObject({ at: '2026-07-04T00:00:00.000Z', level: 'error', message: 'it broke', rows: '3' });
    expect(parsed.error).toMatchObject({ name: 'Error', message: 'why' });
  });

  test('leaves out what is below its level', () => {
    const lines: string[] = [];
    const log = createLog(
      (line) => lines.push(line),
      () => new Date(0),
      'warn',
    );
    log.info('no');
    log.warn('yes');
    expect(lines).toHaveLength(1);
  });
});
