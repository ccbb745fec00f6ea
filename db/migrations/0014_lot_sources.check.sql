do $$
begin
  if not exists (select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'entrepot' and c.relname = 'ledger_lot_sources' and c.relrowsecurity and c.relforcerowsecurity) then
    raise exception 'ledger_lot_sources is not under row-level security';
  end if;
  if not exists (select 1 from pg_trigger where tgname = 'ledger_lot_sources_are_history') then
    raise exception 'ledger_lot_sources can be changed';
  end if;
end;
$$;
