import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { call } from '../../api/client.ts';
import { RefusalError } from '../../api/model.ts';
import { type CountEntry, changed, entriesFromText, withEntry } from './count-queue.ts';
import type { CountRow } from './views.ts';

const asked = { refusal: null, outage: false } as const;

export type NewCount = Pick<CountEntry, 'code' | 'quantity' | 'stage' | 'mode'>;

/**
 * Sends what is scanned, one after the other, while the next is being scanned already. Each entry has a key of its own,
 * so that a scan which an outage cut off is sent again without counting twice; entries survive a reload of the page.
 */
export function useCountQueue(writeOff: string) {
  const queries = useQueryClient();
  const storageKey = `entrepot-counts/${writeOff}`;
  const [entries, setEntries] = useState(() => entriesFromText(sessionStorage.getItem(storageKey)));
  const line = useRef<Promise<void>>(Promise.resolve());
  useEffect(() => sessionStorage.setItem(storageKey, JSON.stringify(entries)), [entries, storageKey]);

  const change = (id: string, to: Partial<CountEntry>) => setEntries((before) => changed(before, id, to));
  const inLine = (entry: CountEntry, work: () => Promise<Partial<CountEntry>>) => {
    line.current = line.current.then(async () => {
      try {
        change(entry.id, await work());
        // Counts and state moved; the preview is read when somebody asks for it.
        await queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'preview_write_off' });
      } catch (error) {
        const refusal = error instanceof RefusalError ? error.refusal : null;
        const said = { refusal, outage: refusal === null };
        change(entry.id, entry.state === 'done' ? said : { ...said, state: 'failed' });
      }
    });
  };
  const send = (entry: CountEntry) =>
    inLine(entry, async () => ({ ...asked, state: 'done', count: await countOf(writeOff, entry) }));

  return {
    entries,
    add: (one: NewCount) => {
      const entry: CountEntry = { ...one, ...asked, id: crypto.randomUUID(), state: 'waiting', count: null };
      setEntries((before) => withEntry(before, entry));
      send(entry);
    },
    again: (entry: CountEntry) => {
      // What the server has refused is a new question; what it may not have heard keeps its key.
      const id = entry.refusal === null ? entry.id : crypto.randomUUID();
      const next: CountEntry = { ...entry, ...asked, id, state: 'waiting' };
      change(entry.id, next);
      send(next);
    },
    drop: (entry: CountEntry) => setEntries((before) => before.filter(({ id }) => id !== entry.id)),
    takeBack: (entry: CountEntry) =>
      inLine(entry, async () => {
        const { code, quantity, stage } = entry;
        const input = { writeOff, code, quantity, stage };
        const { count } = await call('take_back_count', input, { idempotencyKey: `${entry.id}-back` });
        return { ...asked, state: 'taken_back', count };
      }),
  };
}

async function countOf(writeOff: string, { id, code, quantity, stage, mode }: CountEntry): Promise<CountRow | null> {
  const options = { idempotencyKey: id };
  if (mode === 'add') {
    return (await call('scan_count', { writeOff, code, quantity, stage }, options)).count;
  }
  await call('enter_counts', { writeOff, mode, counts: [{ code, quantity, stage }] }, options);
  return null;
}
