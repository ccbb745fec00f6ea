-- A production whose materials were recorded as really used tells something of the unit consumption (src/insight/drift);
-- one whose materials were taken from the bill of material repeats what was declared.
alter table productions add column measured boolean;
update productions p set measured = exists (
  select 1 from production_materials m
  where m.zone_id = p.zone_id and m.production_id = p.production_id and m.consumed is distinct from m.consumed_by_bill);
alter table productions alter column measured set not null;
-- Measured productions of a book by day: what the watch over unit consumption reads.
create index productions_measured on productions (zone_id, book_id, produced_on) where measured;
