import type { Queryable } from '../src/platform/db/index.ts';
import { zoneId } from './world.ts';

const units = ['declared', 'legal1', 'legal2', 'value'];
const each = (text: (unit: string) => string, between = ', ') => units.map(text).join(between);
const signed = (unit: string) => `case when to_stage = 'on_hand' then ${unit} else -${unit} end`;

/**
 * The invariants of a correct bonded ledger, as questions to the database that must find nothing. They read the entries
 * and documents themselves, not what the house has worked out of them.
 */
const invariants: Readonly<Record<string, string>> = {
  '1, 15: entries replayed give the balances, in every unit': `
    with replayed as (
      select book_id, item_no, ${each((u) => `sum(${signed(u)}) as ${u}`)} from ledger_entries
      where zone_id = $1 and kind in ('posted', 'settled') group by book_id, item_no)
    select b.book_id, b.item_no from ledger_balances b
    full join replayed r on r.book_id = b.book_id and r.item_no = b.item_no
    where coalesce(b.zone_id, $1) = $1 and (${each((u) => `coalesce(r.${u}, 0) <> coalesce(b.${u}, 0)`, ' or ')})`,
  '5: no balance is negative at any moment of the posting order': `
    select * from (
      select book_id, item_no, entry_no, ${each((u) => `sum(${signed(u)}) over w as ${u}`)} from ledger_entries
      where zone_id = $1 and kind in ('posted', 'settled') window w as (partition by book_id, item_no order by entry_no)) s
    where ${each((u) => `${u} < 0`, ' or ')}`,
  '6: what is claimed never exceeds what is there, and is the sum of the open claims': `
    with ends as (
      select reference, book_id, item_no, (from_stage = 'on_hand') as leaves,
        ${each((u) => `sum(case when kind = 'pending' then ${u} else -${u} end) as ${u}`)}
      from ledger_entries where zone_id = $1 and reference is not null group by reference, book_id, item_no, leaves),
    sums as (
      select book_id, item_no, ${each((u) => `sum(${u}) filter (where leaves) as out_${u}`)},
        ${each((u) => `sum(${u}) filter (where not leaves) as in_${u}`)} from ends group by book_id, item_no)
    select b.book_id, b.item_no from ledger_balances b left join sums s on s.book_id = b.book_id and s.item_no = b.item_no
    where b.zone_id = $1 and (${each((u) => `b.out_${u} > b.${u}`, ' or ')}
      or ${each((u) => `b.out_${u} <> coalesce(s.out_${u}, 0) or b.in_${u} <> coalesce(s.in_${u}, 0)`, ' or ')})`,
  '6: every claim ends once at most, posted or given back': `
    select book_id, reference from ledger_entries where zone_id = $1 and reference is not null
    group by book_id, reference having count(*) filter (where kind = 'pending') <> 1 or count(*) > 2`,
  '7: nothing is posted that is not released and through the gate': `
    select l.internal_no from verification_lists l where l.zone_id = $1 and l.state in ('posted', 'completed') and (
      (l.declaration_required and l.declaration_released_at is null) or (l.gate_required and exists (
        select 1 from list_lines n where n.zone_id = l.zone_id and n.list_id = l.list_id and n.line_no <= l.line_count
          and n.passed_quantity <> n.declared_quantity)))`,
  '7: a posted list is in the book once, line by line, and no other list is': `
    select l.internal_no, n.line_no from verification_lists l
    join list_lines n on n.zone_id = l.zone_id and n.list_id = l.list_id and n.line_no <= l.line_count
    left join ledger_entries e on e.zone_id = l.zone_id and e.kind = 'settled'
      and e.reference like 'list:' || l.list_id || '#%' and e.line_no = n.line_no
    where l.zone_id = $1 group by l.internal_no, l.state, n.line_no, n.declared_quantity
    having count(e.entry_no) <> case when l.state = 'posted' then 1 else 0 end
      or (l.state = 'posted' and max(e.declared) <> n.declared_quantity)`,
  '8: the counters of a line are what its passes carry': `
    with carried as (
      select g.document_id, g.document_line_no, sum(g.quantity) as used,
        coalesce(sum(g.quantity) filter (where p.state = 'passed'), 0) as passed
      from gate_pass_lines g join gate_passes p on p.zone_id = g.zone_id and p.pass_id = g.pass_id
      where g.zone_id = $1 and p.state in ('approved', 'passed_first', 'passed') group by g.document_id, g.document_line_no)
    select n.list_id, n.line_no from list_lines n
    left join carried c on c.document_id = n.list_id and c.document_line_no = n.line_no
    where n.zone_id = $1 and (n.used_quantity <> coalesce(c.used, 0) or n.passed_quantity <> coalesce(c.passed, 0)
      or not (0 <= n.passed_quantity and n.passed_quantity <= n.used_quantity and n.used_quantity <= n.declared_quantity))`,
  '10: both sides of a transfer inside the zone are posted, or neither': `
    select i.internal_no, o.internal_no as quoting from verification_lists o join verification_lists i
      on i.zone_id = o.zone_id and i.book_no = o.related_book_no and i.related_book_no = o.book_no and i.direction = 'in'
      and o.related_list_no in (i.list_id::text, i.list_no, i.pre_entry_no, i.internal_no)
    where o.zone_id = $1 and o.direction = 'out' and o.state in ('pre_deducted', 'posted')
      and i.state in ('pre_deducted', 'posted') and i.state <> o.state`,
  '8: a list is through the gate exactly when every line is': `
    select l.internal_no from verification_lists l join list_lines n
      on n.zone_id = l.zone_id and n.list_id = l.list_id and n.line_no <= l.line_count
    where l.zone_id = $1 group by l.list_id, l.internal_no, l.gate_state
    having (l.gate_state = 'all') <> bool_and(n.passed_quantity = n.declared_quantity)`,
  '10: a transfer moves to or from another book, and its out-list quotes the in-list': `
    select l.internal_no from verification_lists l left join ledger_entries e
      on e.zone_id = l.zone_id and e.reference like 'list:' || l.list_id || '#%'
    where l.zone_id = $1 and l.related_book_no is not null and l.line <> 'first'
      and l.state in ('pre_deducted', 'approved', 'posted', 'completed') and (
      (l.direction = 'out' and l.related_list_no is null) or 'other_book' not in (e.from_stage, e.to_stage))`,
  '11: what ends a claim is the claim, in every unit; lots add up to the declared quantity': `
    select e.book_id, e.entry_no from ledger_entries e
    join ledger_entries p on p.zone_id = e.zone_id and p.book_id = e.book_id and p.reference = e.reference and p.kind = 'pending'
    where e.zone_id = $1 and e.kind <> 'pending' and (${each((u) => `e.${u} <> p.${u}`, ' or ')}
      or (e.kind = 'settled' and e.declared <> (select coalesce(sum(m.quantity), 0) from ledger_entry_lots m
        where m.zone_id = e.zone_id and m.book_id = e.book_id and m.entry_no = e.entry_no)))`,
  '12: no quantity, no value': `
    select book_id, item_no from ledger_balances
    where zone_id = $1 and declared = 0 and (legal1 <> 0 or legal2 <> 0 or value <> 0)`,
  '13: a lot keeps its list and line, day, mode and origin': `
    select e.book_id, e.entry_no from ledger_entries e
    left join ledger_lots o on o.zone_id = e.zone_id and o.book_id = e.book_id and o.lot_no = e.entry_no
    left join verification_lists l on l.zone_id = e.zone_id and l.list_id::text = o.memory ->> 'listId'
    left join list_lines n on n.zone_id = e.zone_id and n.list_id = l.list_id and n.line_no = o.line_no
    where e.zone_id = $1 and e.kind = 'settled' and e.to_stage = 'on_hand' and not coalesce(
      o.opened_on = e.effective_on and o.supervision_mode = l.supervision_mode and o.tax_status = 'bonded'
      and o.item_no = e.item_no and o.origin_country is not distinct from n.origin_country and o.line_no = e.line_no
      and e.reference like 'list:' || l.list_id || '#%', false)`,
  '13: lots add up to what is there': `
    select b.book_id, b.item_no from ledger_balances b where b.zone_id = $1 and b.declared <> (
      select coalesce(sum(y.quantity), 0) from ledger_layers y
      where y.zone_id = b.zone_id and y.book_id = b.book_id and y.item_no = b.item_no and y.stage = b.stage)`,
  '16: a sale leaves taxed as it leaves, or exempt': `
    select l.internal_no from verification_lists l
    join list_lines n on n.zone_id = l.zone_id and n.list_id = l.list_id and n.line_no <= l.line_count
    where l.zone_id = $1 and l.state = 'posted' and l.line = 'second' and l.direction = 'out'
      and l.related_book_no is null and l.deduction_mode in ('D', 'E')
      and coalesce(n.levy_mode, '1') = '1' and l.declaration_required and not exists (
        select 1 from tax_assessment_lines t join tax_assessments a
          on a.zone_id = t.zone_id and a.list_id = t.list_id and a.assessment_no = t.assessment_no
        where t.zone_id = l.zone_id and t.list_id = l.list_id and t.line_no = n.line_no
          and a.change_count = l.change_count and t.customs_value is not null)`,
  'an own number belongs to one living list and one living pass': `
    select owner_id, internal_no from verification_lists where zone_id = $1 and state <> 'deleted'
    group by owner_id, internal_no having count(*) > 1
    union all select owner_id, internal_no from gate_passes where zone_id = $1 and state <> 'deleted'
    group by owner_id, internal_no having count(*) > 1`,
  'every answer has its event': `
    select r.key from idempotency_records r where r.zone_id = $1 and not exists (
      select 1 from events e where e.zone_id = r.zone_id and e.event_id = r.event_id and e.input_hash = r.input_hash)`,
};

