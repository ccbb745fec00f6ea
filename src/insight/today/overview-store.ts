import type { Money } from '../../kernel/index.ts';
import type { Queryable, SessionSettings } from '../../platform/db/index.ts';
import { ownerOf } from './desk-store.ts';

export interface StateCount {
  readonly state: string;
  readonly count: number;
}

const ownedIn = 't.zone_id = $1 and ($2::uuid is null or t.owner_id = $2)';

export async function countListsByState(tx: Queryable, settings: SessionSettings): Promise<readonly StateCount[]> {
  const { rows } = await tx.query<StateCount>(
    `select t.state, count(*)::int as count from verification_lists t where ${ownedIn} and t.state <> 'deleted'
     group by t.state order by t.state`,
    [settings.zoneId, ownerOf(settings)],
  );
  return rows;
}

/** Vehicles that passed on the business day that starts at `from`, by direction. */
export async function countPassesOfDay(
  tx: Queryable,
  settings: SessionSettings,
  from: Date,
): Promise<ReadonlyArray<{ readonly direction: 'in' | 'out'; readonly count: number }>> {
  const { rows } = await tx.query<{ direction: 'in' | 'out'; count: number }>(
    `select t.direction, count(*)::int as count from gate_passes t
     where ${ownedIn} and t.passed_at >= $3 and t.passed_at < $3::timestamptz + interval '1 day'
     group by t.direction order by t.direction`,
    [settings.zoneId, ownerOf(settings), from],
  );
  return rows;
}

/** Files taken in, by what became of them. */
export async function countReceiptsByState(tx: Queryable, settings: SessionSettings): Promise<readonly StateCount[]> {
  const { rows } = await tx.query<StateCount>(
    `select t.state, count(*)::int as count from inbox t where ${ownedIn} group by t.state order by t.state`,
    [settings.zoneId, ownerOf(settings)],
  );
  return rows;
}

export interface EnterpriseValue {
  readonly ownerId: string;
  readonly nameZh: string;
  readonly nameEn: string | null;
  readonly value: Money;
}

/** Old numeric code of the US dollar: other books' values are not added to it. */
const usDollar = '502';

/** What lies in the zone by enterprise, most valuable first: the balances on hand of all books kept in US dollars. */
export async function readValueOnHand(
  tx: Queryable,
  settings: SessionSettings,
  most: number,
): Promise<readonly EnterpriseValue[]> {
  const { rows } = await tx.query<EnterpriseValue>(
    `select v.owner_id as "ownerId", coalesce(p.name_zh, v.enterprise_name) as "nameZh", p.name_en as "nameEn", v.value
     from (select b.owner_id, min(b.enterprise_name) as enterprise_name, sum(t.value)::bigint as value
       from account_books b join ledger_balances t on t.zone_id = b.zone_id and t.book_id = b.book_id
       where b.zone_id = $1 and ${ownedIn} and b.currency_code = $3 and t.stage = 'on_hand' and t.value > 0
       group by b.owner_id) v
     left join parties p on p.zone_id = $1 and p.party_id = v.owner_id
     order by v.value desc, v.owner_id limit $4`,
    [settings.zoneId, ownerOf(settings), usDollar, most],
  );
  return rows;
}
