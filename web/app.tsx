import { MantineProvider } from '@mantine/core';
import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { OutageError, RefusalError } from './api/model.ts';
import { sessionQuery } from './api/session.ts';
import { CrashBoundary } from './crash-boundary.tsx';
import { cssVariables, theme } from './parts/theme.ts';
import { createConsoleRouter } from './router.tsx';

const queries = new QueryClient({
  queryCache: new QueryCache({ onError: noticeSignedOut }),
  mutationCache: new MutationCache({ onError: noticeSignedOut }),
  defaultOptions: {
    // A refusal is an answer; only an outage is worth another try.
    queries: { staleTime: 10_000, retry: (count, error) => error instanceof OutageError && count < 1 },
    mutations: { retry: false },
  },
});
const router = createConsoleRouter(queries);

/** A session that ended while the console was open: sign in again and come back to the same page. */
function noticeSignedOut(error: Error): void {
  if (!(error instanceof RefusalError) || error.status !== 401) return;
  if (!queries.getQueryData(sessionQuery.queryKey)) return;
  queries.setQueryData(sessionQuery.queryKey, null);
  void router.invalidate();
}

export function App() {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
      <CrashBoundary>
        <QueryClientProvider client={queries}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </CrashBoundary>
    </MantineProvider>
  );
}
