import { useNavigate, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useOperation } from '../../api/use-operation.ts';
import type { Place } from '../../api/views.ts';
import { useCode } from '../../parts/codes/code-text.ts';
import { Page, Section } from '../../parts/document-page.tsx';
import { useLanguage } from '../../parts/format/language.ts';
import { groupDigits } from '../../parts/format/numbers.ts';
import { KeyValueList } from '../../parts/key-value-list.tsx';
import { EmptyState, ErrorState, LoadingState } from '../../parts/states.tsx';
import { PlacesMap } from './map.tsx';
import './places.css';

/** The zone on its real ground: the map, the place that was chosen, and the same as a list. */
export function PlacesPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { code: chosenCode } = useParams({ strict: false });
  const found = useOperation('list_places', {});
  if (found.error) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data) return <LoadingState />;
  const { places } = found.data;
  const choose = (code: string) => void navigate({ to: '/places/$code', params: { code } });
  const chosen = places.find((place) => place.code === chosenCode) ?? places.find((place) => place.parentId === null);
  return (
    <Page title={t('place.places')} lead={t('places.lead')}>
      {places.length === 0 ? (
        <EmptyState title={t('places.emptyTitle')} />
      ) : (
        <div className="places">
          <PlacesMap places={places} chosen={chosen?.code ?? null} onChoose={choose} />
          <div className="stack">
            {chosen ? <PlaceCard place={chosen} /> : null}
            <PlacesList places={places} chosen={chosen?.code ?? null} onChoose={choose} />
          </div>
        </div>
      )}
    </Page>
  );
}

function PlaceCard({ place }: { readonly place: Place }) {
  const { t, i18n } = useTranslation();
  const language = useLanguage();
  const code = useCode();
  const capacities = Object.entries(place.capacity).map(([name, value]) => ({
    name: i18n.exists(`capacity.${name}`) ? t(`capacity.${name}`) : name,
    value: groupDigits(String(value)),
  }));
  const items = [
    { name: t('places.kind'), value: code('placeKind', place.kind) },
    { name: t('places.bonded'), value: t(place.bonded ? 'places.isBonded' : 'places.isNotBonded') },
    { name: t('places.area'), value: place.areaM2 === null ? null : `${groupDigits(place.areaM2)} m²` },
    ...capacities,
  ];
  return (
    <Section title={`${place.code} ${language === 'zh' ? place.nameZh : place.nameEn}`}>
      <KeyValueList items={items.filter((item) => item.value !== null)} />
    </Section>
  );
}

interface PlacesListProps {
  readonly places: readonly Place[];
  readonly chosen: string | null;
  readonly onChoose: (code: string) => void;
}

function PlacesList({ places, chosen, onChoose }: PlacesListProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const code = useCode();
  return (
    <Section title={t('places.all', { count: places.length })}>
      <ul className="places-list">
        {places.map((place) => (
          <li key={place.code}>
            <button type="button" aria-pressed={place.code === chosen} onClick={() => onChoose(place.code)}>
              <span>{place.code}</span>
              <span>{language === 'zh' ? place.nameZh : place.nameEn}</span>
              <span className="dimmed">{code('placeKind', place.kind)}</span>
            </button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
