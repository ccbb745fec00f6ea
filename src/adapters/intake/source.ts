import { type Refusal, refusalMessage } from '../../kernel/index.ts';
import type { OperationContext } from '../../platform/operations/index.ts';
import type { FileResult, IntakeFile, IntakeSource } from './model.ts';

/** Commands of a file run as its sender, under a key that is the same at every attempt. */
export function contextOfFile(context: OperationContext, file: IntakeFile): OperationContext {
  const { edge: _, uploads: __, ...rest } = context;
  return { ...rest, caller: file.caller, idempotencyKey: `intake:${file.contentHash}` };
}

export function sourceOfFile({ messageId, file, contentHash, receivedAt }: IntakeFile): IntakeSource {
  return { messageId, file, contentHash, receivedAt };
}

/** What is told of a file that was stored. */
export function resultOf({ file, kind, state, messageId, outcome }: IntakeFile): FileResult {
  const refusal = outcome?.refusal;
  return {
    file,
    kind,
    state,
    messageId,
    ...(refusal ? { code: refusal.code, message: refusalMessage(refusal) } : {}),
    did: outcome?.did ?? [],
    ...(outcome?.lineCount != null ? { lineCount: outcome.lineCount } : {}),
    ...(outcome && outcome.errorCount > 0 ? { errorCount: outcome.errorCount } : {}),
  };
}

/** What is told of a file that was not even kept. */
export function refusedBeforeStoring(file: string, refusal: Refusal): FileResult {
  return {
    file,
    kind: 'unknown',
    state: 'refused',
    messageId: null,
    code: refusal.code,
    message: refusalMessage(refusal),
    did: [],
  };
}
