import { checkRecords, type RecordDraft, type RecordKind, submitRecords } from '../../insight/comparison/index.ts';
import { accept, type Result } from '../../kernel/index.ts';
import type { OperationContext } from '../../platform/operations/index.ts';
import type { Reference } from '../../primitives/reference/index.ts';
import type { Applied, LineError, LinesRefused, RecordsBatch, RecordTableRow } from '../intake/index.ts';
import { nameBook } from './names.ts';
import { refuse } from './refusals.ts';

/** The first errors are enough to see what is wrong with a sheet. */
const errorsListed = 1_000;
/** So many rows are stored by one command; each has a key of its own, so a restart in the middle repeats nothing. */
const rowsOfCommand = 5_000;

/** What systems call the kinds of records; the codes of the interface are taken too. */
const kindsByWord: Readonly<Record<string, RecordKind>> = {
  ...{ 入库: 'in', 收货: 'in', 采购入库: 'in', in: 'in', receipt: 'in', 'goods receipt': 'in' },
  ...{ 出库: 'out', 发货: 'out', 销售出库: 'out', out: 'out', issue: 'out', 'goods issue': 'out', shipment: 'out' },
  ...{ 生产: 'produce', 生产入库: 'produce', 完工入库: 'produce', produce: 'produce', production: 'produce' },
  ...{ 耗用: 'consume', 领用: 'consume', 生产领料: 'consume', consume: 'consume', consumption: 'consume' },
  ...{ 调整: 'adjust', 盘点调整: 'adjust', adjust: 'adjust', adjustment: 'adjust' },
  ...{ 结存: 'stock', 库存: 'stock', 日末结存: 'stock', stock: 'stock', balance: 'stock' },
};
const sides: Readonly<Record<string, 'enterprise' | 'warehouse'>> = {
  enterprise: 'enterprise',
  warehouse: 'warehouse',
};

/** The columns whose values the rules of a record may refuse. */
const fieldsByRefusal: Readonly<Record<string, string>> = {
  record_item_unknown: 'materialNo',
  record_material_ambiguous: 'materialNo',
  record_instant_invalid: 'occurredAt',
  record_unit_not_convertible: 'unit',
  unit_unknown: 'unit',
  record_changed: 'recordNo',
};

/**
 * The rows of an extract become records of the enterprise's or its warehouse's system. Every cell that does not fit is
 * named; then all or nothing. What was submitted before with the same content is there once.
 * Refusals: records_side_unknown, book_unknown.
 */
export async function applyRecords(
  context: OperationContext,
  reference: Reference,
  { lines, target, dryRun }: RecordsBatch,
): Promise<Result<Applied | LinesRefused>> {
  const side = sides[target.side ?? 'enterprise'];
  if (side === undefined) return refuse('records_side_unknown', { side: target.side ?? '' });
  const bookNo = target.book ?? '';
  const source = target.source?.trim() || (side === 'enterprise' ? 'erp' : 'wms');
  const read = lines.map(({ line }) => draftOf(reference, line));
  const drafts = read.flatMap((draft) => (draft.ok ? [draft.value] : []));
  const checked = await checkRecords(context, reference, { bookNo, source, side, rows: drafts });
  if (!checked.ok) return checked;
  const errors: LineError[] = [];
  const refusals = checked.value.values();
  for (const [at, draft] of read.entries()) {
    const refusal = draft.ok ? refusals.next().value : draft.refusal;
    if (!refusal) continue;
    const field = draft.ok
      ? (fieldsByRefusal[refusal.code] ?? 'quantity')
      : draft.refusal.code === 'record_kind_unknown'
        ? 'kind'
        : 'unit';
    errors.push({ rowNumber: lines[at]?.rowNumber ?? 0, field, refusal });
  }
  if (errors.length > 0) {
    return accept({ state: 'cells_refused', errorCount: errors.length, errors: errors.slice(0, errorsListed) });
  }
  const zh = `导入企业记录 ${drafts.length} 行`;
  const did = [{ subject: `book:${bookNo}`, zh, en: `${drafts.length} enterprise records were imported` }];
  if (dryRun) return accept({ state: 'applied', did });
  for (let from = 0; from < drafts.length; from += rowsOfCommand) {
    const rows = drafts.slice(from, from + rowsOfCommand);
    const idempotencyKey = `${context.idempotencyKey}/${from}`;
    const done = await submitRecords({ ...context, idempotencyKey }, reference, { bookNo, source, side, rows });
    if (!done.ok) return done;
  }
  return accept({ state: 'applied', did });
}

function draftOf(reference: Reference, row: RecordTableRow): Result<RecordDraft> {
  const kind = kindsByWord[row.kind.trim().toLowerCase()];
  if (kind === undefined) return refuse('record_kind_unknown', { text: row.kind });
  const named = row.unit?.trim() ?? '';
  const unit = nameBook(reference).units.get(named.toLowerCase());
  if (named !== '' && unit === undefined) return refuse('cell_name_unknown', { text: named });
  return accept({
    recordNo: row.recordNo,
    occurredAt: instantOf(row.occurredAt),
    ...(row.itemNo ? { itemNo: Number(row.itemNo) } : { materialNo: row.materialNo ?? '' }),
    kind,
    quantity: row.quantity.replaceAll(',', '').trim(),
    ...(unit === undefined ? {} : { unit }),
    ...(row.document ? { document: row.document } : {}),
    ...(row.lot ? { lot: row.lot } : {}),
  });
}

/** A day alone is noon on the zone's clock, a time without a zone is the zone's. */
function instantOf(text: string): string {
  const time = text.trim().replaceAll('/', '-');
  if (/^\d{4}-\d{2}-\d{2}$/.test(time)) return `${time}T12:00:00+08:00`;
  return /^\d{4}-\d{2}-\d{2}[ T]\d{2}:\d{2}(:\d{2})?$/.test(time) ? `${time.replace(' ', 'T')}+08:00` : time;
}
