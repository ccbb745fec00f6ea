import { Button, Popover } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isOver, jobStore, useJobs } from '../../api/jobs.ts';
import { ProgressJob } from '../progress-job.tsx';

/** Long work under way, wherever it was started; not drawn when there is none. */
export function JobTray() {
  const { t, i18n } = useTranslation();
  const kindName = (kind: string) => (i18n.exists(`jobKind.${kind}`) ? t(`jobKind.${kind}`) : t('job.unnamed'));
  const jobs = useJobs();
  if (jobs.length === 0) return null;
  const running = jobs.filter((job) => !isOver(job)).length;
  return (
    <Popover width={340} position="bottom-end" trapFocus withRoles>
      <Popover.Target>
        <Button variant="default" size="compact-sm">
          {running > 0 ? t('job.runningCount', { running }) : t('job.allOver')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className="stack" aria-label={t('job.tray')}>
        {jobs.map((job) => (
          <div key={job.id}>
            <ProgressJob jobId={job.id} title={kindName(job.kind)} />
            {isOver(job) ? (
              <Button variant="transparent" size="compact-sm" onClick={() => jobStore.forget(job.id)}>
                {t('job.dismiss')}
              </Button>
            ) : null}
          </div>
        ))}
      </Popover.Dropdown>
    </Popover>
  );
}
