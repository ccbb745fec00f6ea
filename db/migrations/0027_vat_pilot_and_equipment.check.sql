do $$
begin
  if not exists (select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'entrepot' and c.relrowsecurity and c.relforcerowsecurity and c.relname = 'vat_pilot_periods') then
    raise exception 'the periods of the VAT pilot are not under row-level security';
  end if;
end;
$$;
