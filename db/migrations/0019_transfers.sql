-- Transfers between books (src/regime/clearance): both sides post together, or neither does.

-- When the other side of a transfer was seen, or said, to be ready; its list posts only then.
alter table verification_lists add column counterpart_ready_at timestamptz;
-- Whether the other book is kept elsewhere; null until the zone has looked, and for lists that are no transfer.
alter table verification_lists add column counterpart_is_foreign boolean;
-- Transfers that were posted before both sides waited for each other stay as they are.
update verification_lists set counterpart_ready_at = posted_at where related_book_no is not null and posted_at is not null;

create index verification_lists_by_related on verification_lists (zone_id, related_list_no) where related_list_no is not null;
