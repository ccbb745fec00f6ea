-- Verification lists (src/regime/clearance), their lines, and the discrepancies of the zone (src/regime/reconciliation).

create table verification_lists (
  zone_id int not null,
  list_id uuid not null,
  owner_id uuid not null,
  -- QD + customs + year + I/E + 9 digits; customs gives it with its first answer.
  list_no text,
  pre_entry_no text,
  internal_no text not null,
  book_id uuid not null,
  book_no text not null,
  line text not null check (line in ('first', 'second', 'internal')),
  direction text not null check (direction in ('in', 'out')),
  list_type text not null,
  goods_kind text not null,
  supervision_mode text not null,
  transport_mode text not null,
  port_code text,
  customs_code text not null,
  country_code text,
  declaration_required boolean not null,
  gate_required boolean not null,
  entry_no text,
  related_list_no text,
  related_book_no text,
  deduction_mode text not null check (deduction_mode in ('D', 'F', 'N', 'NF', 'E')),
  state text not null check (state in
    ('draft', 'declared', 'stored', 'store_failed', 'manual_review', 'rejected', 'pre_deducted', 'approved', 'posted', 'completed', 'written_off', 'deleted')),
  change_count int not null check (change_count >= 0),
  line_count int not null check (line_count >= 0),
  gate_use text not null check (gate_use in ('none', 'part', 'all')),
  gate_state text not null check (gate_state in ('none', 'part', 'all')),
  declaration_released_at timestamptz,
  declared_at timestamptz,
  pre_deducted_at timestamptz,
  posted_at timestamptz,
  posted_on date,
  -- When customs' own posting receipt confirmed ours.
  customs_posted_at timestamptz,
  remark text not null,
  created_at timestamptz not null,
  version int not null,
  primary key (zone_id, list_id),
  unique (zone_id, list_no),
  -- Formal posting needs what the list needs (invariant 7).
  check (state not in ('posted', 'completed') or not declaration_required or declaration_released_at is not null),
  check (state not in ('posted', 'completed') or not gate_required or gate_state = 'all')
);
create index verification_lists_by_internal_no on verification_lists (zone_id, internal_no);
create index verification_lists_by_pre_entry_no on verification_lists (zone_id, pre_entry_no);
create index verification_lists_by_book on verification_lists (zone_id, book_id, created_at);
create index verification_lists_by_state on verification_lists (zone_id, state, created_at);

create table list_lines (
  zone_id int not null,
  list_id uuid not null,
  line_no int not null check (line_no >= 1),
  owner_id uuid not null,
  item_no int,
  material_no text not null,
  hs_code text not null,
  name text not null,
  model text not null,
  declared_unit text not null,
  declared_quantity bigint not null check (declared_quantity > 0),
  legal_unit1 text not null,
  legal_quantity1 bigint not null check (legal_quantity1 >= 0),
  legal_unit2 text,
  legal_quantity2 bigint not null check (legal_quantity2 >= 0),
  unit_price bigint not null check (unit_price >= 0),
  currency_code text not null,
  total_price bigint not null check (total_price >= 0),
  value_usd bigint not null check (value_usd >= 0),
  origin_country text,
  destination_country text,
  levy_mode text,
  gross_weight_kg bigint,
  net_weight_kg bigint,
  remark text not null,
  -- Quantity bound to approved gate passes, and quantity that really passed (invariant 8).
  used_quantity bigint not null,
  passed_quantity bigint not null,
  version int not null,
  primary key (zone_id, list_id, line_no),
  check (0 <= passed_quantity and passed_quantity <= used_quantity and used_quantity <= declared_quantity)
);

-- Physical or documentary truth that does not fit: recorded, never dropped, until an officer deals with it.
create table discrepancies (
  zone_id int not null,
  discrepancy_id uuid not null,
  owner_id uuid,
  kind text not null,
  severity text not null check (severity in ('high', 'medium', 'low')),
  state text not null check (state in ('open', 'queried', 'held', 'cleared')),
  subject text not null,
  facts jsonb not null,
  occurred_at timestamptz not null,
  recorded_at timestamptz not null,
  note text not null,
  decided_by text,
  decided_at timestamptz,
  version int not null,
  primary key (zone_id, discrepancy_id)
);
create index discrepancies_open on discrepancies (zone_id, state, severity, recorded_at);
create index discrepancies_by_subject on discrepancies (zone_id, subject);

call protect_owned('verification_lists');
call protect_owned('list_lines');
call protect_owned('discrepancies');
