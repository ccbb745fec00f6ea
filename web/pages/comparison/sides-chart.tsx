import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../api/operations.ts';
import { useCode } from '../../parts/codes/code-text.ts';
import { daysUntil } from '../../parts/format/days.ts';
import { perMille, textOf } from '../../parts/format/exact.ts';
import { groupDigits, trimZeros } from '../../parts/format/numbers.ts';
import { DayText } from '../../parts/format/values.tsx';
import { type Point, runningBalances } from './running.ts';
import './comparison.css';

const width = 720;
const height = 180;

/** What each side says was there, as steps over the days, and the day on which they part. */
export function SidesChart({ item }: { readonly item: OutputOf<'get_item_comparison'> }) {
  const { t } = useTranslation();
  const code = useCode();
  const balances = runningBalances(item);
  const points = [...balances.values()].flat();
  const days = points.map(({ day }) => day).sort();
  const [first = '', last = ''] = [days[0], days.at(-1)];
  if (points.length < 2) return null;
  const span = Math.max(1, daysUntil(last, first));
  let most = 1n;
  for (const { units } of points) if (units > most) most = units;
  const x = (day: string) => Math.round((daysUntil(day, first) * width) / span);
  const y = (units: bigint) => height - Math.round((perMille(units < 0n ? 0n : units, most) * height) / 1000);
  const pathOf = (steps: readonly Point[]) =>
    `${steps.map(({ day, units }, at) => (at === 0 ? `M${x(day)} ${y(units)}` : `H${x(day)}V${y(units)}`)).join('')}H${width}`;
  const parting = item.partings[0];
  return (
    <figure className="sides-chart">
      <svg viewBox={`-1 -14 ${width + 2} ${height + 18}`} role="img" aria-label={t('comparison.chartLabel')}>
        <line x1={0} x2={width} y1={height} y2={height} className="sides-axis" />
        {parting ? (
          <>
            <line x1={x(parting.on)} x2={x(parting.on)} y1={0} y2={height} className="sides-parting" />
            <text x={x(parting.on) + 4} y={-3} className="sides-label">
              {t('comparison.partsHere')}
            </text>
          </>
        ) : null}
        {[...balances].map(([side, steps]) => (
          <path key={side} d={pathOf(steps)} className="sides-line" data-side={side} />
        ))}
      </svg>
      <figcaption>
        <DayText day={first} />
        <ul className="sides-legend">
          {[...balances].map(([side, steps]) => (
            <li key={side} data-side={side}>
              {code('comparisonSide', side)} {groupDigits(trimZeros(textOf(steps.at(-1)?.units ?? 0n)))}
            </li>
          ))}
        </ul>
        <DayText day={last} />
      </figcaption>
    </figure>
  );
}
