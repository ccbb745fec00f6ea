-- Files that people bring (src/adapters/intake) and the columns that they once mapped (src/adapters/spreadsheet).
-- The files themselves stand in `inbox`, word for word as they came.

create table column_mappings (
  zone_id int not null,
  -- The party whose files these are; the zone's own bear the nil UUID, since a key has no null.
  owner_id uuid not null,
  shape text not null check (shape <> ''),
  -- SHA-256 of the headings, in hexadecimal: the mapping serves files of the same make only.
  header_signature text not null check (header_signature ~ '^[0-9a-f]{64}$'),
  mapping jsonb not null check (jsonb_typeof(mapping -> 'columns') = 'object'),
  updated_by text not null,
  updated_at timestamptz not null,
  primary key (zone_id, owner_id, shape, header_signature)
);
call protect_owned('column_mappings');
call let_app_write('column_mappings');

-- What the inbox does not say of a file: what it is, and under whose sight it is applied, also after a restart.
create table intake_files (
  zone_id int not null,
  message_id uuid not null,
  owner_id uuid,
  kind text not null check (kind in ('window', 'spreadsheet', 'unknown')),
  reach text not null check (reach in ('zone', 'party', 'public')),
  party_id uuid,
  role text not null,
  display_name text not null,
  -- Shape, sheet, columns and target of a table, once its sender has decided them.
  plan jsonb,
  primary key (zone_id, message_id),
  check (plan is null or kind = 'spreadsheet')
);
call protect_owned('intake_files');
