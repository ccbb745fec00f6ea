/** What a log line may say besides its message. */
export type LogFields = Readonly<Record<string, unknown>>;

export interface Log {
  info(message: string, fields?: LogFields): void;
  warn(message: string, fields?: LogFields): void;
  error(message: string, fields?: LogFields): void;
}

export type LogLevel = 'info' | 'warn' | 'error' | 'silent';

const ranks: Record<LogLevel, number> = { info: 0, warn: 1, error: 2, silent: 3 };

/** One JSON object a line, as log collectors read it; errors with their stack, which never reaches a client. */
export function createLog(write: (line: string) => void, now: () => Date, from: LogLevel = 'info'): Log {
  const line =
    (level: LogLevel) =>
    (message: string, fields: LogFields = {}) => {
      if (ranks[level] < ranks[from]) return;
      write(`${JSON.stringify({ at: now().toISOString(), level, message, ...fields }, readable)}\n`);
    };
  return { info: line('info'), warn: line('warn'), error: line('error') };
}

/** For tests and for commands whose output is data. */
export const silentLog: Log = createLog(
  () => {},
  () => new Date(0),
  'silent',
);

function readable(_: string, value: unknown): unknown {
  if (typeof value === 'bigint') return value.toString();
  if (!(value instanceof Error)) return value;
  const { name, message, stack, cause } = value;
  return { name, message, stack, ...(cause === undefined ? {} : { cause }) };
}
