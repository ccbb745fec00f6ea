import { documentBranches } from './documents.ts';

/**
 * How each kind of thing is found. All branches give the same columns: `kind`, `key1` and `key2` for the path and the
 * title, `number`, `state` and `rank` (0 the very number, 1 it starts with the text, 2 it holds it).
 *
 * Parameters of `scanSql`: $1 zone, $2 the spellings of the text, $3 and $4 from and up to which a number starts with
 * the text in byte order, $5 the text as an identifier or null, $6 the text as part of a name, $7 the tariff's edition.
 */

const most = 20;

/** Whether a column is one of the spellings, or starts with the text: both served by an index in byte order. */
function fits(column: string): string {
  const bytes = `${column} collate "C"`;
  return `(${bytes} = any($2::text[]) or (${bytes} >= $3 and ${bytes} < $4))`;
}

const rankOf = (...columns: readonly string[]): string =>
  `case when ${columns.map((column) => `${column} = any($2::text[])`).join(' or ')} then 0 else 1 end`;

/** One branch for each number that a document bears, so that each is served by its own index. */
function branches(columns: readonly string[], select: (column: string) => string): string {
  return columns.map((column) => `(${select(column)} limit ${most})`).join(' union all ');
}

const lists = branches(
  ['list_no', 'pre_entry_no', 'internal_no', 'entry_no'],
  (column) => `select 'list' as kind, list_id::text as key1, direction || ' ' || book_no as key2,
    coalesce(list_no, internal_no) as number, state, ${rankOf(column)} as rank
  from verification_lists where zone_id = $1 and ${fits(column)}`,
);

const passes = branches(
  ['pass_no', 'internal_no', 'vehicle_no', 'container_no'],
  (column) => `select 'gate_pass' as kind, pass_id::text as key1, vehicle_no as key2,
    coalesce(pass_no, internal_no) as number, state, ${rankOf(column)} as rank
  from gate_passes where zone_id = $1 and ${fits(column)} order by rank, created_at desc`,
);

const items = branches(
  ['material_no', 'hs_code'],
  (column) => `select 'book_item' as kind, b.book_no || '/' || i.item_no as key1, i.name as key2,
    i.${column} as number, i.execution_mark as state, ${rankOf(`i.${column}`)} as rank
  from book_items i join account_books b on b.zone_id = i.zone_id and b.book_id = i.book_id
  where i.zone_id = $1 and ${fits(`i.${column}`)}`,
);

const ids = `(select 'list', list_id::text, direction || ' ' || book_no, coalesce(list_no, internal_no), state, 0
    from verification_lists where zone_id = $1 and list_id = $5::uuid)
  union all (select 'gate_pass', pass_id::text, vehicle_no, coalesce(pass_no, internal_no), state, 0
    from gate_passes where zone_id = $1 and pass_id = $5::uuid)
  union all (select 'party', party_id::text, name_zh, coalesce(uscc, customs_code, party_id::text), null, 0
    from parties where zone_id = $1 and party_id = $5::uuid)
  union all (select 'event', event_id::text, kind, event_id::text, null, 0
    from events where zone_id = $1 and event_id = $5::uuid)`;

/** Books, parties and places are some hundreds, so that a part of a name may be looked for in all of them. */
const few = `(select 'book', book_no, enterprise_name, book_no, state,
      case when book_no = any($2::text[]) then 0 when starts_with(book_no, $3) then 1 else 2 end
    from account_books where zone_id = $1 and (book_no = any($2::text[]) or strpos(lower(book_no), $6) > 0)
    limit ${most})
  union all (select 'party', party_id::text, name_zh, coalesce(uscc, customs_code, name_zh), null,
      case when uscc = any($2::text[]) or customs_code = any($2::text[]) or lower(name_zh) = $6 or lower(name_en) = $6 then 0
        when starts_with(uscc, $3) or starts_with(customs_code, $3) or starts_with(lower(name_zh), $6) then 1 else 2 end
    from parties where zone_id = $1 and (uscc = any($2::text[]) or customs_code = any($2::text[])
      or starts_with(uscc, $3) or starts_with(customs_code, $3)
      or strpos(lower(name_zh), $6) > 0 or strpos(lower(name_en), $6) > 0)
    limit ${most})
  union all (select 'place', code, name_zh, code, kind,
      case when code = any($2::text[]) then 0 when starts_with(code, $3) then 1 else 2 end
    from places where zone_id = $1 and (code = any($2::text[]) or starts_with(code, $3) or strpos(lower(name_zh), $6) > 0
      or strpos(lower(name_en), $6) > 0)
    limit ${most})`;

const tariff = `(select 'tariff', code, name_zh, code, null, case when code = any($2::text[]) then 0 else 1 end
  from tariff_lines where edition = $7 and code >= $3 and code < $4 order by code limit 5)`;

/** Everything that a scan may mean, in one statement. */
export const scanSql = `select distinct on (kind, key1) kind, key1, key2, number, state, rank from (
  ${[lists, passes, documentBranches(fits, rankOf, most), items, ids, few, tariff].join('\n union all ')}) found
  order by kind, key1, rank`;

/**
 * Documents whose number holds the text, asked when nothing else fits: people type the last digits. It looks at the
 * newest documents only, so that its cost has a bound however many years the zone has worked.
 */
const newest = 20_000;
export const heldSql = `(select 'list' as kind, list_id::text as key1, direction || ' ' || book_no as key2,
    coalesce(list_no, internal_no) as number, state, 2 as rank
  from (select * from verification_lists where zone_id = $1 order by created_at desc, list_id desc limit ${newest}) l
  where strpos(lower(list_no), $2) > 0 or strpos(lower(internal_no), $2) > 0 or strpos(lower(pre_entry_no), $2) > 0
  limit ${most})
  union all (select 'gate_pass', pass_id::text, vehicle_no, coalesce(pass_no, internal_no), state, 2
  from (select * from gate_passes where zone_id = $1 order by created_at desc, pass_id desc limit ${newest}) p
  where strpos(lower(pass_no), $2) > 0 or strpos(lower(internal_no), $2) > 0 or strpos(lower(vehicle_no), $2) > 0
    or strpos(lower(container_no), $2) > 0
  limit ${most})`;
