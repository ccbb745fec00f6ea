import { useSyncExternalStore } from 'react';
import { call } from './client.ts';
import type { Job } from './operations.ts';

const storageKey = 'entrepot.jobs';
const pollMilliseconds = 3000;

/** What is known of a job until its first event. */
const unseenJob: Omit<Job, 'id'> = { kind: '', state: 'queued', done: 0, total: null, note: null, result: null };

export function isOver(job: Job): boolean {
  return job.state !== 'queued' && job.state !== 'running';
}

/** Part done in whole per cent; null while the amount of work is not known. A finished job is always at 100. */
export function percentOf(job: Job): number | null {
  if (job.state === 'done') return 100;
  if (job.total === null || job.total <= 0) return null;
  return Math.max(0, Math.min(100, Math.floor((job.done / job.total) * 100)));
}

/**
 * The jobs this browser has started, followed by server-sent events. They live outside every page and their names are
 * kept, so that leaving the page or loading it anew does not lose sight of them.
 */
export class JobStore {
  private jobs: readonly Job[] = [];
  private readonly sources = new Map<string, EventSource>();
  private readonly listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly current = (): readonly Job[] => this.jobs;

  /** Takes up what was under way before the page was loaded; asked again it does nothing. */
  resume(): void {
    for (const id of rememberedIds()) this.follow(id);
  }

  follow(id: string): void {
    if (this.sources.has(id) || this.jobs.some((job) => job.id === id && isOver(job))) return;
    if (!this.jobs.some((job) => job.id === id)) this.put({ ...unseenJob, id });
    const source = new EventSource(`/api/jobs/${encodeURIComponent(id)}/events`);
    this.sources.set(id, source);
    source.onmessage = (event: MessageEvent<string>) => this.put({ ...(JSON.parse(event.data) as Job), id });
    source.addEventListener('refusal', () => this.forget(id));
    source.onerror = () => {
      // The browser itself reconnects a broken stream; one that was refused it leaves closed.
      if (source.readyState === EventSource.CLOSED) this.fallBackToAsking(id);
    };
  }

  forget(id: string): void {
    this.close(id);
    this.jobs = this.jobs.filter((job) => job.id !== id);
    this.changed();
  }

  forgetAll(): void {
    for (const { id } of this.jobs) this.close(id);
    this.jobs = [];
    this.changed();
  }

  private fallBackToAsking(id: string): void {
    call('get_job', { id }).then(
      (job) => {
        this.put(job);
        if (isOver(job)) return;
        this.close(id);
        setTimeout(() => this.follow(id), pollMilliseconds);
      },
      // The server no longer knows the job, or no longer this reader: there is nothing left to show.
      () => this.forget(id),
    );
  }

  private put(job: Job): void {
    const isKnown = this.jobs.some((known) => known.id === job.id);
    this.jobs = isKnown
      ? this.jobs.map((known) => (known.id === job.id ? { ...known, ...job } : known))
      : [...this.jobs, job];
    if (isOver(job)) this.close(job.id);
    this.changed();
  }

  private close(id: string): void {
    this.sources.get(id)?.close();
    this.sources.delete(id);
  }

  private changed(): void {
    const ids = this.jobs.filter((job) => !isOver(job)).map((job) => job.id);
    localStorage.setItem(storageKey, JSON.stringify(ids));
    for (const listener of this.listeners) listener();
  }
}

function rememberedIds(): string[] {
  try {
    const ids: unknown = JSON.parse(localStorage.getItem(storageKey) ?? '[]');
    return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : [];
  } catch {
    return [];
  }
}

export const jobStore = new JobStore();

export function useJobs(): readonly Job[] {
  return useSyncExternalStore(jobStore.subscribe, jobStore.current);
}

export function useJob(id: string): Job | null {
  return useJobs().find((job) => job.id === id) ?? null;
}
