import type { Result } from '../src/kernel/index.ts';
import { verifyLedger } from '../src/primitives/ledger/index.ts';
import { brokenInvariants, historyUpTo, lastEntries } from './invariants.ts';
import { type Model, textOf } from './model/index.ts';
import type { Moment } from './model/state.ts';
import type { CommandRequest, FilesRequest } from './requests.ts';
import { differences, foretell, readSnapshot } from './snapshot.ts';
import { type Outcome, officerSettings, type World, zoneId } from './world.ts';

interface Heard {
  readonly request: CommandRequest;
  readonly result: Result<unknown>;
}

/** Compares every answer and everything that is written with what the model foretells. Answers say what is wrong. */
export class Auditor {
  private readonly world: World;
  readonly model: Model;
  private readonly answers = new Map<string, string>();
  private pastEntries = new Map<string, bigint>();
  private pastDigest = '';

  constructor(world: World, model: Model) {
    this.world = world;
    this.model = model;
  }

  async afterCommand(request: CommandRequest, outcome: Outcome, moment: Moment): Promise<string[]> {
    const heard = await this.hear(request, outcome);
    const problems = heard ? this.judge(this.model, heard, moment) : [];
    return [...problems, ...(await this.compare())];
  }

  /** People who act at once are served in some order; it is enough that one explains all answers and what is there now. */
  async afterCrowd(
    requests: readonly CommandRequest[],
    outcomes: readonly Outcome[],
    moment: Moment,
  ): Promise<string[]> {
    const heard: Heard[] = [];
    for (const [index, request] of requests.entries()) {
      const outcome = outcomes[index];
      const one = outcome && (await this.hear(request, outcome));
      if (one) heard.push(one);
    }
    const real = await readSnapshot(this.world.database);
    let first: string[] | null = null;
    for (const order of permutations(heard)) {
      const attempt = this.model.copy();
      const wrong = order.flatMap((one) => this.judge(attempt, one, moment));
      const problems = wrong.length > 0 ? wrong : differences(foretell(attempt.zone), real);
      if (problems.length === 0) {
        this.model.zone = attempt.zone;
        return [];
      }
      first ??= problems;
    }
    return ['no order of these requests explains the answers; in the order in which they were sent:', ...(first ?? [])];
  }

  async afterFiles(request: FilesRequest, moment: Moment): Promise<string[]> {
    this.model.files(request, moment);
    return this.compare();
  }

  /** What became of a request: when its answer was lost, the record of its key tells. */
  private async hear(request: CommandRequest, outcome: Outcome): Promise<Heard | null> {
    if (outcome.kind === 'answered') return { request, result: outcome.result };
    const { rows } = await this.world.database.read(officerSettings, (tx) =>
      tx.query<{ answer: { value: unknown } }>(
        'select answer from idempotency_records where zone_id = $1 and actor = $2 and key = $3',
        [zoneId, request.actor, request.key],
      ),
    );
    const [record] = rows;
    return record ? { request, result: { ok: true, value: record.answer.value } } : null;
  }

  private judge(model: Model, { request, result }: Heard, moment: Moment): string[] {
    const foretold = model.command(request, moment, result.ok ? idsOf(result.value) : []);
    const real = result.ok ? null : result.refusal.code;
    const told = (verdict: string | null) => verdict ?? 'accepted';
    if (real !== foretold.verdict) {
      const facts = result.ok ? '' : ` ${textOf(result.refusal.facts)}`;
      return [`answer: foretold ${told(foretold.verdict)}, real ${told(real)}${facts}`];
    }
    if (!result.ok) return [];
    const name = `${request.actor} ${request.key}`;
    const answer = textOf(result.value);
    const before = this.answers.get(name) ?? answer;
    this.answers.set(name, before);
    if (before !== answer) return [`the same key got another answer: ${answer}, before ${before}`];
    const { usedBefore } = { usedBefore: false, ...(result.value as { usedBefore?: boolean }) };
    if (!foretold.isRepeat && usedBefore !== (foretold.usedBefore ?? false))
      return [`answer: usedBefore ${usedBefore}`];
    return [];
  }

  private async compare(): Promise<string[]> {
    return differences(foretell(this.model.zone), await readSnapshot(this.world.database));
  }

  /** The invariants, and that nothing written before has changed. */
  checkInvariants(): Promise<string[]> {
    return this.world.database.read(officerSettings, async (tx) => {
      const problems = await brokenInvariants(tx);
      if ((await historyUpTo(tx, this.pastEntries)) !== this.pastDigest) {
        problems.push('invariant 15: entries of the past have changed');
      }
      this.pastEntries = await lastEntries(tx);
      this.pastDigest = await historyUpTo(tx, this.pastEntries);
      return problems;
    });
  }

  /** The end of the run: the ledger's own proof, and that history cannot be rewritten. */
  async checkEnd(): Promise<string[]> {
    const problems = await this.checkInvariants();
    const report = await verifyLedger(this.world.database, officerSettings);
    for (const { bookId, problems: found } of report.books) {
      for (const problem of found.slice(0, 3)) problems.push(`verify: book ${bookId}: ${textOf(problem)}`);
    }
    const rewritten = await this.world.database
      .write(zoneId, (tx) => tx.query('update ledger_entries set declared = declared + 1 where zone_id = $1', [zoneId]))
      .then(({ rowCount }) => rowCount > 0)
      .catch(() => false);
    if (rewritten) problems.push('invariant 15: entries could be rewritten');
    return problems;
  }
}

function idsOf(answer: unknown): string[] {
  const { listIds, passId } = answer as { listIds?: string[]; passId?: string };
  return listIds ?? (passId === undefined ? [] : [passId]);
}

function* permutations<T>(values: readonly T[]): Generator<T[]> {
  if (values.length === 0) yield [];
  for (const [index, first] of values.entries()) {
    const rest = values.filter((_, at) => at !== index);
    for (const order of permutations(rest)) yield [first, ...order];
  }
}
