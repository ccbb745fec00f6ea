import { Type } from 'typebox';
import type { Database } from '../../platform/db/index.ts';
import type { DemoSize } from './model.ts';

export type DemoState = 'none' | 'loading' | 'ready' | 'failed';

export interface DemoProgress {
  readonly state: DemoState;
  readonly done: number;
  readonly total: number;
}

/** What is being loaded by this process, for each database that it serves. */
const underWay = new WeakMap<Database, DemoProgress>();

export function noteProgress(database: Database, progress: DemoProgress): void {
  underWay.set(database, progress);
}

export const ProgressShape = Type.Object({
  state: Type.Union([Type.Literal('none'), Type.Literal('loading'), Type.Literal('ready'), Type.Literal('failed')]),
  done: Type.Integer(),
  total: Type.Integer(),
});

/** How the zone was begun: what a later start must use to go on where the last one stopped. */
export interface DemoMarks {
  readonly zoneId: number;
  readonly seed: string;
  readonly size: DemoSize;
  readonly isLoaded: boolean;
}

/** What the database says of its demonstration zone; null when it has none. */
export async function readMarks(database: Database): Promise<DemoMarks | null> {
  const zoneId = await demonstrationZone(database);
  if (zoneId === null) return null;
  const settings = { zoneId, reach: 'zone', partyId: null, role: 'zone_operator' } as const;
  const { rows } = await database.read(settings, (tx) =>
    tx.query<{ kind: string; facts: { seed: string; size: DemoSize } }>(
      `select e.kind, e.facts from event_subjects s join events e on e.zone_id = s.zone_id and e.event_id = s.event_id
       where s.zone_id = $1 and s.subject = 'zone:demonstration'`,
      [zoneId],
    ),
  );
  const begun = rows.find(({ kind }) => kind === 'demonstration_begun');
  if (!begun) return null;
  const isLoaded = rows.some(({ kind }) => kind === 'demonstration_loaded');
  return { zoneId, seed: begun.facts.seed, size: begun.facts.size, isLoaded };
}

async function demonstrationZone(database: Database): Promise<number | null> {
  const { rows } = await database.own((tx) =>
    tx.query<{ zone_id: number }>('select zone_id from zones where is_demonstration order by zone_id limit 1'),
  );
  return rows[0]?.zone_id ?? null;
}

/** Progress for whoever asks, also in a process that does not load. */
export async function progressOf(database: Database): Promise<DemoProgress> {
  const own = underWay.get(database);
  if (own) return own;
  const marks = await readMarks(database);
  if (marks === null) return { state: 'none', done: 0, total: 0 };
  const { days } = marks.size;
  return marks.isLoaded ? { state: 'ready', done: days, total: days } : { state: 'loading', done: 0, total: days };
}
