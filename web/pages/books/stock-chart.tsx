import { useTranslation } from 'react-i18next';
import { useOperation } from '../../api/use-operation.ts';
import { dayOf, daysUntil, formatDay } from '../../parts/format/days.ts';
import { perMille, textOf } from '../../parts/format/exact.ts';
import { useLanguage } from '../../parts/format/language.ts';
import { groupDigits, trimZeros } from '../../parts/format/numbers.ts';
import { DayText, Quantity } from '../../parts/format/values.tsx';
import { type StockPoint, stockSeries } from './stock-series.ts';
import './stock-chart.css';

interface StockChartProps {
  readonly bookNo: string;
  readonly itemNo: number;
  readonly unit: string;
}

/** A page of entries as long as the API gives them; a longer history is read in the statement below. */
const entriesDrawn = 1000;
const width = 720;
const height = 160;

/** Stock on hand over the days as steps, with the same numbers in a table behind it. */
export function StockChart({ bookNo, itemNo, unit }: StockChartProps) {
  const { t } = useTranslation();
  const entries = useOperation('list_book_entries', { bookNo, itemNo, limit: entriesDrawn });
  if (!entries.data) return null;
  if (entries.data.next !== null) return <p className="dimmed">{t('item.tooLong', { count: entriesDrawn })}</p>;
  const points = stockSeries(entries.data.rows);
  if (points.length === 0) return <p className="dimmed">{t('item.tooShort')}</p>;
  return (
    <>
      <Steps points={points} unit={unit} />
      <details>
        <summary>{t('item.asTable')}</summary>
        <table className="plain-table stock-table">
          <thead>
            <tr>
              <th>{t('entry.on')}</th>
              <th className="number">{t('item.onHand')}</th>
            </tr>
          </thead>
          <tbody>
            {points.map((point) => (
              <tr key={point.day}>
                <td>
                  <DayText day={point.day} />
                </td>
                <td className="number">
                  <Quantity quantity={textOf(point.units)} unit={unit} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  );
}

function Steps({ points, unit }: { readonly points: readonly StockPoint[]; readonly unit: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const first = points[0]?.day ?? '';
  const today = dayOf(new Date());
  const moved = points.at(-1)?.day ?? '';
  // The last balance holds until today.
  const last = daysUntil(moved, today) > 0 ? moved : today;
  const days = Math.max(1, daysUntil(last, first));
  const most = mostOf(points);
  const x = (day: string) => Math.round((daysUntil(day, first) * width) / days);
  const y = (units: bigint) => height - Math.round((perMille(units, most) * height) / 1000);
  const path = points
    .map((point, at) => `${at === 0 ? `M0 ${height}V` : `H${x(point.day)}V`}${y(point.units)}`)
    .join('');
  const amount = (units: bigint) => `${groupDigits(trimZeros(textOf(units)))} ${unit}`;
  return (
    <figure className="stock-chart">
      <span className="stock-chart-most">{amount(most)}</span>
      <svg
        viewBox={`-1 -4 ${width + 2} ${height + 6}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={t('item.chartLabel', { from: formatDay(first, language), to: formatDay(last, language) })}
      >
        <line x1="0" x2={width} y1={height} y2={height} className="stock-chart-axis" />
        <path d={`${path}H${width}`} className="stock-chart-line" />
      </svg>
      <figcaption>
        <DayText day={first} />
        <span>{t('item.nowIs', { amount: amount(points.at(-1)?.units ?? 0n) })}</span>
        <DayText day={last} />
      </figcaption>
    </figure>
  );
}

/** At least one, so that an item that is used up can be drawn. */
function mostOf(points: readonly StockPoint[]): bigint {
  let most = 1n;
  for (const { units } of points) if (units > most) most = units;
  return most;
}
