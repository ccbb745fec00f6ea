-- The machine room: zones, what happened, who asked with which key, what leaves and what arrives.
--
-- Tenancy. Every own table bears `zone_id` first in its primary key and every unique index, and most bear an owner.
-- Row-level security reads the settings that each transaction makes with `set local`: app.zone, app.reach (zone, party or
-- public), app.party, app.role. `protect_owned` and `protect_zone` give a table its policies and grants:
--   app     reads what its zone and reach let it see, and writes nothing here;
--   writer  reads and writes the rows of the zone of its transaction, and owns nothing.
-- An unset setting shows no row at all.

create function protect_zone_rows(target regclass, app_condition text) returns void language plpgsql as $$
declare
  in_zone constant text := 'zone_id = nullif(current_setting(''app.zone'', true), '''')::int';
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format('create policy app_reads on %s for select to entrepot_app using (%s and (%s))', target, in_zone, app_condition);
  execute format('create policy writer_writes on %s for all to entrepot_writer using (%s) with check (%s)', target, in_zone, in_zone);
  execute format('grant select on %s to entrepot_app', target);
  execute format('grant select, insert, update on %s to entrepot_writer', target);
end;
$$;

-- For tables with an `owner_id`: a party sees its own rows, zone-wide roles see all rows of their zone.
create procedure protect_owned(target regclass) language plpgsql as $$
begin
  perform protect_zone_rows(target,
    'current_setting(''app.reach'', true) = ''zone'' or owner_id = nullif(current_setting(''app.party'', true), '''')::uuid');
end;
$$;

-- For tables of the zone that everybody who signed in may read.
create procedure protect_zone(target regclass) language plpgsql as $$
begin
  perform protect_zone_rows(target, 'current_setting(''app.reach'', true) in (''zone'', ''party'')');
end;
$$;

-- For tables that the application writes itself (mappings, preferences): the same sight, and its own rows to change.
create procedure let_app_write(target regclass) language plpgsql as $$
declare
  own constant text := 'zone_id = nullif(current_setting(''app.zone'', true), '''')::int and '
    '(current_setting(''app.reach'', true) = ''zone'' or owner_id = nullif(current_setting(''app.party'', true), '''')::uuid)';
begin
  execute format('create policy app_inserts on %s for insert to entrepot_app with check (%s)', target, own);
  execute format('create policy app_updates on %s for update to entrepot_app using (%s) with check (%s)', target, own, own);
  execute format('create policy app_deletes on %s for delete to entrepot_app using (%s)', target, own);
  execute format('grant insert, update, delete on %s to entrepot_app', target);
end;
$$;

create table zones (
  zone_id int primary key,
  name_zh text not null,
  name_en text not null,
  customs_district text not null,
  customs_code text not null,
  zone_code text not null,
  area_m2 bigint not null check (area_m2 > 0),
  -- Everything in it was invented for demonstration.
  is_demonstration boolean not null
);
alter table zones enable row level security;
alter table zones force row level security;
create policy app_reads on zones for select to entrepot_app
  using (zone_id = nullif(current_setting('app.zone', true), '')::int);
create policy writer_reads on zones for select to entrepot_writer
  using (zone_id = nullif(current_setting('app.zone', true), '')::int);
create policy owner_writes on zones for all to entrepot_owner using (true) with check (true);
grant select on zones to entrepot_app, entrepot_writer;

create table events (
  zone_id int not null,
  event_id uuid not null,
  owner_id uuid,
  kind text not null,
  occurred_at timestamptz not null,
  recorded_at timestamptz not null,
  operation text not null,
  user_id text not null,
  role text not null,
  party_id uuid,
  input_hash bytea not null,
  idempotency_key text not null,
  facts jsonb not null,
  primary key (zone_id, event_id)
);
create index events_by_time on events (zone_id, recorded_at desc, event_id desc);

create table event_subjects (
  zone_id int not null,
  subject text not null,
  event_id uuid not null,
  owner_id uuid,
  primary key (zone_id, subject, event_id)
);

-- History is never edited: by nobody, not even the writer.
create function refuse_change_of_history() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % are history and never change', tg_table_name using errcode = 'integrity_constraint_violation';
end;
$$;
create trigger events_are_history before update or delete on events
  for each row execute function refuse_change_of_history();
create trigger event_subjects_are_history before update or delete on event_subjects
  for each row execute function refuse_change_of_history();

create table idempotency_records (
  zone_id int not null,
  actor text not null,
  key text not null,
  owner_id uuid,
  input_hash bytea not null,
  operation text not null,
  event_id uuid,
  answer jsonb not null,
  recorded_at timestamptz not null,
  primary key (zone_id, actor, key)
);

create table outbox (
  zone_id int not null,
  message_id uuid not null,
  owner_id uuid,
  topic text not null,
  payload jsonb not null,
  recorded_at timestamptz not null,
  delivered_at timestamptz,
  attempts int not null default 0,
  last_error text,
  primary key (zone_id, message_id)
);
create index outbox_waiting on outbox (zone_id, recorded_at) where delivered_at is null;

create table inbox (
  zone_id int not null,
  message_id uuid not null,
  owner_id uuid,
  source text not null,
  name text not null,
  content_hash bytea not null,
  content bytea not null,
  received_at timestamptz not null,
  received_by text not null,
  state text not null check (state in ('received', 'applied', 'duplicate', 'waiting', 'refused')),
  outcome jsonb,
  decided_at timestamptz,
  primary key (zone_id, message_id),
  unique (zone_id, source, content_hash)
);
create index inbox_by_state on inbox (zone_id, state, received_at);

call protect_owned('events');
call protect_owned('event_subjects');
call protect_owned('idempotency_records');
call protect_owned('outbox');
call protect_owned('inbox');
