import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCode } from '../../parts/codes/code-text.ts';
import { useReferenceName } from '../../parts/codes/reference.ts';
import { Quantity } from '../../parts/format/values.tsx';
import { RefusalAlert } from '../../parts/refusal-alert.tsx';
import type { CountEntry } from './count-queue.ts';
import type { useCountQueue } from './use-count-queue.ts';

interface CountEntriesProps {
  readonly queue: ReturnType<typeof useCountQueue>;
}

/** What was entered here, the newest first: how much is counted of the item by then, and the way back. */
export function CountEntries({ queue }: CountEntriesProps) {
  const { t } = useTranslation();
  const { entries } = queue;
  if (entries.length === 0) return <p className="dimmed">{t('writeOff.noEntries')}</p>;
  const [newest] = entries;
  return (
    <>
      <p role="status" className="visually-hidden">
        {newest ? `${newest.code} ${t(`writeOff.entryState.${newest.state}`)}` : ''}
      </p>
      <ul className="count-entries" aria-label={t('writeOff.lastEntries')}>
        {entries.map((entry) => (
          <Entry key={entry.id} entry={entry} queue={queue} repeats={repeatsOf(entries, entry)} />
        ))}
      </ul>
    </>
  );
}

/** How many entries of the same code and stage stand, this one and those before it. */
function repeatsOf(entries: readonly CountEntry[], entry: CountEntry): number {
  const before = entries.slice(entries.indexOf(entry));
  return before.filter(({ code, stage, state }) => code === entry.code && stage === entry.stage && state === 'done')
    .length;
}

interface EntryProps extends CountEntriesProps {
  readonly entry: CountEntry;
  readonly repeats: number;
}

function Entry({ entry, queue, repeats }: EntryProps) {
  const { t } = useTranslation();
  const code = useCode();
  const unit = useReferenceName('units');
  const { count, state } = entry;
  return (
    <li className="count-entry" data-state={state}>
      <span className="count-what">
        {count === null ? entry.code : `${count.materialNo} ${count.name}`}{' '}
        <span className="dimmed">
          {code('stage', entry.stage)}
          {repeats > 1 && state === 'done' ? ` · ${t('writeOff.repeat', { count: repeats })}` : ''}
        </span>
      </span>
      <span className="count-amount">
        {entry.mode === 'add' ? '+' : '= '}
        <Quantity quantity={entry.quantity} />
      </span>
      <EntryButtons entry={entry} queue={queue} />
      {count === null || state === 'failed' ? (
        <span className="dimmed">{t(`writeOff.entryState.${state}`)}</span>
      ) : (
        <span className="dimmed">
          {state === 'taken_back' ? `${t('writeOff.entryState.taken_back')} · ` : ''}
          {t('writeOff.totalNow')} <Quantity quantity={count.quantity} unit={unit(count.declaredUnit)} />
        </span>
      )}
      {entry.outage ? <span className="reason">{t('writeOff.outage')}</span> : null}
      {entry.refusal === null ? null : <RefusalAlert refusal={entry.refusal} />}
    </li>
  );
}

function EntryButtons({ entry, queue }: Omit<EntryProps, 'repeats'>) {
  const { t } = useTranslation();
  const common = { variant: 'default', size: 'compact-sm' } as const;
  if (entry.state === 'failed') {
    return (
      <span className="dialog-buttons">
        <Button {...common} onClick={() => queue.again(entry)}>
          {t('writeOff.again')}
        </Button>
        <Button {...common} onClick={() => queue.drop(entry)}>
          {t('writeOff.drop')}
        </Button>
      </span>
    );
  }
  // A total that was put in place of another has nothing to go back to: the right one is entered instead.
  if (entry.state !== 'done' || entry.mode !== 'add') return <span />;
  return (
    <Button {...common} onClick={() => queue.takeBack(entry)}>
      {t('writeOff.takeBack')}
    </Button>
  );
}
