do $$
begin
  if (select count(*) from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'entrepot' and c.relrowsecurity and c.relforcerowsecurity
      and c.relname in ('easy_entries', 'easy_moves', 'easy_suspensions')) <> 3 then
    raise exception 'a table of easy entry is not under row-level security';
  end if;
end;
$$;
