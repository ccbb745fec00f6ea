do $$
begin
  if (select count(*) from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'entrepot' and c.relrowsecurity and c.relforcerowsecurity
      and c.relname in ('bills_of_material', 'bill_lines', 'work_orders', 'work_order_materials', 'productions',
        'production_materials', 'production_outputs')) <> 7 then
    raise exception 'a table of processing is not under row-level security';
  end if;
  if exists (select 1 from account_books where kind = 'processing' and processing_type is null) then
    raise exception 'a processing book does not say how it records consumption';
  end if;
end;
$$;
