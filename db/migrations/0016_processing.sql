-- Processing (src/regime/processing): bills of material, work orders, productions. Quantities of goods live in the ledger.

-- How a processing book learns what was used up: from consumption notes, by work order, or computed by the bill of
-- material when products leave (enterprise as unit). Null for books that process nothing.
alter table account_books add column processing_type text
  check (processing_type in ('consumption', 'work_order', 'enterprise_unit'));
alter table account_books add check ((kind = 'processing') or processing_type is null);
update account_books set processing_type = 'enterprise_unit' where kind = 'processing';

-- The version of the bill of material by which a product on a list line was made (单耗版本号).
alter table list_lines add column bill_version text check (length(bill_version) between 1 and 8);
-- Of a book that goes by named lots: which lots an outbound line takes, [{lotNo, quantity}].
alter table list_lines add column lots jsonb;
-- What the products of an outbound list take of their materials, decided at its approval; null where nothing is computed.
alter table verification_lists add column consumption jsonb;

create table bills_of_material (
  zone_id int not null,
  book_id uuid not null,
  product_item_no int not null,
  bill_version text not null check (length(bill_version) between 1 and 8),
  owner_id uuid not null,
  valid_from date not null,
  valid_through date,
  state text not null check (state in ('declared', 'confirmed', 'questioned')),
  line_count int not null check (line_count >= 1),
  declared_at timestamptz not null,
  -- When something was first made by it: from then on its lines are history.
  first_used_at timestamptz,
  version int not null,
  primary key (zone_id, book_id, product_item_no, bill_version),
  check (valid_through is null or valid_through >= valid_from)
);

create table bill_lines (
  zone_id int not null,
  book_id uuid not null,
  product_item_no int not null,
  bill_version text not null,
  material_item_no int not null,
  owner_id uuid not null,
  -- Net consumption of one unit and the rates, in 10^-10.
  net bigint not null check (net > 0),
  tangible_loss_rate bigint not null check (tangible_loss_rate >= 0),
  intangible_loss_rate bigint not null check (intangible_loss_rate >= 0),
  bonded_share bigint not null check (bonded_share between 1 and 10000000000),
  version int not null,
  primary key (zone_id, book_id, product_item_no, bill_version, material_item_no),
  check (tangible_loss_rate + intangible_loss_rate < 10000000000)
);
create index bill_lines_by_material on bill_lines (zone_id, book_id, material_item_no);

create table work_orders (
  zone_id int not null,
  book_id uuid not null,
  work_order_no text not null,
  owner_id uuid not null,
  book_no text not null,
  product_item_no int not null,
  bill_version text,
  planned_quantity bigint not null check (planned_quantity > 0),
  produced_quantity bigint not null check (produced_quantity >= 0),
  state text not null check (state in ('open', 'closed')),
  opened_at timestamptz not null,
  closed_at timestamptz,
  version int not null,
  primary key (zone_id, book_id, work_order_no)
);
create index work_orders_by_owner on work_orders (zone_id, owner_id, state, opened_at);

create table work_order_materials (
  zone_id int not null,
  book_id uuid not null,
  work_order_no text not null,
  material_item_no int not null,
  owner_id uuid not null,
  issued_quantity bigint not null check (issued_quantity >= 0),
  returned_quantity bigint not null check (returned_quantity >= 0),
  used_quantity bigint not null check (used_quantity >= 0),
  version int not null,
  primary key (zone_id, book_id, work_order_no, material_item_no),
  -- What is used or given back was issued before.
  check (returned_quantity + used_quantity <= issued_quantity)
);

create table productions (
  zone_id int not null,
  production_id uuid not null,
  owner_id uuid not null,
  book_id uuid not null,
  book_no text not null,
  internal_no text not null,
  work_order_no text,
  product_item_no int not null,
  bill_version text,
  quantity bigint not null check (quantity > 0),
  legal_quantity1 bigint not null check (legal_quantity1 >= 0),
  legal_quantity2 bigint not null check (legal_quantity2 >= 0),
  produced_on date not null,
  created_at timestamptz not null,
  remark text not null,
  version int not null,
  primary key (zone_id, production_id),
  unique (zone_id, book_id, internal_no)
);
create index productions_by_book on productions (zone_id, book_id, produced_on, production_id);
create index productions_newest on productions (zone_id, created_at desc, production_id desc);
create index productions_by_owner on productions (zone_id, owner_id, created_at desc, production_id desc);

create table production_materials (
  zone_id int not null,
  production_id uuid not null,
  material_item_no int not null,
  owner_id uuid not null,
  net bigint not null check (net >= 0),
  tangible_loss bigint not null check (tangible_loss >= 0),
  intangible_loss bigint not null check (intangible_loss >= 0),
  consumed bigint not null,
  -- What the bill of material says for the same quantity; null when the production names no bill.
  consumed_by_bill bigint,
  version int not null,
  primary key (zone_id, production_id, material_item_no),
  check (consumed > 0 and consumed = net + tangible_loss + intangible_loss)
);
create index production_materials_by_material on production_materials (zone_id, material_item_no, production_id);

-- By-products and defective products of a production, beside its product.
create table production_outputs (
  zone_id int not null,
  production_id uuid not null,
  item_no int not null,
  owner_id uuid not null,
  quantity bigint not null check (quantity > 0),
  legal_quantity1 bigint not null check (legal_quantity1 >= 0),
  legal_quantity2 bigint not null check (legal_quantity2 >= 0),
  version int not null,
  primary key (zone_id, production_id, item_no)
);

call protect_owned('bills_of_material');
call protect_owned('bill_lines');
call protect_owned('work_orders');
call protect_owned('work_order_materials');
call protect_owned('productions');
call protect_owned('production_materials');
call protect_owned('production_outputs');

-- What duty on a sale of products was charged by, and the interest where it follows their materials (src/regime/duty/sale).
alter table tax_assessments add column duty_basis text not null default 'finished' check (duty_basis in ('finished', 'materials'));
alter table tax_assessments add column interest bigint not null default 0 check (interest >= 0);
alter table tax_assessments alter column duty_basis drop default;
alter table tax_assessments alter column interest drop default;
alter table tax_assessments drop constraint tax_assessments_check;
alter table tax_assessments add constraint tax_assessments_total check (total = duty + interest + consumption_tax + vat);
