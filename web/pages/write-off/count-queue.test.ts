import { expect, test } from 'vitest';
import { type CountEntry, changed, entriesFromText, withEntry } from './count-queue.ts';

const entry = (id: string, state: CountEntry['state'] = 'waiting'): CountEntry => ({
  ...{
    id,
    code: 'SJ2001',
    quantity: '1',
    stage: 'on_hand',
    mode: 'add',
    state,
    count: null,
    refusal: null,
    outage: false,
  },
});

test('the newest entry stands first, and a hundred are kept', () => {
  let entries: readonly CountEntry[] = [];
  for (let at = 1; at <= 101; at += 1) entries = withEntry(entries, entry(`${at}`));
  expect([entries.length, entries[0]?.id, entries.at(-1)?.id]).toEqual([100, '101', '2']);
});

test('one entry changes, the others stay', () => {
  const entries = changed([entry('a'), entry('b')], 'b', { state: 'done' });
  expect(entries.map(({ state }) => state)).toEqual(['waiting', 'done']);
});

test('what was on its way when the page was left is offered again under its own key', () => {
  const text = JSON.stringify([entry('a'), entry('b', 'done')]);
  expect(entriesFromText(text).map(({ id, state }) => `${id} ${state}`)).toEqual(['a failed', 'b done']);
  expect([entriesFromText(null), entriesFromText('{')]).toEqual([[], []]);
});
