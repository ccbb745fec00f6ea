do $$
begin
  if (select count(*) from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'entrepot' and c.relrowsecurity and c.relforcerowsecurity
      and c.relname in ('repair_orders', 'use_records', 'use_lines')) <> 3 then
    raise exception 'a table of actual use is not under row-level security';
  end if;
end;
$$;
