import type { Id, Result } from '../../kernel/index.ts';
import { accept } from '../../kernel/index.ts';
import { UploadRefusedError } from '../../platform/http/index.ts';
import type { OperationContext } from '../../platform/operations/index.ts';
import type { ReadingProgress } from '../spreadsheet/index.ts';
import type { FileResult, ImportPlan, IncomingFile, IntakeApplier, IntakeFile, TakeOptions } from './model.ts';
import { recognize } from './recognize.ts';
import { refuse } from './refusals.ts';
import { settle } from './settle.ts';
import { refusedBeforeStoring } from './source.ts';
import { type OpenFile, openFiles, storeArrival, writePlan } from './store.ts';

const megabyte = 1024 * 1024;
export const fileMegabytesMax = 64;

export interface Intake {
  /**
   * Takes many files, in any order. Each is stored before it is applied; the answers come as the files are done, those
   * of files that wait for another one last.
   */
  take(
    context: OperationContext,
    files: AsyncIterable<IncomingFile>,
    options?: TakeOptions,
  ): AsyncGenerator<FileResult>;
  /** Applies a table as its sender planned it. Refusals: `intake_already_applied`, `intake_not_a_table`. */
  commit(
    context: OperationContext,
    file: IntakeFile,
    plan: ImportPlan,
    progress?: ReadingProgress,
  ): Promise<Result<FileResult>>;
  /** Tries everything again that waits for another message; answers what is no longer waiting and the caller may see. */
  retryWaiting(context: OperationContext): Promise<FileResult[]>;
  /**
   * At start: applies what a killed process left as received, then what waited for that. A file whose application throws
   * stays received and is reported, so that it does not hold up the others.
   */
  resume(context: OperationContext, report: (error: unknown, messageId: Id) => void): Promise<FileResult[]>;
}

export function createIntake(applier: IntakeApplier): Intake {
  const retryWaiting = async (context: OperationContext): Promise<FileResult[]> => {
    const settled: FileResult[] = [];
    for (let progress = true; progress; ) {
      progress = false;
      for (const open of await openFiles(context.database, zoneOf(context), 'waiting')) {
        const result = await settle(context, applier, open.messageId);
        if (result.state === 'waiting') continue;
        if (mayTell(context, open)) settled.push(result);
        progress ||= result.state === 'applied';
      }
    }
    return settled;
  };
  return {
    take: (context, files, options = {}) => takeFiles(context, applier, files, options, retryWaiting),
    retryWaiting,
    async commit(context, file, plan, progress) {
      if (file.kind !== 'spreadsheet') return refuse('intake_not_a_table', { file: file.file });
      if (isDone(file)) return refuse('intake_already_applied', { file: file.file });
      await writePlan(context.database, zoneOf(context), file.messageId, plan);
      const result = await settle(context, applier, file.messageId, { progress });
      if (result.state === 'applied') await retryWaiting(context);
      return accept(result);
    },
    async resume(context, report) {
      const results: FileResult[] = [];
      for (const open of await openFiles(context.database, zoneOf(context), 'received')) {
        try {
          const result = await settle(context, applier, open.messageId);
          if (mayTell(context, open)) results.push(result);
        } catch (error) {
          report(error, open.messageId);
        }
      }
      const freed = await retryWaiting(context);
      return [...results.filter(({ messageId }) => !freed.some((each) => each.messageId === messageId)), ...freed];
    },
  };
}

async function* takeFiles(
  context: OperationContext,
  applier: IntakeApplier,
  files: AsyncIterable<IncomingFile>,
  options: TakeOptions,
  retryWaiting: (context: OperationContext) => Promise<FileResult[]>,
): AsyncGenerator<FileResult> {
  const waiting = new Map<Id, FileResult>();
  let isAnyApplied = false;
  for await (const incoming of files) {
    const result = await takeOne(context, applier, incoming, options);
    isAnyApplied ||= result.state === 'applied';
    if (result.state === 'waiting' && result.messageId !== null) waiting.set(result.messageId, result);
    else yield result;
  }
  if (isAnyApplied) {
    for (const result of await retryWaiting(context)) {
      // A file of an earlier day that only now could be applied is told as well.
      if (result.messageId !== null) waiting.delete(result.messageId);
      yield result;
    }
  }
  yield* waiting.values();
}

async function takeOne(
  context: OperationContext,
  applier: IntakeApplier,
  incoming: IncomingFile,
  { target, progress }: TakeOptions,
): Promise<FileResult> {
  const content = await gather(incoming);
  if (!content.ok) return refusedBeforeStoring(incoming.name, content.refusal);
  const kind = recognize(incoming.name, content.value);
  const stored = await storeArrival(context, { name: incoming.name, content: content.value, kind });
  const result = await settle(context, applier, stored.messageId, { target, progress });
  return { ...result, file: incoming.name, state: stored.wasApplied ? 'duplicate' : result.state };
}

/** The bytes of a file. Refusals: `intake_file_empty`, `intake_file_too_large`, and what the upload refuses of one file. */
async function gather({ name, stream }: IncomingFile): Promise<Result<Uint8Array>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of stream) {
      size += chunk.byteLength;
      if (size > fileMegabytesMax * megabyte) {
        return refuse('intake_file_too_large', { file: name, limitMegabytes: fileMegabytesMax });
      }
      chunks.push(chunk);
    }
  } catch (error) {
    // One file past the limit does not stop the others of the form; a broken form does.
    if (error instanceof UploadRefusedError && error.refusal.code === 'file_too_large') {
      return { ok: false, refusal: error.refusal };
    }
    throw error;
  }
  return size === 0 ? refuse('intake_file_empty', { file: name }) : accept(Buffer.concat(chunks));
}

function isDone({ state }: IntakeFile): boolean {
  return state === 'applied' || state === 'duplicate';
}

/** One party's file may free another's from waiting; only its own sender, or the zone, hears of that. */
function mayTell({ caller }: OperationContext, { ownerId }: OpenFile): boolean {
  return caller.settings.reach === 'zone' || ownerId === caller.settings.partyId;
}

function zoneOf(context: OperationContext): number {
  return context.caller.settings.zoneId;
}
