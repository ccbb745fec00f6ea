import { setTimeout as sleep } from 'node:timers/promises';
import { assert, type IdSource, type Refusal, refusalMessage } from '../../kernel/index.ts';
import type { Database } from '../db/index.ts';
import type { Log } from '../log/index.ts';
import { type Deliverer, type DeliveryError, delayMilliseconds, type OutboxMessage } from './model.ts';
import { refuse } from './refusals.ts';
import { type Attempt, lockNextDue, noteAttempt } from './store.ts';

export interface OutboxOptions {
  readonly database: Database;
  /** One for each topic. Messages of other topics are left to processes that know them. */
  readonly deliverers: readonly Deliverer[];
  /** The zones whose messages leave from here. */
  readonly zones: () => Promise<readonly number[]>;
  readonly ids: IdSource;
  readonly now: () => Date;
  readonly log: Log;
  /** How often the process looks for messages when there is nothing to do. */
  readonly pollMilliseconds?: number;
}

export interface Outbox {
  /** Tries everything that is due now, oldest first; answers how many messages were tried. */
  deliverDue(): Promise<number>;
  /** Keeps delivering until `stop`. Any number of processes may do so: a message is locked while it is on its way. */
  work(): void;
  /** Ends after the message that is on its way. */
  stop(): Promise<void>;
}

const defaultPollMilliseconds = 2_000;

export function openOutbox(options: OutboxOptions): Outbox {
  const deliverers = new Map(options.deliverers.map((deliverer) => [deliverer.topic, deliverer]));
  assert(deliverers.size === options.deliverers.length, 'two deliverers share a topic');
  const stopping = new AbortController();
  let working: Promise<void> | null = null;
  const deliverDue = async () => {
    let tried = 0;
    if (deliverers.size === 0) return tried;
    for (const zoneId of await options.zones()) {
      while (!stopping.signal.aborted && (await deliverNext(options, deliverers, zoneId))) tried += 1;
    }
    return tried;
  };
  const loop = async () => {
    while (!stopping.signal.aborted) {
      await deliverDue().catch((error) => options.log.error('outbox: the round was broken off', { error }));
      const pause = options.pollMilliseconds ?? defaultPollMilliseconds;
      await sleep(pause, undefined, { signal: stopping.signal, ref: false }).catch(() => undefined);
    }
  };
  return {
    deliverDue,
    work() {
      working ??= loop();
    },
    async stop() {
      stopping.abort();
      await working;
    },
  };
}

/**
 * One message, one transaction: what was delivered is noted before the next is taken, and a process that dies in
 * between gives its message back to whoever looks next. False when nothing is due.
 */
async function deliverNext(
  options: OutboxOptions,
  deliverers: ReadonlyMap<string, Deliverer>,
  zoneId: number,
): Promise<boolean> {
  return options.database.write(zoneId, async (tx) => {
    const message = await lockNextDue(tx, zoneId, [...deliverers.keys()], options.now());
    if (!message) return false;
    const deliverer = deliverers.get(message.topic);
    assert(deliverer, `a deliverer of ${message.topic}`);
    const attempt = await attemptOf(options, deliverer, message);
    await noteAttempt(tx, message, attempt, options.now());
    return true;
  });
}

async function attemptOf(options: OutboxOptions, deliverer: Deliverer, message: OutboxMessage): Promise<Attempt> {
  try {
    const delivered = await deliverer.deliver(message);
    return delivered.ok ? { kind: 'delivered' } : { kind: 'refused', error: errorOf(delivered.refusal) };
  } catch (error) {
    const incident = options.ids.next();
    options.log.error('outbox: a message could not be sent', { incident, ...message, payload: undefined, error });
    // What broke may name folders and hosts: the log has it, the row has the number under which it is found there.
    const interrupted = errorOf(refuse('outbox_delivery_interrupted', { incident }).refusal);
    const nextAttemptAt = new Date(options.now().getTime() + delayMilliseconds(message.attempts + 1));
    return { kind: 'interrupted', error: interrupted, nextAttemptAt };
  }
}

function errorOf(refusal: Refusal): DeliveryError {
  return { code: refusal.code, message: refusalMessage(refusal), facts: refusal.facts };
}
