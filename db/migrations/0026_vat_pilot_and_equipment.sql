-- 增值税一般纳税人资格试点: when an enterprise is a general VAT taxpayer of the pilot, in src/regime/vat-pilot. Periods are counted
-- for each enterprise, so that of two recorded at the same moment one meets the other's key.
create table vat_pilot_periods (
  zone_id int not null,
  owner_id uuid not null,
  period_no int not null check (period_no > 0),
  from_on date not null,
  through_on date,
  approval_no text not null check (btrim(approval_no) <> ''),
  recorded_by text not null,
  recorded_at timestamptz not null,
  ended_by text,
  ended_at timestamptz,
  end_reason text,
  version int not null,
  primary key (zone_id, owner_id, period_no),
  -- The day before the first: it was recorded by mistake and never held.
  check (through_on >= from_on - 1),
  check ((ended_at is null) = (ended_by is null) and (ended_at is null or through_on is not null))
);

call protect_owned('vat_pilot_periods');

-- Early release of equipment that bears consumption tax: it was left out before, so what was recorded had none.
alter table equipment_removals add column consumption_tax_rate text, add column consumption_tax bigint;
update equipment_removals set consumption_tax_rate = '0', consumption_tax = 0 where kind = 'tax_paid';
alter table equipment_removals drop constraint equipment_tax_recorded;
alter table equipment_removals add constraint equipment_tax_recorded check (
  (kind <> 'tax_paid' and total is null)
  or (kind = 'tax_paid' and num_nonnulls(price, rates_on, duty_rate, consumption_tax_rate, vat_rate, rate_reason, months_used,
    months_total, dutiable_value, duty, consumption_tax, vat, total, basis) = 14 and total = duty + consumption_tax + vat)
);
