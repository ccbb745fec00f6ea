import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { OutageError } from './api/model.ts';
import { CrashBoundary } from './crash-boundary.tsx';
import { cssVariables, theme } from './parts/theme.ts';
import { createConsoleRouter } from './router.tsx';

const queries = new QueryClient({
  defaultOptions: {
    // A refusal is an answer; only an outage is worth another try.
    queries: { staleTime: 10_000, retry: (count, error) => error instanceof OutageError && count < 1 },
    mutations: { retry: false },
  },
});
const router = createConsoleRouter(queries);

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
