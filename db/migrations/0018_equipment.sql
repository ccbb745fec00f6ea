-- The equipment book (src/regime/equipment): machines that came in free of tax, from their list until they are free,
-- leave or end. Quantities of goods live in the ledger, under the lot of each record.

create table equipment (
  zone_id int not null,
  book_id uuid not null,
  equipment_no text not null check (length(equipment_no) between 1 and 32),
  owner_id uuid not null,
  book_no text not null,
  item_no int not null,
  lot_no bigint not null,
  list_id uuid not null,
  list_no text not null,
  line_no int not null,
  hs_code text not null,
  name text not null,
  model text not null,
  unit text not null,
  kind text not null check (kind in ('ship_or_aircraft', 'vehicle', 'other')),
  quantity bigint not null check (quantity > 0),
  -- Customs value and what was not collected at import, in 10^-2 CNY, for the whole quantity.
  price bigint not null check (price > 0),
  exempt_duty bigint not null check (exempt_duty >= 0),
  exempt_vat bigint not null check (exempt_vat >= 0),
  -- The day from which its years count, and the day on which supervision ends by itself.
  released_on date not null,
  years int not null check (years > 0),
  ends_on date not null,
  serial_numbers jsonb not null,
  remark text not null,
  registered_at timestamptz not null,
  -- Became free: with tax before the end, or by the end.
  released_quantity bigint not null check (released_quantity >= 0),
  scrapped_quantity bigint not null check (scrapped_quantity >= 0),
  -- The earliest day by which something of it must be back; null when nothing is out.
  due_back_on date,
  -- When the end of its supervision was recorded.
  closed_on date,
  removal_count int not null check (removal_count >= 0),
  exit_count int not null check (exit_count >= 0),
  version int not null,
  primary key (zone_id, book_id, equipment_no),
  -- One record for one line of a list, and for the lot that it opened.
  unique (zone_id, list_id, line_no),
  unique (zone_id, book_id, lot_no),
  check (ends_on > released_on),
  check (released_quantity + scrapped_quantity <= quantity)
);
create index equipment_by_end on equipment (zone_id, ends_on, book_no, equipment_no);
create index equipment_by_owner on equipment (zone_id, owner_id, ends_on, book_no, equipment_no);
create index equipment_not_closed on equipment (zone_id, ends_on) where closed_on is null;
create index equipment_out on equipment (zone_id, due_back_on) where due_back_on is not null;

-- What took machines out of the book by this register: tax before the end, the end of supervision, scrapping.
create table equipment_removals (
  zone_id int not null,
  book_id uuid not null,
  equipment_no text not null,
  removal_no int not null check (removal_no >= 1),
  owner_id uuid not null,
  kind text not null check (kind in ('tax_paid', 'ended', 'scrapped')),
  quantity bigint not null check (quantity > 0),
  removed_on date not null,
  recorded_at timestamptz not null,
  reason text not null,
  -- Of tax paid before the end: by what it was computed, and what came out.
  price bigint,
  rates_on date,
  duty_rate text,
  vat_rate text,
  rate_reason text,
  months_used int,
  months_total int,
  dutiable_value bigint,
  duty bigint,
  vat bigint,
  total bigint,
  basis jsonb,
  version int not null,
  primary key (zone_id, book_id, equipment_no, removal_no),
  constraint equipment_tax_recorded check (
    (kind <> 'tax_paid' and total is null)
    or (kind = 'tax_paid' and num_nonnulls(price, rates_on, duty_rate, vat_rate, rate_reason, months_used, months_total,
      dutiable_value, duty, vat, total, basis) = 12 and total = duty + vat)
  )
);

-- Machines out for testing, repair or display against a day.
create table equipment_exits (
  zone_id int not null,
  book_id uuid not null,
  equipment_no text not null,
  exit_no int not null check (exit_no >= 1),
  owner_id uuid not null,
  purpose text not null check (purpose in ('testing', 'repair', 'display')),
  document_no text not null check (length(document_no) between 1 and 64),
  place text not null,
  quantity bigint not null check (quantity > 0),
  returned_quantity bigint not null check (returned_quantity >= 0),
  -- Of what is out: became free, with tax or by the end of supervision, and need not come back.
  released_quantity bigint not null check (released_quantity >= 0),
  left_on date not null,
  due_on date not null,
  extended_on date,
  extension_reason text,
  closed_on date,
  version int not null,
  primary key (zone_id, book_id, equipment_no, exit_no),
  check (due_on > left_on),
  check ((extended_on is null) = (extension_reason is null)),
  constraint equipment_exit_balanced check (
    returned_quantity + released_quantity <= quantity
    and (closed_on is null) = (returned_quantity + released_quantity < quantity)
  )
);

-- Enterprises of the VAT pilot: the tax of a year by the share of domestic sales.
create table equipment_pilot_years (
  zone_id int not null,
  book_id uuid not null,
  equipment_no text not null,
  year int not null check (year between 2016 and 2200),
  owner_id uuid not null,
  exempt_tax bigint not null check (exempt_tax >= 0),
  years int not null check (years > 0),
  -- In 10^-10.
  domestic_share bigint not null check (domestic_share between 0 and 10000000000),
  year_share bigint not null check (year_share >= 0),
  due bigint not null check (due >= 0),
  settled_on date not null,
  settled_at timestamptz not null,
  basis jsonb not null,
  version int not null,
  primary key (zone_id, book_id, equipment_no, year)
);

call protect_owned('equipment');
call protect_owned('equipment_removals');
call protect_owned('equipment_exits');
call protect_owned('equipment_pilot_years');
