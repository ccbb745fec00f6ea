-- Taxes of second-line sales (src/regime/duty/sale): each assessment is kept; the newest of a list counts.

create table tax_assessments (
  zone_id int not null,
  list_id uuid not null,
  assessment_no int not null check (assessment_no >= 1),
  owner_id uuid not null,
  list_no text not null,
  -- The list's change count at the time: a later change asks for a new assessment.
  change_count int not null,
  assessed_on date not null,
  assessed_at timestamptz not null,
  duty bigint not null check (duty >= 0),
  consumption_tax bigint not null check (consumption_tax >= 0),
  vat bigint not null check (vat >= 0),
  total bigint not null,
  -- What is due by its formula but too small to be collected, by tax kind, as decimal text.
  uncollected jsonb not null,
  basis jsonb not null,
  tariff_edition text not null,
  -- The rates come from the sample that ships with the product, which is not current law.
  is_sample boolean not null,
  version int not null,
  primary key (zone_id, list_id, assessment_no),
  check (total = duty + consumption_tax + vat)
);
create index tax_assessments_by_day on tax_assessments (zone_id, assessed_on);

create table tax_assessment_lines (
  zone_id int not null,
  list_id uuid not null,
  assessment_no int not null,
  line_no int not null,
  owner_id uuid not null,
  hs_code text not null,
  price bigint not null,
  currency_code text not null,
  exchange_rate numeric not null check (exchange_rate > 0),
  customs_value bigint not null check (customs_value >= 0),
  -- taxed, or exempt with the levy mode that says so.
  treatment text not null check (treatment in ('taxed', 'exempt')),
  levy_mode text not null,
  duty_rate numeric not null,
  consumption_tax_rate numeric not null,
  vat_rate numeric not null,
  rate_reason text not null,
  duty bigint not null,
  consumption_tax bigint not null,
  vat bigint not null,
  version int not null,
  primary key (zone_id, list_id, assessment_no, line_no)
);

call protect_owned('tax_assessments');
call protect_owned('tax_assessment_lines');
