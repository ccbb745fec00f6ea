import type { Queryable } from '../platform/db/index.ts';
import { machineInvariants } from './testing-walk-machines.ts';

const units = ['declared', 'legal1', 'legal2', 'value'] as const;
const each = (text: (unit: string) => string, between = ', ') => units.map(text).join(between);
const inside = "('on_hand', 'in_production', 'leftovers', 'on_leave')";

/**
 * The invariants of regime.md over all rooms, as questions to the tables that must find nothing. They read entries and
 * documents themselves and share no code with the rooms. Numbers are those of the regime's list.
 */
const invariants: Readonly<Record<string, string>> = {
  '1, 2: what came in less what went out is what is there, in every stage and unit': `
    with legs as (
      select book_id, item_no, to_stage as stage, ${each((u) => u)} from ledger_entries
      where zone_id = $1 and kind in ('posted', 'settled') and to_stage in ${inside}
      union all
      select book_id, item_no, from_stage, ${each((u) => `-${u}`)} from ledger_entries
      where zone_id = $1 and kind in ('posted', 'settled') and from_stage in ${inside}),
    sums as (select book_id, item_no, stage, ${each((u) => `sum(${u}) as ${u}`)} from legs group by 1, 2, 3)
    select book_id, item_no, stage from ledger_balances b full join sums s using (book_id, item_no, stage)
    where coalesce(b.zone_id, $1) = $1 and (${each((u) => `coalesce(s.${u}, 0) <> coalesce(b.${u}, 0)`, ' or ')})`,
  '3: what a production consumed is its net part, its leftovers and its dust, and left the book as such': `
    select p.internal_no, m.material_item_no from productions p
    join production_materials m on m.zone_id = p.zone_id and m.production_id = p.production_id
    left join lateral (
      select coalesce(sum(e.declared) filter (where e.to_stage = 'transformation'), 0) as used,
        coalesce(sum(e.declared) filter (where e.to_stage = 'leftovers'), 0) as leftover
      from ledger_entries e where e.zone_id = p.zone_id and e.book_id = p.book_id and e.item_no = m.material_item_no
        and e.document = 'production:' || p.book_no || '/' || p.internal_no) e on true
    where p.zone_id = $1 and (m.consumed <> m.net + m.tangible_loss + m.intangible_loss
      or e.leftover <> m.tangible_loss or e.used <> m.net + m.intangible_loss)`,
  '4: what lies among the leftovers is what productions and uses lost, and what came out as such, less what left': `
    with made as (
      select p.book_id, m.material_item_no as item_no, sum(m.tangible_loss) as quantity from productions p
      join production_materials m on m.zone_id = p.zone_id and m.production_id = p.production_id
      where p.zone_id = $1 group by 1, 2
      union all
      select u.book_id, n.item_no, sum(n.waste) from use_records u
      join use_lines n on n.zone_id = u.zone_id and n.use_id = u.use_id where u.zone_id = $1 group by 1, 2
      union all
      select e.book_id, e.item_no, sum(case when e.to_stage = 'leftovers' then e.declared else -e.declared end)
      from ledger_entries e where e.zone_id = $1 and e.kind in ('posted', 'settled')
        and 'leftovers' in (e.from_stage, e.to_stage) and (e.from_stage = 'leftovers' or e.from_stage not in ('on_hand', 'in_production', 'on_leave'))
      group by 1, 2),
    sums as (select book_id, item_no, sum(quantity) as quantity from made group by 1, 2)
    select book_id, item_no from (select * from ledger_balances where zone_id = $1 and stage = 'leftovers') b
    full join sums s using (book_id, item_no) where coalesce(b.declared, 0) <> coalesce(s.quantity, 0)`,
  '5: nothing was ever below zero, in the order of posting': `
    select * from (select book_id, item_no, stage, entry_no, ${each((u) => `sum(${u}) over w as ${u}`)} from (
      select book_id, item_no, to_stage as stage, entry_no, ${each((u) => u)} from ledger_entries
      where zone_id = $1 and kind in ('posted', 'settled') and to_stage in ${inside}
      union all
      select book_id, item_no, from_stage, entry_no, ${each((u) => `-${u}`)} from ledger_entries
      where zone_id = $1 and kind in ('posted', 'settled') and from_stage in ${inside}) legs
      window w as (partition by book_id, item_no, stage order by entry_no)) running
    where ${each((u) => `${u} < 0`, ' or ')}`,
  '6: claims are the rests of open pendings, and never more than is there': `
    with rests as (
      select book_id, item_no, from_stage as stage, ${each((u) => `sum(${u}) as ${u}`)} from ledger_pendings
      where zone_id = $1 and state = 'open' and from_stage in ${inside} group by 1, 2, 3)
    select book_id, item_no, stage from ledger_balances b left join rests r using (book_id, item_no, stage)
    where b.zone_id = $1 and (${each((u) => `b.out_${u} <> coalesce(r.${u}, 0) or b.out_${u} > b.${u}`, ' or ')})`,
  '6: every claim ends in posting or release, and its parts add up to it': `
    select book_id, reference from ledger_entries where zone_id = $1 and reference is not null
    group by book_id, reference
    having count(*) filter (where kind = 'pending') <> 1
      or ${each((u) => `sum(${u}) filter (where kind = 'pending') < coalesce(sum(${u}) filter (where kind <> 'pending'), 0)`, ' or ')}`,
  '7: nothing is posted that is not released and through the gate': `
    select internal_no from verification_lists where zone_id = $1 and state in ('posted', 'completed', 'written_off')
      and ((declaration_required and declaration_released_at is null) or (gate_required and gate_state <> 'all'))`,
  '7: a posted list settled every one of its claims, a waiting one none': `
    select l.internal_no from verification_lists l
    join list_lines n on n.zone_id = l.zone_id and n.list_id = l.list_id and n.line_no <= l.line_count
    where l.zone_id = $1 and l.consumption is null and l.deduction_mode in ('D', 'E', 'F')
      and (l.state in ('posted', 'written_off')) <> exists (
        select 1 from ledger_entries e where e.zone_id = l.zone_id and e.book_id = l.book_id and e.kind = 'settled'
          and e.reference like 'list:' || l.list_id || '#%' and e.line_no = n.line_no)`,
  '8: the counters of lists and notes are what their passes carry': `
    with carried as (
      select g.document_id, g.document_line_no, sum(g.quantity) as used,
        coalesce(sum(g.quantity) filter (where p.state = 'passed'), 0) as passed
      from gate_pass_lines g join gate_passes p on p.zone_id = g.zone_id and p.pass_id = g.pass_id
      where g.zone_id = $1 and p.state in ('approved', 'passed_first', 'passed') group by 1, 2),
    lines as (
      select list_id as id, line_no, used_quantity, passed_quantity, declared_quantity as whole from list_lines where zone_id = $1
      union all
      select note_id, line_no, used_quantity, passed_quantity, quantity from stock_note_lines where zone_id = $1)
    select n.id, n.line_no from lines n left join carried c on c.document_id = n.id and c.document_line_no = n.line_no
    where n.used_quantity <> coalesce(c.used, 0) or n.passed_quantity <> coalesce(c.passed, 0)
      or not (0 <= n.passed_quantity and n.passed_quantity <= n.used_quantity and n.used_quantity <= n.whole)`,
  '9: a form allows what its notes take, less what passed back': `
    with notes as (
      select n.form_id, s.form_line_no, coalesce(sum(s.quantity) filter (where n.operation = 'normal'), 0) as noted,
        coalesce(sum(s.passed_quantity) filter (where n.operation = 'return'), 0) as returned
      from stock_notes n join stock_note_lines s on s.zone_id = n.zone_id and s.note_id = n.note_id
      where n.zone_id = $1 and n.state = 'approved' group by 1, 2),
    made as (
      select d.form_id, p.product_item_no as item_no, sum(p.quantity) as made from productions p
      join delivery_forms d on d.zone_id = p.zone_id and d.form_no = p.outward_form where p.zone_id = $1 group by 1, 2)
    select f.form_id, f.line_no from delivery_form_lines f
    left join notes n on n.form_id = f.form_id and n.form_line_no = f.line_no
    left join made m on m.form_id = f.form_id and m.item_no = f.item_no
    where f.zone_id = $1 and (f.noted_quantity <> coalesce(n.noted, 0) + coalesce(m.made, 0) or f.returned_quantity <> coalesce(n.returned, 0)
      or f.noted_quantity - f.returned_quantity > f.quantity)`,
  '9: what is declared together is the sum of its notes': `
    with away as (
      select n.consolidated_list_id as list_id, s.item_no, sum(s.passed_quantity - s.returned_quantity) as quantity
      from stock_notes n join stock_note_lines s on s.zone_id = n.zone_id and s.note_id = n.note_id
      where n.zone_id = $1 and n.operation = 'normal' and n.consolidated_list_id is not null group by 1, 2),
    declared as (
      select l.list_id, n.item_no, sum(n.declared_quantity) as quantity from verification_lists l
      join list_lines n on n.zone_id = l.zone_id and n.list_id = l.list_id
      where l.zone_id = $1 and l.form_id is not null and l.state <> 'deleted' group by 1, 2)
    select d.list_id, d.item_no from declared d left join away a on a.list_id = d.list_id and a.item_no = d.item_no
    where d.quantity <> coalesce(a.quantity, 0)`,
  '9: what is out on leave passed by notes or was made outside, and was neither brought back, used up nor declared': `
    with away as (
      select n.book_id, s.item_no, sum(s.passed_quantity * case n.operation when 'normal' then 1 else -1 end) as quantity
      from stock_notes n join stock_note_lines s on s.zone_id = n.zone_id and s.note_id = n.note_id
      where n.zone_id = $1 and n.state = 'approved' group by 1, 2),
    sold as (
      select l.book_id, n.item_no, sum(n.declared_quantity) as quantity from verification_lists l
      join list_lines n on n.zone_id = l.zone_id and n.list_id = l.list_id
      where l.zone_id = $1 and l.form_id is not null and l.state in ('posted', 'written_off') group by 1, 2),
    outside as (
      select p.book_id, p.product_item_no as item_no, p.quantity from productions p
      where p.zone_id = $1 and p.outward_form is not null
      union all
      select p.book_id, m.material_item_no, -m.consumed from productions p
      join production_materials m on m.zone_id = p.zone_id and m.production_id = p.production_id
      where p.zone_id = $1 and p.outward_form is not null),
    worked as (select book_id, item_no, sum(quantity) as quantity from outside group by 1, 2)
    select b.book_id, b.item_no from ledger_balances b
    left join worked w on w.book_id = b.book_id and w.item_no = b.item_no
    left join away a on a.book_id = b.book_id and a.item_no = b.item_no
    left join sold s on s.book_id = b.book_id and s.item_no = b.item_no
    where b.zone_id = $1 and b.stage = 'on_leave' and not exists (
      select from account_books k where k.zone_id = b.zone_id and k.book_id = b.book_id and k.kind = 'equipment')
      and b.declared <> coalesce(a.quantity, 0) + coalesce(w.quantity, 0) - coalesce(s.quantity, 0)`,
  '10: both sides of a transfer are posted, or neither; and they say the same': `
    select i.internal_no from verification_lists o join verification_lists i
      on i.zone_id = o.zone_id and i.book_no = o.related_book_no and i.related_book_no = o.book_no and i.direction = 'in'
      and o.related_list_no in (i.list_id::text, i.list_no, i.internal_no)
    left join list_lines a on a.zone_id = i.zone_id and a.list_id = i.list_id and a.line_no = 1
    left join list_lines b on b.zone_id = o.zone_id and b.list_id = o.list_id and b.line_no = 1
    where o.zone_id = $1 and o.direction = 'out' and o.state in ('pre_deducted', 'posted', 'written_off')
      and i.state in ('pre_deducted', 'posted', 'written_off') and (
      (o.state = 'pre_deducted') <> (i.state = 'pre_deducted') or (o.state <> 'pre_deducted' and (
        a.declared_quantity <> b.declared_quantity or a.legal_quantity1 <> b.legal_quantity1 or a.value_usd <> b.value_usd)))`,
  '11: lots add up to what lies in every stage': `
    select b.book_id, b.item_no, b.stage from ledger_balances b where b.zone_id = $1 and b.declared <> (
      select coalesce(sum(y.quantity), 0) from ledger_layers y where y.zone_id = b.zone_id and y.book_id = b.book_id
        and y.item_no = b.item_no and y.stage = b.stage)`,
  '12: no quantity, no value': `
    select book_id, item_no from ledger_balances
    where zone_id = $1 and declared = 0 and (legal1 <> 0 or legal2 <> 0 or value <> 0)`,
  '3: what research or a repair used left the book as such, and what came out is on it': `
    select u.internal_no, n.line_no from use_records u
    join use_lines n on n.zone_id = u.zone_id and n.use_id = u.use_id
    left join lateral (
      select coalesce(sum(e.declared) filter (where e.to_stage = 'transformation'), 0) as used,
        coalesce(sum(e.declared) filter (where e.from_stage = 'on_hand' and e.to_stage = 'leftovers'), 0) as waste,
        coalesce(sum(e.declared) filter (where e.from_stage = 'transformation'), 0) as came
      from ledger_entries e where e.zone_id = u.zone_id and e.book_id = u.book_id and e.item_no = n.item_no
        and e.document = 'use:' || u.book_no || '/' || u.internal_no) e on true
    where u.zone_id = $1 and ((n.kind = 'used' and (e.used <> n.quantity - n.waste or e.waste <> n.waste))
      or (n.kind = 'came_out' and e.came <> n.quantity))`,
  '13: a lot knows its list and day, the lots it was made of, or the repair it came out of': `
    select o.book_id, o.lot_no from ledger_lots o where o.zone_id = $1 and o.document not like 'write_off:%' and not (
      exists (select 1 from verification_lists l where l.zone_id = o.zone_id and l.list_id::text = o.memory ->> 'listId')
      or exists (select 1 from ledger_lot_sources s where s.zone_id = o.zone_id and s.book_id = o.book_id and s.lot_no = o.lot_no)
      or exists (select 1 from state_moves v where v.zone_id = o.zone_id and v.book_id = o.book_id and v.internal_no = o.memory ->> 'stateMove')
      or exists (select 1 from repair_orders r where r.zone_id = o.zone_id and r.book_id = o.book_id and r.order_no = o.memory ->> 'orderNo'))`,
  '13: a lot that came without a list is not under bond, and lies in an account of such goods': `
    select o.book_id, o.lot_no from ledger_lots o join account_books k on k.zone_id = o.zone_id and k.book_id = o.book_id
    where o.zone_id = $1 and (k.purpose = 'by_state') <> (o.document like 'state_move:%' and o.tax_status = 'non_bonded')`,
  '14: a list belongs to one write-off at most, and is written off exactly then': `
    select l.internal_no from verification_lists l left join write_off_lists w on w.zone_id = l.zone_id and w.list_id = l.list_id
    left join write_offs f on f.zone_id = w.zone_id and f.write_off_id = w.write_off_id and f.state = 'passed'
    where l.zone_id = $1 group by l.list_id, l.internal_no, l.state
    having count(f.write_off_id) > 1 or (l.state = 'written_off') <> (count(f.write_off_id) = 1)`,
  '14: nothing was posted into a closed period after it was closed': `
    select e.book_id, e.entry_no from ledger_entries e join write_offs f
      on f.zone_id = e.zone_id and f.book_id = e.book_id and f.state = 'passed'
    where e.zone_id = $1 and e.effective_on <= f.period_through and e.recorded_at > f.passed_at`,
  'G11: what came from abroad to be repaired, and its parts, never left for the country': `
    select e.book_id, e.entry_no from ledger_entries e
    join book_items i on i.zone_id = e.zone_id and i.book_id = e.book_id and i.item_no = e.item_no
    where e.zone_id = $1 and i.repair_origin = 'abroad' and e.to_stage in ('domestic', 'other_book')`,
  '16: what was confirmed as lost left the book once, with its taxes or the refund repaid; nothing else of it did': `
    select r.internal_no, n.line_no from loss_reports r
    join loss_lines n on n.zone_id = r.zone_id and n.loss_id = r.loss_id
    left join lateral (
      select coalesce(sum(e.declared), 0) as gone, min(e.to_stage) as stage from ledger_entries e
      where e.zone_id = r.zone_id and e.book_id = r.book_id and e.kind = 'settled' and e.line_no = n.line_no
        and e.document = 'loss:' || r.book_no || '/' || r.internal_no) e on true
    where r.zone_id = $1 and (
      e.gone <> case when r.state = 'confirmed' and n.outcome <> 'returned_abroad' then n.quantity else 0 end
      or (r.state = 'confirmed' and (n.outcome is null
        or (n.outcome like 'taxed%') <> (n.taxes is not null)
        or (n.outcome = 'refund_repaid') <> (n.refund_to_repay is not null)
        or (e.stage = 'domestic') and not (n.outcome like 'taxed%' or n.outcome = 'refund_repaid'))))`,
  '16: what was sold was taxed as it left, or is exempt': `
    select l.internal_no from verification_lists l
    join list_lines n on n.zone_id = l.zone_id and n.list_id = l.list_id and n.line_no <= l.line_count
    where l.zone_id = $1 and l.state in ('posted', 'written_off') and l.line = 'second' and l.direction = 'out'
      and l.related_book_no is null and l.supervision_mode not in ('0200', '0400') and coalesce(n.levy_mode, '1') = '1'
      and not exists (select 1 from tax_assessments a where a.zone_id = l.zone_id and a.list_id = l.list_id
        and a.change_count = l.change_count)`,
  ...machineInvariants,
};

/** Every invariant that does not hold, with the first rows that break it. */
export async function brokenInvariants(tx: Queryable, zoneId: number): Promise<string[]> {
  const broken: string[] = [];
  for (const [name, sql] of Object.entries(invariants)) {
    const { rows } = await tx.query<Record<string, unknown>>(sql, [zoneId]);
    if (rows.length === 0) continue;
    const told = rows.slice(0, 3).map((row) => Object.entries(row).map(([key, value]) => `${key} ${String(value)}`));
    broken.push(`${name}: ${told.join('; ')}`);
  }
  return broken;
}
