import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from './client.ts';
import { RefusalError } from './model.ts';
import type { Session, SessionAnswer } from './operations.ts';

/** The session, or null when nobody is signed in. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  staleTime: 60_000,
  queryFn: async ({ signal }): Promise<Session | null> => {
    try {
      return sessionOf(await call('get_session', {}, { signal }));
    } catch (error) {
      if (error instanceof RefusalError && error.status === 401) return null;
      throw error;
    }
  },
});

function sessionOf(answer: SessionAnswer): Session | null {
  return answer.user === null ? null : { ...answer, user: answer.user };
}

export function useSession(): Session | null {
  return useQuery(sessionQuery).data ?? null;
}

/** Forgets everything that was read for the session that ended. */
export function useSignOut(): () => Promise<void> {
  const queries = useQueryClient();
  return async () => {
    await call('sign_out', {});
    queries.clear();
    queries.setQueryData(sessionQuery.queryKey, null);
  };
}
