import { accept, type Result } from '../../kernel/index.ts';
import type { Queryable } from '../db/index.ts';
import type { BatchTools } from './batch.ts';
import { StaleWriteError } from './documents.ts';
import { hashInput } from './input-hash.ts';
import type { Command, CommandRunner, Plan } from './model.ts';
import { defaultLimits, type QueueLimits, ZoneQueue } from './queue.ts';
import { refuse } from './refusals.ts';
import { actorOf } from './trace.ts';

const maxAttempts = 32;

/** PostgreSQL's codes for conflicts that a second try resolves: unique key, serialization, deadlock. */
const retriableStates = new Set(['23505', '40001', '40P01']);

/** Runs commands as runtime.md says: plan under the caller's row security, decide and write in the zone's batch. */
export function createCommandRunner(tools: BatchTools, limits: QueueLimits = defaultLimits): CommandRunner {
  const queues = new Map<number, ZoneQueue>();
  const queueOf = (zoneId: number): ZoneQueue => {
    const queue = queues.get(zoneId) ?? new ZoneQueue(tools, zoneId, limits);
    queues.set(zoneId, queue);
    return queue;
  };
  return {
    async run<O>(command: Command<O>): Promise<Result<O>> {
      const inputHash = hashInput(command.operation, command.input);
      for (let attempt = 0; attempt < maxAttempts; attempt += 1) {
        const read = await tools.database.read(command.settings, (tx) => planOrAnswer(tx, command, inputHash));
        if (read.kind === 'answer') return read.result;
        const queue = queueOf(command.settings.zoneId);
        const last = await submit(queue, command, inputHash, read.plan);
        if (last.ok) return accept(last.value as O);
        if (last.refusal.code !== 'stale') return last;
      }
      return refuse('stale', { document: command.operation });
    },
  };
}

async function submit<O>(
  queue: ZoneQueue,
  command: Command<O>,
  inputHash: Buffer,
  plan: Plan<O>,
): Promise<Result<unknown>> {
  try {
    return await queue.submit({ command, inputHash, plan }, rowsOf(plan));
  } catch (error) {
    if (isConflict(error)) return refuse('stale', { document: command.operation });
    throw error;
  }
}

type PlanOrAnswer<O> =
  | { readonly kind: 'plan'; readonly plan: Plan<O> }
  | { readonly kind: 'answer'; readonly result: Result<O> };

async function planOrAnswer<O>(tx: Queryable, command: Command<O>, inputHash: Buffer): Promise<PlanOrAnswer<O>> {
  const found = await tx.query<{ input_hash: Buffer; operation: string; answer: { value: O } }>(
    'select input_hash, operation, answer from idempotency_records where zone_id = $1 and actor = $2 and key = $3',
    [command.settings.zoneId, actorOf(command), command.idempotencyKey],
  );
  const [record] = found.rows;
  if (record) {
    if (inputHash.equals(record.input_hash)) return { kind: 'answer', result: accept(record.answer.value) };
    const facts = { key: command.idempotencyKey, operation: record.operation };
    return { kind: 'answer', result: refuse('idempotency_conflict', facts) };
  }
  const planned = await command.plan(tx);
  return planned.ok ? { kind: 'plan', plan: planned.value } : { kind: 'answer', result: planned };
}

function rowsOf(plan: Plan<unknown>): number {
  const intents = Object.values(plan.parts ?? {}).reduce<number>(
    (sum, part) => sum + (Array.isArray(part) ? part.length : 1),
    0,
  );
  return plan.documents.length + intents + 1;
}

function isConflict(error: unknown): boolean {
  if (error instanceof StaleWriteError) return true;
  return error instanceof Error && 'code' in error && retriableStates.has(String(error.code));
}
