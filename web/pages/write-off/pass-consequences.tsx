import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { DayText, Money } from '../../parts/format/values.tsx';
import { dayAfter } from './days.ts';
import type { WriteOff } from './views.ts';
import './write-off.css';

/** What passing will do, said before it is done: all of it in one step, or nothing. */
export function PassConsequences({ writeOff }: { readonly writeOff: WriteOff }) {
  const { t } = useTranslation();
  const { writeOffNo, bookNo, periodThrough, differenceCount, totals, tax } = writeOff;
  const lists = (totals?.listsIn ?? 0) + (totals?.listsOut ?? 0);
  return (
    <>
      <ul className="consequences">
        <li>
          {differenceCount === 0 ? (
            t('writeOff.pass.noDifferences')
          ) : (
            <Link to="/write-offs/$writeOff/differences" params={{ writeOff: writeOffNo }}>
              {t('writeOff.pass.differences', { count: differenceCount })}
            </Link>
          )}{' '}
          {differenceCount === 0 ? null : <DayText day={periodThrough} />}
        </li>
        <li>
          {t('writeOff.pass.closes', { book: bookNo })} <DayText day={periodThrough} />
        </li>
        <li>{t('writeOff.pass.lists', { count: lists })}</li>
        <li>
          {t('writeOff.pass.next')} <DayText day={dayAfter(periodThrough)} />
        </li>
        {tax === null ? null : (
          <li>
            {t('writeOff.pass.tax')} <Money amount={tax.total} />
          </li>
        )}
      </ul>
      <p className="dimmed">{t('writeOff.pass.outdated')}</p>
    </>
  );
}
