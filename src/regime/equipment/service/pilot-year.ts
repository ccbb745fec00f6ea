import { accept, formatMoney } from '../../../kernel/index.ts';
import { type OperationContext, runCommand } from '../../../platform/operations/index.ts';
import { type Law, readShare } from '../../../primitives/rules/index.ts';
import { decidePilotYear } from '../decide.ts';
import { findPilotYears, saveEquipment, savePilotYear } from '../store.ts';
import { loadMachine, type MachineName, planOfDeed } from './shared.ts';

/**
 * 年终补税 of the VAT pilot for one machine and year. Refusals: pilot_year_settled, pilot_year_outside,
 * pilot_year_not_over, equipment_gone, rate_not_a_fraction, those of the parameters.
 */
export function settleYear(
  context: OperationContext,
  law: Law,
  input: MachineName & { readonly year: number; readonly domesticShare: string },
) {
  const { zoneId } = context.caller.settings;
  return runCommand<MachineName>(context, 'settle_pilot_year', input, async (tx) => {
    const machine = await loadMachine(tx, zoneId, input);
    if (!machine.ok) return machine;
    const domesticShare = readShare('domesticShare', input.domesticShare);
    if (!domesticShare.ok) return domesticShare;
    const { equipment } = machine.value;
    const settled = await findPilotYears(tx, zoneId, equipment);
    const moment = { today: context.today(), now: context.now() };
    const question = { year: input.year, domesticShare: domesticShare.value };
    const record = decidePilotYear(machine.value, settled, question, moment, law);
    if (!record.ok) return record;
    return accept(
      planOfDeed(context, {
        kind: 'equipment_pilot_year_settled',
        equipment,
        facts: { year: input.year, due: formatMoney(record.value.due) },
        // The machine's own row too: nothing else changes it between what was read and what is settled.
        documents: [saveEquipment(equipment), savePilotYear(record.value)],
      }),
    );
  });
}
