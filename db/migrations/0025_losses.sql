-- 货物灭失、损坏与放弃 (GACC Order 256, articles 31 to 33), in src/regime/losses: what an enterprise reports missing, spoiled or
-- given up, what customs decides, and what is owed for it.
create table loss_reports (
  zone_id int not null,
  loss_id uuid not null,
  owner_id uuid not null,
  book_id uuid not null,
  book_no text not null,
  internal_no text not null,
  cause text not null check (cause in ('force_majeure', 'poor_care', 'abandonment')),
  occurred_on date not null,
  description text not null,
  state text not null check (state in ('reported', 'confirmed', 'refused', 'withdrawn')),
  line_count int not null check (line_count > 0),
  reported_at timestamptz not null,
  decided_at timestamptz,
  -- The finding of customs: number of its document, or why it was refused.
  finding text not null,
  -- Taxes with their basis; and domestic taxes that were refunded and are to be repaid, in fen of CNY.
  tax jsonb,
  refund_to_repay bigint not null default 0 check (refund_to_repay >= 0),
  version int not null,
  primary key (zone_id, loss_id),
  unique (zone_id, book_id, internal_no),
  check ((state = 'reported') = (decided_at is null))
);
create index loss_reports_newest on loss_reports (zone_id, reported_at desc, loss_id desc);
create index loss_reports_undecided on loss_reports (zone_id, reported_at) where state = 'reported';

create table loss_lines (
  zone_id int not null,
  loss_id uuid not null,
  line_no int not null,
  owner_id uuid not null,
  item_no int not null,
  stage text not null check (stage in ('on_hand', 'in_production', 'leftovers')),
  quantity bigint not null check (quantity > 0),
  -- Null for what was given up.
  condition text check (condition in ('lost', 'useless', 'partly_useful')),
  outcome text check (outcome in
    ('written_off', 'returned_abroad', 'taxed_as_assessed', 'taxed_as_imported', 'refund_repaid', 'abandoned')),
  -- Lots that were named, [{lotNo, quantity}].
  lots jsonb not null,
  -- In fen of CNY, where customs set the value.
  customs_value bigint check (customs_value >= 0),
  refund_to_repay bigint check (refund_to_repay >= 0),
  taxes jsonb,
  version int not null,
  primary key (zone_id, loss_id, line_no)
);

call protect_owned('loss_reports');
call protect_owned('loss_lines');
