do $$
declare
  wanted text;
begin
  foreach wanted in array array['parties', 'party_identifiers', 'places'] loop
    if not exists (
      select from pg_class
      where oid = to_regclass(wanted) and relrowsecurity and relforcerowsecurity
    ) then
      raise exception 'table % is missing or its row security is not forced', wanted;
    end if;
  end loop;
end $$;
