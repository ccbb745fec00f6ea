import { Type } from 'typebox';
import { accept, andThen, formatQuantity, parseDay } from '../../../kernel/index.ts';
import {
  DayText,
  defineOperation,
  MoneyText,
  oneOf,
  orNull,
  pageFrom,
  pageInput,
  pageOf,
  QuantityText,
} from '../../../platform/operations/index.ts';
import type { Law } from '../../../primitives/rules/index.ts';
import { equipmentStates } from '../model.ts';
import { registerEquipment } from '../service/register.ts';
import { loadMachine } from '../service/shared.ts';
import {
  findExits,
  findPilotYears,
  findRemovals,
  listMachines,
  listUnregistered,
  type MachineFilter,
  type UnregisteredFilter,
} from '../store.ts';
import { ExitView, equipmentView, exitView, PilotYearView, pilotYearView, RemovalView, removalView } from '../view.ts';
import { EquipmentView, equipmentNo, equipmentPath, machineName, thenShow } from './shared.ts';

function registerOperation(law: Law) {
  return defineOperation({
    name: 'register_equipment',
    method: 'POST',
    path: '/api/equipment',
    permission: 'equipment.declare',
    summary: { zh: '登记监管设备', en: 'Register equipment from a posted inbound list line' },
    input: Type.Object({
      list: Type.String({ minLength: 1, maxLength: 64 }),
      lineNo: Type.Integer({ minimum: 1 }),
      equipmentNo,
      price: Type.String({ description: 'customs value at import of the whole line, CNY, two decimals' }),
      exemptDuty: MoneyText,
      exemptVat: MoneyText,
      kind: Type.Optional(oneOf('ship_or_aircraft', 'vehicle', 'other')),
      serialNumbers: Type.Optional(Type.Array(Type.String({ minLength: 1, maxLength: 64 }), { maxItems: 1000 })),
      remark: Type.Optional(Type.String({ maxLength: 500 })),
    }),
    output: EquipmentView,
    handle: async (context, input) => thenShow(context, await registerEquipment(context, law, input)),
  });
}

const listOperation = defineOperation({
  name: 'list_equipment',
  method: 'GET',
  path: '/api/equipment',
  permission: 'equipment.read',
  summary: { zh: '查询监管设备', en: 'Find equipment, those whose supervision ends first before the others' },
  input: Type.Object({
    search: Type.Optional(Type.String({ maxLength: 100 })),
    bookNo: Type.Optional(Type.String({ minLength: 1, maxLength: 32 })),
    state: Type.Optional(oneOf(...equipmentStates)),
    endsThrough: Type.Optional(DayText),
    ...pageInput,
  }),
  output: pageOf(EquipmentView),
  handle: ({ database, caller, today }, { search, bookNo, state, endsThrough, after, limit = 100 }) =>
    database.read(caller.settings, async (tx) => {
      const through = endsThrough === undefined ? accept(null) : parseDay(endsThrough);
      if (!through.ok) return through;
      const key = keyOf(after);
      if (!key.ok) return key;
      const filter = { on: today(), search: search ?? null, bookNo: bookNo ?? null, state: state ?? null };
      const more = { endsThrough: through.value, after: key.value, limit };
      const machines = await listMachines(tx, caller.settings.zoneId, { ...filter, ...more });
      const rows = machines.map((machine) => equipmentView(machine, today()));
      return accept(pageFrom(rows, limit, (row) => `${row.endsOn}|${row.bookNo}|${row.equipmentNo}`));
    }),
});

function keyOf(after: string | undefined) {
  if (after === undefined) return accept<MachineFilter['after']>(null);
  const [endsOn = '', bookNo = '', ...rest] = after.split('|');
  return andThen(parseDay(endsOn), (day) =>
    accept<MachineFilter['after']>({ endsOn: day, bookNo, equipmentNo: rest.join('|') }),
  );
}

const showOperation = defineOperation({
  name: 'show_equipment',
  method: 'GET',
  path: equipmentPath,
  permission: 'equipment.read',
  summary: { zh: '查看监管设备', en: 'Show a machine with its exits, removals and settled years' },
  input: Type.Object(machineName),
  output: Type.Object({
    equipment: EquipmentView,
    exits: Type.Array(ExitView),
    removals: Type.Array(RemovalView),
    pilotYears: Type.Array(PilotYearView),
  }),
  handle: ({ database, caller, today }, input) =>
    database.read(caller.settings, async (tx) => {
      const { zoneId } = caller.settings;
      const machine = await loadMachine(tx, zoneId, input);
      if (!machine.ok) return machine;
      const { equipment } = machine.value;
      const exits = await findExits(tx, zoneId, equipment);
      return accept({
        equipment: equipmentView(machine.value, today()),
        exits: exits.map((exit) => exitView(exit, today())),
        removals: (await findRemovals(tx, zoneId, equipment)).map(removalView),
        pilotYears: (await findPilotYears(tx, zoneId, equipment)).map(pilotYearView),
      });
    }),
});

const UnregisteredView = Type.Object({
  lotNo: Type.String(),
  bookNo: Type.String(),
  listNo: Type.String(),
  lineNo: Type.Integer(),
  itemNo: Type.Integer(),
  hsCode: Type.String(),
  name: Type.String(),
  quantity: QuantityText,
  openedOn: DayText,
  /** It came from another book: its years go on from this day. */
  supervisedFrom: orNull(DayText),
});

const unregisteredOperation = defineOperation({
  name: 'list_unregistered_equipment',
  method: 'GET',
  path: '/api/unregistered-equipment',
  permission: 'equipment.read',
  summary: { zh: '查询待登记设备', en: 'Lines that brought equipment in and have no record yet, oldest first' },
  input: Type.Object(pageInput),
  output: pageOf(UnregisteredView),
  handle: ({ database, caller }, { after, limit = 100 }) =>
    database.read(caller.settings, async (tx) => {
      const key = lotKeyOf(after);
      if (!key.ok) return key;
      const found = await listUnregistered(tx, caller.settings.zoneId, { after: key.value, limit });
      const rows = found.map((row) => ({
        ...row,
        lotNo: String(row.lotNo),
        quantity: formatQuantity(row.quantity),
      }));
      return accept(pageFrom(rows, limit, (row) => `${row.openedOn}|${row.bookNo}|${row.lotNo}`));
    }),
});

function lotKeyOf(after: string | undefined) {
  if (after === undefined) return accept<UnregisteredFilter['after']>(null);
  const [openedOn = '', bookNo = '', lotNo = ''] = after.split('|');
  return andThen(parseDay(openedOn), (day) =>
    accept<UnregisteredFilter['after']>({ openedOn: day, bookNo, lotNo: BigInt(/^\d{1,18}$/.test(lotNo) ? lotNo : 0) }),
  );
}

export const registerOperations = (law: Law) => [
  registerOperation(law),
  listOperation,
  showOperation,
  unregisteredOperation,
];
