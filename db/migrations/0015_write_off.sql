-- Write-offs of account books (src/regime/write-off): cycles, counts of stocktakes, reports, and the lists they take with them.
-- Quantities of goods live in the ledger; a report is what it said on a day.

create table write_offs (
  zone_id int not null,
  write_off_id uuid not null,
  owner_id uuid not null,
  book_id uuid not null,
  book_no text not null,
  write_off_no text not null,
  cycle_no int not null check (cycle_no >= 1),
  period_from date not null,
  period_through date not null,
  state text not null check (state in
    ('draft', 'noticed', 'counting', 'reported', 'report_review', 'report_rejected', 'accepted', 'confirmed', 'final_review', 'passed',
     'final_rejected', 'cancelled')),
  noticed_at timestamptz,
  stocktake_on date,
  report_no int not null check (report_no >= 0),
  reported_at timestamptz,
  -- The book's last entry that the report knew.
  report_entry_no bigint,
  line_count int not null check (line_count >= 0),
  difference_count int not null check (difference_count between 0 and line_count),
  -- The head of the report, and the taxes of its differences with their basis.
  totals jsonb,
  tax jsonb,
  note text not null,
  passed_at timestamptz,
  created_at timestamptz not null,
  version int not null,
  primary key (zone_id, write_off_id),
  unique (zone_id, book_id, cycle_no),
  unique (zone_id, write_off_no),
  check (period_through >= period_from),
  -- Customs is told before the stocktake.
  check (state in ('draft', 'cancelled') or noticed_at is not null),
  check (state <> 'passed' or (passed_at is not null and report_no > 0))
);
-- One cycle of a book at a time.
create unique index write_offs_open on write_offs (zone_id, book_id) where state not in ('passed', 'cancelled');
create index write_offs_by_time on write_offs (zone_id, created_at, write_off_id);

create table write_off_counts (
  zone_id int not null,
  write_off_id uuid not null,
  item_no int not null,
  stage text not null check (stage in ('on_hand', 'in_production', 'leftovers')),
  owner_id uuid not null,
  quantity bigint not null check (quantity >= 0),
  counted_at timestamptz not null,
  counted_by text not null,
  version int not null,
  primary key (zone_id, write_off_id, item_no, stage)
);

-- Every report keeps its own lines; the last one of a write-off counts.
create table write_off_lines (
  zone_id int not null,
  write_off_id uuid not null,
  report_no int not null check (report_no >= 1),
  line_no int not null check (line_no >= 1),
  owner_id uuid not null,
  item_no int not null,
  stage text not null check (stage in ('on_hand', 'in_production', 'leftovers', 'on_leave')),
  goods_kind text not null,
  -- Vectors as decimal text of scaled integers: declared, first and second statutory unit, value.
  opening jsonb not null,
  flows jsonb not null,
  should_remain jsonb not null,
  difference jsonb not null,
  -- The declared quantities again, for the checks below and for whoever asks the table itself.
  should_declared bigint not null check (should_declared >= 0),
  counted bigint check (counted >= 0),
  difference_declared bigint not null,
  consumed bigint not null check (consumed >= 0),
  pending_out bigint not null check (pending_out >= 0),
  pending_in bigint not null check (pending_in >= 0),
  disposition text check (disposition in ('tax', 'approved_loss', 'destroyed', 'surplus_entry')),
  disposition_reason text,
  disposition_terms jsonb,
  taxes jsonb,
  version int not null,
  primary key (zone_id, write_off_id, report_no, line_no),
  unique (zone_id, write_off_id, report_no, item_no, stage),
  -- Invariant 14: should remain − actually remains = the difference.
  check (difference_declared = case when counted is null then 0 else should_declared - counted end),
  check (disposition is null or (difference_declared <> 0 and disposition_reason is not null)),
  check (disposition is null or (disposition = 'surplus_entry') = (difference_declared < 0))
);
create index write_off_lines_differing on write_off_lines (zone_id, write_off_id, report_no, line_no)
  where difference_declared <> 0;

-- A list belongs to one write-off: the key says so.
create table write_off_lists (
  zone_id int not null,
  list_id uuid not null,
  owner_id uuid not null,
  write_off_id uuid not null,
  version int not null,
  primary key (zone_id, list_id)
);
create index write_off_lists_by_write_off on write_off_lists (zone_id, write_off_id);

call protect_owned('write_offs');
call protect_owned('write_off_counts');
call protect_owned('write_off_lines');
call protect_owned('write_off_lists');
