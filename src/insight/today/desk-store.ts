import type { Day, Id } from '../../kernel/index.ts';
import type { Queryable, SessionSettings } from '../../platform/db/index.ts';
import { type DeskKind, deskSql, instantKey } from './desk-items.ts';

export interface DeskRow {
  readonly kind: DeskKind;
  /** `list/<id>`, `pass/<id>`, `file/<id>`, or for a message what it is about and its own identifier. */
  readonly id: string;
  readonly number: string;
  readonly since: Date;
  readonly sinceKey: string;
  readonly dueOn: Day | null;
}

export interface DeskQuestion {
  readonly kind: string | null;
  readonly now: Date;
  /** `due|since|kind|id` of the last row of the page before; what is never due has the last of all days. */
  readonly after: readonly [due: string, since: string, kind: string, id: string] | null;
  readonly limit: number;
}

/** What has no due day comes after everything that has one. */
export const neverDue = '9999-12-31';

/** Row security hides the rows of others anyway; saying whose rows are wanted lets an index find them. */
export function ownerOf({ reach, partyId }: SessionSettings): Id | null {
  return reach === 'zone' ? null : partyId;
}

/** What is due first comes first, then what has waited longest. */
export async function readDesk(tx: Queryable, settings: SessionSettings, question: DeskQuestion): Promise<DeskRow[]> {
  const { kind, now, after, limit } = question;
  const order = `coalesce(due_on, '${neverDue}'::date)`;
  const { rows } = await tx.query<DeskRow>(
    `select kind, id, number, since, ${instantKey('since')} as "sinceKey", due_on as "dueOn" from (${deskSql}) d
     where ($4::text is null or kind = $4)
       and ($5::date is null or (${order}, since, kind, id) > ($5, $6::timestamptz, $7, $8))
     order by ${order}, since, kind, id limit $9`,
    [settings.zoneId, ownerOf(settings), now, kind, ...(after ?? [null, null, null, null]), limit],
  );
  return rows;
}

export async function countDesk(
  tx: Queryable,
  settings: SessionSettings,
  now: Date,
): Promise<ReadonlyArray<{ readonly kind: DeskKind; readonly count: number }>> {
  const { rows } = await tx.query<{ kind: DeskKind; count: number }>(
    `select kind, count(*)::int as count from (${deskSql}) d group by kind`,
    [settings.zoneId, ownerOf(settings), now],
  );
  return rows;
}

/** Why customs returned each of the lists and passes, from the newest event that says so. */
export async function readReasons(
  tx: Queryable,
  { zoneId }: SessionSettings,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await tx.query<{ id: string; reason: string | null }>(
    `select d.id, (select e.facts ->> 'reason' from event_subjects s
        join events e on e.zone_id = s.zone_id and e.event_id = s.event_id
        where s.zone_id = $1 and s.subject = d.subject and e.owner_id = d.owner_id
          and e.kind in ('list_rejected', 'list_store_failed', 'pass_rejected')
        order by s.event_id desc limit 1) as reason
     from (select 'list/' || list_id as id, 'list:' || internal_no as subject, owner_id from verification_lists
         where zone_id = $1 and list_id = any($2::uuid[])
       union all select 'pass/' || pass_id, 'pass:' || internal_no, owner_id from gate_passes
         where zone_id = $1 and pass_id = any($2::uuid[])) d`,
    [zoneId, ids.map((id) => id.slice(id.indexOf('/') + 1))],
  );
  return new Map(rows.flatMap(({ id, reason }) => (reason ? [[id, reason] as const] : [])));
}
