-- Goods of daily use that enter from the country without declaration (简化进出区管理), in src/regime/easy-entry.
create table easy_entries (
  zone_id int not null,
  record_id uuid not null,
  owner_id uuid not null,
  internal_no text not null,
  -- Which kinds there are is law, dated in policy/parameters/easy-entry.
  kind text not null,
  name text not null,
  unit text not null,
  quantity bigint not null check (quantity > 0),
  -- What the gate really let in, and what of it is gone or on its way out.
  entered bigint not null check (entered >= 0),
  gone bigint not null check (gone >= 0 and gone <= entered),
  purpose text not null,
  vehicle_no text not null,
  entered_on date not null,
  state text not null check (state in ('recorded', 'inside', 'used')),
  pass_no text,
  passed_at timestamptz,
  recorded_at timestamptz not null,
  version int not null,
  primary key (zone_id, record_id),
  unique (zone_id, owner_id, internal_no),
  check ((state = 'recorded') = (passed_at is null)),
  check (state <> 'recorded' or entered = 0)
);
create index easy_entries_newest on easy_entries (zone_id, recorded_at desc, record_id desc);

create table easy_moves (
  zone_id int not null,
  record_id uuid not null,
  move_no int not null,
  owner_id uuid not null,
  kind text not null check (kind in ('leave', 'used_up', 'discarded')),
  quantity bigint not null check (quantity > 0),
  reason text not null,
  vehicle_no text,
  moved_on date not null,
  -- Only what leaves waits for the gate.
  state text not null check (state in ('waiting', 'done')),
  pass_no text,
  -- What the gate really counted.
  passed_quantity bigint check (passed_quantity >= 0),
  recorded_at timestamptz not null,
  version int not null,
  primary key (zone_id, record_id, move_no),
  check ((kind = 'leave') = (vehicle_no is not null)),
  check (kind = 'leave' or (state = 'done' and reason <> '')),
  check (kind <> 'leave' or (state = 'done') = (passed_quantity is not null))
);

create table easy_suspensions (
  zone_id int not null,
  suspension_id uuid not null,
  owner_id uuid not null,
  ground text not null check (ground in ('out_of_scope', 'untrue', 'smuggling')),
  reason text not null,
  suspended_on date not null,
  lifted_on date,
  lift_reason text,
  version int not null,
  primary key (zone_id, suspension_id),
  check ((lifted_on is null) = (lift_reason is null)),
  check (lifted_on >= suspended_on)
);
create unique index easy_suspensions_open on easy_suspensions (zone_id, owner_id) where lifted_on is null;

call protect_owned('easy_entries');
call protect_owned('easy_moves');
call protect_owned('easy_suspensions');
