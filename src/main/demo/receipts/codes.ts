import type { Result } from '../../../kernel/index.ts';
import { mustHold } from '../founding.ts';

/** A code that the demonstration itself made: that it has its form is certain. */
export function known<T>(read: (text: string) => Result<T>, text: string): T {
  return mustHold(`code ${text}`, read(text));
}

export function knownOrNull<T>(read: (text: string) => Result<T>, text: string | null): T | null {
  return text === null ? null : known(read, text);
}
