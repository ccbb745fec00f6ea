do $$
begin
  if (select count(*) from pg_indexes where schemaname = 'entrepot'
      and indexname in ('verification_lists_own_number', 'gate_passes_own_number')) <> 2 then
    raise exception 'own numbers are not kept apart';
  end if;
end;
$$;
