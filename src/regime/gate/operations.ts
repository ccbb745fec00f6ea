import { type Static, Type } from 'typebox';
import { accept, formatQuantity, type Id, parseQuantity, type Result } from '../../kernel/index.ts';
import {
  defineOperation,
  type OperationContext,
  oneOf,
  orNull,
  pageFrom,
  pageInput,
  pageOf,
  QuantityText,
} from '../../platform/operations/index.ts';
import { PassDraftInput } from './input.ts';
import {
  type GatePass,
  type GatePassLine,
  type PassMove,
  passSubject,
  passTransitions,
  weightDifferenceKg,
} from './model.ts';
import { refuse } from './refusals.ts';
import {
  approvePass,
  declarePass,
  deletePass,
  draftPass,
  loadPass,
  recordPassage,
  rejectPass,
  voidPass,
} from './service/index.ts';
import { listPasses } from './store.ts';

const pass = Type.String({ minLength: 1, maxLength: 64, description: 'identifier, pass number or own number' });

const PassView = Type.Object({
  passId: Type.String(),
  ownerId: Type.String(),
  passNo: orNull(Type.String()),
  preEntryNo: orNull(Type.String()),
  internalNo: Type.String(),
  passType: Type.String(),
  bindType: orNull(Type.String()),
  relatedKind: orNull(Type.String()),
  direction: oneOf('in', 'out'),
  customsCode: Type.String(),
  vehicleNo: Type.String(),
  containerNo: orNull(Type.String()),
  vehicleWeightKg: QuantityText,
  frameWeightKg: QuantityText,
  containerWeightKg: QuantityText,
  goodsGrossKg: QuantityText,
  goodsNetKg: QuantityText,
  totalWeightKg: QuantityText,
  /** Null: the scale gave no reading. */
  scaleReadingKg: orNull(QuantityText),
  weightDifferenceKg: orNull(QuantityText),
  state: Type.String(),
  lane: orNull(Type.String()),
  declaredAt: orNull(Type.String()),
  approvedAt: orNull(Type.String()),
  firstPassedAt: orNull(Type.String()),
  passedAt: orNull(Type.String()),
  remark: Type.String(),
  createdAt: Type.String(),
  moves: Type.Array(Type.Object({ move: Type.String(), allowed: Type.Boolean(), from: Type.Array(Type.String()) })),
});

const instant = (at: Date | null): string | null => at?.toISOString() ?? null;

function passView(found: GatePass): Static<typeof PassView> {
  const { version: _version, ...rest } = found;
  const difference = weightDifferenceKg(found);
  return {
    ...rest,
    vehicleWeightKg: formatQuantity(found.vehicleWeightKg),
    frameWeightKg: formatQuantity(found.frameWeightKg),
    containerWeightKg: formatQuantity(found.containerWeightKg),
    goodsGrossKg: formatQuantity(found.goodsGrossKg),
    goodsNetKg: formatQuantity(found.goodsNetKg),
    totalWeightKg: formatQuantity(found.totalWeightKg),
    scaleReadingKg: found.scaleReadingKg === null ? null : formatQuantity(found.scaleReadingKg),
    weightDifferenceKg: difference === null ? null : formatQuantity(difference),
    declaredAt: instant(found.declaredAt),
    approvedAt: instant(found.approvedAt),
    firstPassedAt: instant(found.firstPassedAt),
    passedAt: instant(found.passedAt),
    createdAt: found.createdAt.toISOString(),
    moves: (Object.keys(passTransitions) as PassMove[]).map((move) => ({
      move,
      allowed: passTransitions[move].from.includes(found.state),
      from: [...passTransitions[move].from],
    })),
  };
}

const PassLineView = Type.Object({
  lineNo: Type.Integer(),
  documentId: Type.String(),
  documentNo: Type.String(),
  documentLineNo: Type.Integer(),
  hsCode: Type.String(),
  materialNo: Type.String(),
  name: Type.String(),
  declaredUnit: Type.String(),
  quantity: QuantityText,
  grossWeightKg: QuantityText,
  netWeightKg: QuantityText,
});

function passLineView(line: GatePassLine): Static<typeof PassLineView> {
  const { version: _version, passId: _passId, ownerId: _ownerId, ...rest } = line;
  return {
    ...rest,
    quantity: formatQuantity(line.quantity),
    grossWeightKg: formatQuantity(line.grossWeightKg),
    netWeightKg: formatQuantity(line.netWeightKg),
  };
}

const PassWithLines = Type.Object({ pass: PassView, lines: Type.Array(PassLineView) });

function showPass({ database, caller }: OperationContext, name: string) {
  return database.read(caller.settings, async (tx) => {
    const loaded = await loadPass(tx, caller.settings.zoneId, name);
    if (!loaded.ok) return loaded;
    return accept({ pass: passView(loaded.value.pass), lines: loaded.value.lines.map(passLineView) });
  });
}

async function thenShow(context: OperationContext, done: Promise<Result<{ readonly passId: Id }>>) {
  const result = await done;
  return result.ok ? showPass(context, result.value.passId) : result;
}

/** `instant|identifier` of the last row of the page before. */
function afterOf(key: string | undefined) {
  if (key === undefined) return null;
  const [createdAt = '', passId = ''] = key.split('|');
  return { createdAt: new Date(createdAt), passId };
}

