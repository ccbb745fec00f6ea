import { accept } from '../../kernel/index.ts';
import { isRecord, type OperationContext } from '../../platform/operations/index.ts';
import type { Deliverer } from '../../platform/outbox/index.ts';
import { settleTransfer, transferTopic } from './service/transfer.ts';

/**
 * Follows up transfers of which one side was ready: also after a crash between the two, and where whoever made one side
 * ready may not see the other.
 */
export function transferDeliverer(contextFor: (zoneId: number, idempotencyKey: string) => OperationContext): Deliverer {
  return {
    topic: transferTopic,
    async deliver({ zoneId, messageId, payload }) {
      const listId = isRecord(payload) ? payload.listId : undefined;
      if (typeof listId !== 'string') throw new Error(`a message of ${transferTopic} names no listId`);
      const settled = await settleTransfer(contextFor(zoneId, `outbox:${messageId}`), { list: listId });
      // Somebody else was faster: the next attempt finds nothing left to do.
      if (!settled.ok && settled.refusal.code === 'stale') throw new Error(`transfer of ${listId} moved meanwhile`);
      return settled.ok ? accept(undefined) : settled;
    },
  };
}
