do $$
begin
  -- The comparisons of the scan box must stay usable by an index under row-level security.
  if exists (select 1 from pg_proc where proname in ('text_ge', 'text_lt', 'texteq', 'uuid_eq', 'timestamptz_lt') and not proleakproof) then
    raise exception 'a comparison that the scan box needs is not leakproof on this server';
  end if;
  if (select count(*) from pg_index x join pg_class c on c.oid = x.indexrelid join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'entrepot' and x.indisvalid
        and c.relname in ('events_by_kind', 'verification_lists_from_list_no', 'gate_passes_approved', 'book_items_from_hs_code')) <> 4 then
    raise exception 'an index of the first screens is missing or invalid';
  end if;
end;
$$;
