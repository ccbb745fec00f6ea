-- Delivery (src/regime/delivery): business declaration forms, stock notes, what they allow and what became of it.

create table delivery_forms (
  zone_id int not null,
  form_id uuid not null,
  owner_id uuid not null,
  -- Given by customs.
  form_no text,
  internal_no text not null,
  book_id uuid not null,
  book_no text not null,
  -- Regime C.3: A batch delivery, B outward processing, C bonded display, D testing, E repair, F moulds, G simple
  -- processing, H other, Y general taxpayer.
  business_type text not null check (business_type in ('A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'Y')),
  direction text not null check (direction in ('in', 'out')),
  goods_kind text not null check (goods_kind in ('material', 'finished', 'equipment', 'leftover', 'defective')),
  customs_code text not null,
  -- Who sends or takes the goods outside the zone.
  counterpart_name text not null,
  place text not null,
  deposit_no text,
  valid_through date not null,
  state text not null check (state in ('draft', 'declared', 'approved', 'paused', 'rejected', 'closed', 'deleted')),
  line_count int not null check (line_count >= 1),
  declared_at timestamptz,
  approved_at timestamptz,
  closed_at timestamptz,
  remark text not null,
  created_at timestamptz not null,
  version int not null,
  primary key (zone_id, form_id),
  unique (zone_id, form_no)
);
create index delivery_forms_by_internal_no on delivery_forms (zone_id, internal_no);
create index delivery_forms_newest on delivery_forms (zone_id, created_at desc, form_id desc);
create index delivery_forms_by_owner on delivery_forms (zone_id, owner_id, created_at desc, form_id desc);
create index delivery_forms_by_book on delivery_forms (zone_id, book_id, state);

create table delivery_form_lines (
  zone_id int not null,
  form_id uuid not null,
  line_no int not null check (line_no >= 1),
  owner_id uuid not null,
  item_no int,
  material_no text not null,
  hs_code text not null,
  name text not null,
  declared_unit text not null,
  -- What the form allows.
  quantity bigint not null check (quantity > 0),
  legal_unit1 text not null,
  legal_quantity1 bigint not null check (legal_quantity1 >= 0),
  legal_unit2 text,
  legal_quantity2 bigint not null check (legal_quantity2 >= 0),
  unit_price bigint not null check (unit_price >= 0),
  currency_code text not null,
  origin_country text,
  -- Of approved notes in the form's direction, and of returns that passed the gate.
  noted_quantity bigint not null check (noted_quantity >= 0),
  returned_quantity bigint not null check (returned_quantity >= 0),
  version int not null,
  primary key (zone_id, form_id, line_no),
  -- Invariant 9: what a form allows is never exceeded by its notes.
  check (noted_quantity - returned_quantity between 0 and quantity)
);

create table stock_notes (
  zone_id int not null,
  note_id uuid not null,
  owner_id uuid not null,
  note_no text,
  internal_no text not null,
  form_id uuid not null,
  form_no text not null,
  book_id uuid not null,
  book_no text not null,
  direction text not null check (direction in ('in', 'out')),
  operation text not null check (operation in ('normal', 'return')),
  -- Of a return: the note whose goods come back.
  related_note_id uuid,
  related_note_no text,
  customs_code text not null,
  state text not null check (state in ('draft', 'declared', 'approved', 'rejected', 'void', 'deleted')),
  line_count int not null check (line_count >= 1),
  gate_use text not null check (gate_use in ('none', 'part', 'all')),
  gate_state text not null check (gate_state in ('none', 'part', 'all')),
  declared_at timestamptz,
  approved_at timestamptz,
  -- The business day on which all of it had passed the gate.
  passed_on date,
  -- Of goods with a term: when it was extended.
  extended_on date,
  -- The consolidated declaration that took it; a deleted list takes nothing.
  consolidated_list_id uuid,
  remark text not null,
  created_at timestamptz not null,
  version int not null,
  primary key (zone_id, note_id),
  unique (zone_id, note_no),
  check ((operation = 'return') = (related_note_id is not null))
);
create index stock_notes_by_internal_no on stock_notes (zone_id, internal_no);
create index stock_notes_newest on stock_notes (zone_id, created_at desc, note_id desc);
create index stock_notes_by_form on stock_notes (zone_id, form_id, created_at);
create index stock_notes_by_related on stock_notes (zone_id, related_note_id) where related_note_id is not null;
create index stock_notes_by_list on stock_notes (zone_id, consolidated_list_id) where consolidated_list_id is not null;
create index stock_notes_passed on stock_notes (zone_id, passed_on) where passed_on is not null;

create table stock_note_lines (
  zone_id int not null,
  note_id uuid not null,
  line_no int not null check (line_no >= 1),
  owner_id uuid not null,
  form_line_no int not null,
  item_no int,
  material_no text not null,
  hs_code text not null,
  name text not null,
  declared_unit text not null,
  -- 0 when a note was shortened to what had passed.
  quantity bigint not null check (quantity >= 0),
  -- Of a book that goes by named lots: which, [{lotNo, quantity}].
  lots jsonb,
  gross_weight_kg bigint check (gross_weight_kg >= 0),
  used_quantity bigint not null,
  passed_quantity bigint not null,
  -- Of what passed: what came back, or is declared to come back, by returns that name this note.
  returned_quantity bigint not null,
  version int not null,
  primary key (zone_id, note_id, line_no),
  check (0 <= passed_quantity and passed_quantity <= used_quantity and used_quantity <= quantity),
  check (returned_quantity between 0 and passed_quantity)
);

-- A consolidated declaration follows the notes of its form: its goods are out on leave and have passed the gate.
alter table verification_lists add column form_id uuid;

-- A gate pass carries lists or stock notes (`related_kind` of its head says which).
alter table gate_pass_lines rename column list_id to document_id;
alter table gate_pass_lines rename column list_no to document_no;
alter table gate_pass_lines rename column list_line_no to document_line_no;
alter index gate_pass_lines_by_list rename to gate_pass_lines_by_document;

call protect_owned('delivery_forms');
call protect_owned('delivery_form_lines');
call protect_owned('stock_notes');
call protect_owned('stock_note_lines');
