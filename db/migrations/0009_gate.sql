-- Gate passes (src/regime/gate) and the lines they carry.

create table gate_passes (
  zone_id int not null,
  pass_id uuid not null,
  owner_id uuid not null,
  -- Z + customs + I/E + yymmdd + 12 digits; customs gives it.
  pass_no text,
  pre_entry_no text,
  internal_no text not null,
  pass_type text not null check (pass_type in ('1', '2', '3', '4', '5', '6')),
  bind_type text check (bind_type in ('1', '2', '3')),
  related_kind text check (related_kind in ('list', 'stock_note', 'bill_of_lading')),
  direction text not null check (direction in ('in', 'out')),
  customs_code text not null,
  vehicle_no text not null,
  container_no text,
  vehicle_weight_kg bigint not null check (vehicle_weight_kg >= 0),
  frame_weight_kg bigint not null check (frame_weight_kg >= 0),
  container_weight_kg bigint not null check (container_weight_kg >= 0),
  goods_gross_kg bigint not null check (goods_gross_kg >= 0),
  goods_net_kg bigint not null check (goods_net_kg >= 0),
  total_weight_kg bigint not null check (total_weight_kg >= 0),
  -- Null: the scale gave no reading (it shows 0 when it fails).
  scale_reading_kg bigint check (scale_reading_kg > 0),
  state text not null check (state in ('draft', 'declared', 'approved', 'rejected', 'passed_first', 'passed', 'void', 'deleted')),
  lane text,
  declared_at timestamptz,
  approved_at timestamptz,
  first_passed_at timestamptz,
  passed_at timestamptz,
  remark text not null,
  created_at timestamptz not null,
  version int not null,
  primary key (zone_id, pass_id),
  unique (zone_id, pass_no)
);
create index gate_passes_by_internal_no on gate_passes (zone_id, internal_no);
create index gate_passes_by_pre_entry_no on gate_passes (zone_id, pre_entry_no);
create index gate_passes_by_vehicle on gate_passes (zone_id, vehicle_no, created_at);
create index gate_passes_by_state on gate_passes (zone_id, state, created_at);

create table gate_pass_lines (
  zone_id int not null,
  pass_id uuid not null,
  line_no int not null check (line_no >= 1),
  owner_id uuid not null,
  list_id uuid not null,
  list_no text not null,
  list_line_no int not null,
  hs_code text not null,
  material_no text not null,
  name text not null,
  declared_unit text not null,
  quantity bigint not null check (quantity > 0),
  gross_weight_kg bigint not null check (gross_weight_kg >= 0),
  net_weight_kg bigint not null check (net_weight_kg >= 0),
  version int not null,
  primary key (zone_id, pass_id, line_no)
);
create index gate_pass_lines_by_list on gate_pass_lines (zone_id, list_id, list_line_no);

call protect_owned('gate_passes');
call protect_owned('gate_pass_lines');
