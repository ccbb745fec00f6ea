import { type Static, Type } from 'typebox';
import { accept, parseDay, type Result } from '../../kernel/index.ts';
import {
  DayText,
  defineOperation,
  type Operation,
  type OperationContext,
  oneOf,
  pageFrom,
  pageInput,
  pageOf,
  QuantityText,
} from '../../platform/operations/index.ts';
import type { Law } from '../../primitives/rules/index.ts';
import { easyMoveKinds, easyStates, suspensionGrounds } from './model.ts';
import { loadEasyEntry, moveEasyGoods, type RecordName, recordEasyEntry, recordEasyPassage } from './service.ts';
import { findEasyMoves, listEasyEntries, listSuspensions } from './store.ts';
import { liftEasySuspension, suspendEasyEntry } from './suspend.ts';
import { EasyEntryView, EasyMoveView, SuspensionView, viewOfEntry, viewOfMove, viewOfSuspension } from './view.ts';

const text = (maxLength: number) => Type.String({ minLength: 1, maxLength });
const record = Type.String({ minLength: 1, maxLength: 64, description: 'id of the record, or its own number' });
const partyId = Type.String({
  pattern: '^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$',
  description: 'the enterprise',
});
const EasyEntryWithMoves = Type.Object({ entry: EasyEntryView, moves: Type.Array(EasyMoveView) });

async function show(
  { database, caller }: OperationContext,
  done: Result<RecordName>,
): Promise<Result<Static<typeof EasyEntryWithMoves>>> {
  if (!done.ok) return done;
  const { zoneId } = caller.settings;
  return database.read(caller.settings, async (tx) => {
    const entry = await loadEasyEntry(tx, zoneId, done.value.record);
    if (!entry.ok) return entry;
    const moves = await findEasyMoves(tx, zoneId, entry.value.recordId);
    return accept({ entry: viewOfEntry(entry.value), moves: moves.map(viewOfMove) });
  });
}

async function showSuspensions({ database, caller }: OperationContext) {
  return database.read(caller.settings, async (tx) =>
    accept({ rows: (await listSuspensions(tx, caller.settings.zoneId)).map(viewOfSuspension), next: null }),
  );
}

const recordOperation = (law: Law) =>
  defineOperation({
    name: 'record_easy_entry',
    method: 'POST',
    path: '/api/easy-entries',
    permission: 'easy_entry.record',
    summary: { zh: '登记便捷进区', en: 'Record goods that enter without declaration' },
    input: Type.Object({
      internalNo: text(64),
      kind: Type.String({ pattern: '^[a-z_]{1,40}$', description: 'one of the eight kinds of GACC 2019/50' }),
      name: text(255),
      unit: Type.String({ pattern: '^[0-9]{3}$' }),
      quantity: QuantityText,
      purpose: text(255),
      vehicleNo: text(32),
      enteredOn: Type.Optional(DayText),
      conditions: Type.Object({
        no_export_duty: Type.Boolean(),
        no_licence: Type.Boolean(),
        no_refund: Type.Boolean(),
        no_statistics: Type.Boolean(),
      }),
    }),
    output: EasyEntryWithMoves,
    handle: async (context, { enteredOn, ...draft }) => {
      const day = enteredOn === undefined ? accept(context.today()) : parseDay(enteredOn);
      if (!day.ok) return day;
      return show(context, await recordEasyEntry(context, { ...draft, enteredOn: day.value }, law));
    },
  });

const moveOperation = defineOperation({
  name: 'move_easy_goods',
  method: 'POST',
  path: '/api/easy-entries/{record}/move',
  permission: 'easy_entry.record',
  summary: { zh: '便捷进区货物出区、耗用或报废', en: 'Let goods of an easy entry leave, be used up or discarded' },
  input: Type.Object({
    record,
    kind: oneOf(...easyMoveKinds),
    quantity: QuantityText,
    reason: Type.Optional(Type.String({ maxLength: 255 })),
    vehicleNo: Type.Optional(Type.String({ maxLength: 32 })),
  }),
  output: EasyEntryWithMoves,
  handle: async (context, input) => show(context, await moveEasyGoods(context, input)),
});

