import { createHash } from 'node:crypto';
import { assert, type Id } from '../../kernel/index.ts';
import type { Database, Queryable, Reach, SessionSettings } from '../../platform/db/index.ts';
import type { Caller, OperationContext } from '../../platform/operations/index.ts';
import type { ImportPlan, IntakeFile, IntakeKind, IntakeState, Outcome } from './model.ts';

export interface Arrival {
  readonly name: string;
  readonly content: Uint8Array;
  readonly kind: IntakeKind;
}

export interface Stored {
  readonly messageId: Id;
  /** The same bytes were applied before. */
  readonly wasApplied: boolean;
}

/** The same bytes from the same party are one file, however often and under whatever name they come. */
function sourceOf(partyId: Id | null): string {
  return `files:${partyId ?? 'zone'}`;
}

/** Writes a file down word for word before anything is done with it, or finds it where it was written before. */
export async function storeArrival(context: OperationContext, arrival: Arrival): Promise<Stored> {
  const { caller, database, ids, now } = context;
  const { zoneId, partyId, reach, role } = caller.settings;
  const source = sourceOf(partyId);
  const hash = createHash('sha256').update(arrival.content).digest();
  return database.write(zoneId, async (tx) => {
    const messageId = ids.next();
    const inserted = await tx.query(
      `insert into inbox (zone_id, message_id, owner_id, source, name, content_hash, content, received_at, received_by, state)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'received')
       on conflict (zone_id, source, content_hash) do nothing`,
      [zoneId, messageId, partyId, source, arrival.name, hash, Buffer.from(arrival.content), now(), caller.userId],
    );
    if (inserted.rowCount === 0) {
      const { rows } = await tx.query<{ message_id: Id; state: IntakeState }>(
        'select message_id, state from inbox where zone_id = $1 and source = $2 and content_hash = $3',
        [zoneId, source, hash],
      );
      const [found] = rows;
      assert(found, 'a file that is not new is in the inbox');
      return { messageId: found.message_id, wasApplied: found.state === 'applied' };
    }
    await tx.query(
      `insert into intake_files (zone_id, message_id, owner_id, kind, reach, party_id, role, display_name)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [zoneId, messageId, partyId, arrival.kind, reach, partyId, role, caller.displayName],
    );
    return { messageId, wasApplied: false };
  });
}

/** A file's sender has decided what to do with it: it stands as received again until that is done, also after a crash. */
export async function writePlan(database: Database, zoneId: number, messageId: Id, plan: ImportPlan): Promise<void> {
  await database.write(zoneId, async (tx) => {
    await tx.query('update intake_files set plan = $3 where zone_id = $1 and message_id = $2', [
      zoneId,
      messageId,
      JSON.stringify(plan),
    ]);
    await tx.query(
      `update inbox set state = 'received', outcome = null, decided_at = null
       where zone_id = $1 and message_id = $2 and state in ('received', 'waiting', 'refused')`,
      [zoneId, messageId],
    );
  });
}

/** What was applied stays applied, whoever comes later. */
export async function writeOutcome(
  database: Database,
  zoneId: number,
  messageId: Id,
  state: IntakeState,
  outcome: Outcome,
  decidedAt: Date,
): Promise<void> {
  await database.write(zoneId, (tx) =>
    tx.query(
      `update inbox set state = $3, outcome = $4, decided_at = $5
       where zone_id = $1 and message_id = $2 and state in ('received', 'waiting', 'refused')`,
      [zoneId, messageId, state, JSON.stringify(outcome), decidedAt],
    ),
  );
}

interface FileRow {
  readonly message_id: Id;
  readonly name: string;
  readonly kind: IntakeKind;
  readonly state: IntakeState;
  readonly hash: string;
  readonly size: number;
  readonly received_at: Date;
  readonly received_by: string;
  readonly decided_at: Date | null;
  readonly outcome: Outcome | null;
  readonly plan: ImportPlan | null;
  readonly reach: Reach;
  readonly party_id: Id | null;
  readonly role: string;
  readonly display_name: string;
}

const columns = `i.message_id, i.name, f.kind, i.state, encode(i.content_hash, 'hex') as hash,
  length(i.content) as size, i.received_at, i.received_by, i.decided_at, i.outcome, f.plan, f.reach, f.party_id,
  f.role, f.display_name`;
const tables = 'inbox i join intake_files f on f.zone_id = i.zone_id and f.message_id = i.message_id';

export async function findFile(tx: Queryable, zoneId: number, messageId: Id): Promise<IntakeFile | null> {
  const { rows } = await tx.query<FileRow>(
    `select ${columns} from ${tables} where i.zone_id = $1 and i.message_id = $2`,
    [zoneId, messageId],
  );
  return rows[0] ? fileOf(zoneId, rows[0]) : null;
}

export async function readContent(tx: Queryable, zoneId: number, messageId: Id): Promise<Uint8Array> {
  const { rows } = await tx.query<{ content: Buffer }>(
    'select content from inbox where zone_id = $1 and message_id = $2',
    [zoneId, messageId],
  );
  return rows[0]?.content ?? new Uint8Array();
}

export interface FileFilter {
  readonly state: IntakeState | null;
  readonly after: Id | null;
  readonly limit: number;
}

/** Newest first; identifiers sort as the files came. The errors of cells stay behind: a page of them would be long. */
export async function listFiles(tx: Queryable, zoneId: number, filter: FileFilter): Promise<IntakeFile[]> {
  const { rows } = await tx.query<FileRow>(
    `select ${columns.replace('i.outcome', "i.outcome - 'errors' as outcome")} from ${tables}
     where i.zone_id = $1 and ($2::text is null or i.state = $2) and ($3::uuid is null or i.message_id < $3)
     order by i.message_id desc limit $4`,
    [zoneId, filter.state, filter.after, filter.limit],
  );
  return rows.map((row) => fileOf(zoneId, row));
}

export interface OpenFile {
  readonly messageId: Id;
  readonly ownerId: Id | null;
}

/** Files that a crash left as received, or that wait for another message, in the order in which they came. */
export async function openFiles(
  database: Database,
  zoneId: number,
  state: 'received' | 'waiting',
): Promise<readonly OpenFile[]> {
  const wholeZone: SessionSettings = { zoneId, reach: 'zone', partyId: null, role: 'intake' };
  return database.read(wholeZone, async (tx) => {
    const { rows } = await tx.query<{ message_id: Id; owner_id: Id | null }>(
      `select i.message_id, i.owner_id from ${tables}
       where i.zone_id = $1 and i.state = $2 and ($2 <> 'waiting' or (i.outcome ->> 'waitsForMessage')::boolean)
       order by i.received_at, i.message_id`,
      [zoneId, state],
    );
    return rows.map((row) => ({ messageId: row.message_id, ownerId: row.owner_id }));
  });
}

function fileOf(zoneId: number, row: FileRow): IntakeFile {
  return {
    messageId: row.message_id,
    file: row.name,
    kind: row.kind,
    state: row.state,
    contentHash: row.hash,
    sizeBytes: Number(row.size),
    receivedAt: row.received_at,
    decidedAt: row.decided_at,
    outcome: row.outcome,
    plan: row.plan,
    caller: callerOf(zoneId, row),
  };
}

function callerOf(zoneId: number, row: FileRow): Caller {
  const settings: SessionSettings = { zoneId, reach: row.reach, partyId: row.party_id, role: row.role };
  return { userId: row.received_by, displayName: row.display_name, settings };
}
