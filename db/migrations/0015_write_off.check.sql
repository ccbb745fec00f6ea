do $$
begin
  if exists (select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'entrepot' and c.relkind = 'r' and c.relname like 'write\_off%'
      and not (c.relrowsecurity and c.relforcerowsecurity)) then
    raise exception 'a table of write-offs is not under row-level security';
  end if;
  if (select count(*) from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'entrepot' and c.relkind = 'r' and c.relname like 'write\_off%') <> 4 then
    raise exception 'a table of write-offs is missing';
  end if;
end;
$$;
