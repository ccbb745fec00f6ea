import { useTranslation } from 'react-i18next';
import type { Place } from '../../api/views.ts';
import { useLanguage } from '../../parts/format/language.ts';
import { boxOf, pathOf, positionsOf, projectionOf } from './projection.ts';

interface PlacesMapProps {
  readonly places: readonly Place[];
  readonly chosen: string | null;
  readonly onChoose: (code: string) => void;
}

const widthUnits = 1000;
/** What stands in something else is drawn after it. */
const order: readonly Place['kind'][] = [
  'zone',
  'plot',
  'yard',
  'building',
  'warehouse',
  'workshop',
  'office',
  'checkpoint',
  'lane',
];
const labelled: ReadonlySet<string> = new Set(['plot', 'checkpoint']);

/** The zone drawn from its own geometry; the list beside it is the way of the keyboard and of screen readers. */
export function PlacesMap({ places, chosen, onChoose }: PlacesMapProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const box = boxOf(places);
  if (box === null) return null;
  const projection = projectionOf(box, widthUnits);
  const drawn = [...places].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
  const middle = (place: Place) => {
    const own = boxOf([place]);
    if (own === null) return [0, 0] as const;
    return projection.point([(own.west + own.east) / 2, (own.south + own.north) / 2]);
  };
  return (
    <svg
      className="places-map"
      viewBox={`-12 -12 ${projection.width + 24} ${projection.height + 24}`}
      role="img"
      aria-label={t('places.mapLabel')}
    >
      {drawn.map((place) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: the list beside the map is the keyboard's way
        <g
          key={place.code}
          data-kind={place.kind}
          data-bonded={place.bonded}
          data-chosen={place.code === chosen}
          onClick={() => onChoose(place.code)}
        >
          <path d={pathOf(place, projection)}>
            <title>{`${place.code} ${language === 'zh' ? place.nameZh : place.nameEn}`}</title>
          </path>
          {labelled.has(place.kind) && positionsOf(place).length > 0 ? (
            <text x={middle(place)[0]} y={middle(place)[1]}>
              {place.code}
            </text>
          ) : null}
        </g>
      ))}
    </svg>
  );
}
