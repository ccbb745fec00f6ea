-- What leaves the house is delivered until it arrived, or until somebody has to mend it first (src/platform/outbox).

alter table outbox
  -- Nobody tries before this instant; null is at once.
  add column next_attempt_at timestamptz,
  -- Refused for what it says: it waits until a person mends the cause and has it tried again.
  add column failed_at timestamptz,
  add column version int not null default 1,
  -- Code, both messages and facts of the last attempt that did not succeed.
  alter column last_error type jsonb using to_jsonb(last_error),
  add check (delivered_at is null or failed_at is null);

drop index outbox_waiting;
create index outbox_due on outbox (zone_id, recorded_at, message_id) where delivered_at is null and failed_at is null;
create index outbox_failed on outbox (zone_id, recorded_at, message_id) where failed_at is not null;
create index outbox_by_time on outbox (zone_id, recorded_at, message_id);
