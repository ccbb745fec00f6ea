-- The tariff (src/regime/tariff). Reference tables: the same for every zone, read by everybody, written by the owner's
-- import alone, and never changed afterwards. They bear no zone_id; on a cluster they are replicated to every node.

create table tariff_editions (
  edition text not null check (edition <> ''),
  -- In force from valid_from to valid_to, both included; null is open.
  valid_from date not null,
  valid_to date,
  source text not null check (source <> ''),
  -- A sample is not current law; imported law speaks before it.
  is_sample boolean not null,
  imported_at timestamptz not null,
  imported_by text not null,
  -- SHA-256 of the imported file, in hexadecimal.
  file_hash text not null check (file_hash ~ '^[0-9a-f]{64}$'),
  line_count int not null check (line_count > 0),
  primary key (edition),
  check (valid_to is null or valid_to >= valid_from)
);
comment on table tariff_editions is 'reference table: editions of the tariff';

create table tariff_lines (
  edition text not null references tariff_editions,
  code text not null check (code ~ '^[0-9]{10}$'),
  name_zh text not null,
  name_en text,
  -- Rates are fractions: 0.13 is 13 %.
  general_rate numeric(9, 6) check (general_rate >= 0),
  preferential_rate numeric(9, 6) check (preferential_rate >= 0),
  export_rate numeric(9, 6) check (export_rate >= 0),
  consumption_tax_rate numeric(9, 6) check (consumption_tax_rate >= 0 and consumption_tax_rate < 1),
  vat_rate numeric(9, 6) not null check (vat_rate >= 0),
  -- Three-digit codes of customs.
  first_unit text not null check (first_unit ~ '^[0-9]{3}$'),
  second_unit text check (second_unit ~ '^[0-9]{3}$'),
  licence text,
  remark text,
  elements text,
  primary key (edition, code)
);
comment on table tariff_lines is 'reference table: lines of the tariff';

grant select on tariff_editions, tariff_lines to entrepot_app, entrepot_writer;
