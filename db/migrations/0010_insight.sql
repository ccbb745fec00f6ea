-- What people look at first (src/insight, src/primitives/events): indexes for the desk, the exceptions and the scan box.
--
-- Row-level security lets an index serve only comparisons that reveal nothing of hidden rows, which LIKE is not. The scan
-- box therefore asks for what starts with a text as a range in byte order: hence the indexes with collation "C".

create index events_by_kind on events (zone_id, kind, event_id desc);
create index events_by_owner on events (zone_id, owner_id, event_id desc);
create index event_subjects_by_event on event_subjects (zone_id, event_id);

create index verification_lists_by_owner on verification_lists (zone_id, owner_id, state, created_at);
create index verification_lists_newest on verification_lists (zone_id, created_at desc, list_id desc);
create index verification_lists_by_entry_no on verification_lists (zone_id, (entry_no collate "C")) where entry_no is not null;
create index verification_lists_from_list_no on verification_lists (zone_id, (list_no collate "C")) where list_no is not null;
create index verification_lists_from_pre_entry_no on verification_lists (zone_id, (pre_entry_no collate "C"))
  where pre_entry_no is not null;
create index verification_lists_from_internal_no on verification_lists (zone_id, (internal_no collate "C"));
create index verification_lists_claiming on verification_lists (zone_id, pre_deducted_at)
  where state in ('pre_deducted', 'approved');
create index verification_lists_unconfirmed on verification_lists (zone_id, posted_at)
  where posted_at is not null and customs_posted_at is null;
create index verification_lists_confirmed_alone on verification_lists (zone_id, customs_posted_at)
  where customs_posted_at is not null and posted_at is null;

create index gate_passes_by_owner on gate_passes (zone_id, owner_id, state, created_at);
create index gate_passes_newest on gate_passes (zone_id, created_at desc, pass_id desc);
create index gate_passes_from_pass_no on gate_passes (zone_id, (pass_no collate "C")) where pass_no is not null;
create index gate_passes_from_internal_no on gate_passes (zone_id, (internal_no collate "C"));
create index gate_passes_from_vehicle_no on gate_passes (zone_id, (vehicle_no collate "C"));
create index gate_passes_from_container_no on gate_passes (zone_id, (container_no collate "C")) where container_no is not null;
create index gate_passes_approved on gate_passes (zone_id, approved_at) where state in ('approved', 'passed_first');
create index gate_passes_passed on gate_passes (zone_id, passed_at) where passed_at is not null;

create index book_items_from_material_no on book_items (zone_id, (material_no collate "C"));
create index book_items_from_hs_code on book_items (zone_id, (hs_code collate "C"));

create index outbox_waiting_by_owner on outbox (zone_id, owner_id, recorded_at) where delivered_at is null;
create index inbox_by_owner on inbox (zone_id, owner_id, state, received_at);
