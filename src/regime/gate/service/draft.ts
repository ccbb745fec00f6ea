import { accept, type Id, type Quantity, type Result } from '../../../kernel/index.ts';
import { type OperationContext, runCommand } from '../../../platform/operations/index.ts';
import { decidePassLines } from '../decide.ts';
import { type PassDraft, parseDraft, passLines } from '../input.ts';
import type { GatePass, GatePassLine } from '../model.ts';
import { refuse } from '../refusals.ts';
import { isOwnNumberTaken, savePass, savePassLine } from '../store.ts';
import { type DocumentKind, loadDocuments } from './documents.ts';
import { passEvent, planOf } from './effects.ts';

/** Draft input plus whose pass it is, where no document tells. */
export type DraftPassInput = PassDraft & { readonly ownerId?: Id };

/** 录入核放单. Refusals: pass_exists, list_unknown, note_unknown, pass_lines_*, pass_bind_*, pass_direction_mismatch, pass_number_malformed. */
export function draftPass(context: OperationContext, input: DraftPassInput): Promise<Result<{ readonly passId: Id }>> {
  const { zoneId, partyId } = context.caller.settings;
  return runCommand(context, 'draft_pass', input, async (tx) => {
    const parsed = parseDraft(input);
    if (!parsed.ok) return parsed;
    const documents = await loadDocuments(tx, zoneId, parsed.value.lines);
    if (!documents.ok) return documents;
    const carried = [...documents.value.values()];
    const ownerId = carried[0]?.ownerId ?? partyId ?? input.ownerId;
    if (ownerId === undefined) return refuse('pass_owner_missing');
    if (await isOwnNumberTaken(tx, zoneId, ownerId, input.internalNo)) {
      return refuse('pass_exists', { internalNo: input.internalNo });
    }
    const passId = context.ids.next();
    const lines = passLines({ passId, ownerId }, parsed.value.lines, documents.value);
    if (!lines.ok) return lines;
    const relatedKind = parsed.value.lines[0]?.kind ?? null;
    const pass = newPass(context, input, { passId, ownerId, relatedKind, ...parsed.value, lines: lines.value });
    const fits = decidePassLines(pass, lines.value, [...new Map(carried.map((one) => [one.documentId, one])).values()]);
    if (!fits.ok) return fits;
    const rows = [savePass(pass), ...lines.value.map(savePassLine)];
    const events = [passEvent(pass, lines.value, 'pass_drafted', context.now())];
    return accept(planOf(pass, [{ documents: rows, events, intents: [] }]));
  });
}

interface PassParts {
  readonly passId: Id;
  readonly ownerId: Id;
  readonly relatedKind: DocumentKind | null;
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
