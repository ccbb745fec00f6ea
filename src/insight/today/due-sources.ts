import { assert } from '../../kernel/index.ts';
import type { Law } from '../../primitives/rules/index.ts';
import type { Source } from './exceptions-store.ts';

/**
 * What is past a day that the law or a document sets: goods outside that should be back, deliveries that should be declared,
 * machines, repairs. The law of the day on which the goods passed counts, so each dated value becomes a case of the query.
 */
export function dueSources(law: Law) {
  const onDay = (id: string) => valueOn(law, id, 'n.passed_on');
  const away = `exists (select from stock_note_lines s where s.zone_id = t.zone_id and s.note_id = t.note_id
    and s.passed_quantity > s.returned_quantity)`;
  const notes = `(select n.*, f.business_type, f.counterpart_name, f.place, case
      when f.business_type in ('A', 'C') then least(
        (date_trunc('quarter', n.passed_on::timestamp) + interval '3 months')::date + (${onDay('delivery.consolidated_day')} - 1),
        make_date(extract(year from n.passed_on)::int, 12, 31))
      when f.business_type in ('D', 'E', 'F') then n.passed_on + ${onDay('delivery.leave_days')}
        + case when n.extended_on is null then 0 else ${onDay('delivery.leave_extension_days')} end
      when f.business_type <> 'Y' then f.valid_through end as due_on
    from stock_notes n join delivery_forms f on f.zone_id = n.zone_id and f.form_id = n.form_id
    where n.state = 'approved' and n.operation = 'normal' and n.direction = 'out' and n.passed_on is not null
      and not exists (select from verification_lists l where l.zone_id = n.zone_id and l.list_id = n.consolidated_list_id
        and l.state <> 'deleted'))`;
  const note = {
    table: notes,
    id: 't.note_id',
    subject: "'note:' || coalesce(t.note_no, t.internal_no)",
    state: 't.state',
    since: instantOf('t.due_on'),
    evidence: `jsonb_build_object('bookNo', t.book_no, 'formNo', t.form_no, 'businessType', t.business_type,
      'counterpart', t.counterpart_name, 'place', t.place, 'passedOn', t.passed_on, 'dueOn', t.due_on)`,
  };
  return {
    goods_not_back: { ...note, where: `t.business_type not in ('A', 'C') and ${isPast('t.due_on')} and ${away}` },
    deliveries_not_declared: { ...note, where: `t.business_type in ('A', 'C') and ${isPast('t.due_on')} and ${away}` },
    equipment_not_back: {
      table: 'equipment',
      id: namedId('t.equipment_no'),
      subject: "'equipment:' || t.book_no || '/' || t.equipment_no",
      state: "'out'",
      since: instantOf('t.due_back_on'),
      where: `t.due_back_on is not null and ${isPast('t.due_back_on')}`,
      evidence: `jsonb_build_object('bookNo', t.book_no, 'equipmentNo', t.equipment_no, 'name', t.name, 'dueOn', t.due_back_on)`,
    },
    repair_not_returned: {
      table: 'repair_orders',
      id: namedId('t.order_no'),
      subject: "'repair_order:' || t.book_no || '/' || t.order_no",
      state: 't.state',
      since: instantOf('t.return_by'),
      where: `t.state = 'open' and ${isPast('t.return_by')}`,
      evidence: `jsonb_build_object('bookNo', t.book_no, 'orderNo', t.order_no, 'itemNo', t.goods_item_no,
        'customer', t.customer_name, 'dueOn', t.return_by)`,
    },
  } as const satisfies Record<string, Source>;
}

/** The first instant of a day on the zone's clock. */
function instantOf(day: string): string {
  return `(${day}::timestamp at time zone 'Asia/Shanghai')`;
}

function isPast(day: string): string {
  return `${day} < ($3::timestamptz at time zone 'Asia/Shanghai')::date`;
}

/** Rows that are named by book and number have no identifier of their own: one that stands for the name. */
function namedId(number: string): string {
  return `md5(t.book_id::text || ${number})::uuid`;
}

/** A parameter as an expression: its value by the law of the day in `column`. */
function valueOn({ parameters }: Law, id: string, column: string): string {
  const parameter = parameters.get(id);
  assert(parameter, `the law has no parameter ${id}`);
  const cases = [...parameter.values].reverse().map(({ from, value }) => {
    assert(value === null || /^\d+$/.test(value), `${id} counts days`);
    return `when ${column} >= date '${from}' then ${value ?? 'null'}`;
  });
  return `(case ${cases.join(' ')} end)`;
}
