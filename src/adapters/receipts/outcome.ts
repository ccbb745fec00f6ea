import { accept, type Refused, type Result } from '../../kernel/index.ts';
import type { OperationContext, Words } from '../../platform/operations/index.ts';
import type { Applied, Deed } from '../intake/index.ts';

export function applied(did: readonly Deed[]): Result<Applied> {
  return accept({ state: 'applied', did });
}

export function duplicate(did: readonly Deed[]): Result<Applied> {
  return accept({ state: 'duplicate', did });
}

/** Kept, and tried again when another message has been applied. */
export function waiting(reason: Refused): Result<Applied> {
  return accept({ state: 'waiting', reason: reason.refusal });
}

/** What a receipt did to a list or pass, in words. */
export function deed(
  document:
    | { readonly listNo: string | null; readonly internalNo: string }
    | { readonly passNo: string | null; readonly internalNo: string },
  { zh, en }: Words,
): Deed {
  const subject =
    'listNo' in document
      ? `list:${document.listNo ?? document.internalNo}`
      : `pass:${document.passNo ?? document.internalNo}`;
  return { subject, zh, en };
}

/**
 * A receipt may need several commands; each has its own key made of the file's, so that a file which was interrupted
 * goes on where it stopped.
 */
export function step(context: OperationContext, name: string): OperationContext {
  return { ...context, idempotencyKey: `${context.idempotencyKey}:${name}` };
}
