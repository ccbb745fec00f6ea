import type { Fact, Id, Result } from '../../kernel/index.ts';
import { accept } from '../../kernel/index.ts';
import { defineJob, type JobDefinition } from '../../platform/jobs/index.ts';
import type { Intake } from './intake.ts';
import type { FileResult, ImportPlan } from './model.ts';
import { refuse } from './refusals.ts';
import { findFile } from './store.ts';

export const commitJobKind = 'import_table';

export interface CommitInput {
  readonly messageId: Id;
  readonly plan: ImportPlan;
}

/** The import of a table as a job: a run that died is run again and finds what the first one wrote. */
export function intakeJobs(intake: Intake): JobDefinition[] {
  const commit = defineJob<CommitInput>({
    kind: commitJobKind,
    run: async (context, { messageId, plan }, progress, signal): Promise<Result<Fact>> => {
      const { caller, database } = context;
      const file = await database.read(caller.settings, (tx) => findFile(tx, caller.settings.zoneId, messageId));
      if (!file) return refuse('intake_file_unknown', { messageId });
      // The run before died after the import and before its own end.
      if (file.state === 'applied' && file.plan !== null) return accept({ messageId, state: file.state });
      const committed = await intake.commit(context, file, plan, async (rows) => {
        await progress({ done: rows });
        signal.throwIfAborted();
      });
      return committed.ok ? factOf(committed.value) : committed;
    },
  });
  return [commit];
}

/** What the job page shows; a file that was refused is an outcome like any other, with its code. */
function factOf({ messageId, state, code, did, lineCount, errorCount }: FileResult): Result<Fact> {
  return accept({
    messageId,
    state,
    code: code ?? null,
    did: did.map(({ subject, zh, en }) => ({ subject, zh, en })),
    lineCount: lineCount ?? null,
    errorCount: errorCount ?? 0,
  });
}
