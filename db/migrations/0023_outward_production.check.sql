do $$
begin
  if exists (select 1 from productions where outward_form is not null and work_order_no is not null) then
    raise exception 'a production was made in the workshop and outside at once';
  end if;
end;
$$;
