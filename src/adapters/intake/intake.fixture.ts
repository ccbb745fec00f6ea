import { accept, type Day, defineRefusals, type Fact, type Id, type Result, systemIds } from '../../kernel/index.ts';
import { createCommandRunner } from '../../platform/commands/index.ts';
import type { Database } from '../../platform/db/index.ts';
import type { Caller, OperationContext } from '../../platform/operations/index.ts';
import type {
  Applied,
  CountsBatch,
  FileResult,
  IncomingFile,
  Intake,
  IntakeApplier,
  IntakeSource,
  ListLinesBatch,
  RecordsBatch,
} from './index.ts';

export const refuseInTest = defineRefusals({
  test_earlier_message_missing: { status: 409, zh: '缺少 {no}', en: '{no} is missing' },
  test_unit_unknown: { status: 422, zh: '单位不存在', en: 'no such unit' },
  test_busy: { status: 429, zh: '繁忙', en: 'busy' },
  test_list_unknown: { status: 404, zh: '清单不存在', en: 'no such list' },
});

export const partyA = '00000000-0000-7000-8000-00000000000a';
export const partyB = '00000000-0000-7000-8000-00000000000b';

export function clerk(partyId: Id | null, userId = `clerk-${partyId?.slice(-1) ?? 'zone'}`): Caller {
  const reach = partyId === null ? 'zone' : 'party';
  return { userId, displayName: userId, settings: { zoneId: 1, reach, partyId, role: 'clerk' } };
}

export function contextFor(database: Database, caller: Caller): OperationContext {
  const now = () => new Date('2026-07-04T02:00:00Z');
  return {
    caller,
    database,
    commands: createCommandRunner({ database, participants: [], ids: systemIds, now }),
    ids: systemIds,
    now,
    today: () => '2026-07-04' as Day,
    idempotencyKey: systemIds.next(),
  };
}

/** A customs window of two documents: the answer on `…-2` makes sense only after the one on `…-1`. */
export class TestApplier implements IntakeApplier {
  /** Told after the command has committed and before the intake hears of it: the moment at which a process dies. */
  dieAfterCommit: (() => void) | null = null;
  /** Refused once, for a reason that passes. */
  passingRefusal: 'test_busy' | null = null;
  readonly batches: ListLinesBatch[] = [];
  readonly countBatches: CountsBatch[] = [];
  readonly contexts: OperationContext[] = [];
  readonly #known = new Set<string>();

  async applyWindowMessage(
    context: OperationContext,
    message: Parameters<IntakeApplier['applyWindowMessage']>[1],
    source: IntakeSource,
  ): Promise<Result<Applied>> {
    this.contexts.push(context);
    const passing = this.passingRefusal;
    this.passingRefusal = null;
    if (passing) return refuseInTest(passing);
    if (message.kind !== 'immediate_answer') throw new Error(`not used in these tests: ${message.kind}`);
    const number = message.enterpriseNo ?? message.preEntryNo ?? '';
    const earlier = number.replace(/-2$/, '-1');
    if (earlier !== number && !this.#known.has(earlier)) {
      return accept({
        state: 'waiting',
        reason: refuseInTest('test_earlier_message_missing', { no: earlier }).refusal,
      });
    }
    if (this.#known.has(number)) return accept({ state: 'duplicate', did: [] });
    const done = await this.#command(context, 'test_answer', { number, hash: source.contentHash }, `list:${number}`);
    if (done.ok) this.#known.add(number);
    return done;
  }

  async applyListLines(context: OperationContext, batch: ListLinesBatch): ReturnType<IntakeApplier['applyListLines']> {
    this.contexts.push(context);
    if (!batch.dryRun) this.batches.push(batch);
    if (batch.target.list !== 'list-1') return refuseInTest('test_list_unknown');
    const wrong = batch.lines.filter(({ line }) => line.declaredUnit === '999');
    if (wrong.length > 0) {
      const { refusal } = refuseInTest('test_unit_unknown');
      const errors = wrong.map(({ rowNumber }) => ({ rowNumber, field: 'declaredUnit', refusal }));
      return accept({ state: 'cells_refused', errorCount: errors.length, errors });
    }
    const deed = { subject: 'list:list-1', zh: `${batch.lines.length} 行`, en: `${batch.lines.length} lines` };
    if (batch.dryRun) return accept({ state: 'applied', did: [deed] });
    return this.#command(context, 'test_lines', { count: batch.lines.length }, 'list:list-1');
  }

  async applyCounts(context: OperationContext, batch: CountsBatch): ReturnType<IntakeApplier['applyCounts']> {
    this.contexts.push(context);
    if (!batch.dryRun) this.countBatches.push(batch);
    const deed = { subject: 'write_off:W-1', zh: `${batch.lines.length} 行`, en: `${batch.lines.length} counts` };
    if (batch.dryRun) return accept({ state: 'applied', did: [deed] });
    return this.#command(context, 'test_counts', { count: batch.lines.length }, 'write_off:W-1');
  }

  async applyRecords(context: OperationContext, batch: RecordsBatch): ReturnType<IntakeApplier['applyRecords']> {
    this.contexts.push(context);
    return this.#command(context, 'test_records', { count: batch.lines.length }, 'book:B-1');
  }

  async #command(
    context: OperationContext,
    operation: string,
    input: Readonly<Record<string, Fact>>,
    subject: string,
  ): Promise<Result<Applied>> {
    const { caller, commands, idempotencyKey, now } = context;
    const ran = await commands.run<Applied>({
      operation,
      settings: caller.settings,
      userId: caller.userId,
      idempotencyKey,
      input,
      plan: async () =>
        accept({
          documents: [],
          events: [
            { kind: operation, ownerId: caller.settings.partyId, occurredAt: now(), subjects: [subject], facts: input },
          ],
          answer: () => ({ state: 'applied', did: [{ subject, zh: operation, en: operation }] }),
        }),
    });
    this.dieAfterCommit?.();
    return ran;
  }
}

export function answerXml(enterpriseNo: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><CommonResponeMessage><SeqNo>${enterpriseNo}</SeqNo><EtpsPreentNo>${enterpriseNo}</EtpsPreentNo><CheckInfo>ok</CheckInfo><DealFlag>0</DealFlag></CommonResponeMessage>`;
}

export function file(name: string, content: string | Uint8Array): IncomingFile {
  async function* stream() {
    yield typeof content === 'string' ? Buffer.from(content) : content;
  }
  return { name, stream: stream() };
}

export async function take(
  intake: Intake,
  context: OperationContext,
  files: readonly IncomingFile[],
  target?: Readonly<Record<string, string>>,
): Promise<FileResult[]> {
  async function* each() {
    yield* files;
  }
  const results: FileResult[] = [];
  for await (const result of intake.take(context, each(), target ? { target } : {})) results.push(result);
  return results;
}

export const heading = '商品料号,商品编码,商品名称,申报单位,申报数量,申报单价,币制,申报总价';

export function linesCsv(rows: readonly string[], header = heading): string {
  return `${[header, ...rows].join('\n')}\n`;
}

export const goodLine = 'M-1,8482102000,滚珠轴承,006,3894,3.9,502,15186.60';
