-- Separate books for what is not made by a bill of material: research (研发), repair (维修) and entrusted processing
-- (委托加工); and use as it really was, in src/regime/actual-use.
alter table account_books add column purpose text not null default 'ordinary'
  check (purpose in ('ordinary', 'research', 'repair', 'entrusted'));
alter table account_books add check (purpose = 'ordinary' or kind = 'processing');
-- Goods that came to be repaired, and the parts taken out of them: from abroad or from the country. What came from abroad
-- goes back there or is destroyed.
alter table book_items add column repair_origin text check (repair_origin in ('abroad', 'domestic'));

create table repair_orders (
  zone_id int not null,
  book_id uuid not null,
  order_no text not null,
  owner_id uuid not null,
  book_no text not null,
  goods_item_no int not null,
  quantity bigint not null check (quantity > 0),
  -- The entry of the catalogue of bonded repair under which it is done, or that the goods are the group's own brand.
  catalogue_entry text not null,
  is_own_brand boolean not null,
  customer_name text not null,
  return_by date not null,
  outcome text check (outcome in ('repaired', 'not_repairable')),
  state text not null check (state in ('open', 'closed')),
  opened_at timestamptz not null,
  closed_at timestamptz,
  remark text not null,
  version int not null,
  primary key (zone_id, book_id, order_no),
  check ((state = 'closed') = (closed_at is not null and outcome is not null))
);
create index repair_orders_by_day on repair_orders (zone_id, state, return_by);

create table use_records (
  zone_id int not null,
  use_id uuid not null,
  owner_id uuid not null,
  book_id uuid not null,
  book_no text not null,
  internal_no text not null,
  -- 研发项目 or 维修工单.
  project text,
  order_no text,
  used_on date not null,
  created_at timestamptz not null,
  remark text not null,
  version int not null,
  primary key (zone_id, use_id),
  unique (zone_id, book_id, internal_no),
  check ((project is null) <> (order_no is null))
);
create index use_records_newest on use_records (zone_id, book_id, created_at desc, use_id desc);
create index use_records_by_order on use_records (zone_id, book_id, order_no) where order_no is not null;

create table use_lines (
  zone_id int not null,
  use_id uuid not null,
  line_no int not null,
  owner_id uuid not null,
  kind text not null check (kind in ('used', 'came_out')),
  item_no int not null,
  quantity bigint not null check (quantity > 0),
  -- Of what was used: the part that lies among the leftovers afterwards.
  waste bigint not null check (waste >= 0 and waste <= quantity),
  legal_quantity1 bigint not null check (legal_quantity1 >= 0),
  legal_quantity2 bigint not null check (legal_quantity2 >= 0),
  version int not null,
  primary key (zone_id, use_id, line_no),
  check (kind = 'used' or waste = 0)
);

call protect_owned('repair_orders');
call protect_owned('use_records');
call protect_owned('use_lines');
