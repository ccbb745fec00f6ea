-- Long work that people follow (src/platform/jobs). The queue itself belongs to its library, in a schema of its own;
-- this table is what a job's owner sees of it.

create table job_runs (
  zone_id int not null,
  job_id uuid not null,
  -- The party whose job it is; null is the zone's own.
  owner_id uuid,
  kind text not null check (kind <> ''),
  state text not null check (state in ('queued', 'running', 'done', 'failed', 'cancelled')),
  done bigint not null default 0 check (done >= 0),
  total bigint check (total >= 0),
  note jsonb,
  input jsonb,
  -- The answer when done; the refusal or the number of the incident when failed.
  result jsonb,
  created_by text not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (zone_id, job_id),
  check ((state in ('done', 'failed')) = (result is not null))
);
create index job_runs_by_owner on job_runs (zone_id, owner_id, job_id);

call protect_owned('job_runs');
call let_app_write('job_runs');
revoke delete on job_runs from entrepot_app;
