import { type Actor, type Book, type List, type Pass, sees, type Zone } from './state.ts';

interface Named {
  readonly id: string;
  readonly owner: string;
  readonly internalNo: string;
  readonly preEntryNo: string | null;
  readonly state: string;
}

function find<T extends Named>(all: Iterable<T>, actor: Actor, name: string, numberOf: (one: T) => string | null) {
  const seen = [...all].filter((one) => sees(actor, one.owner)).reverse();
  return (
    seen.find((one) => one.id === name) ??
    seen.find((one) => numberOf(one) === name) ??
    seen.find((one) => one.preEntryNo === name) ??
    seen.find((one) => one.internalNo === name && one.state !== 'deleted')
  );
}

/** By identifier, customs' number, pre-entry number, own number; the newest of several, and only what the actor may see. */
export function findList(zone: Zone, actor: Actor, name: string): List | undefined {
  return find(zone.lists.values(), actor, name, (list) => list.listNo);
}

export function findPass(zone: Zone, actor: Actor, name: string): Pass | undefined {
  return find(zone.passes.values(), actor, name, (pass) => pass.passNo);
}

export function findBook(zone: Zone, actor: Actor, bookNo: string): Book | undefined {
  const book = zone.books.get(bookNo);
  return book && sees(actor, book.owner) ? book : undefined;
}

export function bookOfList(zone: Zone, list: List): Book {
  const book = zone.books.get(list.bookNo);
  if (!book) throw new Error(`the model has no book ${list.bookNo}`);
  return book;
}
