import type { Database } from '../src/platform/db/index.ts';
import { Auditor } from './auditor.ts';
import type { Canary } from './canary.ts';
import type { Fault } from './faults.ts';
import { found, taxableCodes } from './founding.ts';
import { Model, textOf } from './model/index.ts';
import { Random } from './random.ts';
import type { CommandRequest } from './requests.ts';
import { Workload } from './workload/index.ts';
import { type Outcome, World } from './world.ts';

export interface SimulationOptions {
  readonly seed: number;
  readonly steps: number;
  readonly canary?: Canary;
}

export interface Failure {
  readonly step: number;
  /** What was asked in this step, as JSON. */
  readonly asked: readonly string[];
  readonly problems: readonly string[];
}

export interface Report {
  readonly seed: number;
  readonly steps: number;
  readonly failure: Failure | null;
  /** How often each answer was given, by operation and code. */
  readonly answers: ReadonlyMap<string, number>;
  readonly postedLists: number;
  readonly faults: number;
}

type StepKind = 'command' | 'repeat' | 'crowd' | 'files' | 'lost' | 'crash';

const invariantEvery = 25;

/** One run: everything that happens follows from the seed, and the first step at which zone and auditor part ends it. */
export async function simulate(database: Database, { seed, steps, canary }: SimulationOptions): Promise<Report> {
  const run = new Run(database, seed, canary ?? null);
  await found(run.world, run.auditor.model.zone);
  for (let step = 1; step <= steps; step += 1) {
    const problems = await run.step(step === steps || step % invariantEvery === 0);
    if (problems.length > 0) return run.report(step, problems);
  }
  const problems = await run.auditor.checkEnd();
  return run.report(steps, problems);
}

class Run {
  readonly world: World;
  readonly auditor: Auditor;
  private readonly seed: number;
  private readonly random: Random;
  private readonly workload: Workload;
  private readonly answers = new Map<string, number>();
  private asked: string[] = [];

  constructor(database: Database, seed: number, canary: Canary | null) {
    this.seed = seed;
    this.random = new Random(seed);
    this.workload = new Workload(new Random(seed ^ 0x57_4f_52_4b));
    this.world = new World(database, new Random(seed ^ 0x49_44_53), canary);
    this.auditor = new Auditor(this.world, new Model(taxableCodes));
  }

  report(step: number, problems: readonly string[]): Report {
    const posted = [...this.auditor.model.zone.lists.values()].filter((list) => list.state === 'posted');
    return {
      seed: this.seed,
      steps: step,
      failure: problems.length > 0 ? { step, asked: this.asked, problems } : null,
      answers: this.answers,
      postedLists: posted.length,
      faults: this.world.line.fired,
    };
  }

  async step(withInvariants: boolean): Promise<string[]> {
    this.asked = [];
    this.world.passTime(this.random.percent(5) ? this.random.between(3_600, 200_000) : this.random.between(1, 900));
    const kind = this.random.weighted<StepKind>([
      [70, 'command'],
      [7, 'repeat'],
      [10, 'crowd'],
      [8, 'files'],
      [4, 'lost'],
      [3, 'crash'],
    ]);
    const problems = await this.take(kind);
    if (problems.length > 0 || !withInvariants) return problems;
    return this.auditor.checkInvariants();
  }

  private take(kind: StepKind): Promise<string[]> {
    const { zone } = this.auditor.model;
    switch (kind) {
      case 'command':
        return this.single(this.workload.command(zone));
      case 'repeat':
        return this.single(this.workload.repeat(zone));
      case 'crowd':
        return this.together(this.workload.crowd(zone));
      case 'files':
        return this.files();
      case 'lost':
        return this.broken([this.workload.command(zone)], false);
      case 'crash':
        return this.broken(this.workload.crowd(zone), true);
    }
  }

  private async single(request: CommandRequest): Promise<string[]> {
    this.note([request]);
    const outcome = await this.world.perform(request);
    this.count(request, outcome);
    return this.auditor.afterCommand(request, outcome, this.world.moment());
  }

  private async together(requests: readonly CommandRequest[]): Promise<string[]> {
    this.note(requests);
    const outcomes = await Promise.all(requests.map((request) => this.world.perform(request)));
    for (const [index, request] of requests.entries()) this.count(request, outcomes[index]);
    return this.auditor.afterCrowd(requests, outcomes, this.world.moment());
  }

  private async files(): Promise<string[]> {
    const request = this.workload.files(this.auditor.model.zone, this.world.moment().now);
    if (!request) return [];
    this.asked = request.files.map((file) => `${request.actor} brings ${textOf(file)}`);
    await this.world.bring(request);
    return this.auditor.afterFiles(request, this.world.moment());
  }

  /**
   * The line breaks or the process dies, before or after the commit. Whoever got no answer asks again under the same key
   * and must hear what really happened.
   */
  private async broken(requests: readonly CommandRequest[], kills: boolean): Promise<string[]> {
    const at: Fault['at'] = this.random.percent(50) ? 'after_commit' : { statement: this.random.between(1, 12) };
    this.world.line.arm({ at, kills });
    this.note(requests);
    this.asked.push(`fault ${textOf({ at, kills })}`);
    const outcomes = await Promise.all(requests.map((request) => this.world.perform(request)));
    this.world.restart();
    const problems = await this.auditor.afterCrowd(requests, outcomes, this.world.moment());
    for (const [index, request] of requests.entries()) {
      if (problems.length > 0) break;
      if (outcomes[index]?.kind === 'lost') problems.push(...(await this.single(request)));
    }
    return problems;
  }

  private note(requests: readonly CommandRequest[]): void {
    this.asked.push(...requests.map(textOf));
  }

  private count(request: CommandRequest, outcome: Outcome | undefined): void {
    if (outcome?.kind !== 'answered') return;
    const { result } = outcome;
    const name = `${request.operation} ${result.ok ? 'accepted' : result.refusal.code}`;
    this.answers.set(name, (this.answers.get(name) ?? 0) + 1);
  }
}
