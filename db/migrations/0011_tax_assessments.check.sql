do $$
begin
  if exists (select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'entrepot' and c.relkind = 'r' and c.relname not like 'tariff\_%' and c.relname <> 'migrations'
      and not (c.relrowsecurity and c.relforcerowsecurity)) then
    raise exception 'a table is not under row-level security';
  end if;
end;
$$;
