import type { Id } from '../../../kernel/index.ts';
import type { DocumentChange, DocumentTable } from '../../../platform/commands/index.ts';
import { fromRow, type Queryable, toRow } from '../../../platform/db/index.ts';
import type { DeliveryForm, FormLine } from './model.ts';

const formTable: DocumentTable = {
  table: 'delivery_forms',
  key: { form_id: 'uuid' },
  columns: {
    owner_id: 'uuid',
    form_no: 'text',
    internal_no: 'text',
    book_id: 'uuid',
    book_no: 'text',
    business_type: 'text',
    direction: 'text',
    goods_kind: 'text',
    customs_code: 'text',
    counterpart_name: 'text',
    place: 'text',
    deposit_no: 'text',
    valid_through: 'date',
    state: 'text',
    line_count: 'int',
    declared_at: 'timestamptz',
    approved_at: 'timestamptz',
    closed_at: 'timestamptz',
    remark: 'text',
    created_at: 'timestamptz',
  },
};

const lineTable: DocumentTable = {
  table: 'delivery_form_lines',
  key: { form_id: 'uuid', line_no: 'int' },
  columns: {
    owner_id: 'uuid',
    item_no: 'int',
    material_no: 'text',
    hs_code: 'text',
    name: 'text',
    declared_unit: 'text',
    quantity: 'bigint',
    legal_unit1: 'text',
    legal_quantity1: 'bigint',
    legal_unit2: 'text',
    legal_quantity2: 'bigint',
    unit_price: 'bigint',
    currency_code: 'text',
    origin_country: 'text',
    noted_quantity: 'bigint',
    returned_quantity: 'bigint',
  },
};

export function saveForm(form: DeliveryForm): DocumentChange {
  return { table: formTable, row: toRow(form), expectedVersion: form.version };
}

export function saveFormLine(line: FormLine): DocumentChange {
  return { table: lineTable, row: toRow(line), expectedVersion: line.version };
}

const formColumns = [...Object.keys(formTable.key), ...Object.keys(formTable.columns), 'version'].join(', ');
const lineColumns = [...Object.keys(lineTable.key), ...Object.keys(lineTable.columns), 'version'].join(', ');

/** Finds a form by its identifier, form number or the enterprise's own number, in this order. */
export async function findForm(tx: Queryable, zoneId: number, name: string): Promise<DeliveryForm | null> {
  const isId = /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(name);
  const found = await tx.query(
    `select ${formColumns} from (
       select *, 1 as rank from delivery_forms where zone_id = $1 and form_id = $3::uuid
       union all select *, 2 from delivery_forms where zone_id = $1 and form_no = $2
       union all select *, 3 from delivery_forms where zone_id = $1 and internal_no = $2 and state <> 'deleted') f
     order by rank, created_at desc limit 1`,
    [zoneId, name, isId ? name : null],
  );
  const [row] = found.rows;
  return row ? fromRow<DeliveryForm>(row) : null;
}

/** Forms by identifier. */
export async function findFormsById(
  tx: Queryable,
  zoneId: number,
  formIds: readonly Id[],
): Promise<Map<Id, DeliveryForm>> {
  const found = await tx.query(
    `select ${formColumns} from delivery_forms where zone_id = $1 and form_id = any($2::uuid[])`,
    [zoneId, formIds],
  );
  const forms = found.rows.map((row) => fromRow<DeliveryForm>(row));
  return new Map(forms.map((form) => [form.formId, form]));
}

/** All lines of a form, by number. */
export async function findFormLines(tx: Queryable, zoneId: number, formId: Id): Promise<FormLine[]> {
  const found = await tx.query(
    `select ${lineColumns} from delivery_form_lines where zone_id = $1 and form_id = $2 order by line_no`,
    [zoneId, formId],
  );
  return found.rows.map((row) => fromRow<FormLine>(row));
}

/** Whether one of the owner's living forms bears the enterprise's own number. */
export async function isFormNumberTaken(
  tx: Queryable,
  zoneId: number,
  ownerId: Id,
  internalNo: string,
): Promise<boolean> {
  const found = await tx.query(
    `select 1 from delivery_forms
     where zone_id = $1 and internal_no = $2 and owner_id = $3 and state <> 'deleted' limit 1`,
    [zoneId, internalNo, ownerId],
  );
  return found.rows.length > 0;
}

/** Notes that hold something of a form: not yet passed, or passed and neither declared nor wholly back. */
export async function countUnfinishedNotes(tx: Queryable, zoneId: number, formId: Id): Promise<number> {
  const found = await tx.query<{ count: number }>(
    `select count(*)::int as count from stock_notes n
     where n.zone_id = $1 and n.form_id = $2 and (n.state = 'declared' or (n.state = 'approved' and (
       n.gate_state <> 'all'
       or (n.operation = 'normal'
         and not exists (select 1 from verification_lists l
           where l.zone_id = n.zone_id and l.list_id = n.consolidated_list_id and l.state <> 'deleted')
         and exists (select 1 from stock_note_lines s
           where s.zone_id = n.zone_id and s.note_id = n.note_id and s.passed_quantity > s.returned_quantity)))))`,
    [zoneId, formId],
  );
  return found.rows[0]?.count ?? 0;
}

export interface FormFilter {
  readonly search: string | null;
  readonly state: string | null;
  readonly businessType: string | null;
  readonly bookNo: string | null;
  readonly after: { readonly createdAt: Date; readonly formId: Id } | null;
  readonly limit: number;
}

/** Forms, newest first. */
export async function listForms(tx: Queryable, zoneId: number, filter: FormFilter): Promise<DeliveryForm[]> {
  const found = await tx.query(
    `select ${formColumns} from delivery_forms
     where zone_id = $1 and ($2::text is null or state = $2) and ($3::text is null or business_type = $3)
       and ($4::text is null or book_no = $4)
       and ($5::text is null or form_no ilike '%' || $5 || '%' or internal_no ilike '%' || $5 || '%'
         or counterpart_name ilike '%' || $5 || '%')
       and ($6::timestamptz is null or (created_at, form_id) < ($6, $7::uuid))
     order by created_at desc, form_id desc limit $8`,
    [
      zoneId,
      filter.state,
      filter.businessType,
      filter.bookNo,
      filter.search,
      filter.after?.createdAt ?? null,
      filter.after?.formId ?? null,
      filter.limit,
    ],
  );
  return found.rows.map((row) => fromRow<DeliveryForm>(row));
}
