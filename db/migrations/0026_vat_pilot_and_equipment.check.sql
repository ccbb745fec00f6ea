do $$
begin
  if (select count(*) from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'entrepot' and c.relrowsecurity and c.relforcerowsecurity
      and c.relname in ('vat_pilot_periods', 'equipment_removals')) <> 2 then
    raise exception 'periods of the VAT pilot or removals of equipment are not under row-level security';
  end if;
end;
$$;
