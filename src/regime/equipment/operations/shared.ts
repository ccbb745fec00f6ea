import { type Static, Type } from 'typebox';
import { accept, andThen, type Result } from '../../../kernel/index.ts';
import type { OperationContext } from '../../../platform/operations/index.ts';
import { loadMachine, type MachineName } from '../service/shared.ts';
import { EquipmentView, equipmentView } from '../view.ts';

export const bookNo = Type.String({ minLength: 1, maxLength: 32 });
export const equipmentNo = Type.String({
  pattern: '^[^\\s|/#?%]{1,32}$',
  description: "the enterprise's own number of the machine, unique in the book; no blanks, none of | / # ? %",
});
export const machineName = { bookNo, equipmentNo };
export const equipmentPath = '/api/books/{bookNo}/equipment/{equipmentNo}';
export const exitNo = Type.Integer({ minimum: 1 });
export const reason = Type.String({ minLength: 1, maxLength: 200 });

/** The machine as it now is. */
export async function thenShow(
  { database, caller, today }: OperationContext,
  done: Result<MachineName>,
): Promise<Result<Static<typeof EquipmentView>>> {
  if (!done.ok) return done;
  return database.read(caller.settings, async (tx) =>
    andThen(await loadMachine(tx, caller.settings.zoneId, done.value), (machine) =>
      accept(equipmentView(machine, today())),
    ),
  );
}

export { EquipmentView };
