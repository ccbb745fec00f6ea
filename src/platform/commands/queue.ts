import { assert, type Result } from '../../kernel/index.ts';
import { type BatchTools, type PlannedCommand, runBatch } from './batch.ts';
import { refuse } from './refusals.ts';

export interface QueueLimits {
  /** Commands that may wait in one zone before the next is answered "busy". */
  readonly maxWaiting: number;
  /** Commands that one transaction takes at most. */
  readonly maxBatch: number;
  /** Rows (documents and ledger intents) that one transaction takes before it is closed. */
  readonly maxBatchRows: number;
}

export const defaultLimits: QueueLimits = { maxWaiting: 4_096, maxBatch: 256, maxBatchRows: 20_000 };

interface Waiting {
  readonly planned: PlannedCommand;
  readonly rows: number;
  readonly answer: (result: Result<unknown>) => void;
  readonly fail: (error: unknown) => void;
}

/**
 * The commands of one zone, gathered while a transaction runs and committed together in the next one.
 * Parties take turns, so a party with a thousand commands does not keep another waiting for all of them.
 */
export class ZoneQueue {
  private readonly tools: BatchTools;
  private readonly zoneId: number;
  private readonly limits: QueueLimits;
  private readonly byParty = new Map<string, Waiting[]>();
  private waiting = 0;
  private running = false;
  private lastBatchMilliseconds = 5;

  constructor(tools: BatchTools, zoneId: number, limits: QueueLimits) {
    this.tools = tools;
    this.zoneId = zoneId;
    this.limits = limits;
  }

  submit(planned: PlannedCommand, rows: number): Promise<Result<unknown>> {
    if (this.waiting >= this.limits.maxWaiting) return Promise.resolve(this.busy());
    return new Promise((answer, fail) => {
      const party = planned.command.settings.partyId ?? planned.command.userId;
      const line = this.byParty.get(party) ?? [];
      line.push({ planned, rows, answer, fail });
      this.byParty.set(party, line);
      this.waiting += 1;
      if (!this.running) void this.work();
    });
  }

  private busy(): Result<unknown> {
    const batches = Math.ceil(this.waiting / this.limits.maxBatch);
    return refuse('busy', {
      waiting: this.waiting,
      retryAfterMilliseconds: Math.max(10, Math.ceil(batches * this.lastBatchMilliseconds)),
    });
  }

  private async work(): Promise<void> {
    this.running = true;
    // Commands that arrive in the same turn of the event loop join the first batch.
    await new Promise((resume) => setImmediate(resume));
    while (this.waiting > 0) {
      const started = performance.now();
      await this.commit(this.take());
      this.lastBatchMilliseconds = performance.now() - started;
    }
    this.running = false;
  }

  /** One command of each party in turn until the batch is full; the next batch goes on where this one broke off. */
  private take(): Waiting[] {
    const taken: Waiting[] = [];
    let rows = 0;
    while (this.byParty.size > 0 && taken.length < this.limits.maxBatch && rows < this.limits.maxBatchRows) {
      const [first] = this.byParty;
      assert(first, 'somebody is waiting');
      const [party, line] = first;
      const next = line.shift();
      assert(next, 'an empty line is removed at once');
      taken.push(next);
      rows += next.rows;
      // Whoever was served goes to the end of the turn.
      this.byParty.delete(party);
      if (line.length > 0) this.byParty.set(party, line);
    }
    this.waiting -= taken.length;
    return taken;
  }

  /** Commits a batch; when the database refuses it, halves it until the guilty command stands alone. */
  private async commit(batch: readonly Waiting[]): Promise<void> {
    try {
      const results = await runBatch(
        this.tools,
        this.zoneId,
        batch.map(({ planned }) => planned),
      );
      batch.forEach((one, index) => {
        const result = results[index];
        assert(result, 'every command of a batch has an answer');
        one.answer(result);
      });
    } catch (error) {
      const [only, another] = batch;
      if (only && !another) {
        only.fail(error);
        return;
      }
      const middle = Math.ceil(batch.length / 2);
      await this.commit(batch.slice(0, middle));
      await this.commit(batch.slice(middle));
    }
  }
}
