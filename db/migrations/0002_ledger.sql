-- The ledger (src/primitives/ledger): whatever is moved and used up, as entries between two stages of an item of a book.
-- Quantities are bigint in 10^-5 of their unit, values bigint in 10^-2 of the book's currency.
-- Everything a posting touches belongs to one book; the book's row is locked first, so no other lock is needed.

create table ledger_books (
  zone_id int not null,
  book_id uuid not null,
  owner_id uuid,
  -- 'fifo': an issue takes the oldest layers; 'named': it must say which lots it takes.
  lot_order text not null check (lot_order in ('fifo', 'named')),
  -- Nothing posts with an effective day on or before this one.
  closed_through date,
  head_entry_no bigint not null default 0 check (head_entry_no >= 0),
  head_group_no bigint not null default 0 check (head_group_no >= 0),
  head_hash bytea not null,
  primary key (zone_id, book_id)
);

create table ledger_entries (
  zone_id int not null,
  book_id uuid not null,
  entry_no bigint not null,
  owner_id uuid,
  item_no int not null,
  from_stage text not null,
  to_stage text not null,
  -- pending: a claim; posted: moved at once; settled: a pending moved in whole or part; voided, expired: the rest of a pending fell away.
  kind text not null check (kind in ('pending', 'posted', 'settled', 'voided', 'expired')),
  -- The pending that this entry opens or acts on; unique in its book.
  reference text,
  declared bigint not null check (declared >= 0),
  legal1 bigint not null check (legal1 >= 0),
  legal2 bigint not null check (legal2 >= 0),
  value bigint not null check (value >= 0),
  effective_on date not null,
  recorded_at timestamptz not null,
  event_id uuid not null,
  -- The document as kind:number, and its line.
  document text not null,
  line_no int not null,
  primary key (zone_id, book_id, entry_no),
  check (from_stage <> to_stage),
  check (kind = 'posted' or reference is not null)
);
create index ledger_entries_by_item on ledger_entries (zone_id, book_id, item_no, effective_on);

create table ledger_groups (
  zone_id int not null,
  book_id uuid not null,
  group_no bigint not null,
  owner_id uuid,
  first_entry_no bigint not null,
  last_entry_no bigint not null,
  event_id uuid not null,
  recorded_at timestamptz not null,
  hash bytea not null,
  primary key (zone_id, book_id, group_no),
  check (last_entry_no >= first_entry_no)
);

create table ledger_balances (
  zone_id int not null,
  book_id uuid not null,
  item_no int not null,
  stage text not null,
  owner_id uuid,
  declared bigint not null check (declared >= 0),
  legal1 bigint not null check (legal1 >= 0),
  legal2 bigint not null check (legal2 >= 0),
  value bigint not null check (value >= 0),
  out_declared bigint not null check (out_declared between 0 and declared),
  out_legal1 bigint not null check (out_legal1 between 0 and legal1),
  out_legal2 bigint not null check (out_legal2 between 0 and legal2),
  out_value bigint not null check (out_value between 0 and value),
  in_declared bigint not null check (in_declared >= 0),
  in_legal1 bigint not null check (in_legal1 >= 0),
  in_legal2 bigint not null check (in_legal2 >= 0),
  in_value bigint not null check (in_value >= 0),
  last_effective_on date,
  primary key (zone_id, book_id, item_no, stage),
  -- Quantity 0 means value 0 (invariant 12).
  check (declared > 0 or (legal1 = 0 and legal2 = 0 and value = 0))
);

create table ledger_pendings (
  zone_id int not null,
  book_id uuid not null,
  reference text not null,
  owner_id uuid,
  item_no int not null,
  from_stage text not null,
  to_stage text not null,
  state text not null check (state in ('open', 'settled', 'voided', 'expired')),
  declared bigint not null check (declared >= 0),
  legal1 bigint not null check (legal1 >= 0),
  legal2 bigint not null check (legal2 >= 0),
  value bigint not null check (value >= 0),
  -- Layers an outbound claim froze: [{lotNo, quantity}]; what an inbound one will open: the lot's memory.
  lots jsonb not null,
  lot_opening jsonb,
  document text not null,
  line_no int not null,
  expires_on date,
  primary key (zone_id, book_id, reference)
);
create index ledger_pendings_open on ledger_pendings (zone_id, book_id, item_no) where state = 'open';

-- What duty law must remember of each admission (invariant 13). A lot bears the number of the entry that opened it.
create table ledger_lots (
  zone_id int not null,
  book_id uuid not null,
  lot_no bigint not null,
  owner_id uuid,
  item_no int not null,
  opened_on date not null,
  document text not null,
  line_no int not null,
  origin_country text,
  supervision_mode text,
  tax_status text not null,
  memory jsonb not null,
  primary key (zone_id, book_id, lot_no)
);
create index ledger_lots_by_item on ledger_lots (zone_id, book_id, item_no);

-- How much of a lot lies in which stage; the layers of an account add up to its declared balance.
create table ledger_layers (
  zone_id int not null,
  book_id uuid not null,
  item_no int not null,
  stage text not null,
  lot_no bigint not null,
  owner_id uuid,
  opened_on date not null,
  quantity bigint not null check (quantity >= 0),
  out_quantity bigint not null check (out_quantity between 0 and quantity),
  primary key (zone_id, book_id, item_no, stage, lot_no)
);
create index ledger_layers_open on ledger_layers (zone_id, book_id, item_no, stage, opened_on, lot_no) where quantity > 0;

-- Which lots an entry moved.
create table ledger_entry_lots (
  zone_id int not null,
  book_id uuid not null,
  entry_no bigint not null,
  lot_no bigint not null,
  owner_id uuid,
  quantity bigint not null check (quantity > 0),
  primary key (zone_id, book_id, entry_no, lot_no)
);
create index ledger_entry_lots_by_lot on ledger_entry_lots (zone_id, book_id, lot_no);

-- Append only: a mistake is corrected by a further entry (invariant 15).
create trigger ledger_entries_are_history before update or delete on ledger_entries
  for each row execute function refuse_change_of_history();
create trigger ledger_groups_are_history before update or delete on ledger_groups
  for each row execute function refuse_change_of_history();
create trigger ledger_lots_are_history before update or delete on ledger_lots
  for each row execute function refuse_change_of_history();
create trigger ledger_entry_lots_are_history before update or delete on ledger_entry_lots
  for each row execute function refuse_change_of_history();

call protect_owned('ledger_books');
call protect_owned('ledger_entries');
call protect_owned('ledger_groups');
call protect_owned('ledger_balances');
call protect_owned('ledger_pendings');
call protect_owned('ledger_lots');
call protect_owned('ledger_layers');
call protect_owned('ledger_entry_lots');

create index ledger_entries_by_document on ledger_entries (zone_id, document, line_no);
