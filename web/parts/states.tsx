import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CallErrorAlert } from './refusal-alert.tsx';
import './states.css';

interface EmptyStateProps {
  /** What belongs here. */
  readonly title: string;
  readonly children?: ReactNode;
  /** The first step. */
  readonly action?: ReactNode;
}

/** A page with nothing on it yet: what belongs there, and the first step. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className="page-state">
      <p className="page-state-title">{title}</p>
      {children === undefined ? null : <div className="dimmed">{children}</div>}
      {action}
    </div>
  );
}

interface ErrorStateProps {
  readonly error: unknown;
  readonly onRetry?: () => void;
}

/** Something could not be read: what happened, that nothing was lost, and a way to try again. */
export function ErrorState({ error, onRetry }: ErrorStateProps) {
  const { t } = useTranslation();
  return (
    <div className="page-state">
      <CallErrorAlert error={error} />
      {onRetry ? (
        <Button variant="default" onClick={onRetry}>
          {t('error.retry')}
        </Button>
      ) : null}
    </div>
  );
}

/** A quiet word while something is read; announced to screen readers. */
export function LoadingState() {
  const { t } = useTranslation();
  return (
    <p className="page-state dimmed" role="status">
      {t('state.loading')}
    </p>
  );
}
