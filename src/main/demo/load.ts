import { join } from 'node:path';
import { importTariffSample } from '../../adapters/tariff-file/index.ts';
import { accept, createIdSource } from '../../kernel/index.ts';
import type { Auth } from '../../platform/auth/index.ts';
import { type BatchParticipant, type CommandRunner, createCommandRunner } from '../../platform/commands/index.ts';
import type { Database } from '../../platform/db/index.ts';
import { runCommand } from '../../platform/operations/index.ts';
import { loadReference } from '../../primitives/reference/index.ts';
import { shippedLaw } from '../calculators.ts';
import { root } from '../settings.ts';
import { demoAccounts } from './accounts.ts';
import { callerOf, contextAt, keyOf, type Stage } from './actors.ts';
import { instantOf, lastDay } from './calendar.ts';
import { found, mustHold, readGeography } from './founding.ts';
import { createHistory, type History } from './history.ts';
import { Life } from './life.ts';
import { type DemoSize, defaultSeed, fullSize, type Step } from './model.ts';
import { createOperate } from './operate.ts';
import { type Means, perform } from './perform.ts';
import { noteProgress, readMarks } from './progress.ts';
import { createRandom } from './random.ts';

export interface LoadOptions {
  readonly seed?: string;
  readonly size?: DemoSize;
  /** Days done, of days in all. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Stops after the day under way; a later load goes on there. */
  readonly signal?: AbortSignal;
}

/** What loading needs of a house. */
export interface DemoHouse {
  readonly database: Database;
  readonly auth: Pick<Auth, 'createAccount'>;
  readonly participants: readonly BatchParticipant[];
}

const demonstrationZoneId = 1;

/** The zone is founded before the first office hour of its first day. */
const openingMinute = 8 * 60;

/**
 * Founds the demonstration zone and lives through its year by the product's own commands; goes on where an earlier
 * load stopped, with the seed and size that one began with. Safe to call again: what is there is not done twice.
 */
export async function loadDemonstration(house: DemoHouse, options: LoadOptions = {}): Promise<void> {
  const { database } = house;
  const marks = await readMarks(database);
  const seed = marks?.seed ?? options.seed ?? defaultSeed;
  const size = marks?.size ?? options.size ?? fullSize;
  const total = size.days;
  const tell = (state: 'loading' | 'ready' | 'failed', done: number) => {
    noteProgress(database, { state, done, total });
    options.onProgress?.(done, total);
  };
  if (marks?.isLoaded) return tell('ready', total);
  let day = 0;
  tell('loading', day);
  try {
    const history = createHistory(seed, size);
    const clock = new HistoryClock(instantOf(history.firstDay, openingMinute));
    const stage = await begin(house, { seed, size, history, clock });
    await createAccounts(house, stage, history);
    const done = await stepsDone(stage);
    const law = shippedLaw();
    const means = { law, operate: createOperate(law) };
    const life = new Life((step) => live(stage, means, step, clock));
    for (const { steps } of history.steps()) {
      if (options.signal?.aborted) break;
      for (const step of steps) if (!done.has(keyOf(stage.seed, `step/${step.key}`))) await life.admit(step);
      day += 1;
      tell('loading', day);
    }
    await life.ended();
    if (day < total) return;
    const evening = instantOf(lastDay, 20 * 60);
    clock.reach(evening);
    await mark(stage, 'demonstration_loaded', { lastDay }, evening);
    tell('ready', total);
  } catch (error) {
    tell('failed', day);
    throw error;
  }
}

/** Whether this database has no zone yet, or a demonstration zone whose loading was begun and not finished. */
export async function needsLoading(database: Database): Promise<boolean> {
  const { rows } = await database.own((tx) =>
    tx.query<{ is_ours: boolean }>('select is_demonstration and zone_id = $1 as is_ours from zones', [
      demonstrationZoneId,
    ]),
  );
  if (rows.length === 0) return true;
  if (!rows.some(({ is_ours }) => is_ours)) return false;
  return !((await readMarks(database))?.isLoaded ?? false);
}

/** When things are recorded: never before they happened, and never backwards. */
class HistoryClock {
  private instant: Date;

  constructor(start: Date) {
    this.instant = start;
  }

  readonly now = (): Date => this.instant;

  reach(at: Date): void {
    if (at > this.instant) this.instant = at;
  }
}

interface Beginning {
  readonly seed: string;
  readonly size: DemoSize;
  readonly history: History;
  readonly clock: HistoryClock;
}

