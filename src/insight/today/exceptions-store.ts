import type { Fact } from '../../kernel/index.ts';
import type { Queryable, SessionSettings } from '../../platform/db/index.ts';
import type { Law } from '../../primitives/rules/index.ts';
import { instantKey } from './desk-items.ts';
import { ownerOf } from './desk-store.ts';
import { dueSources } from './due-sources.ts';
import { limits } from './limits.ts';

/** What an officer looks at, with how much it weighs; a discrepancy brings its own severity. */
export const exceptionRanks = {
  discrepancy: null,
  goods_not_back: 1,
  equipment_not_back: 1,
  list_confirmed_not_posted: 1,
  pass_not_passed: 2,
  deliveries_not_declared: 2,
  repair_not_returned: 2,
  loss_undecided: 2,
  list_claims_too_long: 2,
  receipt_waits_too_long: 2,
  list_posted_not_confirmed: 3,
  message_undelivered: 3,
} as const satisfies Record<string, 1 | 2 | 3 | null>;
export type ExceptionKind = keyof typeof exceptionRanks;
export const exceptionKinds = Object.keys(exceptionRanks) as ExceptionKind[];

export interface ExceptionRow {
  readonly kind: ExceptionKind;
  readonly id: string;
  /** 1 high, 2 medium, 3 low. */
  readonly rank: number;
  readonly subject: string;
  readonly state: string;
  readonly since: Date;
  readonly sinceKey: string;
  readonly evidence: Readonly<Record<string, Fact>>;
}

/** Where one kind of exception comes from; `t` is the row, `$3` the present instant. */
export interface Source {
  readonly table: string;
  readonly id: string;
  readonly subject: string;
  readonly state: string;
  readonly since: string;
  readonly where: string;
  readonly evidence: string;
}

const before = (column: string, days: number): string => `${column} < $3::timestamptz - interval '${days} days'`;
const listSubject = "'list:' || coalesce(t.list_no, t.internal_no)";
const listEvidence = `jsonb_build_object('bookNo', t.book_no, 'direction', t.direction, 'deductionMode', t.deduction_mode,
  'gateState', t.gate_state, 'entryNo', t.entry_no, 'declarationReleasedAt', t.declaration_released_at,
  'preDeductedAt', t.pre_deducted_at, 'postedAt', t.posted_at, 'customsPostedAt', t.customs_posted_at)`;
const list = {
  table: 'verification_lists',
  id: 't.list_id',
  subject: listSubject,
  state: 't.state',
  evidence: listEvidence,
};

type DueKind = keyof ReturnType<typeof dueSources>;

const standing: Readonly<Record<Exclude<ExceptionKind, DueKind>, Source>> = {
  discrepancy: {
    table: 'discrepancies',
    id: 't.discrepancy_id',
    subject: 't.subject',
    state: 't.state',
    since: 't.recorded_at',
    where: "t.state in ('open', 'queried', 'held')",
    evidence: "t.facts || jsonb_build_object('discrepancy', t.kind, 'occurredAt', t.occurred_at, 'note', t.note)",
  },
  list_confirmed_not_posted: {
    ...list,
    since: 't.customs_posted_at',
    where: `t.customs_posted_at is not null and t.posted_at is null and t.state <> 'deleted'
      and ${before('t.customs_posted_at', limits.confirmationDays)}`,
  },
  pass_not_passed: {
    table: 'gate_passes',
    id: 't.pass_id',
    subject: "'pass:' || coalesce(t.pass_no, t.internal_no)",
    state: 't.state',
    since: 't.approved_at',
    where: `t.state in ('approved', 'passed_first') and ${before('t.approved_at', limits.passageDays)}`,
    evidence: `jsonb_build_object('vehicleNo', t.vehicle_no, 'containerNo', t.container_no, 'direction', t.direction,
      'passType', t.pass_type, 'approvedAt', t.approved_at, 'firstPassedAt', t.first_passed_at)`,
  },
  list_claims_too_long: {
    ...list,
    since: 't.pre_deducted_at',
    where: `t.state in ('pre_deducted', 'approved') and ${before('t.pre_deducted_at', limits.claimDays)}`,
  },
  loss_undecided: {
    table: 'loss_reports',
    id: 't.loss_id',
    subject: "'loss:' || t.book_no || '/' || t.internal_no",
    state: 't.state',
    since: 't.reported_at',
    where: "t.state = 'reported'",
    evidence: `jsonb_build_object('bookNo', t.book_no, 'cause', t.cause, 'occurredOn', t.occurred_on, 'note', t.description)`,
  },
  receipt_waits_too_long: {
    table: 'inbox',
    id: 't.message_id',
    subject: "'file:' || t.name",
    state: 't.state',
    since: 't.received_at',
    where: `t.state = 'waiting' and ${before('t.received_at', limits.importDays)}`,
    evidence: "jsonb_build_object('source', t.source, 'name', t.name, 'receivedBy', t.received_by)",
  },
  list_posted_not_confirmed: {
    ...list,
    since: 't.posted_at',
    where: `t.posted_at is not null and t.customs_posted_at is null and ${before('t.posted_at', limits.confirmationDays)}`,
  },
  message_undelivered: {
    table: 'outbox',
    id: 't.message_id',
    subject: "'message:' || t.message_id",
    state: "'waiting'",
    since: 't.recorded_at',
    where: `t.delivered_at is null and ${before('t.recorded_at', limits.deliveryDays)}`,
    evidence: `t.payload || jsonb_build_object('topic', t.topic, 'attempts', t.attempts, 'lastError', t.last_error)`,
  },
};

