import { join } from 'node:path';
import { documentDeliverers } from '../adapters/customs-documents/index.ts';
import { customsDeliverers, outgoingFolder } from '../adapters/customs-outgoing/index.ts';
import { compareAllJobKind } from '../insight/comparison/index.ts';
import { systemIds } from '../kernel/index.ts';
import { type Auth, authOperations, type Directory, openAuth } from '../platform/auth/index.ts';
import { systemClock } from '../platform/clock/index.ts';
import { type CommandRunner, createCommandRunner } from '../platform/commands/index.ts';
import { type ConnectedDatabase, connectDatabase, prepareServer, startEmbedded } from '../platform/db/index.ts';
import type { ContextParts } from '../platform/http/index.ts';
import { type Jobs, jobOperations, type Nightly, openJobs } from '../platform/jobs/index.ts';
import { createLog, type Log } from '../platform/log/index.ts';
import { migrate } from '../platform/migrate/index.ts';
import { createRegistry, type OperationContext, type Registry } from '../platform/operations/index.ts';
import { type Outbox, openOutbox } from '../platform/outbox/index.ts';
import { findParty } from '../primitives/parties/index.ts';
import { transferDeliverer } from '../regime/clearance/index.ts';
import { mayUse, operatorOf, roles } from './permissions.ts';
import { openRooms, participants, type Rooms } from './rooms.ts';
import { root, type Settings } from './settings.ts';

/** Half past two in China. */
const atNight = '30 18';

/** The whole house, wired: every surface (HTTP, command line, demonstration) works through it. */
export interface House {
  readonly settings: Settings;
  readonly database: ConnectedDatabase;
  readonly auth: Auth;
  readonly jobs: Jobs;
  readonly outbox: Outbox;
  readonly commands: CommandRunner;
  readonly registry: Registry;
  readonly rooms: Rooms;
  readonly log: Log;
  contextFor(parts: ContextParts): OperationContext;
  /** The first zone of the database; null before one was founded. */
  firstZone(): Promise<number | null>;
  /** What every zone does by itself, in the small hours of China. */
  readonly nightly: Nightly;
  close(): Promise<void>;
}

/** Starts or connects the database, brings it up to date and wires the rooms. */
export async function openHouse(settings: Settings): Promise<House> {
  const log = createLog((line) => process.stderr.write(line), systemClock.now, settings.logLevel);
  const { database, stop } = await openDatabase(settings);
  try {
    await migrate(database, join(root, 'db/migrations'));
    const house = await wire(settings, database, log);
    const close = async () => {
      await house.outbox.stop();
      await house.jobs.stop();
      await database.close();
      await stop();
    };
    return { ...house, close };
  } catch (error) {
    await database.close();
    await stop();
    throw error;
  }
}

async function openDatabase({ databaseUrl, dataFolder }: Settings) {
  if (databaseUrl !== null) {
    await prepareServer(databaseUrl);
    return { database: connectDatabase({ url: databaseUrl }), stop: async () => undefined };
  }
  const embedded = await startEmbedded({ dataFolder });
  return { database: connectDatabase({ embedded }), stop: () => embedded.stop() };
}

async function wire(settings: Settings, database: ConnectedDatabase, log: Log): Promise<Omit<House, 'close'>> {
  const { now, today } = systemClock;
  const rooms = openRooms();
  const ids = systemIds;
  const commands = createCommandRunner({ database, participants, ids, now });
  const contextFor = (parts: ContextParts): OperationContext => ({
    ...parts,
    database,
    commands,
    ids,
    now,
    today,
    jobs,
  });
  const jobs: Jobs = await openJobs({
    pool: database.jobsPool,
    database,
    definitions: rooms.jobs,
    contextFor: (caller, idempotencyKey) => contextFor({ caller, idempotencyKey }),
    ids,
    now,
    log,
  });
  const contextIn = (zoneId: number, idempotencyKey: string) =>
    contextFor({ caller: operatorOf(zoneId), idempotencyKey });
  const outgoing = { folder: outgoingFolder(settings.dataFolder), contextFor: contextIn };
  const outbox = openOutbox({
    database,
    deliverers: [...customsDeliverers(outgoing), ...documentDeliverers(outgoing), transferDeliverer(contextIn)],
    zones: () => allZones(database),
    ids,
    now,
    log,
  });
  const { authPool: pool } = database;
  const auth = await openAuth({ pool, roles, publicOrigin: settings.publicOrigin, now, log });
  const registry = registryOf(auth, directoryOf(database), jobs, rooms);
  return {
    settings,
    database,
    auth,
    jobs,
    outbox,
    commands,
    registry,
    rooms,
    log,
    contextFor,
    firstZone: () => firstZone(database),
    nightly: {
      kinds: [compareAllJobKind],
      atUtc: atNight,
      callers: async () => (await allZones(database)).map(operatorOf),
    },
  };
}

/** Every operation of the house behind one door. */
function registryOf(auth: Auth, directory: Directory, jobs: Jobs, rooms: Rooms): Registry {
  const permissionsOf: Registry['permissionsOf'] = (caller) => registry.permissionsOf(caller);
  const registry: Registry = createRegistry(
    [...authOperations({ auth, roles, directory, permissionsOf }), ...jobOperations(jobs), ...rooms.operations],
    { mayUse, checkOutputs: process.env.NODE_ENV === 'test' },
  );
  return registry;
}

async function firstZone(database: ConnectedDatabase): Promise<number | null> {
  const { rows } = await database.own((tx) =>
    tx.query<{ zone_id: number }>('select zone_id from zones order by zone_id limit 1'),
  );
  return rows[0]?.zone_id ?? null;
}

async function allZones(database: ConnectedDatabase): Promise<number[]> {
  const { rows } = await database.own((tx) =>
    tx.query<{ zone_id: number }>('select zone_id from zones order by zone_id'),
  );
  return rows.map((row) => row.zone_id);
}

function directoryOf(database: ConnectedDatabase): Directory {
  return {
    async zoneName(zoneId) {
      const settings = { zoneId, reach: 'public', partyId: null, role: 'visitor' } as const;
      const { rows } = await database.read(settings, (tx) =>
        tx.query<{ zh: string; en: string }>('select name_zh as zh, name_en as en from zones where zone_id = $1', [
          zoneId,
        ]),
      );
      return rows[0] ?? { zh: '尚未建区', en: 'No zone yet' };
    },
    async partyName(settings, partyId) {
      const party = await database.read(settings, (tx) => findParty(tx, settings.zoneId, partyId));
      return party ? { zh: party.nameZh, en: party.nameEn ?? party.nameZh } : null;
    },
  };
}
