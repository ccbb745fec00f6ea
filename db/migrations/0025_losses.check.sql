do $$
begin
  if (select count(*) from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'entrepot' and c.relrowsecurity and c.relforcerowsecurity
      and c.relname in ('loss_reports', 'loss_lines')) <> 2 then
    raise exception 'a table of losses is not under row-level security';
  end if;
end;
$$;
