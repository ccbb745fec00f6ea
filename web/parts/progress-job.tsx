import { Button, Progress } from '@mantine/core';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { isOver, jobStore, percentOf, useJob } from '../api/jobs.ts';
import { isWords, refusalOf } from '../api/model.ts';
import { useSubmission } from '../api/submission.ts';
import { useWords } from './format/language.ts';
import { CallErrorAlert, RefusalAlert } from './refusal-alert.tsx';
import './progress-job.css';

interface ProgressJobProps {
  readonly jobId: string;
  readonly title: string;
  /** Shown when the job is done: where its outcome is. */
  readonly children?: ReactNode;
}

/** Long work: how far it is, what came of it, and a way to stop it. It goes on when the reader leaves the page. */
export function ProgressJob({ jobId, title, children }: ProgressJobProps) {
  const { t } = useTranslation();
  const inWords = useWords();
  const job = useJob(jobId);
  const cancel = useSubmission('cancel_job');
  useEffect(() => jobStore.follow(jobId), [jobId]);
  if (job === null) return null;
  const percent = percentOf(job);
  const refusal = refusalOf(job.result);
  return (
    <section className="progress-job" aria-label={title}>
      <div className="progress-job-line">
        <span>{title}</span>
        <span className="dimmed" role="status">
          {t(`job.${job.state}`)}
          {percent === null || isOver(job) ? null : ` ${percent} %`}
        </span>
        {isOver(job) ? null : (
          <Button
            variant="default"
            size="compact-sm"
            loading={cancel.isPending}
            onClick={() => cancel.mutate({ id: jobId })}
          >
            {t('job.cancel')}
          </Button>
        )}
      </div>
      {isOver(job) ? null : (
        <Progress.Root size="sm">
          <Progress.Section value={percent ?? 100} animated={percent === null} aria-label={title} />
        </Progress.Root>
      )}
      {isWords(job.note) && !isOver(job) ? <p className="dimmed">{inWords(job.note)}</p> : null}
      {refusal ? <RefusalAlert refusal={refusal} /> : null}
      {cancel.error ? <CallErrorAlert error={cancel.error} /> : null}
      {job.state === 'done' ? children : null}
    </section>
  );
}
