import type { Result } from '../../kernel/index.ts';
import type { Plan } from '../commands/index.ts';
import type { Queryable } from '../db/index.ts';
import type { OperationContext } from './model.ts';

/** Runs one command of a handler: the plan is made under the caller's own row security. */
export function runCommand<O>(
  context: OperationContext,
  operation: string,
  input: unknown,
  plan: (tx: Queryable) => Promise<Result<Plan<O>>>,
): Promise<Result<O>> {
  const { caller, commands, idempotencyKey } = context;
  return commands.run({ operation, settings: caller.settings, userId: caller.userId, idempotencyKey, input, plan });
}
