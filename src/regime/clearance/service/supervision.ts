import { accept, andThen, collect, type Day, parseDay, type Result } from '../../../kernel/index.ts';
import type { Queryable } from '../../../platform/db/index.ts';
import { lotsOfClaims } from '../../../primitives/ledger/index.ts';
import { firstDaysOfLots } from '../../equipment-guard/index.ts';
import type { ListChange } from '../change.ts';
import type { SupervisedDays } from '../entries.ts';
import { claimReference, type ListLine } from '../model.ts';
import { bookOf, type LoadedList } from './load.ts';

/**
 * By line of an out-list of an equipment book: from which day the machines that it takes are supervised. Of a line that
 * takes lots of several days, as lists could before each day had its line, the last: none becomes free early.
 */
export async function supervisedDaysOf(
  tx: Queryable,
  zoneId: number,
  { list, lines }: LoadedList,
): Promise<SupervisedDays> {
  if (list.direction !== 'out' || (await bookOf(tx, zoneId, list)).kind !== 'equipment') return new Map();
  const references = lines.map((line) => claimReference(list, line.lineNo));
  const claims = await lotsOfClaims(tx, zoneId, list.bookId, references);
  // A list that is approved in this very plan has claimed nothing yet; its lines name what they will claim.
  const lotsOf = new Map(
    lines.map((line) => {
      const claimed = claims.get(claimReference(list, line.lineNo)) ?? [];
      return [line.lineNo, line.lots?.map(({ lotNo }) => BigInt(lotNo)) ?? claimed.map(({ lotNo }) => lotNo)];
    }),
  );
  const firstDays = await firstDaysOfLots(tx, zoneId, list.bookId, [...lotsOf.values()].flat());
  const days = new Map<number, Day>();
  for (const [lineNo, lotNos] of lotsOf) {
    const last = lotNos
      .flatMap((lotNo) => firstDays.get(lotNo) ?? [])
      .sort()
      .at(-1);
    if (last !== undefined) days.set(lineNo, last);
  }
  return days;
}

/** A change of one side of a transfer with what the out-list says of its machines, by the lines of the in-list. */
export async function withSupervisedDays(
  tx: Queryable,
  zoneId: number,
  change: ListChange,
  other: LoadedList,
): Promise<ListChange> {
  const [taking, giving] = change.list.direction === 'in' ? [change, other] : [other, change];
  const days = await supervisedDaysOf(tx, zoneId, giving);
  if (days.size === 0) return change;
  return { ...change, supervised: byPosition(taking.lines, giving.lines, ({ lineNo }) => days.get(lineNo)) };
}

/** What a line of the other side's notice says of its machines. */
export interface ToldLine {
  readonly supervisedFrom?: string | null;
}

/** The same from a notice of a book that is kept elsewhere. Refusals: day_malformed. */
export function supervisedDaysTold(lines: readonly ListLine[], told: readonly ToldLine[]): Result<SupervisedDays> {
  const read = collect(
    told.map(({ supervisedFrom }) => (supervisedFrom ? parseDay(supervisedFrom) : accept(undefined))),
  );
  return andThen(read, (days) => accept(byPosition(lines, told, (_, at) => days[at])));
}

/** The two sides are alike line by line, whatever numbers their lines bear. */
function byPosition<T>(
  taking: readonly ListLine[],
  giving: readonly T[],
  dayOf: (line: T, at: number) => Day | undefined,
): SupervisedDays {
  const days = new Map<number, Day>();
  for (const [at, line] of giving.entries()) {
    const day = dayOf(line, at);
    const lineNo = taking[at]?.lineNo;
    if (day !== undefined && lineNo !== undefined) days.set(lineNo, day);
  }
  return days;
}

/** The same days for the change of the other side. */
export function supervisedIn({ supervised }: ListChange): Pick<ListChange, 'supervised'> {
  return supervised === undefined ? {} : { supervised };
}
