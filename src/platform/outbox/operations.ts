import { type Static, Type } from 'typebox';
import { accept } from '../../kernel/index.ts';
import {
  defineOperation,
  InstantText,
  type Operation,
  oneOf,
  orNull,
  pageFrom,
  pageInput,
  pageOf,
} from '../operations/index.ts';
import { type OutboxRow, outboxStates, stateOf } from './model.ts';
import { refuse } from './refusals.ts';
import { retryMessage } from './retry.ts';
import { findMessage, listMessages } from './store.ts';

const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';

const MessageView = Type.Object({
  messageId: Type.String(),
  ownerId: orNull(Type.String()),
  topic: Type.String(),
  state: oneOf(...outboxStates),
  payload: Type.Unknown(),
  recordedAt: InstantText,
  deliveredAt: orNull(InstantText),
  failedAt: orNull(InstantText),
  /** Null: at once. */
  nextAttemptAt: orNull(InstantText),
  attempts: Type.Integer(),
  /** Why the last attempt in vain was in vain; stays after a later delivery. */
  lastError: orNull(
    Type.Object({
      code: Type.String(),
      message: Type.Object({ zh: Type.String(), en: Type.String() }),
      facts: Type.Record(Type.String(), Type.Unknown()),
    }),
  ),
});

const instant = (at: Date | null): string | null => at?.toISOString() ?? null;

function viewOf({ version: _version, lastError, ...row }: OutboxRow): Static<typeof MessageView> {
  return {
    ...row,
    state: stateOf(row),
    recordedAt: row.recordedAt.toISOString(),
    deliveredAt: instant(row.deliveredAt),
    failedAt: instant(row.failedAt),
    nextAttemptAt: instant(row.nextAttemptAt),
    lastError: lastError && { ...lastError, message: { ...lastError.message }, facts: { ...lastError.facts } },
  };
}

/** `instant|identifier` of the last row of the page before. */
function afterOf(key: string | undefined) {
  if (key === undefined) return null;
  const [recordedAt = '', messageId = ''] = key.split('|');
  return { recordedAt: new Date(recordedAt), messageId };
}

const listOutbox = defineOperation({
  name: 'list_outbox',
  method: 'GET',
  path: '/api/outbox',
  permission: 'outbox.read',
  summary: { zh: '外发报文清单，新的在前', en: 'Outgoing messages, newest first' },
  input: Type.Object({
    ...pageInput,
    after: Type.Optional(
      Type.String({
        pattern: `^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|1\\d|2\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d\\.\\d{3}Z\\|${uuid}$`,
      }),
    ),
    state: Type.Optional(oneOf(...outboxStates)),
    topic: Type.Optional(Type.String({ maxLength: 100 })),
  }),
  output: pageOf(MessageView),
  handle: async ({ caller, database }, { state, topic, after, limit = 100 }) => {
    const filter = { state: state ?? null, topic: topic ?? null, after: afterOf(after), limit };
    const rows = await database.read(caller.settings, (tx) => listMessages(tx, caller.settings.zoneId, filter));
    return accept(pageFrom(rows.map(viewOf), limit, (view) => `${view.recordedAt}|${view.messageId}`));
  },
});

const retry = defineOperation({
  name: 'retry_message',
  method: 'POST',
  path: '/api/outbox/{messageId}/retry',
  permission: 'clearance.declare',
  summary: { zh: '重新发送外发报文', en: 'Have an outgoing message tried again' },
  input: Type.Object({ messageId: Type.String({ pattern: `^${uuid}$` }) }),
  output: MessageView,
  handle: async (context, input) => {
    const retried = await retryMessage(context, input);
    if (!retried.ok) return retried;
    const { caller, database } = context;
    const row = await database.read(caller.settings, (tx) => findMessage(tx, caller.settings.zoneId, input.messageId));
    return row ? accept(viewOf(row)) : refuse('outbox_message_unknown', input);
  },
});

export const outboxOperations: readonly Operation[] = [listOutbox, retry];
