import { accept, assert, type IdSource, type Result } from '../../kernel/index.ts';
import { arrayLiteral, type Database, type Queryable } from '../db/index.ts';
import { DocumentBatch } from './documents.ts';
import type { BatchParticipant, BatchState, Command, Plan } from './model.ts';
import { refuse } from './refusals.ts';
import { type Accepted, actorOf, writeTrace } from './trace.ts';

/** A plan that waits for its batch. */
export interface PlannedCommand {
  readonly command: Command<unknown>;
  readonly inputHash: Buffer;
  readonly plan: Plan<unknown>;
}

export interface BatchTools {
  readonly database: Database;
  readonly participants: readonly BatchParticipant[];
  readonly ids: IdSource;
  readonly now: () => Date;
}

/**
 * Decides and writes many plans in one transaction of one zone. A refused or stale plan is dropped alone;
 * the answers come in the order of the plans. Throws when the database refuses the batch as a whole.
 */
export async function runBatch(
  tools: BatchTools,
  zoneId: number,
  planned: readonly PlannedCommand[],
): Promise<Result<unknown>[]> {
  return tools.database.write(zoneId, async (tx) => {
    const recordedAt = tools.now();
    const answered = await loadAnswered(tx, zoneId, planned);
    const documents = await DocumentBatch.load(
      tx,
      zoneId,
      planned.flatMap(({ plan }) => plan.documents),
    );
    const states = await loadParticipants(tools, tx, zoneId, planned, recordedAt);
    const accepted: Accepted[] = [];
    const results = planned.map((one) => applyPlan(one, { tools, answered, documents, states, accepted }));
    await documents.write(tx);
    for (const state of states.values()) await state.write(tx);
    await writeTrace(tx, zoneId, accepted, recordedAt);
    return results;
  });
}

interface Applying {
  readonly tools: BatchTools;
  readonly answered: Set<string>;
  readonly documents: DocumentBatch;
  readonly states: ReadonlyMap<string, BatchState>;
  readonly accepted: Accepted[];
}

function applyPlan(one: PlannedCommand, { tools, answered, documents, states, accepted }: Applying): Result<unknown> {
  const { command, plan } = one;
  const recordKey = `${actorOf(command)} ${command.idempotencyKey}`;
  // The same key came a second time while the first was in flight: stale, so that the runner finds the first's answer.
  if (answered.has(recordKey)) return refuse('stale', { document: command.idempotencyKey });
  const fits = documents.check(plan.documents);
  if (!fits.ok) return fits;
  assert(plan.events.length > 0, `${command.operation}: a command leaves at least one event`);
  const eventIds = plan.events.map(() => tools.ids.next());
  const outcomes: Record<string, unknown> = {};
  const parts = Object.entries(plan.parts ?? {});
  assert(parts.length <= 1, 'a plan has parts for one participant at most, so that a refusal undoes nothing elsewhere');
  for (const [name, part] of parts) {
    const state = states.get(name);
    assert(state, `no participant is called ${name}`);
    const outcome = state.apply(part, { eventId: eventIds[0] ?? '', settings: command.settings });
    if (!outcome.ok) return outcome;
    outcomes[name] = outcome.value;
  }
  documents.accept(plan.documents);
  answered.add(recordKey);
  const answer = plan.answer(outcomes);
  const outbox = (plan.outbox ?? []).map((draft) => ({ ...draft, messageId: tools.ids.next() }));
  accepted.push({ command, inputHash: one.inputHash, eventIds, events: plan.events, outbox, answer });
  return accept(answer);
}

async function loadParticipants(
  tools: BatchTools,
  tx: Queryable,
  zoneId: number,
  planned: readonly PlannedCommand[],
  recordedAt: Date,
): Promise<Map<string, BatchState>> {
  const states = new Map<string, BatchState>();
  for (const participant of tools.participants) {
    const parts = planned.flatMap(({ plan }) => {
      const part = plan.parts?.[participant.name];
      return part === undefined ? [] : [part];
    });
    if (parts.length > 0) states.set(participant.name, await participant.load(tx, zoneId, parts, recordedAt));
  }
  return states;
}

/** Keys among the planned ones that already have an answer. */
async function loadAnswered(tx: Queryable, zoneId: number, planned: readonly PlannedCommand[]): Promise<Set<string>> {
  const found = await tx.query<{ actor: string; key: string }>(
    `select r.actor, r.key from idempotency_records r
     join unnest($2::text[], $3::text[]) as k(actor, key) on r.actor = k.actor and r.key = k.key
     where r.zone_id = $1`,
    [
      zoneId,
      arrayLiteral(planned.map(({ command }) => actorOf(command))),
      arrayLiteral(planned.map(({ command }) => command.idempotencyKey)),
    ],
  );
  return new Set(found.rows.map(({ actor, key }) => `${actor} ${key}`));
}
