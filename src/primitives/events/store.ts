import type { Fact, Id } from '../../kernel/index.ts';
import { fromRow, type Queryable, type SessionSettings } from '../../platform/db/index.ts';

/** What happened in the zone: one row of its history, never edited. */
export interface ZoneEvent {
  readonly eventId: Id;
  readonly ownerId: Id | null;
  readonly kind: string;
  /** What it is about, each as `kind:number`. */
  readonly subjects: readonly string[];
  readonly occurredAt: Date;
  readonly recordedAt: Date;
  readonly operation: string;
  readonly userId: string;
  readonly role: string;
  readonly partyId: Id | null;
  /** SHA-256 of the command's input, in hexadecimal. */
  readonly inputHash: string;
  readonly facts: Readonly<Record<string, Fact>>;
}

const columns = `e.event_id, e.owner_id, e.kind, e.occurred_at, e.recorded_at, e.operation, e.user_id, e.role, e.party_id,
  encode(e.input_hash, 'hex') as input_hash, e.facts,
  array(select s.subject from event_subjects s where s.zone_id = e.zone_id and s.event_id = e.event_id order by s.subject)
    as subjects`;

export interface EventFilter {
  readonly subject: string | null;
  readonly kind: string | null;
  /** The last event of the page before. */
  readonly after: Id | null;
  readonly limit: number;
}

/** Events, newest first: their identifiers sort by the instant of their making. */
export async function listEvents(
  tx: Queryable,
  { zoneId, reach, partyId }: SessionSettings,
  { subject, kind, after, limit }: EventFilter,
): Promise<ZoneEvent[]> {
  // Row security hides the rows of others anyway; saying whose rows are wanted lets an index find them.
  const ownerId = reach === 'zone' ? null : partyId;
  const source =
    subject === null
      ? 'events e where e.zone_id = $1 and $2::text is null'
      : `event_subjects n join events e on e.zone_id = n.zone_id and e.event_id = n.event_id
         where n.zone_id = $1 and n.subject = $2 and ($4::uuid is null or n.event_id < $4)`;
  const found = await tx.query(
    `select ${columns} from ${source} and ($3::text is null or e.kind = $3) and ($4::uuid is null or e.event_id < $4)
       and ($5::uuid is null or e.owner_id = $5)
     order by ${subject === null ? 'e.event_id' : 'n.event_id'} desc limit $6`,
    [zoneId, subject, kind, after, ownerId, limit],
  );
  return found.rows.map((row) => fromRow<ZoneEvent>(row));
}

export async function findEvent(tx: Queryable, zoneId: number, eventId: Id): Promise<ZoneEvent | null> {
  const found = await tx.query(`select ${columns} from events e where e.zone_id = $1 and e.event_id = $2`, [
    zoneId,
    eventId,
  ]);
  const [row] = found.rows;
  return row ? fromRow<ZoneEvent>(row) : null;
}
