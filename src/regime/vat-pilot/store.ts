import type { Day, Id } from '../../kernel/index.ts';
import type { DocumentChange, DocumentTable } from '../../platform/commands/index.ts';
import { fromRow, type Queryable, toRow } from '../../platform/db/index.ts';
import type { VatPilotPeriod } from './model.ts';

const table: DocumentTable = {
  table: 'vat_pilot_periods',
  key: { owner_id: 'uuid', period_no: 'int' },
  columns: {
    from_on: 'date',
    through_on: 'date',
    approval_no: 'text',
    recorded_by: 'text',
    recorded_at: 'timestamptz',
    ended_by: 'text',
    ended_at: 'timestamptz',
    end_reason: 'text',
  },
};

const columns = [...Object.keys(table.key), ...Object.keys(table.columns), 'version'].join(', ');

export function savePeriod(period: VatPilotPeriod): DocumentChange {
  return { table, row: toRow(period), expectedVersion: period.version };
}

/** All periods of an enterprise, in the order of their recording. */
export async function findPeriods(tx: Queryable, zoneId: number, ownerId: Id): Promise<VatPilotPeriod[]> {
  const found = await tx.query(
    `select ${columns} from vat_pilot_periods where zone_id = $1 and owner_id = $2 order by period_no`,
    [zoneId, ownerId],
  );
  return found.rows.map((row) => fromRow<VatPilotPeriod>(row));
}

/** The period by which an enterprise is a general VAT taxpayer of the pilot on a day; null when it is none. */
export async function vatPilotOn(tx: Queryable, zoneId: number, ownerId: Id, on: Day): Promise<VatPilotPeriod | null> {
  const found = await tx.query(
    `select ${columns} from vat_pilot_periods
     where zone_id = $1 and owner_id = $2 and from_on <= $3 and (through_on is null or through_on >= $3)`,
    [zoneId, ownerId, on],
  );
  const [row] = found.rows;
  return row ? fromRow<VatPilotPeriod>(row) : null;
}
