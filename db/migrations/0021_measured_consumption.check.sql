do $$
begin
  if exists (select 1 from productions p join production_materials m using (zone_id, production_id)
    where not p.measured and m.consumed is distinct from m.consumed_by_bill) then
    raise exception 'a production differs from its bill of material and does not count as measured';
  end if;
end;
$$;
