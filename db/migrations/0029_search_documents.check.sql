do $$
begin
  if (select count(*) from pg_indexes where schemaname = 'entrepot' and indexname like '%\_from\_%\_no') < 18 then
    raise exception 'a number of a document has no index for the scan box';
  end if;
end;
$$;
