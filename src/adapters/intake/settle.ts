import { type Id, type Refusal, refusalDefinition } from '../../kernel/index.ts';
import type { OperationContext } from '../../platform/operations/index.ts';
import { readWindowMessage } from '../customs-window/index.ts';
import { type ReadingProgress, refuseCells } from '../spreadsheet/index.ts';
import type { Applied, FileResult, IntakeApplier, IntakeFile, IntakeState, Outcome, Target } from './model.ts';
import { refuse } from './refusals.ts';
import { contextOfFile, resultOf, sourceOfFile } from './source.ts';
import { findFile, readContent, writeOutcome, writePlan } from './store.ts';
import { planByItself, runTable } from './table.ts';

export interface SettleOptions {
  readonly target?: Target | undefined;
  readonly progress?: ReadingProgress | undefined;
}

interface Verdict {
  readonly state: IntakeState;
  readonly outcome: Outcome;
}

/**
 * Applies a stored file and records what became of it. Safe to repeat at any moment: what the file's commands wrote is
 * found again under its key, and the record of it is only made afterwards.
 */
export async function settle(
  context: OperationContext,
  applier: IntakeApplier,
  messageId: Id,
  options: SettleOptions = {},
): Promise<FileResult> {
  const { caller, database, now } = context;
  const { zoneId } = caller.settings;
  const wholeZone = { ...caller.settings, reach: 'zone' as const, partyId: null };
  const load = () => database.read(wholeZone, (tx) => findFile(tx, zoneId, messageId));
  const file = await load();
  if (!file) throw new Error(`file ${messageId} is not in the inbox`);
  if (file.state === 'applied' || file.state === 'duplicate') return resultOf(file);
  const verdict = await judge(contextOfFile(context, file), applier, file, options);
  if (isPassing(verdict)) return resultOf({ ...file, ...verdict, state: file.state });
  await writeOutcome(database, zoneId, messageId, verdict.state, verdict.outcome, now());
  // Another process may have applied it in the meantime; its word stands.
  return resultOf((await load()) ?? file);
}

/** A busy or contended moment is not the file's fault: it keeps its state and is tried again. */
function isPassing({ outcome: { refusal } }: Verdict): boolean {
  return refusal !== null && (refusal.code === 'stale' || refusalDefinition(refusal.code).status === 429);
}

async function judge(
  context: OperationContext,
  applier: IntakeApplier,
  file: IntakeFile,
  options: SettleOptions,
): Promise<Verdict> {
  if (file.kind === 'unknown') return refused(refuse('intake_kind_unknown', { file: file.file }).refusal);
  const { zoneId } = context.caller.settings;
  const content = await context.database.read(context.caller.settings, (tx) => readContent(tx, zoneId, file.messageId));
  if (file.kind === 'spreadsheet') return judgeTable(context, applier, file, content, options);
  const message = readWindowMessage(file.file, content);
  if (!message.ok) return refused(message.refusal);
  const applied = await applier.applyWindowMessage(context, message.value, sourceOfFile(file));
  return applied.ok ? verdictOf(applied.value, null) : refused(applied.refusal);
}

async function judgeTable(
  context: OperationContext,
  applier: IntakeApplier,
  file: IntakeFile,
  content: Uint8Array,
  { target, progress }: SettleOptions,
): Promise<Verdict> {
  let plan = file.plan;
  if (!plan) {
    const planned = await planByItself(context, file, content, target);
    if (!planned.ok) return verdictOfRefusal(planned.refusal);
    plan = planned.value;
    await writePlan(context.database, context.caller.settings.zoneId, file.messageId, plan);
  }
  const run = { applier, context, file, content, plan, dryRun: false };
  const ran = await runTable(progress ? { ...run, progress } : run);
  if (!ran.ok) return refused(ran.refusal);
  if (ran.value.kind === 'applied') return verdictOf(ran.value.applied, ran.value.lineCount);
  const { lineCount, errorCount, errors } = ran.value;
  const { refusal } = refuseCells(file.file, errorCount);
  return { state: 'refused', outcome: { ...noOutcome, refusal, lineCount, errorCount, errors } };
}

const noOutcome: Outcome = {
  refusal: null,
  did: [],
  lineCount: null,
  errorCount: 0,
  errors: [],
  waitsForMessage: false,
};

function refused(refusal: Refusal): Verdict {
  return { state: 'refused', outcome: { ...noOutcome, refusal } };
}

const decidedByPerson: ReadonlySet<string> = new Set(['intake_mapping_needed', 'intake_target_needed']);

/** Where a person must decide, the file waits; another file does not help. */
function verdictOfRefusal(refusal: Refusal): Verdict {
  return { state: decidedByPerson.has(refusal.code) ? 'waiting' : 'refused', outcome: { ...noOutcome, refusal } };
}

function verdictOf(applied: Applied, lineCount: number | null): Verdict {
  if (applied.state === 'waiting') {
    return { state: 'waiting', outcome: { ...noOutcome, refusal: applied.reason, lineCount, waitsForMessage: true } };
  }
  return { state: applied.state, outcome: { ...noOutcome, did: applied.did, lineCount } };
}
