-- Account books and their items (src/regime/books). Quantities live in the ledger, never here.

create table account_books (
  zone_id int not null,
  book_id uuid not null,
  owner_id uuid not null,
  book_no text not null,
  kind text not null check (kind in ('logistics', 'processing', 'equipment')),
  -- accumulate: one running item per material; per_line: each inbound list line opens an item.
  bookkeeping_mode text not null check (bookkeeping_mode in ('accumulate', 'per_line')),
  lot_order text not null check (lot_order in ('fifo', 'named')),
  currency_code text not null,
  customs_code text not null,
  enterprise_customs_code text not null,
  enterprise_name text not null,
  state text not null check (state in ('declared', 'approved', 'rejected', 'paused', 'cancelled')),
  filed_on date not null,
  valid_through date,
  next_item_no int not null check (next_item_no >= 1),
  version int not null,
  primary key (zone_id, book_id),
  unique (zone_id, book_no)
);
create index account_books_by_owner on account_books (zone_id, owner_id, book_no);

create table book_items (
  zone_id int not null,
  book_id uuid not null,
  item_no int not null check (item_no >= 1),
  owner_id uuid not null,
  goods_kind text not null check (goods_kind in ('material', 'finished', 'equipment', 'leftover', 'defective')),
  material_no text not null,
  hs_code text not null,
  name text not null,
  model text not null,
  declared_unit text not null,
  legal_unit1 text not null,
  legal_unit2 text,
  origin_country text,
  currency_code text,
  -- Customs' execution mark: may it come in, go out, neither.
  execution_mark text not null check (execution_mark in ('normal', 'no_import', 'no_export', 'stopped')),
  -- Where the item was opened by a list line (per_line books).
  source_list_id uuid,
  source_line_no int,
  version int not null,
  primary key (zone_id, book_id, item_no)
);
create index book_items_by_material on book_items (zone_id, book_id, material_no);
create index book_items_by_source on book_items (zone_id, source_list_id, source_line_no);

call protect_owned('account_books');
call protect_owned('book_items');
