import { assert } from '../../kernel/index.ts';
import type { BoundaryStage, LedgerIntent, Vector } from '../../primitives/ledger/index.ts';
import type { BookItem } from '../books/index.ts';
import { type DispositionKind, type ReportLine, type WriteOff, writeOffSubject } from './model.ts';

const counterStage: Readonly<Record<DispositionKind, BoundaryStage>> = {
  tax: 'difference',
  approved_loss: 'lost',
  destroyed: 'destroyed',
  surplus_entry: 'difference',
};

/**
 * The linked group that passes a write-off: every difference with effect on the last day of the period, then the
 * closing of the book through that day. All or none, so no difference is left out of a closed period.
 */
export function passingIntents(
  writeOff: WriteOff,
  lines: readonly ReportLine[],
  items: ReadonlyMap<number, BookItem>,
): LedgerIntent[] {
  const differing = lines.filter((line) => line.difference.declared !== 0n);
  return [
    ...differing.map((line) => differenceIntent(writeOff, line, items.get(line.itemNo))),
    {
      kind: 'close_book',
      bookId: writeOff.bookId,
      document: writeOffSubject(writeOff),
      through: writeOff.periodThrough,
    },
  ];
}

function differenceIntent(writeOff: WriteOff, line: ReportLine, item: BookItem | undefined): LedgerIntent {
  const { disposition, difference, stage, itemNo, lineNo } = line;
  assert(disposition, `line ${lineNo} has its disposition before the write-off passes`);
  const base = {
    bookId: writeOff.bookId,
    document: writeOffSubject(writeOff),
    lineNo,
    effectiveOn: writeOff.periodThrough,
    itemNo,
  };
  const counter = counterStage[disposition.kind];
  if (difference.declared > 0n) {
    const named = disposition.lots.length > 0 ? { lots: disposition.lots } : {};
    return { ...base, ...named, kind: 'issue', from: stage, to: counter, declared: difference.declared };
  }
  return {
    ...base,
    kind: 'receive',
    from: counter,
    to: stage,
    vector: surplusOf(line),
    lot: {
      openedOn: writeOff.periodThrough,
      originCountry: item?.originCountry ?? null,
      supervisionMode: null,
      taxStatus: 'bonded',
      memory: {
        writeOffNo: writeOff.writeOffNo,
        hsCode: item?.hsCode ?? null,
        reason: disposition.reason,
        // Duty law must know that this lot has no admission of its own.
        surplus: true,
      },
    },
  };
}

/** What a surplus brings onto the book: what was said of it, else its share of what the book held. */
function surplusOf({ difference, disposition }: ReportLine): Vector {
  const declared = -difference.declared;
  if (disposition?.surplus) return { declared, ...disposition.surplus };
  return { declared, legal1: -difference.legal1, legal2: -difference.legal2, value: -difference.value };
}
