/** So many failures within a window close the door until the window ends. */
export interface AttemptLimit {
  readonly failures: number;
  readonly windowMilliseconds: number;
}

interface Window {
  readonly startedAt: number;
  failures: number;
}

const windowsMax = 10_000;

/**
 * Counts failed sign-ins by key. It lives in the process: several servers each count for themselves, which multiplies
 * the limit by their number but never lets a guesser through unhindered.
 */
export class FailedAttempts {
  readonly #limit: AttemptLimit;
  readonly #windows = new Map<string, Window>();

  constructor(limit: AttemptLimit) {
    this.#limit = limit;
  }

  /** Milliseconds to wait before the next attempt; 0 when the door is open. */
  waitMilliseconds(key: string, now: number): number {
    const window = this.#windows.get(key);
    if (!window || window.failures < this.#limit.failures) return 0;
    return Math.max(0, window.startedAt + this.#limit.windowMilliseconds - now);
  }

  fail(key: string, now: number): void {
    const window = this.#windows.get(key);
    if (window && now - window.startedAt < this.#limit.windowMilliseconds) {
      window.failures += 1;
      return;
    }
    this.#windows.delete(key);
    this.#forgetOld(now);
    this.#windows.set(key, { startedAt: now, failures: 1 });
  }

  succeed(key: string): void {
    this.#windows.delete(key);
  }

  /** Keeps a flood of keys from filling the memory. Windows stand in the order of their start, so the first are the oldest. */
  #forgetOld(now: number): void {
    for (const [key, window] of this.#windows) {
      const ended = now - window.startedAt >= this.#limit.windowMilliseconds;
      if (!ended && this.#windows.size < windowsMax) return;
      this.#windows.delete(key);
    }
  }
}
