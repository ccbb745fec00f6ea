do $$
declare
  wanted text;
  target regclass;
begin
  foreach wanted in array array['zones', 'events', 'event_subjects', 'idempotency_records', 'outbox', 'inbox'] loop
    target := to_regclass('entrepot.' || wanted);
    if target is null then
      raise exception 'table % is missing', wanted;
    end if;
    if not (select relrowsecurity and relforcerowsecurity from pg_class where oid = target) then
      raise exception 'table % is not under forced row-level security', wanted;
    end if;
    if not has_table_privilege('entrepot_app', target, 'select')
      or has_table_privilege('entrepot_app', target, 'insert, update, delete, truncate') then
      raise exception 'the application has other rights on % than to read it', wanted;
    end if;
    if has_table_privilege('entrepot_writer', target, 'delete, truncate') then
      raise exception 'the writer may delete from %', wanted;
    end if;
  end loop;
  foreach wanted in array array['events', 'event_subjects'] loop
    if not exists (select from pg_trigger where tgrelid = to_regclass('entrepot.' || wanted)
      and tgname = wanted || '_are_history' and tgenabled = 'O') then
      raise exception 'nothing keeps the history of % from being changed', wanted;
    end if;
  end loop;
  foreach wanted in array array['auth', 'jobs'] loop
    if has_schema_privilege('entrepot_app', wanted, 'usage') or has_schema_privilege('entrepot_writer', wanted, 'usage') then
      raise exception 'application or writer can look into schema %', wanted;
    end if;
  end loop;
end;
$$;
