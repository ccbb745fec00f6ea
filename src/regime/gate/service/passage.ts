import { accept, formatQuantity, type Id, type Quantity, type Result } from '../../../kernel/index.ts';
import { type OperationContext, runCommand } from '../../../platform/operations/index.ts';
import { newDiscrepancy } from '../../reconciliation/index.ts';
import { decidePassMove } from '../decide.ts';
import { exceedsTolerance, type GatePass, type GatePassLine, passSubject, weightDifferenceKg } from '../model.ts';
import { headEffects, type PassEffects, passEvent, planOf, withDocuments } from './effects.ts';
import { loadPass } from './load.ts';

export interface PassageInput {
  readonly pass: string;
  /** `first` of a double gate; otherwise the vehicle has passed. */
  readonly gate?: 'first' | 'last';
  /** Kilograms on the scale; absent or 0 means that it gave no reading. */
  readonly scaleReadingKg?: Quantity | null;
  readonly lane?: string;
  readonly passedAt?: Date;
}

/**
 * 过卡: the vehicle has passed. The lists' lines pass with it, and each list that lacked only this is posted. A second
 * passage on a used pass is a physical truth: it is recorded as a discrepancy and answered with `pass_used`.
 */
export async function recordPassage(
  context: OperationContext,
  input: PassageInput,
): Promise<Result<{ readonly passId: Id; readonly usedBefore: boolean }>> {
  const { zoneId } = context.caller.settings;
  return runCommand(context, 'record_passage', input, async (tx) => {
    const loaded = await loadPass(tx, zoneId, input.pass);
    if (!loaded.ok) return loaded;
    const { pass, lines } = loaded.value;
    const passedAt = input.passedAt ?? context.now();
    if (pass.state === 'passed') return accept(secondPassage(context, pass, lines, passedAt));
    const moved = decidePassMove(pass, input.gate === 'first' ? 'pass_first' : 'pass');
    if (!moved.ok) return moved;
    const reading = input.scaleReadingKg ?? null;
    const through: GatePass = {
      ...moved.value,
      lane: input.lane ?? pass.lane,
      scaleReadingKg: reading !== null && reading > 0n ? reading : pass.scaleReadingKg,
      firstPassedAt: pass.firstPassedAt ?? passedAt,
      passedAt: moved.value.state === 'passed' ? passedAt : null,
    };
    const answer = () => ({ passId: pass.passId, usedBefore: false });
    if (through.state !== 'passed') {
      return accept({ ...planOf(through, [headEffects(through, lines, 'pass_passed_first', context)]), answer });
    }
    const plan = await withDocuments(
      context,
      tx,
      zoneId,
      { pass: through, lines },
      'pass',
      'pass_passed',
      weighing(context, through, passedAt),
    );
    return plan.ok ? accept({ ...plan.value, answer }) : plan;
  });
}

function secondPassage(context: OperationContext, pass: GatePass, lines: readonly GatePassLine[], passedAt: Date) {
  const facts = {
    firstPassedAt: pass.passedAt?.toISOString() ?? null,
    secondPassedAt: passedAt.toISOString(),
    vehicleNo: pass.vehicleNo,
  };
  const draft = {
    kind: 'pass_used_twice',
    ownerId: pass.ownerId,
    subject: passSubject(pass),
    facts,
    occurredAt: passedAt,
  } as const;
  const { document, event } = newDiscrepancy(context, draft);
  return {
    documents: [document],
    events: [event, passEvent(pass, lines, 'pass_used_twice', passedAt)],
    answer: () => ({ passId: pass.passId, usedBefore: true }),
  };
}

/** A missing or deviating reading never stops the vehicle; an officer sees it. */
function weighing(context: OperationContext, pass: GatePass, occurredAt: Date): PassEffects[] {
  const subject = passSubject(pass);
  const { ownerId } = pass;
  const declaredKg = formatQuantity(pass.totalWeightKg);
  if (pass.scaleReadingKg === null) {
    const facts = { declaredKg, vehicleNo: pass.vehicleNo };
    const { document, event } = newDiscrepancy(context, {
      kind: 'no_scale_reading',
      ownerId,
      subject,
      facts,
      occurredAt,
    });
    return [{ documents: [document], events: [event], intents: [] }];
  }
  if (!exceedsTolerance(pass)) return [];
  const facts = {
    declaredKg,
    readingKg: formatQuantity(pass.scaleReadingKg),
    differenceKg: formatQuantity(weightDifferenceKg(pass) ?? 0n),
    vehicleNo: pass.vehicleNo,
  };
  const { document, event } = newDiscrepancy(context, {
    kind: 'weight_difference',
    ownerId,
    subject,
    facts,
    occurredAt,
  });
  return [{ documents: [document], events: [event], intents: [] }];
}
