import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { call } from './client.ts';
import type { InputOf, OperationName, OutputOf } from './operations.ts';

interface UseOperationOptions {
  /** False while the input is not known yet. */
  readonly enabled?: boolean;
  /** Asks again by itself, for what others move. */
  readonly everySeconds?: number | undefined;
  /** Shows the last answer while the next one is read. */
  readonly keepLast?: boolean;
}

/** What an operation answers, kept until a command changes it. */
export function useOperation<Name extends OperationName>(
  name: Name,
  input: InputOf<Name>,
  { enabled = true, everySeconds, keepLast = false }: UseOperationOptions = {},
) {
  return useQuery<OutputOf<Name>>({
    queryKey: [name, input],
    queryFn: ({ signal }) => call(name, input, { signal }),
    enabled,
    ...(everySeconds === undefined ? {} : { refetchInterval: everySeconds * 1000 }),
    ...(keepLast ? { placeholderData: keepPreviousData } : {}),
  });
}
