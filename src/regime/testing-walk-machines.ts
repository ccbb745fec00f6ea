import { openMachineBook } from './equipment/testing.ts';
import type { TestZone } from './testing.ts';
import type { Office } from './testing-office.ts';
import { pick } from './testing-walk-parts.ts';
import type { Caller } from './testing-walk-write-off.ts';

export type MachineSteps = (caller: Caller, a: number, b: number) => Promise<boolean>;

export const machineBook = 'T1510S000001';

/** Machines under supervision: come in, go out against a day and back, are released early, scrapped, or taken abroad. */
export async function openMachines(zone: TestZone, office: Office): Promise<MachineSteps> {
  const workshop = await openMachineBook(zone, office, machineBook);
  const machines: string[] = [];
  let lists = 0;
  return async ({ all, call }, a, b) => {
    const equipmentNo = pick(machines, a);
    const quantity = String(1 + (b % 3));
    if (equipmentNo === undefined || a % 4 === 0) {
      const no = `M${machines.length + 1}`;
      await workshop.register(await workshop.receive(String(2 + (b % 4))), no);
      machines.push(no);
      return true;
    }
    const input = { bookNo: machineBook, equipmentNo, quantity };
    const terms = { purpose: 'testing', documentNo: `D${a}`, place: '长春' };
    switch (b % 6) {
      case 0:
        return all(['release_equipment', input]);
      case 1:
        return all(['scrap_equipment', { ...input, reason: '报废' }]);
      case 2:
        return all(['take_equipment_out', { ...input, ...terms }]);
      case 3:
        return all(['bring_equipment_back', { ...input, exitNo: 1 + (a % 3) }]);
      case 4:
        await call('close_ended_supervision', {});
        return false;
      default: {
        lists += 1;
        const isAbroad = a % 2 === 0;
        const away = isAbroad ? ({ line: 'first', supervisionMode: '5361' } as const) : {};
        const draft = workshop.outbound(`MO${lists}`, quantity, away);
        const lines = draft.lines.map((line) => ({ ...line, levyMode: '3' }));
        const list = draft.internalNo;
        return all(['draft_list', { ...draft, lines }], ['declare_list', { list }], ['approve_list', { list }]);
      }
    }
  };
}

/** Invariant 18, as questions to the tables that must find nothing. */
export const machineInvariants: Readonly<Record<string, string>> = {
  '18: a machine is in its book as often as it came in and neither was released, scrapped nor left': `
    with gone as (
      select e.book_id, m.lot_no, sum(m.quantity) as quantity from ledger_entries e
      join ledger_entry_lots m on m.zone_id = e.zone_id and m.book_id = e.book_id and m.entry_no = e.entry_no
      where e.zone_id = $1 and e.kind in ('posted', 'settled') and e.from_stage in ('on_hand', 'on_leave')
        and e.to_stage not in ('on_hand', 'on_leave') group by 1, 2),
    left_by_list as (
      select e.book_id, m.lot_no, sum(m.quantity) as quantity from ledger_entries e
      join ledger_entry_lots m on m.zone_id = e.zone_id and m.book_id = e.book_id and m.entry_no = e.entry_no
      where e.zone_id = $1 and e.kind in ('posted', 'settled') and e.from_stage = 'on_hand' and e.document like 'list:%'
        and e.to_stage not in ('on_hand', 'on_leave') group by 1, 2)
    select q.equipment_no from equipment q
    left join gone g on g.book_id = q.book_id and g.lot_no = q.lot_no
    left join left_by_list l on l.book_id = q.book_id and l.lot_no = q.lot_no
    where q.zone_id = $1 and coalesce(g.quantity, 0) <> q.released_quantity + q.scrapped_quantity + coalesce(l.quantity, 0)`,
  '18: nothing went to the country before its day without tax': `
    with early as (
      select q.book_id, q.equipment_no, sum(m.quantity) as quantity from ledger_entries e
      join ledger_entry_lots m on m.zone_id = e.zone_id and m.book_id = e.book_id and m.entry_no = e.entry_no
      join equipment q on q.zone_id = e.zone_id and q.book_id = e.book_id and q.lot_no = m.lot_no
      where e.zone_id = $1 and e.kind in ('posted', 'settled') and e.to_stage = 'domestic' and e.effective_on < q.ends_on
      group by 1, 2),
    taxed as (
      select book_id, equipment_no, sum(quantity) as quantity from equipment_removals
      where zone_id = $1 and kind = 'tax_paid' and total is not null group by 1, 2)
    select e.equipment_no from early e left join taxed t using (book_id, equipment_no)
    where e.quantity <> coalesce(t.quantity, 0)`,
};
