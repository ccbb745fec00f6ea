import type { Session } from './api/operations.ts';
import type { ShellPlace } from './parts/shell/shell.tsx';

interface Place extends ShellPlace {
  /** The permission without which the room is not shown; calculators are for everybody who is signed in. */
  readonly permission?: string;
  /** Roles whose first screens these are; a room without them is everybody's. */
  readonly reach?: 'party' | 'zone';
}

const places: readonly Place[] = [
  { to: '/desk', label: 'nav.desk', permission: 'clearance.declare', reach: 'party' },
  { to: '/exceptions', label: 'nav.exceptions', permission: 'today.read', reach: 'zone' },
  { to: '/overview', label: 'nav.overview', permission: 'today.read', reach: 'zone' },
  { to: '/lists', label: 'nav.lists', permission: 'clearance.read' },
  { to: '/delivery-forms', label: 'nav.delivery', permission: 'delivery.read' },
  { to: '/gate-passes', label: 'nav.passes', permission: 'gate.read' },
  { to: '/passage', label: 'nav.passage', permission: 'gate.pass' },
  { to: '/books', label: 'nav.books', permission: 'books.read' },
  { to: '/write-offs', label: 'nav.writeOffs', permission: 'write_off.read' },
  { to: '/transfers', label: 'nav.transfers', permission: 'clearance.read', seldom: true },
  { to: '/losses', label: 'nav.losses', permission: 'losses.read', seldom: true },
  { to: '/repair-orders', label: 'nav.repairs', permission: 'processing.read', seldom: true },
  { to: '/state-stock', label: 'nav.stateStock', permission: 'state_storage.read', seldom: true },
  { to: '/easy-entries', label: 'nav.easyEntries', permission: 'easy_entry.read', seldom: true },
  { to: '/trace', label: 'nav.trace', permission: 'lineage.read', seldom: true },
  { to: '/control-book', label: 'nav.comparison', permission: 'comparison.read', seldom: true },
  { to: '/drift', label: 'nav.drift', permission: 'drift.read', seldom: true },
  { to: '/equipment', label: 'nav.equipment', permission: 'equipment.read' },
  { to: '/imports', label: 'nav.imports', permission: 'intake.import' },
  { to: '/events', label: 'nav.events', permission: 'events.read', seldom: true },
  { to: '/parties', label: 'nav.parties', permission: 'parties.read', seldom: true },
  { to: '/places', label: 'nav.places', permission: 'places.read', seldom: true },
  { to: '/tariff', label: 'nav.tariff', permission: 'tariff.read', seldom: true },
  { to: '/calculators', label: 'nav.calculators', seldom: true },
];

type Reader = Pick<Session, 'permissions' | 'reach' | 'role'>;

/** The rooms the reader may enter, in the order of the top bar. */
export function placesFor({ permissions, reach }: Reader): readonly ShellPlace[] {
  return places.filter(
    (place) =>
      (place.permission === undefined || permissions.includes(place.permission)) &&
      (place.reach === undefined || place.reach === reach),
  );
}

/** Where a role begins its day, as far as its own rooms stand; everybody else begins with the first room there is. */
const firstPlaces: Readonly<Record<string, string>> = {
  zone_director: '/overview',
  landport_dispatcher: '/passage',
  park_manager: '/places',
  investment_manager: '/parties',
};

export function firstPlaceFor(reader: Reader): string {
  const mine = placesFor(reader);
  const wanted = firstPlaces[reader.role];
  return mine.find((place) => place.to === wanted)?.to ?? mine[0]?.to ?? '/calculators';
}
