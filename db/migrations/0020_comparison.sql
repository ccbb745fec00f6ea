-- Three-way comparison (src/insight/comparison): what enterprises' own systems recorded, and what comparing it found.

create table enterprise_records (
  zone_id int not null,
  book_id uuid not null,
  -- The enterprise's system that wrote the record, and the record's number in it: the same record never counts twice.
  source text not null check (length(source) between 1 and 32),
  record_no text not null check (length(record_no) between 1 and 64),
  owner_id uuid not null,
  side text not null check (side in ('enterprise', 'warehouse')),
  item_no int not null,
  lot text,
  kind text not null check (kind in ('in', 'out', 'produce', 'consume', 'adjust', 'stock')),
  occurred_at timestamptz not null,
  occurred_on date not null,
  -- In the enterprise's own unit, as written, and with how many decimals; then in the declared unit of the book.
  quantity bigint not null,
  unit text not null,
  decimals int not null check (decimals between 0 and 5),
  change bigint not null,
  document text,
  received_at timestamptz not null,
  version int not null,
  primary key (zone_id, book_id, source, record_no),
  check (kind not in ('in', 'produce') or change >= 0),
  check (kind not in ('out', 'consume') or change <= 0)
);
create index enterprise_records_by_item on enterprise_records (zone_id, book_id, item_no, occurred_on);
create index enterprise_records_by_owner on enterprise_records (zone_id, owner_id, received_at);

-- The last comparison of a book, and of each of its items.
create table book_comparisons (
  zone_id int not null,
  book_id uuid not null,
  owner_id uuid not null,
  book_no text not null,
  compared_at timestamptz not null,
  through date not null,
  item_count int not null check (item_count >= 0),
  parted_count int not null check (parted_count between 0 and item_count),
  version int not null,
  primary key (zone_id, book_id)
);
create index book_comparisons_by_owner on book_comparisons (zone_id, owner_id, book_no);

create table item_comparisons (
  zone_id int not null,
  book_id uuid not null,
  item_no int not null,
  owner_id uuid not null,
  compared_at timestamptz not null,
  book_balance bigint not null,
  -- Null: that side has no records of the item.
  enterprise_balance bigint,
  warehouse_balance bigint,
  parting_count int not null check (parting_count >= 0),
  -- The first event at which the sides part; null where they agree.
  parting jsonb,
  version int not null,
  primary key (zone_id, book_id, item_no),
  check ((parting is null) = (parting_count = 0))
);

call protect_owned('enterprise_records');
call protect_owned('book_comparisons');
call protect_owned('item_comparisons');
