import type { Words } from '../../platform/operations/index.ts';
import type { Settings } from '../settings.ts';

/** The outside of a command: tests give it their own. */
export interface Terminal {
  /** The whole of standard input. */
  read(): Promise<string>;
  out(text: string): void;
  err(text: string): void;
}

export interface CliCommand {
  readonly name: string;
  /** What stands behind the name in the help, for example `<files…>`. */
  readonly takes: string;
  readonly summary: Words;
  /** Answers the exit status: 0 done, 1 refused, 2 misused. */
  readonly run: (
    arguments_: readonly string[],
    terminal: Terminal,
    settings: Settings,
    /** The email of the account to act as; null is the machine's operator. */
    actAs: string | null,
  ) => Promise<number>;
}