async function begin({ database, participants }: DemoHouse, { seed, size, history, clock }: Beginning): Promise<Stage> {
  const zoneId = demonstrationZoneId;
  await foundZone(database, zoneId);
  const reference = join(root, 'reference');
  mustHold('tariff', await importTariffSample(database, loadReference(reference), reference, clock.now()));
  const earlier = await commandsDone(database, zoneId);
  // A load that goes on must not draw again the identifiers that the first has drawn.
  const random = createRandom(`${seed}/events/${earlier}`);
  const ids = createIdSource(() => clock.now().getTime(), random.bytes);
  const commands = createCommandRunner({ database, participants, ids, now: clock.now });
  const stage: Stage = { zoneId, seed, database, commands, parties: new Map() };
  await mark(stage, 'demonstration_begun', { seed, size: { ...size } }, clock.now());
  return { ...stage, parties: await found(stage, history) };
}

/** Customs has had and answered the messages of the demonstrated past; what people declare from now on is delivered. */
function withAnsweredMessages(runner: CommandRunner): CommandRunner {
  return {
    run: (command) =>
      runner.run({
        ...command,
        plan: async (tx) => {
          const planned = await command.plan(tx);
          return planned.ok ? accept({ ...planned.value, outbox: [] }) : planned;
        },
      }),
  };
}

async function foundZone(database: Database, zoneId: number): Promise<void> {
  const { zone } = readGeography();
  await database.own((tx) =>
    tx.query(
      `insert into zones (zone_id, name_zh, name_en, customs_district, customs_code, zone_code, area_m2, is_demonstration)
       values ($1, $2, $3, $4, $5, $6, $7, true) on conflict (zone_id) do nothing`,
      [
        zoneId,
        `${zone.nameZh}（示范）`,
        `${zone.nameEn} (Demo)`,
        zone.customsDistrict,
        zone.customsOffice,
        zone.code,
        zone.areaM2,
      ],
    ),
  );
}

async function commandsDone(database: Database, zoneId: number): Promise<number> {
  const settings = { zoneId, reach: 'zone', partyId: null, role: 'zone_operator' } as const;
  const { rows } = await database.read(settings, (tx) =>
    tx.query<{ count: bigint }>('select count(*) as count from idempotency_records where zone_id = $1', [zoneId]),
  );
  return Number(rows[0]?.count ?? 0n);
}

/** One event of the zone that says how far the loading is. */
async function mark(
  stage: Stage,
  kind: 'demonstration_begun' | 'demonstration_loaded',
  facts: Record<string, string | Record<string, number>>,
  at: Date,
): Promise<void> {
  const context = contextAt(stage, callerOf(stage, 'operator'), kind, at);
  const event = { kind, ownerId: null, occurredAt: at, subjects: ['zone:demonstration'], facts };
  const plan = { documents: [], events: [event], answer: () => null };
  mustHold(kind, await runCommand(context, kind, facts, async () => accept(plan)));
}

/** One account for each role; the library tells which are there already. */
async function createAccounts({ auth }: DemoHouse, stage: Stage, { enterprises }: History): Promise<void> {
  const [first] = enterprises;
  const ownPartyId = (first && stage.parties.get(first.mark)) ?? null;
  for (const { email, password, role, displayName, ofEnterprise } of demoAccounts()) {
    const partyId = ofEnterprise ? ownPartyId : null;
    const made = await auth.createAccount({ email, password, role, displayName, zoneId: stage.zoneId, partyId });
    if (!made.ok && made.refusal.code !== 'account_exists') mustHold(`account ${email}`, made);
  }
}

/** The keys of the steps that an earlier load has done. */
async function stepsDone(stage: Stage): Promise<ReadonlySet<string>> {
  const prefix = keyOf(stage.seed, 'step/');
  const { rows } = await stage.database.read(callerOf(stage, 'operator').settings, (tx) =>
    tx.query<{ key: string }>('select key from idempotency_records where zone_id = $1 and starts_with(key, $2)', [
      stage.zoneId,
      prefix,
    ]),
  );
  return new Set(rows.map(({ key }) => key));
}

/** Does one step at its instant, as whoever does it. */
async function live(stage: Stage, means: Means, step: Step, clock: HistoryClock): Promise<void> {
  const { by, enterprise, at, act } = step;
  const key = `step/${step.key}`;
  clock.reach(at);
  const commands = withAnsweredMessages(stage.commands);
  const context = contextAt({ ...stage, commands }, callerOf(stage, by, enterprise), key, at);
  mustHold(`${act.kind} ${key}`, await perform(context, means, step, stage.parties.get(enterprise.mark) ?? ''));
}
