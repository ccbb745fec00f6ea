do $$
declare
  wanted text;
begin
  foreach wanted in array array['tariff_editions', 'tariff_lines'] loop
    if to_regclass(wanted) is null then
      raise exception 'table % is missing', wanted;
    end if;
    if exists (
      select from information_schema.columns
      where table_schema = current_schema() and table_name = wanted and column_name = 'zone_id'
    ) then
      raise exception 'reference table % bears a zone', wanted;
    end if;
  end loop;
  if exists (
    select from tariff_editions e
    where e.line_count <> (select count(*) from tariff_lines l where l.edition = e.edition)
  ) then
    raise exception 'an edition of the tariff does not have the lines that it counts';
  end if;
end $$;