function sourcesOf(law: Law): Readonly<Record<ExceptionKind, Source>> {
  return { ...standing, ...dueSources(law) };
}

/** Severity as a number; the officer's order. */
const rankOf = (kind: ExceptionKind): string =>
  exceptionRanks[kind] === null
    ? "case t.severity when 'high' then 1 when 'medium' then 2 else 3 end"
    : String(exceptionRanks[kind]);

/**
 * Parameters: $1 zone, $2 owner or null, $3 now, $4 rank and $5 instant and $6 kind and $7 identifier of the last row of
 * the page before or null, $8 rows wanted. Each branch is read in its own order by an index and stops at a page.
 */
function branch(kind: ExceptionKind, source: Source): string {
  const { table, id, subject, state, since, where, evidence } = source;
  const rank = rankOf(kind);
  return `(select '${kind}' as kind, ${id}::text as id, ${rank} as rank, ${subject} as subject, ${state} as state,
      ${since} as since, ${evidence} as evidence
    from ${table} t
    where t.zone_id = $1 and ($2::uuid is null or t.owner_id = $2) and ${where} and $3::timestamptz is not null
      and ($4::int is null or (${rank}, ${since}, '${kind}', ${id}::text) > ($4, $5::timestamptz, $6, $7))
    order by ${rank}, ${since}, ${id}::text limit $8)`;
}

export interface ExceptionQuestion {
  readonly kind: ExceptionKind | null;
  readonly now: Date;
  readonly after: readonly [rank: number, since: string, kind: string, id: string] | null;
  readonly limit: number;
}

/** Worst first, then what has waited longest. */
export async function readExceptions(
  tx: Queryable,
  settings: SessionSettings,
  law: Law,
  { kind, now, after, limit }: ExceptionQuestion,
): Promise<ExceptionRow[]> {
  const kinds = kind === null ? exceptionKinds : [kind];
  const sources = sourcesOf(law);
  const { rows } = await tx.query<ExceptionRow>(
    `select kind, id, rank, subject, state, since, ${instantKey('since')} as "sinceKey", evidence
     from (${kinds.map((each) => branch(each, sources[each])).join('\n union all ')}) x order by rank, since, kind, id limit $8`,
    [settings.zoneId, ownerOf(settings), now, ...(after ?? [null, null, null, null]), limit],
  );
  return rows;
}

export async function countExceptions(
  tx: Queryable,
  settings: SessionSettings,
  law: Law,
  now: Date,
): Promise<ReadonlyArray<{ readonly kind: ExceptionKind; readonly rank: number; readonly count: number }>> {
  const sources = sourcesOf(law);
  const parts = exceptionKinds.map((kind) => {
    const { table, where } = sources[kind];
    return `select '${kind}' as kind, ${rankOf(kind)} as rank from ${table} t
      where t.zone_id = $1 and ($2::uuid is null or t.owner_id = $2) and ${where} and $3::timestamptz is not null`;
  });
  const { rows } = await tx.query<{ kind: ExceptionKind; rank: number; count: number }>(
    `select kind, rank, count(*)::int as count from (${parts.join('\n union all ')}) x group by kind, rank order by rank, kind`,
    [settings.zoneId, ownerOf(settings), now],
  );
  return rows;
}
