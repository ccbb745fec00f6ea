import { createHash } from 'node:crypto';
import { accept, type Id, type Refusal, type Refused, type Result, refusalMessage } from '../../kernel/index.ts';
import type { Queryable } from '../../platform/db/index.ts';
import { isRecord, type OperationContext } from '../../platform/operations/index.ts';
import type { Deliverer, OutboxMessage } from '../../platform/outbox/index.ts';
import { listSubject } from '../../regime/clearance/index.ts';
import { passSubject } from '../../regime/gate/index.ts';
import { recordDiscrepancy } from '../../regime/reconciliation/index.ts';
import type { MessageFile } from './envelope.ts';
import { placeFile } from './folder.ts';
import { composeListMessage, loadListDocuments } from './list-message.ts';
import { composePassMessage, loadPassDocuments } from './pass-message.ts';
import { refuse } from './refusals.ts';

export interface OutgoingOptions {
  /** Where the customs client fetches files. */
  readonly folder: string;
  /** A context of the house itself in that zone. */
  readonly contextFor: (zoneId: number, idempotencyKey: string) => OperationContext;
}

/** A declared document, looked at when its message is to leave. */
export interface Outgoing {
  readonly subject: string;
  readonly ownerId: Id;
  readonly state: string;
  readonly compose: () => Result<MessageFile>;
}

export type LoadOutgoing = (tx: Queryable, zoneId: number, documentId: string, now: Date) => Promise<Result<Outgoing>>;

async function loadOutgoingList(tx: Queryable, zoneId: number, listId: string, now: Date): Promise<Result<Outgoing>> {
  const documents = await loadListDocuments(tx, zoneId, listId);
  if (!documents.ok) return documents;
  const { list } = documents.value;
  const compose = () => composeListMessage(documents.value, now);
  return accept({ subject: listSubject(list), ownerId: list.ownerId, state: list.state, compose });
}

async function loadOutgoingPass(tx: Queryable, zoneId: number, passId: string, now: Date): Promise<Result<Outgoing>> {
  const documents = await loadPassDocuments(tx, zoneId, passId);
  if (!documents.ok) return documents;
  const { pass } = documents.value;
  const compose = () => composePassMessage(documents.value, now);
  return accept({ subject: passSubject(pass), ownerId: pass.ownerId, state: pass.state, compose });
}

/** States in which a document is not, or no more, before customs. */
const withdrawnStates: ReadonlySet<string> = new Set([
  ...['draft', 'deleted', 'void', 'rejected', 'store_failed'],
  // Of a write-off: its report is not, or no more, before customs.
  ...['noticed', 'counting', 'report_rejected', 'final_rejected', 'cancelled'],
]);

/** What lists and gate passes send to the customs window: one file each in the outgoing folder. */
export function customsDeliverers(options: OutgoingOptions): Deliverer[] {
  return [
    delivererOf(options, 'customs-window/list', 'listId', loadOutgoingList),
    delivererOf(options, 'customs-window/pass', 'passId', loadOutgoingPass),
  ];
}

/** Takes the declared documents of one topic into the outgoing folder; `field` of the message names the document. */
export function delivererOf(options: OutgoingOptions, topic: string, field: string, load: LoadOutgoing): Deliverer {
  return {
    topic,
    async deliver(message) {
      const context = options.contextFor(message.zoneId, `outbox:${message.messageId}`);
      const { caller, database, now } = context;
      const documentId = documentIdOf(message, field);
      const outgoing = await database.read(caller.settings, (tx) => load(tx, message.zoneId, documentId, now()));
      if (!outgoing.ok) return outgoing;
      const { subject, state, compose } = outgoing.value;
      if (withdrawnStates.has(state)) return refuse('declaration_withdrawn', { subject, state });
      const file = compose();
      if (!file.ok) return showRefusal(options, message, outgoing.value, file);
      await placeFile(options.folder, file.value, message.messageId);
      return accept(undefined);
    },
  };
}

function documentIdOf({ topic, payload }: OutboxMessage, field: string): string {
  const documentId = isRecord(payload) ? payload[field] : undefined;
  if (typeof documentId !== 'string') throw new Error(`a message of ${topic} names no ${field}`);
  return documentId;
}

/** A document that the window's form cannot hold is shown to people: once for each reason, however often it is tried. */
async function showRefusal(
  { contextFor }: OutgoingOptions,
  message: OutboxMessage,
  { subject, ownerId }: Outgoing,
  refused: Refused,
): Promise<Refused> {
  const context = contextFor(message.zoneId, `outbox:${message.messageId}:${hashOf(refused.refusal)}`);
  const recorded = await recordDiscrepancy(context, {
    kind: 'message_not_writable',
    ownerId,
    subject,
    facts: { ...refused.refusal.facts, code: refused.refusal.code, ...refusalMessage(refused.refusal) },
    occurredAt: message.recordedAt,
  });
  // Thrown, so that the delivery is tried again: the document would stay away from customs unseen.
  if (!recorded.ok) throw new Error(`the discrepancy was refused: ${recorded.refusal.code}`);
  return refused;
}

function hashOf(refusal: Refusal): string {
  return createHash('sha256').update(JSON.stringify(refusal)).digest('hex').slice(0, 16);
}
