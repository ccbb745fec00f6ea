import { Button } from '@mantine/core';
import { useRouter } from '@tanstack/react-router';
import { Component, type ErrorInfo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalError } from './api/model.ts';
import { ErrorState } from './parts/states.tsx';

interface CrashBoundaryState {
  readonly error: Error | null;
}

/** The last net: a bug of ours takes down the page, not the reader's trust that nothing was lost. */
export class CrashBoundary extends Component<{ readonly children: ReactNode }, CrashBoundaryState> {
  override state: CrashBoundaryState = { error: null };

  static getDerivedStateFromError(error: Error): CrashBoundaryState {
    return { error };
  }

  override componentDidCatch(error: Error, info: ErrorInfo): void {
    console.error(error, info.componentStack);
  }

  override render(): ReactNode {
    const { error } = this.state;
    return error === null ? this.props.children : <Crash error={error} onRetry={() => window.location.reload()} />;
  }
}

/** A page that could not be shown, inside the shell: the rest of the console stays usable. */
export function PageError({ error, reset }: { readonly error: unknown; readonly reset: () => void }) {
  const router = useRouter();
  const retry = () => {
    reset();
    void router.invalidate();
  };
  return <Crash error={error} onRetry={retry} />;
}

function Crash({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }) {
  const { t } = useTranslation();
  return (
    <main className="page">
      <h1>{t(error instanceof RefusalError ? 'error.refusedTitle' : 'error.title')}</h1>
      <ErrorState error={error} onRetry={onRetry} />
      <Button component="a" href="/" variant="transparent" size="compact-sm">
        {t('error.home')}
      </Button>
    </main>
  );
}
