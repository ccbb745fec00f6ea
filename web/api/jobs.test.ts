import { expect, test } from 'vitest';
import { isOver, percentOf } from './jobs.ts';
import type { Job } from './operations.ts';

const job: Job = { id: '1', kind: 'import_files', state: 'running', done: 0, total: null, note: null, result: null };

test('progress is whole per cent, never beyond the ends, unknown without a total', () => {
  expect(percentOf(job)).toBeNull();
  expect(percentOf({ ...job, done: 2, total: 3 })).toBe(66);
  expect(percentOf({ ...job, done: 5, total: 3 })).toBe(100);
  expect(percentOf({ ...job, done: 0, total: 0 })).toBeNull();
  expect(percentOf({ ...job, state: 'done' })).toBe(100);
});

test('a job is over when it is done, has failed or was stopped', () => {
  const over = (['queued', 'running', 'done', 'failed', 'cancelled'] as const).filter((state) =>
    isOver({ ...job, state }),
  );
  expect(over).toEqual(['done', 'failed', 'cancelled']);
});
