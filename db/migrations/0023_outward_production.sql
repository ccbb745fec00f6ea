-- 外发加工: the declaration form under which something was made outside the zone, of materials that are out on leave.
alter table productions add column outward_form text;
