import { accept, formatQuantity, type Id, type Result } from '../../../kernel/index.ts';
import type { DocumentChange, EventDraft, OutboxDraft, Plan } from '../../../platform/commands/index.ts';
import type { Queryable } from '../../../platform/db/index.ts';
import type { OperationContext } from '../../../platform/operations/index.ts';
import { type LedgerIntent, ledgerPartName } from '../../../primitives/ledger/index.ts';
import type { GateAct } from '../../clearance/index.ts';
import { usesByDocument } from '../decide.ts';
import { type GatePass, type GatePassLine, passSubject } from '../model.ts';
import { savePass } from '../store.ts';
import { type DocumentKind, loadDocument } from './documents.ts';
import type { LoadedPass } from './load.ts';

export function passEvent(pass: GatePass, lines: readonly GatePassLine[], kind: string, occurredAt: Date): EventDraft {
  const word = pass.relatedKind === 'stock_note' ? 'note' : 'list';
  const documents = [...new Set(lines.map((line) => `${word}:${line.documentNo}`))];
  return {
    kind,
    ownerId: pass.ownerId,
    occurredAt,
    subjects: [...new Set([passSubject(pass), `pass:${pass.internalNo}`, `vehicle:${pass.vehicleNo}`, ...documents])],
    facts: {
      passNo: pass.passNo,
      internalNo: pass.internalNo,
      vehicleNo: pass.vehicleNo,
      state: pass.state,
      scaleReadingKg: pass.scaleReadingKg === null ? null : formatQuantity(pass.scaleReadingKg),
    },
  };
}

/** What a decision about a pass comes to, for the pass itself or for one of its documents. */
export interface PassEffects {
  readonly documents: readonly DocumentChange[];
  readonly intents: readonly LedgerIntent[];
  readonly events: readonly EventDraft[];
  readonly outbox?: readonly OutboxDraft[];
}

export function planOf(pass: GatePass, effects: readonly PassEffects[]): Plan<{ readonly passId: Id }> {
  const intents = effects.flatMap((effect) => effect.intents);
  const plan = {
    documents: effects.flatMap((effect) => effect.documents),
    events: effects.flatMap((effect) => effect.events),
    outbox: effects.flatMap((effect) => effect.outbox ?? []),
    answer: () => ({ passId: pass.passId }),
  };
  return intents.length > 0 ? { ...plan, parts: { [ledgerPartName]: intents } } : plan;
}

export function headEffects(
  pass: GatePass,
  lines: readonly GatePassLine[],
  kind: string,
  context: OperationContext,
): PassEffects {
  return { documents: [savePass(pass)], intents: [], events: [passEvent(pass, lines, kind, context.now())] };
}

/** Applies the act to every document of the pass, in one order, all or none. */
export async function withDocuments(
  context: OperationContext,
  tx: Queryable,
  zoneId: number,
  { pass, lines }: LoadedPass,
  act: GateAct,
  kind: string,
  more: readonly PassEffects[] = [],
): Promise<Result<Plan<{ readonly passId: Id }>>> {
  const effects: PassEffects[] = [headEffects(pass, lines, kind, context), ...more];
  const uses = usesByDocument(lines);
  const carried: DocumentKind = pass.relatedKind === 'stock_note' ? 'stock_note' : 'list';
  for (const documentId of [...uses.keys()].sort()) {
    const loaded = await loadDocument(tx, zoneId, carried, documentId);
    if (!loaded.ok) return loaded;
    const passNo = pass.passNo ?? pass.internalNo;
    const change = await loaded.value.act(act, uses.get(documentId) ?? [], context, passNo);
    if (!change.ok) return change;
    effects.push(...change.value);
  }
  return accept(planOf(pass, effects));
}