const passageOperation = defineOperation({
  name: 'record_easy_passage',
  method: 'POST',
  path: '/api/easy-entries/{record}/pass',
  permission: 'easy_entry.pass',
  summary: { zh: '登记便捷进出区货物过卡', en: 'Record what passed the gate of an easy entry' },
  input: Type.Object({
    record,
    pass: text(64),
    moveNo: Type.Optional(Type.Integer({ minimum: 1 })),
    counted: Type.Optional(QuantityText),
  }),
  output: EasyEntryWithMoves,
  handle: async (context, input) => show(context, await recordEasyPassage(context, input)),
});

const listOperation = defineOperation({
  name: 'list_easy_entries',
  method: 'GET',
  path: '/api/easy-entries',
  permission: 'easy_entry.read',
  summary: { zh: '查询便捷进区登记', en: 'Find easy entries' },
  input: Type.Object({
    search: Type.Optional(Type.String({ maxLength: 64 })),
    kind: Type.Optional(Type.String({ maxLength: 40 })),
    state: Type.Optional(oneOf(...easyStates)),
    ...pageInput,
  }),
  output: pageOf(EasyEntryView),
  handle: ({ database, caller }, { search, kind = null, state = null, after, limit = 100 }) =>
    database.read(caller.settings, async (tx) => {
      const [recordedAt, recordId] = after?.split('/') ?? [];
      const key = recordedAt && recordId ? { recordedAt, recordId } : null;
      const filter = { search: search?.trim() || null, kind, state, after: key, limit };
      const found = await listEasyEntries(tx, caller.settings.zoneId, filter);
      return accept(pageFrom(found.map(viewOfEntry), limit, (row) => `${row.recordedAt}/${row.recordId}`));
    }),
});

const getOperation = defineOperation({
  name: 'get_easy_entry',
  method: 'GET',
  path: '/api/easy-entries/{record}',
  permission: 'easy_entry.read',
  summary: { zh: '查看便捷进区登记', en: 'Show an easy entry with what became of it' },
  input: Type.Object({ record }),
  output: EasyEntryWithMoves,
  handle: (context, input) => show(context, accept(input)),
});

const Suspensions = pageOf(SuspensionView);

const suspensionsOperation = defineOperation({
  name: 'list_easy_suspensions',
  method: 'GET',
  path: '/api/easy-suspensions',
  permission: 'easy_entry.read',
  summary: { zh: '查询便捷进出区暂停', en: 'Show suspensions from easy entry' },
  input: Type.Object({}),
  output: Suspensions,
  handle: (context) => showSuspensions(context),
});

const suspendOperation = defineOperation({
  name: 'suspend_easy_entry',
  method: 'POST',
  path: '/api/easy-suspensions',
  permission: 'easy_entry.supervise',
  summary: { zh: '暂停企业便捷进出区', en: 'Suspend an enterprise from easy entry' },
  input: Type.Object({
    partyId,
    ground: oneOf(...suspensionGrounds),
    reason: text(255),
    suspendedOn: Type.Optional(DayText),
  }),
  output: Suspensions,
  handle: async (context, { suspendedOn, ...input }) => {
    const day = suspendedOn === undefined ? accept(context.today()) : parseDay(suspendedOn);
    if (!day.ok) return day;
    const done = await suspendEasyEntry(context, { ...input, suspendedOn: day.value });
    return done.ok ? showSuspensions(context) : done;
  },
});

const liftOperation = defineOperation({
  name: 'lift_easy_suspension',
  method: 'POST',
  path: '/api/easy-suspensions/{partyId}/lift',
  permission: 'easy_entry.supervise',
  summary: { zh: '恢复企业便捷进出区', en: 'Lift a suspension from easy entry' },
  input: Type.Object({ partyId, reason: text(255) }),
  output: Suspensions,
  handle: async (context, input) => {
    const done = await liftEasySuspension(context, input);
    return done.ok ? showSuspensions(context) : done;
  },
});

export function easyEntryOperations(law: Law): readonly Operation[] {
  return [
    recordOperation(law),
    moveOperation,
    passageOperation,
    listOperation,
    getOperation,
    suspensionsOperation,
    suspendOperation,
    liftOperation,
  ];
}
