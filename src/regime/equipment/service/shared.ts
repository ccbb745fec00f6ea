import type { Day, Fact, Quantity } from '../../../kernel/index.ts';
import { accept, formatQuantity, parsePositiveQuantity, type Result } from '../../../kernel/index.ts';
import type { DocumentChange, EventDraft, Plan } from '../../../platform/commands/index.ts';
import type { Queryable } from '../../../platform/db/index.ts';
import type { OperationContext } from '../../../platform/operations/index.ts';
import { type InsideStage, type LedgerIntent, ledgerPartName, type Stage } from '../../../primitives/ledger/index.ts';
import { loadBook } from '../../books/index.ts';
import { type Equipment, equipmentSubject, type Machine, type TemporaryExit } from '../model.ts';
import { refuse } from '../refusals.ts';
import { findExits, findMachine } from '../store.ts';

export interface MachineName {
  readonly bookNo: string;
  readonly equipmentNo: string;
}

/** Refusals: book_unknown, equipment_unknown. */
export async function loadMachine(
  tx: Queryable,
  zoneId: number,
  { bookNo, equipmentNo }: MachineName,
): Promise<Result<Machine>> {
  const book = await loadBook(tx, zoneId, bookNo);
  if (!book.ok) return book;
  const machine = await findMachine(tx, zoneId, book.value.bookId, equipmentNo);
  return machine ? accept(machine) : refuse('equipment_unknown', { bookNo, equipmentNo });
}

/** A machine with its temporary exits, and the one that is named. Refusals: those of `loadMachine`, exit_unknown. */
export async function loadExit(
  tx: Queryable,
  zoneId: number,
  name: MachineName & { readonly exitNo: number },
): Promise<Result<{ machine: Machine; exits: TemporaryExit[]; exit: TemporaryExit }>> {
  const machine = await loadMachine(tx, zoneId, name);
  if (!machine.ok) return machine;
  const exits = await findExits(tx, zoneId, machine.value.equipment);
  const exit = exits.find(({ exitNo }) => exitNo === name.exitNo);
  if (!exit) return refuse('exit_unknown', { equipmentNo: name.equipmentNo, exitNo: name.exitNo });
  return accept({ machine: machine.value, exits, exit });
}

/** The quantity that was asked for, or all there is. */
export function quantityOr(text: string | undefined, all: Quantity): Result<Quantity> {
  return text === undefined ? accept(all) : parsePositiveQuantity(text);
}

export interface Movement {
  readonly quantity: Quantity;
  readonly from: InsideStage;
  readonly to: Stage;
  readonly lineNo: number;
  readonly on: Day;
}

/** Some of the machine's own lot goes to another stage. */
export function movementOf(equipment: Equipment, { quantity, from, to, lineNo, on }: Movement): LedgerIntent {
  const { bookId, itemNo, lotNo } = equipment;
  return {
    kind: 'issue',
    bookId,
    itemNo,
    from,
    to,
    declared: quantity,
    lots: [{ lotNo, quantity }],
    document: equipmentSubject(equipment),
    lineNo,
    effectiveOn: on,
  };
}

export interface Deed {
  readonly kind: string;
  readonly equipment: Equipment;
  readonly facts?: Readonly<Record<string, Fact>>;
  readonly documents: readonly DocumentChange[];
  readonly intents?: readonly LedgerIntent[];
}

export function eventOf({ now }: Pick<OperationContext, 'now'>, { kind, equipment, facts = {} }: Deed): EventDraft {
  const { ownerId, bookNo, equipmentNo, name, listNo } = equipment;
  return {
    kind,
    ownerId,
    occurredAt: now(),
    subjects: [equipmentSubject(equipment), `book:${bookNo}`, `list:${listNo}`],
    facts: { bookNo, equipmentNo, name, ...facts },
  };
}

/** Deeds of one command, each with its event. */
export function planOfDeeds<O>(context: Pick<OperationContext, 'now'>, deeds: readonly Deed[], answer: O): Plan<O> {
  const intents = deeds.flatMap((deed) => deed.intents ?? []);
  const plan = {
    documents: deeds.flatMap((deed) => deed.documents),
    events: deeds.map((deed) => eventOf(context, deed)),
    answer: () => answer,
  };
  return intents.length === 0 ? plan : { ...plan, parts: { [ledgerPartName]: intents } };
}

/** One deed about one machine; the answer names it. */
export function planOfDeed(context: Pick<OperationContext, 'now'>, deed: Deed): Plan<MachineName> {
  const { bookNo, equipmentNo } = deed.equipment;
  return planOfDeeds(context, [deed], { bookNo, equipmentNo });
}

export function quantityFact(quantity: Quantity): Record<string, Fact> {
  return { quantity: formatQuantity(quantity) };
}
