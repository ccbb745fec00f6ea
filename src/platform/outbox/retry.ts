import { accept, type Id, type Result } from '../../kernel/index.ts';
import { type OperationContext, runCommand } from '../operations/index.ts';
import { refuse } from './refusals.ts';
import { dueAtOnce, findMessage } from './store.ts';

/** Has a message tried again at once. Refusals: `outbox_message_unknown`, `outbox_message_delivered`. */
export function retryMessage(
  context: OperationContext,
  input: { readonly messageId: Id },
): Promise<Result<{ readonly messageId: Id }>> {
  const { messageId } = input;
  return runCommand(context, 'retry_message', input, async (tx) => {
    const message = await findMessage(tx, context.caller.settings.zoneId, messageId);
    if (!message) return refuse('outbox_message_unknown', { messageId });
    const { deliveredAt, ownerId, topic, attempts } = message;
    if (deliveredAt) return refuse('outbox_message_delivered', { deliveredAt: deliveredAt.toISOString() });
    const retried = {
      kind: 'message_retried',
      ownerId,
      occurredAt: context.now(),
      subjects: [`message:${messageId}`],
      facts: { topic, attempts },
    };
    return accept({ documents: [dueAtOnce(message)], events: [retried], answer: () => ({ messageId }) });
  });
}