/** Every invariant that does not hold, with the first rows that break it. */
export async function brokenInvariants(tx: Queryable): Promise<string[]> {
  const broken: string[] = [];
  for (const [name, sql] of Object.entries(invariants)) {
    const { rows } = await tx.query<Record<string, unknown>>(sql, [zoneId]);
    if (rows.length > 0) broken.push(`invariant ${name}\n  ${rows.slice(0, 3).map(told).join('\n  ')}`);
  }
  return broken;
}

function told(row: Record<string, unknown>): string {
  return Object.entries(row)
    .map(([name, value]) => `${name} ${String(value)}`)
    .join(', ');
}

/** The entries so far as one number; what was written must give the same number for ever. */
export async function historyUpTo(tx: Queryable, entries: ReadonlyMap<string, bigint>): Promise<string> {
  const digests: string[] = [];
  for (const [bookId, last] of entries) {
    const { rows } = await tx.query<{ digest: string | null }>(
      `select md5(string_agg(e::text, '|' order by entry_no)) as digest from ledger_entries e
       where zone_id = $1 and book_id = $2 and entry_no <= $3`,
      [zoneId, bookId, last],
    );
    digests.push(rows[0]?.digest ?? '');
  }
  return digests.join(' ');
}

export async function lastEntries(tx: Queryable): Promise<Map<string, bigint>> {
  const { rows } = await tx.query<{ book_id: string; last: bigint }>(
    'select book_id, head_entry_no as last from ledger_books where zone_id = $1 order by book_id',
    [zoneId],
  );
  return new Map(rows.map((row) => [row.book_id, row.last]));
}
