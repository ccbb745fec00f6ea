-- Organisations and people (src/primitives/parties) and the parts of the zone (src/primitives/places).

create table parties (
  zone_id int not null,
  party_id uuid not null,
  -- A party owns its own row: an enterprise sees itself, zone-wide roles see all.
  owner_id uuid not null,
  kind text not null check (kind in ('organisation', 'person')),
  name_zh text not null check (name_zh <> ''),
  name_en text,
  uscc text check (uscc ~ '^[0-9A-HJ-NP-RTUW-Y]{18}$'),
  customs_code text check (customs_code ~ '^[0-9A-Z]{10}$'),
  roles jsonb not null check (jsonb_typeof(roles) = 'array'),
  credit_level text check (credit_level in ('advanced_certified', 'general', 'discredited')),
  registered_on date not null,
  -- A copy for reading; party_identifiers is what keeps them unique.
  identifiers jsonb not null check (jsonb_typeof(identifiers) = 'array'),
  version int not null check (version >= 1),
  primary key (zone_id, party_id),
  unique (zone_id, uscc),
  unique (zone_id, customs_code),
  check (owner_id = party_id),
  check (kind = 'organisation' or uscc is null),
  check (not roles ? 'zone_enterprise' or (uscc is not null and customs_code is not null))
);

create table party_identifiers (
  zone_id int not null,
  scheme text not null check (scheme in ('gln', 'lei', 'eori', 'duns', 'tax_no', 'own_no')),
  identifier text not null check (identifier <> ''),
  owner_id uuid not null,
  party_id uuid not null,
  -- An identifier that a party gave up stays as a closed row and may be taken over.
  active boolean not null,
  version int not null check (version >= 1),
  primary key (zone_id, scheme, identifier),
  check (owner_id = party_id)
);
create index party_identifiers_by_party on party_identifiers (zone_id, party_id);

create table places (
  zone_id int not null,
  place_id uuid not null,
  parent_id uuid,
  kind text not null check (
    kind in ('zone', 'plot', 'building', 'workshop', 'warehouse', 'yard', 'checkpoint', 'lane', 'office')
  ),
  code text not null check (code ~ '^[A-Z0-9][A-Z0-9-]{0,31}$'),
  name_zh text not null check (name_zh <> ''),
  name_en text not null check (name_en <> ''),
  bonded boolean not null,
  area_m2 bigint check (area_m2 >= 0),
  capacity jsonb not null check (jsonb_typeof(capacity) = 'object'),
  -- GeoJSON: Point, LineString or Polygon.
  geometry jsonb check (geometry ->> 'type' in ('Point', 'LineString', 'Polygon')),
  version int not null check (version >= 1),
  primary key (zone_id, place_id),
  unique (zone_id, code),
  check ((kind = 'zone') = (parent_id is null)),
  check (parent_id <> place_id)
);
create index places_by_parent on places (zone_id, parent_id);

call protect_owned('parties');
call protect_owned('party_identifiers');
call protect_zone('places');
