import { accept, type Result } from '../../../kernel/index.ts';
import type { Queryable } from '../../../platform/db/index.ts';
import { findBookById, findItems } from '../../../regime/books/index.ts';
import {
  findReportLines,
  findSpecialMovements,
  loadWriteOff,
  type PeriodList,
  pageLists,
  type ReportLine,
  type SpecialMovements,
  type WriteOff,
} from '../../../regime/write-off/index.ts';
import { type WriteOffDocument, type WriteOffRow, writeOffDefinition } from '../definitions/index.ts';
import { describe } from '../described.ts';
import type { DescribedDocument } from '../model.ts';
import { refuse } from '../refusals.ts';
import { filerOfBook } from './filer.ts';

const rowsPerPage = 1000;

/** The report that counts, the last one. Refuses: write_off_unknown, write_off_not_reported. */
export async function loadWriteOffDocument(
  tx: Queryable,
  zoneId: number,
  name: string,
): Promise<Result<DescribedDocument>> {
  const loaded = await loadWriteOff(tx, zoneId, name);
  if (!loaded.ok) return loaded;
  const writeOff = loaded.value;
  const { writeOffNo, writeOffId, reportedAt } = writeOff;
  if (writeOff.reportNo === 0) return refuse('write_off_not_reported', { writeOff: writeOffNo });
  const book = await findBookById(tx, zoneId, writeOff.bookId);
  if (!book) throw new Error(`the book of write-off ${writeOffId} is not there`);
  const reported = await findReportLines(tx, zoneId, writeOff);
  const items = await findItems(tx, zoneId, writeOff.bookId, [...new Set(reported.map(({ itemNo }) => itemNo))]);
  const special = await findSpecialMovements(tx, zoneId, writeOff);
  const document: WriteOffDocument = {
    ...(await filerOfBook(tx, zoneId, book)),
    writeOff,
    currencyCode: book.currencyCode,
    lines: withSpecial(reported, special).map((row) => ({ ...row, item: items.get(row.line.itemNo) ?? null })),
    lists: await allLists(tx, zoneId, writeOff),
  };
  const names = { documentId: writeOffId, number: writeOffNo, declaredAt: reportedAt };
  return accept(describe(writeOffDefinition, document, names));
}

const nothingSpecial: SpecialMovements = {
  deepTransferredIn: 0n,
  deepTransferredOut: 0n,
  surplusTransferredOut: 0n,
  exchangedOut: 0n,
  exchangedIn: 0n,
  intangibleLoss: null,
};

/** What is known of a whole item stands on its first line. */
function withSpecial(
  lines: readonly ReportLine[],
  special: ReadonlyMap<number, SpecialMovements>,
): Array<Pick<WriteOffRow, 'line' | 'special'>> {
  const told = new Set<number>();
  return lines.map((line) => {
    const isFirst = !told.has(line.itemNo);
    told.add(line.itemNo);
    return { line, special: isFirst ? (special.get(line.itemNo) ?? nothingSpecial) : null };
  });
}

async function allLists(tx: Queryable, zoneId: number, writeOff: WriteOff): Promise<PeriodList[]> {
  const lists: PeriodList[] = [];
  for (;;) {
    const page = await pageLists(tx, zoneId, writeOff, lists.at(-1) ?? null, rowsPerPage);
    lists.push(...page);
    if (page.length < rowsPerPage) return lists;
  }
}
