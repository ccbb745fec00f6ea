import { Progress } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../api/client.ts';
import './demo-banner.css';

const pollMilliseconds = 3000;

/** While the demonstration zone is still being lived through: how far it is, so that a half year is not taken for a whole. */
export function DemoBanner() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const progress = useQuery({
    queryKey: ['get_demo_progress'],
    queryFn: ({ signal }) => call('get_demo_progress', {}, { signal }),
    refetchInterval: (query) => (query.state.data?.state === 'loading' ? pollMilliseconds : false),
    retry: false,
  });
  const state = progress.data?.state;
  const done = progress.data?.done ?? 0;
  // What is on screen grows with the zone.
  useEffect(() => {
    if (state === 'loading' && done > 0) void queries.invalidateQueries({ predicate: (query) => query.isStale() });
  }, [state, done, queries]);
  if (state === 'failed') {
    return (
      <p className="demo-banner" role="alert">
        {t('demo.failed')}
      </p>
    );
  }
  if (state !== 'loading' || !progress.data) return null;
  const { total } = progress.data;
  return (
    <div className="demo-banner" role="status">
      <span>{t('demo.loading', { done, total })}</span>
      <Progress value={total === 0 ? 0 : (done * 100) / total} aria-label={t('demo.loading', { done, total })} />
    </div>
  );
}
