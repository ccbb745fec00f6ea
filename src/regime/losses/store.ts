import type { Id } from '../../kernel/index.ts';
import type { DocumentChange, DocumentTable } from '../../platform/commands/index.ts';
import { fromRow, type Queryable, toRow } from '../../platform/db/index.ts';
import {
  type AmountTexts,
  amountTexts,
  type MissingGoodsTax,
  type MissingGoodsTaxes,
  missingGoodsTaxesOf,
  missingGoodsTaxOf,
} from '../duty/index.ts';
import type { LossLine, LossReport } from './model.ts';

const reportTable: DocumentTable = {
  table: 'loss_reports',
  key: { loss_id: 'uuid' },
  columns: {
    owner_id: 'uuid',
    book_id: 'uuid',
    book_no: 'text',
    internal_no: 'text',
    cause: 'text',
    occurred_on: 'date',
    description: 'text',
    state: 'text',
    line_count: 'int',
    reported_at: 'timestamptz',
    decided_at: 'timestamptz',
    finding: 'text',
    tax: 'jsonb',
    refund_to_repay: 'bigint',
  },
};

const lineTable: DocumentTable = {
  table: 'loss_lines',
  key: { loss_id: 'uuid', line_no: 'int' },
  columns: {
    owner_id: 'uuid',
    item_no: 'int',
    stage: 'text',
    quantity: 'bigint',
    condition: 'text',
    outcome: 'text',
    lots: 'jsonb',
    customs_value: 'bigint',
    refund_to_repay: 'bigint',
    taxes: 'jsonb',
  },
};

type ReportRow = Omit<LossReport, 'tax'> & { readonly tax: AmountTexts<MissingGoodsTax> | null };
type LineRow = Omit<LossLine, 'lots' | 'taxes'> & {
  readonly lots: ReadonlyArray<{ readonly lotNo: string; readonly quantity: string }>;
  readonly taxes: AmountTexts<MissingGoodsTaxes> | null;
};

export function saveReport(report: LossReport): DocumentChange {
  const row = toRow({ ...report, tax: report.tax && amountTexts(report.tax) });
  return { table: reportTable, row, expectedVersion: report.version };
}

export function saveLine(line: LossLine): DocumentChange {
  const lots = line.lots.map(({ lotNo, quantity }) => ({ lotNo: String(lotNo), quantity: String(quantity) }));
  const row = toRow({ ...line, lots, taxes: line.taxes && amountTexts(line.taxes) });
  return { table: lineTable, row, expectedVersion: line.version };
}

function reportOf(row: object): LossReport {
  const { tax, ...rest } = fromRow<ReportRow>(row);
  return { ...rest, tax: tax && missingGoodsTaxOf(tax) };
}

function lineOf(row: object): LossLine {
  const { lots, taxes, ...rest } = fromRow<LineRow>(row);
  return {
    ...rest,
    lots: lots.map(({ lotNo, quantity }) => ({ lotNo: BigInt(lotNo), quantity: BigInt(quantity) })),
    taxes: taxes && missingGoodsTaxesOf(taxes),
  };
}

function columnsOf({ key, columns }: DocumentTable): string {
  return [...Object.keys(key), ...Object.keys(columns), 'version'].join(', ');
}

export async function findLoss(
  tx: Queryable,
  zoneId: number,
  bookId: Id,
  internalNo: string,
): Promise<LossReport | null> {
  const found = await tx.query(
    `select ${columnsOf(reportTable)} from loss_reports where zone_id = $1 and book_id = $2 and internal_no = $3`,
    [zoneId, bookId, internalNo],
  );
  const [row] = found.rows;
  return row ? reportOf(row) : null;
}

export async function findLossLines(tx: Queryable, zoneId: number, lossId: Id): Promise<LossLine[]> {
  const found = await tx.query(
    `select ${columnsOf(lineTable)} from loss_lines where zone_id = $1 and loss_id = $2 order by line_no`,
    [zoneId, lossId],
  );
  return found.rows.map(lineOf);
}

export interface LossFilter {
  readonly bookId: Id | null;
  readonly cause: string | null;
  readonly state: string | null;
  readonly search: string | null;
  readonly after: { readonly reportedAt: Date; readonly lossId: Id } | null;
  readonly limit: number;
}

/** Reports of one book or of all that the caller sees, newest first. */
export async function listLossReports(tx: Queryable, zoneId: number, filter: LossFilter): Promise<LossReport[]> {
  const { bookId, cause, state, search, after, limit } = filter;
  const found = await tx.query(
    `select ${columnsOf(reportTable)} from loss_reports
     where zone_id = $1 and ($2::uuid is null or book_id = $2) and ($3::text is null or cause = $3)
       and ($4::text is null or state = $4)
       and ($5::text is null or internal_no ilike '%' || $5 || '%' or description ilike '%' || $5 || '%')
       and ($6::timestamptz is null or (reported_at, loss_id) < ($6, $7::uuid))
     order by reported_at desc, loss_id desc limit $8`,
    [zoneId, bookId, cause, state, search, after?.reportedAt ?? null, after?.lossId ?? null, limit],
  );
  return found.rows.map(reportOf);
}
