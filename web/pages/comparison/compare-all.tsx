import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { jobStore, useJob } from '../../api/jobs.ts';
import { useMay } from '../../api/permissions.ts';
import { useCommand } from '../../api/submission.ts';
import { ProgressJob } from '../../parts/progress-job.tsx';
import { CallErrorAlert } from '../../parts/refusal-alert.tsx';

/** Compares every book now, as the night does; the list below is read again when it is done. */
export function CompareAll() {
  const { t } = useTranslation();
  const may = useMay();
  const queries = useQueryClient();
  const start = useCommand('compare_all_books');
  const [jobId, setJobId] = useState<string | null>(null);
  const state = useJob(jobId ?? '')?.state;
  useEffect(() => {
    if (state === 'done') void queries.invalidateQueries({ queryKey: ['list_control_book'] });
  }, [state, queries]);
  if (!may('compare_all_books')) return null;
  const run = () =>
    start.mutate(
      {},
      {
        onSuccess: (answer) => {
          jobStore.follow(answer.jobId);
          setJobId(answer.jobId);
        },
      },
    );
  return (
    <div className="stack">
      <Button onClick={run} loading={start.isPending}>
        {t('comparison.compareAll')}
      </Button>
      {jobId === null ? null : <ProgressJob jobId={jobId} title={t('comparison.compareAll')} />}
      {start.error ? <CallErrorAlert error={start.error} /> : null}
    </div>
  );
}
