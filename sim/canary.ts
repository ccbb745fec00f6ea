import type { BatchParticipant, CommandRunner } from '../src/platform/commands/index.ts';
import type { LedgerIntent, LedgerPart } from '../src/primitives/ledger/index.ts';

/** Wrong behaviours that the auditor must notice; a run with one of them that ends well proves that the auditor is blind. */
export const canaries = ['posts_without_gate', 'loses_a_line', 'forgets_keys', 'keeps_refusals_quiet'] as const;
export type Canary = (typeof canaries)[number];

/** A ledger that does what the canary says. */
export function ledgerOf(ledger: BatchParticipant, canary: Canary | null): BatchParticipant {
  const spoil = canary === 'posts_without_gate' ? settledAtOnce : canary === 'loses_a_line' ? withoutLast : null;
  if (!spoil) return ledger;
  return {
    name: ledger.name,
    async load(tx, zoneId, parts, recordedAt) {
      const spoiled = parts.map((part) => spoil(part as LedgerPart));
      const state = await ledger.load(tx, zoneId, spoiled, recordedAt);
      return {
        apply: (part, command) => state.apply(spoil(part as LedgerPart), command),
        write: (writer) => state.write(writer),
      };
    },
  };
}

/** Claims are posted in the moment in which they are made, whatever the gate says. */
function settledAtOnce(part: LedgerPart): LedgerPart {
  return part.flatMap((intent): LedgerIntent[] => {
    if ((intent.kind !== 'receive' && intent.kind !== 'issue') || !intent.pending) return [intent];
    const { bookId, document, lineNo, effectiveOn, pending } = intent;
    const { reference } = pending;
    return [intent, { kind: 'settle', bookId, document, lineNo, effectiveOn, reference }];
  });
}

/** The last line of a list is never claimed. */
function withoutLast(part: LedgerPart): LedgerPart {
  return part.length > 1 && part.at(-1)?.kind === 'receive' ? part.slice(0, -1) : part;
}

/** A runner that does what the canary says. */
export function runnerOf(runner: CommandRunner, canary: Canary | null): CommandRunner {
  let runs = 0;
  if (canary === 'forgets_keys') {
    return {
      run: (command) => {
        runs += 1;
        return runner.run({ ...command, idempotencyKey: `${command.idempotencyKey} ${runs}` });
      },
    };
  }
  if (canary !== 'keeps_refusals_quiet') return runner;
  return {
    async run<O>(command: Parameters<typeof runner.run<O>>[0]) {
      const result = await runner.run<O>(command);
      const isShort = !result.ok && result.refusal.code === 'insufficient_balance';
      return isShort ? { ok: true, value: {} as O } : result;
    },
  };
}
