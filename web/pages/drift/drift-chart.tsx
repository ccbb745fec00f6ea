import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../api/operations.ts';
import { daysUntil } from '../../parts/format/days.ts';
import { basisPointsOff, percentOff } from './offset.ts';
import './drift.css';

type Drift = OutputOf<'get_consumption_drift'>;
type Month = Drift['months'][number];

const width = 720;
const height = 240;
const pad = { left: 8, right: 8, top: 12, bottom: 22 };
/** Half a per cent is tolerated: the band in which an interval may lie. */
const toleratedBasisPoints = 50;

interface Scale {
  readonly x: (day: string) => number;
  readonly y: (basisPoints: number) => number;
}

/**
 * Months as intervals, productions as dots, around the line of what the bill declares. The same numbers stand in the
 * tables below it.
 */
export function DriftChart({ drift }: { readonly drift: Drift }) {
  const { t } = useTranslation();
  const scale = scaleOf(drift);
  const began = drift.productions.find(({ internalNo }) => internalNo === drift.beganWith);
  const [upper, lower] = [scale.y(toleratedBasisPoints), scale.y(-toleratedBasisPoints)];
  return (
    <figure className="drift-chart">
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={t('drift.chartLabel')}>
        <rect x={0} width={width} y={upper} height={lower - upper} className="drift-tolerated" />
        <line x1={0} x2={width} y1={scale.y(0)} y2={scale.y(0)} className="drift-declared" />
        {began ? (
          <line
            x1={scale.x(began.producedOn)}
            x2={scale.x(began.producedOn)}
            y1={0}
            y2={height - pad.bottom}
            className="drift-began"
          />
        ) : null}
        {drift.productions.map((production) =>
          production.ratio === null ? null : (
            <circle
              key={production.internalNo}
              cx={scale.x(production.producedOn)}
              cy={scale.y(basisPointsOff(production.ratio))}
              r={3}
              className="drift-dot"
            >
              <title>{`${production.internalNo} ${production.producedOn} ${percentOff(production.ratio)}`}</title>
            </circle>
          ),
        )}
        {drift.months.map((month) => (
          <MonthMark key={month.month} month={month} scale={scale} />
        ))}
        <text x={pad.left} y={scale.y(0) - 5} className="drift-label">
          {t('drift.declaredLine')}
        </text>
        {began ? (
          <text
            x={scale.x(began.producedOn) - 4}
            y={pad.top}
            textAnchor="end"
            className="drift-label drift-label-began"
          >
            {t('drift.beganLabel', { no: began.internalNo })}
          </text>
        ) : null}
      </svg>
    </figure>
  );
}

function MonthMark({ month, scale }: { readonly month: Month; readonly scale: Scale }) {
  if (month.ratio === null) return null;
  const x = scale.x(`${month.month}-15`);
  const middle = scale.y(basisPointsOff(month.ratio));
  const bounds = month.low === null || month.high === null ? null : [month.low, month.high].map(basisPointsOff);
  return (
    <g data-verdict={month.verdict} className="drift-month">
      {bounds ? <line x1={x} x2={x} y1={scale.y(bounds[0] ?? 0)} y2={scale.y(bounds[1] ?? 0)} /> : null}
      <line x1={x - 9} x2={x + 9} y1={middle} y2={middle} />
      <text x={x + 13} y={middle + 4} className="drift-label">
        {percentOff(month.ratio)}
      </text>
      <text x={x} y={height - 6} textAnchor="middle" className="drift-label">
        {month.month}
      </text>
    </g>
  );
}

/** A month with two productions can have bounds far outside all that was seen: then they run out of the picture. */
function scaleOf({ months, productions }: Drift): Scale {
  const first = `${months[0]?.month ?? ''}-01`;
  const days = Math.max(28, daysUntil(`${months.at(-1)?.month ?? ''}-28`, first));
  const seen = [...productions, ...months].flatMap(({ ratio }) => (ratio === null ? [] : [basisPointsOff(ratio)]));
  const most = Math.max(2 * toleratedBasisPoints, ...seen.map((points) => points * 1.2));
  const least = Math.min(-2 * toleratedBasisPoints, ...seen.map((points) => points * 1.2));
  const inner = { width: width - pad.left - pad.right, height: height - pad.top - pad.bottom };
  const clamp = (points: number) => Math.min(most, Math.max(least, points));
  return {
    x: (day) => pad.left + (daysUntil(day, first) * inner.width) / days,
    y: (points) => pad.top + ((most - clamp(points)) * inner.height) / (most - least),
  };
}
