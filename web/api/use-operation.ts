import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { call } from './client.ts';
import type { InputOf, OperationName, OutputOf } from './operations.ts';

interface UseOperationOptions<Output> {
  /** False while the input is not known yet. */
  readonly enabled?: boolean;
  /** Asks again by itself, for what others move. */
  readonly everySeconds?: number | undefined;
  /** Ends the asking again: what was waited for is there. */
  readonly until?: (output: Output) => boolean;
  /** Shows the last answer while the next one is read. */
  readonly keepLast?: boolean;
}

/** What an operation answers, kept until a command changes it. */
export function useOperation<Name extends OperationName>(
  name: Name,
  input: InputOf<Name>,
  { enabled = true, everySeconds, until, keepLast = false }: UseOperationOptions<OutputOf<Name>> = {},
) {
  return useQuery<OutputOf<Name>>({
    queryKey: [name, input],
    queryFn: ({ signal }) => call(name, input, { signal }),
    enabled,
    refetchInterval: ({ state: { data } }) => {
      if (everySeconds === undefined || (data !== undefined && until?.(data))) return false;
      return everySeconds * 1000;
    },
    ...(keepLast ? { placeholderData: keepPreviousData } : {}),
  });
}
