import type { Id } from '../../../kernel/index.ts';
import type { DocumentChange, DocumentTable } from '../../../platform/commands/index.ts';
import { fromRow, type Queryable, toRow } from '../../../platform/db/index.ts';
import type { TaxAssessment, TaxAssessmentLine } from './model.ts';

const assessmentTable: DocumentTable = {
  table: 'tax_assessments',
  key: { list_id: 'uuid', assessment_no: 'int' },
  columns: {
    owner_id: 'uuid',
    list_no: 'text',
    change_count: 'int',
    assessed_on: 'date',
    assessed_at: 'timestamptz',
    duty_basis: 'text',
    duty: 'bigint',
    interest: 'bigint',
    consumption_tax: 'bigint',
    vat: 'bigint',
    total: 'bigint',
    uncollected: 'jsonb',
    basis: 'jsonb',
    tariff_edition: 'text',
    is_sample: 'boolean',
  },
};

const lineTable: DocumentTable = {
  table: 'tax_assessment_lines',
  key: { list_id: 'uuid', assessment_no: 'int', line_no: 'int' },
  columns: {
    owner_id: 'uuid',
    hs_code: 'text',
    price: 'bigint',
    currency_code: 'text',
    exchange_rate: 'numeric',
    customs_value: 'bigint',
    treatment: 'text',
    levy_mode: 'text',
    duty_rate: 'numeric',
    consumption_tax_rate: 'numeric',
    vat_rate: 'numeric',
    rate_reason: 'text',
    duty: 'bigint',
    consumption_tax: 'bigint',
    vat: 'bigint',
  },
};

export function saveAssessment(assessment: TaxAssessment): DocumentChange {
  return { table: assessmentTable, row: toRow(assessment), expectedVersion: assessment.version };
}

export function saveAssessmentLine(line: TaxAssessmentLine): DocumentChange {
  return { table: lineTable, row: toRow(line), expectedVersion: line.version };
}

const assessmentColumns = [
  ...Object.keys(assessmentTable.key),
  ...Object.keys(assessmentTable.columns),
  'version',
].join(', ');
const lineColumns = [...Object.keys(lineTable.key), ...Object.keys(lineTable.columns), 'version'].join(', ');

/** The newest assessment of a list, which is the one that counts. */
export async function findAssessment(tx: Queryable, zoneId: number, listId: Id): Promise<TaxAssessment | null> {
  const found = await tx.query(
    `select ${assessmentColumns} from tax_assessments where zone_id = $1 and list_id = $2
     order by assessment_no desc limit 1`,
    [zoneId, listId],
  );
  const [row] = found.rows;
  return row ? fromRow<TaxAssessment>(row) : null;
}

export async function findAssessmentLines(
  tx: Queryable,
  zoneId: number,
  { listId, assessmentNo }: TaxAssessment,
): Promise<TaxAssessmentLine[]> {
  const found = await tx.query(
    `select ${lineColumns} from tax_assessment_lines
     where zone_id = $1 and list_id = $2 and assessment_no = $3 order by line_no`,
    [zoneId, listId, assessmentNo],
  );
  return found.rows.map((row) => fromRow<TaxAssessmentLine>(row));
}
