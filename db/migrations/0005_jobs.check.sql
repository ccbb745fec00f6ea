do $$
begin
  if exists (select from job_runs where state in ('done', 'failed') and result is null) then
    raise exception 'a job has ended without a result';
  end if;
  if not (select relrowsecurity and relforcerowsecurity from pg_class where oid = 'job_runs'::regclass) then
    raise exception 'row-level security is not forced on job_runs';
  end if;
  if has_table_privilege('entrepot_app', 'job_runs', 'delete') then
    raise exception 'the application may delete jobs';
  end if;
end;
$$;
