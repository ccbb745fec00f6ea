do $$
begin
  if exists (select 1 from verification_lists
    where related_book_no is not null and posted_at is not null and counterpart_ready_at is null) then
    raise exception 'a posted transfer does not know when its other side was ready';
  end if;
end;
$$;
