import type { Id } from '../../kernel/index.ts';
import type { DocumentChange, DocumentTable } from '../../platform/commands/index.ts';
import { fromRow, type Queryable, toRow } from '../../platform/db/index.ts';
import type { Discrepancy } from './model.ts';

const table: DocumentTable = {
  table: 'discrepancies',
  key: { discrepancy_id: 'uuid' },
  columns: {
    owner_id: 'uuid',
    kind: 'text',
    severity: 'text',
    state: 'text',
    subject: 'text',
    facts: 'jsonb',
    occurred_at: 'timestamptz',
    recorded_at: 'timestamptz',
    note: 'text',
    decided_by: 'text',
    decided_at: 'timestamptz',
  },
};

const columns = [...Object.keys(table.key), ...Object.keys(table.columns), 'version'].join(', ');

export function saveDiscrepancy(discrepancy: Discrepancy): DocumentChange {
  return { table, row: toRow(discrepancy), expectedVersion: discrepancy.version };
}

export async function findDiscrepancy(tx: Queryable, zoneId: number, id: Id): Promise<Discrepancy | null> {
  const found = await tx.query(`select ${columns} from discrepancies where zone_id = $1 and discrepancy_id = $2`, [
    zoneId,
    id,
  ]);
  const [row] = found.rows;
  return row ? fromRow<Discrepancy>(row) : null;
}

export interface DiscrepancyFilter {
  readonly state: string | null;
  readonly kind: string | null;
  readonly subject: string | null;
  readonly after: { readonly rank: number; readonly recordedAt: Date; readonly discrepancyId: Id } | null;
  readonly limit: number;
}

/** Rank of a severity in SQL: what is worst comes first. */
const rank = `case severity when 'high' then 1 when 'medium' then 2 else 3 end`;

/** The officer's list: worst first, then newest; without a state, everything that is not cleared. */
export async function listDiscrepancies(
  tx: Queryable,
  zoneId: number,
  filter: DiscrepancyFilter,
): Promise<Discrepancy[]> {
  const found = await tx.query(
    `select ${columns} from discrepancies
     where zone_id = $1 and (($2::text is null and state <> 'cleared') or state = $2)
       and ($3::text is null or kind = $3) and ($4::text is null or subject = $4)
       and ($5::int is null or ${rank} > $5 or (${rank} = $5 and (recorded_at, discrepancy_id) < ($6, $7::uuid)))
     order by ${rank}, recorded_at desc, discrepancy_id desc limit $8`,
    [
      zoneId,
      filter.state,
      filter.kind,
      filter.subject,
      filter.after?.rank ?? null,
      filter.after?.recordedAt ?? null,
      filter.after?.discrepancyId ?? null,
      filter.limit,
    ],
  );
  return found.rows.map((row) => fromRow<Discrepancy>(row));
}
