import { accept, type Id, type Quantity, type Result } from '../../../kernel/index.ts';
import type { Queryable } from '../../../platform/db/index.ts';
import { type OperationContext, runCommand } from '../../../platform/operations/index.ts';
import { type LoadedList, loadList } from '../../clearance/index.ts';
import { decidePassLines } from '../decide.ts';
import { type PassDraft, parseDraft, passLines } from '../input.ts';
import type { GatePass, GatePassLine } from '../model.ts';
import { refuse } from '../refusals.ts';
import { isOwnNumberTaken, savePass, savePassLine } from '../store.ts';
import { passEvent, planOf } from './effects.ts';

/** Draft input plus whose pass it is, where no list tells. */
export type DraftPassInput = PassDraft & { readonly ownerId?: Id };

/** 录入核放单. Refusals: pass_exists, list_unknown, pass_lines_*, pass_bind_*, pass_direction_mismatch, pass_number_malformed. */
export function draftPass(context: OperationContext, input: DraftPassInput): Promise<Result<{ readonly passId: Id }>> {
  const { zoneId, partyId } = context.caller.settings;
  return runCommand(context, 'draft_pass', input, async (tx) => {
    const parsed = parseDraft(input);
    if (!parsed.ok) return parsed;
    const lists = await loadLists(
      tx,
      zoneId,
      parsed.value.lines.map((line) => line.list),
    );
    if (!lists.ok) return lists;
    const ownerId = [...lists.value.values()][0]?.list.ownerId ?? partyId ?? input.ownerId;
    if (ownerId === undefined) return refuse('pass_owner_missing');
    if (await isOwnNumberTaken(tx, zoneId, ownerId, input.internalNo)) {
      return refuse('pass_exists', { internalNo: input.internalNo });
    }
    const passId = context.ids.next();
    const lines = passLines({ passId, ownerId }, parsed.value.lines, lists.value);
    if (!lines.ok) return lines;
    const pass = newPass(context, input, { passId, ownerId, ...parsed.value, lines: lines.value });
    const byId = new Map([...lists.value.values()].map((loaded) => [loaded.list.listId, loaded]));
    const fits = decidePassLines(pass, lines.value, byId);
    if (!fits.ok) return fits;
    const documents = [savePass(pass), ...lines.value.map(savePassLine)];
    const events = [passEvent(pass, lines.value, 'pass_drafted', context.now())];
    return accept(planOf(pass, [{ documents, events, intents: [] }]));
  });
}

async function loadLists(
  tx: Queryable,
  zoneId: number,
  names: readonly string[],
): Promise<Result<Map<string, LoadedList>>> {
  const lists = new Map<string, LoadedList>();
  for (const name of new Set(names)) {
    const loaded = await loadList(tx, zoneId, name);
    if (!loaded.ok) return loaded;
    lists.set(name, loaded.value);
  }
  return accept(lists);
}

interface PassParts {
  readonly passId: Id;
  readonly ownerId: Id;
  readonly vehicleWeightKg: Quantity;
  readonly frameWeightKg: Quantity;
  readonly containerWeightKg: Quantity;
  readonly lines: readonly GatePassLine[];
}

function newPass(context: OperationContext, input: DraftPassInput, { lines, ...parts }: PassParts): GatePass {
  const goodsGrossKg = lines.reduce((sum, line) => sum + line.grossWeightKg, 0n);
  return {
    ...parts,
    passNo: null,
    preEntryNo: null,
    internalNo: input.internalNo,
    passType: input.passType,
    bindType: lines.length > 0 ? (input.bindType ?? '2') : null,
    relatedKind: lines.length > 0 ? 'list' : null,
    direction: input.direction,
    customsCode: input.customsCode,
    vehicleNo: input.vehicleNo,
    containerNo: input.containerNo ?? null,
    goodsGrossKg,
    goodsNetKg: lines.reduce((sum, line) => sum + line.netWeightKg, 0n),
    totalWeightKg: parts.vehicleWeightKg + parts.frameWeightKg + parts.containerWeightKg + goodsGrossKg,
    scaleReadingKg: null,
    state: 'draft',
    lane: null,
    declaredAt: null,
    approvedAt: null,
    firstPassedAt: null,
    passedAt: null,
    remark: input.remark ?? '',
    createdAt: context.now(),
    version: 0,
  };
}
