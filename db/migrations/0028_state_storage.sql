-- 仓储货物按状态分类监管 (GACC 2016/72), in src/regime/state-storage: goods that are not under bond lie under the roof of a bonded
-- warehouse. Their account is a book of its own purpose, whose lots are not bonded; no list is ever drawn up for it.
alter table account_books drop constraint account_books_purpose_check;
alter table account_books add constraint account_books_purpose_check
  check (purpose in ('ordinary', 'research', 'repair', 'entrusted', 'by_state'));
alter table account_books drop constraint account_books_check1;
alter table account_books add constraint account_books_purpose_of_kind
  check (case purpose when 'ordinary' then true when 'by_state' then kind = 'logistics' else kind = 'processing' end);

create table state_approvals (
  zone_id int not null,
  book_id uuid not null,
  approval_no text not null check (btrim(approval_no) <> ''),
  owner_id uuid not null,
  book_no text not null,
  place_code text not null,
  -- The consent of the zone's management committee, without which customs does not approve.
  consent_no text not null check (btrim(consent_no) <> ''),
  consent_on date not null,
  -- The warehouse system that reports to customs.
  wms_name text not null check (btrim(wms_name) <> ''),
  from_on date not null,
  through_on date,
  end_reason text,
  granted_at timestamptz not null,
  version int not null,
  primary key (zone_id, book_id, approval_no),
  -- The day before the first: it was granted by mistake and never held.
  check (through_on >= from_on - 1)
);

create table state_moves (
  zone_id int not null,
  move_id uuid not null,
  owner_id uuid not null,
  book_id uuid not null,
  book_no text not null,
  internal_no text not null,
  kind text not null check (kind in ('in', 'out', 'abroad', 'gone')),
  item_no int not null,
  quantity bigint not null check (quantity > 0),
  legal_quantity1 bigint not null check (legal_quantity1 >= 0),
  legal_quantity2 bigint not null check (legal_quantity2 >= 0),
  counterpart text not null,
  vehicle_no text not null,
  -- The export declaration of what leaves abroad.
  entry_no text,
  reason text not null,
  moved_on date not null,
  recorded_at timestamptz not null,
  version int not null,
  primary key (zone_id, move_id),
  unique (zone_id, book_id, internal_no),
  check ((kind = 'abroad') = (entry_no is not null)),
  check (kind <> 'gone' or reason <> '')
);
create index state_moves_newest on state_moves (zone_id, recorded_at desc, move_id desc);

call protect_owned('state_approvals');
call protect_owned('state_moves');
