do $$
begin
  if exists (select 1 from verification_lists where transfer_type is not null and transfer_type <> 'Y' and related_book_no is null) then
    raise exception 'a transfer of a named type names no other book';
  end if;
end;
$$;