const listPassesOperation = defineOperation({
  name: 'list_gate_passes',
  method: 'GET',
  path: '/api/gate-passes',
  permission: 'gate.read',
  summary: { zh: '查询核放单', en: 'Find gate passes, newest first' },
  input: Type.Object({
    ...pageInput,
    search: Type.Optional(Type.String()),
    state: Type.Optional(Type.String()),
    direction: Type.Optional(oneOf('in', 'out')),
    documentId: Type.Optional(Type.String({ format: 'uuid', description: 'a list or stock note that it carries' })),
  }),
  output: pageOf(PassView),
  handle: ({ database, caller }, { search, state, direction, documentId, after, limit = 100 }) =>
    database.read(caller.settings, async (tx) => {
      const found = await listPasses(tx, caller.settings.zoneId, {
        search: search ?? null,
        state: state ?? null,
        direction: direction ?? null,
        documentId: documentId ?? null,
        after: afterOf(after),
        limit,
      });
      return accept(pageFrom(found.map(passView), limit, (view) => `${view.createdAt}|${view.passId}`));
    }),
});

const getPass = defineOperation({
  name: 'get_gate_pass',
  method: 'GET',
  path: '/api/gate-passes/{pass}',
  permission: 'gate.read',
  summary: { zh: '查看核放单', en: 'Show a gate pass with its lines' },
  input: Type.Object({ pass }),
  output: PassWithLines,
  handle: (context, input) => showPass(context, input.pass),
});

const draftPassOperation = defineOperation({
  name: 'draft_pass',
  method: 'POST',
  path: '/api/gate-passes',
  permission: 'gate.declare',
  summary: { zh: '录入核放单', en: 'Draft a gate pass' },
  input: Type.Object({ ...PassDraftInput.properties, ownerId: Type.Optional(Type.String({ format: 'uuid' })) }),
  output: PassWithLines,
  handle: (context, input) => thenShow(context, draftPass(context, input)),
});

const verdict = Type.Object({
  pass,
  passNo: Type.Optional(Type.String({ maxLength: 64 })),
  preEntryNo: Type.Optional(Type.String({ maxLength: 64 })),
  reason: Type.Optional(Type.String({ maxLength: 500 })),
});

const declarePassOperation = defineOperation({
  name: 'declare_pass',
  method: 'POST',
  path: '/api/gate-passes/{pass}/declare',
  permission: 'gate.declare',
  summary: { zh: '申报核放单', en: 'Declare a gate pass to customs' },
  input: Type.Object({ pass }),
  output: PassWithLines,
  handle: (context, { pass: name }) => thenShow(context, declarePass(context, { pass: name })),
});

const decisions = [
  {
    name: 'approve_pass',
    verb: 'approve',
    permission: 'gate.decide',
    run: approvePass,
    summary: { zh: '审核通过核放单', en: 'Approve a gate pass: its goods are bound to the vehicle' },
  },
  {
    name: 'reject_pass',
    verb: 'reject',
    permission: 'gate.decide',
    run: rejectPass,
    summary: { zh: '退回核放单', en: 'Reject a gate pass' },
  },
  {
    name: 'void_pass',
    verb: 'void',
    permission: 'gate.declare',
    run: voidPass,
    summary: { zh: '作废核放单', en: 'Void a gate pass before it passes' },
  },
  {
    name: 'delete_pass',
    verb: 'delete',
    permission: 'gate.declare',
    run: deletePass,
    summary: { zh: '删除核放单', en: 'Delete a gate pass that is not approved' },
  },
].map(({ name, verb, permission, run, summary }) =>
  defineOperation({
    name,
    method: 'POST',
    path: `/api/gate-passes/{pass}/${verb}`,
    permission,
    summary,
    input: verdict,
    output: PassWithLines,
    handle: (context, input) => thenShow(context, run(context, input)),
  }),
);

const recordPassageOperation = defineOperation({
  name: 'record_passage',
  method: 'POST',
  path: '/api/gate-passes/{pass}/pass',
  permission: 'gate.pass',
  summary: { zh: '登记过卡（含过磅）', en: 'Record that a vehicle passed, with the reading of the scale' },
  input: Type.Object({
    pass,
    gate: Type.Optional(oneOf('first', 'last')),
    scaleReadingKg: Type.Optional(QuantityText),
    lane: Type.Optional(Type.String({ maxLength: 32 })),
  }),
  output: PassWithLines,
  handle: async (context, { scaleReadingKg, ...input }) => {
    const reading = scaleReadingKg === undefined ? null : parseQuantity(scaleReadingKg);
    if (reading && !reading.ok) return reading;
    const passed = await recordPassage(context, { ...input, scaleReadingKg: reading?.value ?? null });
    if (!passed.ok) return passed;
    const shown = await showPass(context, passed.value.passId);
    if (!shown.ok || !passed.value.usedBefore) return shown;
    // The passage is on record as a discrepancy; the answer still says that this pass opens no gate.
    const { passedAt, passNo, internalNo } = shown.value.pass;
    return refuse('pass_used', { pass: passSubject({ passNo, internalNo }), passedAt });
  },
});

export const operations = [
  listPassesOperation,
  getPass,
  draftPassOperation,
  declarePassOperation,
  ...decisions,
  recordPassageOperation,
];
