import { join } from 'node:path';
import { writeReceipt } from '../src/adapters/customs-window/index.ts';
import { createIntake, type Intake } from '../src/adapters/intake/index.ts';
import { createApplier } from '../src/adapters/receipts/index.ts';
import { importTariffSample } from '../src/adapters/tariff-file/index.ts';
import { createIdSource, dayOfInstant, type IdSource, type Result } from '../src/kernel/index.ts';
import { type CommandRunner, createCommandRunner } from '../src/platform/commands/index.ts';
import type { Database, SessionSettings } from '../src/platform/db/index.ts';
import type { OperationContext } from '../src/platform/operations/index.ts';
import { ledgerParticipant } from '../src/primitives/ledger/index.ts';
import { loadReference, type Reference } from '../src/primitives/reference/index.ts';
import { type Law, loadParameters } from '../src/primitives/rules/index.ts';
import { type Canary, ledgerOf, runnerOf } from './canary.ts';
import { FaultyLine, LostConnectionError } from './faults.ts';
import { fileNameOf } from './model/index.ts';
import { type Actor, type Moment, partyOf } from './model/state.ts';
import type { Random } from './random.ts';
import type { CommandRequest, FilesRequest } from './requests.ts';
import { serve } from './services.ts';

export const zoneId = 1;
export const officerSettings: SessionSettings = { zoneId, reach: 'zone', partyId: null, role: 'customs_officer' };
/** As for every test and benchmark, the repository is where the run is started. */
const root = process.cwd();

export type Outcome =
  | { readonly kind: 'answered'; readonly result: Result<unknown> }
  /** Nobody knows whether it happened: the same key will tell. */
  | { readonly kind: 'lost' };

/** The real zone in this process: real services on the real database, with a clock and identifiers from the seed. */
export class World {
  readonly line: FaultyLine;
  readonly law: Law;
  readonly database: Database;
  private readonly reference: Reference;
  private readonly intake: Intake;
  private readonly ids: IdSource;
  private readonly canary: Canary | null;
  private commands: CommandRunner;
  private clock = Date.parse('2026-03-02T01:00:00Z');
  private ticks = 0;

  constructor(database: Database, random: Random, canary: Canary | null) {
    this.database = database;
    this.canary = canary;
    this.line = new FaultyLine(database);
    this.reference = loadReference(join(root, 'reference'));
    this.law = lawOf(join(root, 'policy/parameters'));
    this.intake = createIntake(createApplier(this.reference));
    this.ids = createIdSource(
      () => this.clock + this.ticks,
      (size) => random.bytes(size),
    );
    this.commands = this.newRunner();
  }

  async loadTariff(): Promise<void> {
    const folder = join(root, 'reference');
    const loaded = await importTariffSample(this.database, this.reference, folder, new Date(this.clock));
    if (!loaded.ok) throw new Error(`the tariff sample is refused: ${loaded.refusal.code}`);
  }

  passTime(seconds: number): void {
    this.clock += seconds * 1000;
    this.ticks = 0;
  }

  moment(): Moment {
    return { now: this.clock, today: dayOfInstant(new Date(this.clock)) };
  }

  async perform(request: CommandRequest): Promise<Outcome> {
    try {
      return { kind: 'answered', result: await serve(this.as(request.actor, request.key), this.law, request) };
    } catch (error) {
      if (error instanceof LostConnectionError) return { kind: 'lost' };
      throw error;
    }
  }

  /** Brings files all at once; each arrives a moment after the one before. */
  async bring({ actor, files }: FilesRequest): Promise<void> {
    async function* incoming() {
      for (const message of files) {
        const written = writeReceipt(message);
        if (!written.ok) throw new Error(`not writable: ${written.refusal.code} ${JSON.stringify(written.refusal)}`);
        yield { name: fileNameOf(message), stream: oneChunk(written.value) };
      }
    }
    for await (const _ of this.intake.take(this.as(actor, 'files'), incoming()));
  }

  /** The process is killed and started again: nothing of it is left but the database. */
  restart(): void {
    this.line.restart();
    this.commands = this.newRunner();
  }

  /** Whoever founds the zone before the run begins; the auditor does not count their acts. */
  founder(idempotencyKey: string): OperationContext {
    const context = this.as('officer', idempotencyKey);
    return { ...context, caller: { ...context.caller, userId: 'founder' } };
  }

  private newRunner(): CommandRunner {
    const now = () => new Date(this.clock);
    const participants = [ledgerOf(ledgerParticipant, this.canary)];
    return runnerOf(
      createCommandRunner({ database: this.line.database, participants, ids: this.ids, now }),
      this.canary,
    );
  }

  private as(actor: Actor, idempotencyKey: string): OperationContext {
    const partyId = actor === 'officer' ? null : partyOf[actor];
    const role = actor === 'officer' ? 'customs_officer' : 'enterprise_clerk';
    return {
      caller: {
        userId: actor,
        displayName: actor,
        settings: { zoneId, reach: actor === 'officer' ? 'zone' : 'party', partyId, role },
      },
      database: this.line.database,
      commands: this.commands,
      ids: this.ids,
      now: () => {
        this.ticks += 1;
        return new Date(this.clock + Math.min(this.ticks, 999));
      },
      today: () => dayOfInstant(new Date(this.clock)),
      idempotencyKey,
    };
  }
}

async function* oneChunk(bytes: Uint8Array) {
  yield bytes;
}

function lawOf(folder: string): Law {
  const loaded = loadParameters(folder);
  if (!loaded.ok) throw new Error(`the law is refused: ${loaded.refusal.code}`);
  return { parameters: loaded.value };
}
