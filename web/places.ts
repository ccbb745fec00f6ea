import type { ShellPlace } from './parts/shell/shell.tsx';

interface Place extends ShellPlace {
  /** The permission without which the room is not shown; calculators are for everybody who is signed in. */
  readonly permission?: string;
}

const places: readonly Place[] = [{ to: '/calculators', label: 'place.calculators' }];

/** The rooms the reader may enter, in the order of the top bar. */
export function placesFor(permissions: readonly string[]): readonly ShellPlace[] {
  return places.filter((place) => place.permission === undefined || permissions.includes(place.permission));
}
