do $$
begin
  if (select count(*) from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'entrepot' and c.relrowsecurity and c.relforcerowsecurity
      and c.relname in ('delivery_forms', 'delivery_form_lines', 'stock_notes', 'stock_note_lines')) <> 4 then
    raise exception 'a table of delivery is not under row-level security';
  end if;
  if exists (select 1 from information_schema.columns
    where table_schema = 'entrepot' and table_name = 'gate_pass_lines' and column_name = 'list_id') then
    raise exception 'the lines of gate passes still name lists only';
  end if;
end;
$$;
