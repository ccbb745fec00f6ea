do $$
begin
  if (select count(*) from pg_index x join pg_class c on c.oid = x.indexrelid join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'entrepot' and x.indisvalid and c.relname in ('outbox_due', 'outbox_failed', 'outbox_by_time')) <> 3 then
    raise exception 'an index of the outbox is missing or invalid';
  end if;
  if (select format_type(atttypid, atttypmod) from pg_attribute
      where attrelid = 'entrepot.outbox'::regclass and attname = 'last_error') is distinct from 'jsonb' then
    raise exception 'the last error of a message is not kept with its code';
  end if;
  if has_table_privilege('entrepot_app', 'entrepot.outbox', 'insert, update, delete, truncate') then
    raise exception 'the application may write the outbox';
  end if;
end;
$$;
