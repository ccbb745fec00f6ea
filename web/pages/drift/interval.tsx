import { useTranslation } from 'react-i18next';
import { halfWidth, percentOff } from './offset.ts';
import './drift.css';

interface IntervalProps {
  readonly of: { readonly ratio: string | null; readonly low: string | null; readonly high: string | null };
}

/** How far actual consumption is off what is declared, over its confidence interval. */
export function Interval({ of: { ratio, low, high } }: IntervalProps) {
  const { t } = useTranslation();
  if (ratio === null) return <span className="dimmed">{t('drift.noRatio')}</span>;
  return (
    <span className="interval">
      <span className="number">{percentOff(ratio)}</span>
      {low === null || high === null ? null : (
        <span className="number dimmed interval-bounds">
          {t('drift.bounds', { low: percentOff(low), high: percentOff(high) })}
        </span>
      )}
    </span>
  );
}

/** The same on one line, as a table has room for. */
export function ShortInterval({ of: { ratio, low, high } }: IntervalProps) {
  const { t } = useTranslation();
  if (ratio === null) return <span className="dimmed">{t('drift.noRatio')}</span>;
  return (
    <span className="number">
      {percentOff(ratio)}
      {low === null || high === null ? null : <span className="dimmed interval-half">{halfWidth(low, high)}</span>}
    </span>
  );
}
