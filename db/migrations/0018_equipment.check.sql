do $$
begin
  if (select count(*) from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'entrepot' and c.relrowsecurity and c.relforcerowsecurity
      and c.relname in ('equipment', 'equipment_removals', 'equipment_exits', 'equipment_pilot_years')) <> 4 then
    raise exception 'a table of the equipment book is not under row-level security';
  end if;
  if not exists (select 1 from pg_constraint where conname = 'equipment_tax_recorded')
    or not exists (select 1 from pg_constraint where conname = 'equipment_exit_balanced') then
    raise exception 'the equipment book lacks the rule for its tax records or its exits';
  end if;
end;
$$;
