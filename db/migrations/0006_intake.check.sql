do $$
declare
  wanted text;
begin
  foreach wanted in array array['column_mappings', 'intake_files'] loop
    if not exists (
      select from pg_class
      where oid = to_regclass(wanted) and relrowsecurity and relforcerowsecurity
    ) then
      raise exception 'table % is missing or not under row-level security', wanted;
    end if;
  end loop;
  if not has_table_privilege('entrepot_app', 'column_mappings', 'insert') then
    raise exception 'the application cannot remember mappings';
  end if;
  if has_table_privilege('entrepot_app', 'intake_files', 'insert') then
    raise exception 'the application can write intake files, which only the writer may';
  end if;
end $$;
