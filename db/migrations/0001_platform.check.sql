do $$
begin
  if exists (select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'entrepot' and c.relname in ('events', 'event_subjects', 'idempotency_records', 'outbox', 'inbox', 'zones')
      and not (c.relrowsecurity and c.relforcerowsecurity)) then
    raise exception 'a table of the platform is not under row-level security';
  end if;
end;
$$;
