-- What a product's lot was made of (src/primitives/ledger): the edges along which goods are traced through production.

create table ledger_lot_sources (
  zone_id int not null,
  book_id uuid not null,
  -- The product's lot, and a lot that went into it with its quantity in declared units.
  lot_no bigint not null,
  source_lot_no bigint not null,
  owner_id uuid,
  quantity bigint not null check (quantity > 0),
  primary key (zone_id, book_id, lot_no, source_lot_no),
  -- Nothing is made of what came later: traces always end.
  check (source_lot_no < lot_no)
);
create index ledger_lot_sources_by_source on ledger_lot_sources (zone_id, book_id, source_lot_no);

create trigger ledger_lot_sources_are_history before update or delete on ledger_lot_sources
  for each row execute function refuse_change_of_history();

call protect_owned('ledger_lot_sources');
