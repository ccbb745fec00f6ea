do $$
begin
  if (select count(*) from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'entrepot' and c.relrowsecurity and c.relforcerowsecurity
      and c.relname in ('state_approvals', 'state_moves')) <> 2 then
    raise exception 'a table of storage by state is not under row-level security';
  end if;
end;
$$;
