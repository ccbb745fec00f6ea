import { accept, type Day, type Fact, type Result } from '../../../kernel/index.ts';
import type { DocumentChange, EventDraft, Plan } from '../../../platform/commands/index.ts';
import type { Queryable } from '../../../platform/db/index.ts';
import type { OperationContext } from '../../../platform/operations/index.ts';
import { type LedgerIntent, ledgerPartName } from '../../../primitives/ledger/index.ts';
import { type WriteOff, writeOffSubject } from '../model.ts';
import { refuse } from '../refusals.ts';
import { findWriteOff, saveWriteOff } from '../store/index.ts';

/** The instant and business day of a decision. */
export interface Moment {
  readonly now: Date;
  readonly today: Day;
}

export function momentOf(context: Pick<OperationContext, 'now' | 'today'>): Moment {
  return { now: context.now(), today: context.today() };
}

/** What every command answers: the operations show the write-off as it then is. */
export interface Done {
  readonly writeOffNo: string;
}

/** The write-off, or `write_off_unknown` when it is absent or not the caller's to see. */
export async function loadWriteOff(tx: Queryable, zoneId: number, name: string): Promise<Result<WriteOff>> {
  const found = await findWriteOff(tx, zoneId, name);
  return found ? accept(found) : refuse('write_off_unknown', { writeOff: name });
}

export function eventOf(
  writeOff: WriteOff,
  kind: string,
  { now }: Moment,
  facts: Readonly<Record<string, Fact>> = {},
): EventDraft {
  const { writeOffNo, bookNo, state, periodFrom, periodThrough } = writeOff;
  return {
    kind,
    ownerId: writeOff.ownerId,
    occurredAt: now,
    subjects: [writeOffSubject(writeOff), `book:${bookNo}`],
    facts: { writeOffNo, bookNo, state, from: periodFrom, through: periodThrough, ...facts },
  };
}

/** A plan that writes the head with whatever else changes. */
export function planOf(
  writeOff: WriteOff,
  event: EventDraft,
  more: {
    readonly documents?: readonly DocumentChange[];
    readonly events?: readonly EventDraft[];
    readonly intents?: readonly LedgerIntent[];
  } = {},
): Plan<Done> {
  const plan = {
    documents: [saveWriteOff(writeOff), ...(more.documents ?? [])],
    events: [event, ...(more.events ?? [])],
    answer: () => ({ writeOffNo: writeOff.writeOffNo }),
  };
  return more.intents ? { ...plan, parts: { [ledgerPartName]: more.intents } } : plan;
}
