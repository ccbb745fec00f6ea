import { limits } from './limits.ts';

/** Everything that may lie on a clerk's desk, in the order in which it is read here. */
export const deskKinds = [
  'list_to_declare',
  'list_to_correct',
  'list_waits_for_gate_pass',
  'list_waits_for_release',
  'pass_to_declare',
  'pass_to_correct',
  'pass_waits_to_pass',
  'message_undelivered',
  'import_waiting',
  'import_refused',
] as const;
export type DeskKind = (typeof deskKinds)[number];

/** The days until something of a kind is due; a draft presses nobody. */
export const dueDays: Readonly<Record<DeskKind, number | null>> = {
  list_to_declare: null,
  list_to_correct: limits.correctionDays,
  list_waits_for_gate_pass: limits.gatePassDays,
  list_waits_for_release: limits.releaseDays,
  pass_to_declare: null,
  pass_to_correct: limits.correctionDays,
  pass_waits_to_pass: limits.passageDays,
  message_undelivered: limits.deliveryDays,
  import_waiting: limits.importDays,
  import_refused: limits.importDays,
};

interface Source {
  readonly kind: DeskKind;
  readonly table: string;
  readonly id: string;
  readonly number: string;
  readonly since: string;
  readonly where: string;
}

const list = {
  table: 'verification_lists',
  id: "'list/' || t.list_id",
  number: 'coalesce(t.list_no, t.internal_no)',
};
const pass = { table: 'gate_passes', id: "'pass/' || t.pass_id", number: 'coalesce(t.pass_no, t.internal_no)' };
const file = { table: 'inbox', id: "'file/' || t.message_id", number: 't.name', since: 't.received_at' };
const claiming = "t.state in ('pre_deducted', 'approved')";
const claimedSince = 'coalesce(t.pre_deducted_at, t.created_at)';

const sources: readonly Source[] = [
  { kind: 'list_to_declare', ...list, since: 't.created_at', where: "t.state = 'draft'" },
  {
    kind: 'list_to_correct',
    ...list,
    since: 'coalesce(t.declared_at, t.created_at)',
    where: "t.state in ('rejected', 'store_failed')",
  },
  {
    kind: 'list_waits_for_gate_pass',
    ...list,
    since: claimedSince,
    where: `${claiming} and t.gate_required and t.gate_use <> 'all'`,
  },
  {
    kind: 'list_waits_for_release',
    ...list,
    since: claimedSince,
    where: `${claiming} and t.declaration_required and t.declaration_released_at is null`,
  },
  { kind: 'pass_to_declare', ...pass, since: 't.created_at', where: "t.state = 'draft'" },
  {
    kind: 'pass_to_correct',
    ...pass,
    since: 'coalesce(t.declared_at, t.created_at)',
    where: "t.state = 'rejected'",
  },
  {
    kind: 'pass_waits_to_pass',
    ...pass,
    since: 'coalesce(t.approved_at, t.created_at)',
    where: "t.state in ('approved', 'passed_first')",
  },
  {
    kind: 'message_undelivered',
    table: 'outbox',
    id: `coalesce('list/' || (t.payload ->> 'listId'), 'pass/' || (t.payload ->> 'passId'), 'message/' || t.message_id)
      || '/' || t.message_id`,
    number: 't.topic',
    since: 't.recorded_at',
    where: 't.delivered_at is null',
  },
  { kind: 'import_waiting', ...file, where: "t.state = 'waiting'" },
  {
    kind: 'import_refused',
    ...file,
    where: `t.state = 'refused' and t.received_at >= $3::timestamptz - interval '${limits.refusedImportShownDays} days'`,
  },
];

/** An instant as the key of a page writes it: to the microsecond, so that no row is passed over. */
export const instantKey = (column: string): string =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

/**
 * The rows of the desk: kind, id, number, since, due_on (a day of China's clock). Parameters: $1 zone, $2 owner or null
 * for the whole zone, $3 now. Each branch is served by an index by owner and state.
 */
export const deskSql = sources
  .map(({ kind, table, id, number, since, where }) => {
    const days = dueDays[kind];
    const due = days === null ? 'null::date' : `((${since}) at time zone 'Asia/Shanghai')::date + ${days}`;
    return `select '${kind}' as kind, ${id} as id, ${number} as number, ${since} as since, ${due} as due_on
      from ${table} t where t.zone_id = $1 and ($2::uuid is null or t.owner_id = $2) and ${where}`;
  })
  .join('\n union all ');
