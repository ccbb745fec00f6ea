import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { JobStore } from './jobs.ts';

/** The browser's event source, driven by hand. */
class FakeEventSource {
  static opened: FakeEventSource[] = [];
  static readonly CLOSED = 2;
  readonly url: string;
  readyState = 1;
  onmessage: ((event: { data: string }) => void) | null = null;
  onerror: (() => void) | null = null;
  private readonly listeners = new Map<string, () => void>();

  constructor(url: string) {
    this.url = url;
    FakeEventSource.opened.push(this);
  }

  addEventListener(name: string, listener: () => void): void {
    this.listeners.set(name, listener);
  }

  close(): void {
    this.readyState = FakeEventSource.CLOSED;
  }

  send(job: object): void {
    this.onmessage?.({ data: JSON.stringify(job) });
  }

  refuse(): void {
    this.listeners.get('refusal')?.();
  }
}

const stored = new Map<string, string>();

beforeEach(() => {
  FakeEventSource.opened = [];
  stored.clear();
  vi.stubGlobal('EventSource', FakeEventSource);
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => stored.set(key, value),
  });
});
afterEach(() => vi.unstubAllGlobals());

const lastOpened = () => {
  const source = FakeEventSource.opened.at(-1);
  if (!source) throw new Error('no stream was opened');
  return source;
};
const running = { kind: 'import_files', state: 'running', done: 1, total: 4, note: null, result: null };

test('follows a job until it is over, by one stream however many pages ask', () => {
  const store = new JobStore();
  const heard = vi.fn();
  store.subscribe(heard);
  store.follow('j1');
  store.follow('j1');
  expect(FakeEventSource.opened.map((source) => source.url)).toEqual(['/api/jobs/j1/events']);
  lastOpened().send(running);
  expect(store.current()).toEqual([{ id: 'j1', ...running }]);
  lastOpened().send({ ...running, state: 'done', done: 4 });
  expect(lastOpened().readyState).toBe(FakeEventSource.CLOSED);
  store.follow('j1');
  expect(FakeEventSource.opened).toHaveLength(1);
  expect(heard).toHaveBeenCalledTimes(3);
});

test('takes up after a reload what was still under way', () => {
  const before = new JobStore();
  before.follow('j1');
  before.follow('j2');
  lastOpened().send({ ...running, state: 'failed' });
  const after = new JobStore();
  after.resume();
  expect(after.current().map((job) => job.id)).toEqual(['j1']);
});

test('a job the server refuses to show is dropped', () => {
  const store = new JobStore();
  store.follow('j1');
  lastOpened().refuse();
  expect(store.current()).toEqual([]);
  expect(stored.get('entrepot.jobs')).toBe('[]');
});
