-- 结转类型 of a transfer between books (regime C.3): A deep processing, B surplus material, C free equipment, D deep processing
-- between zones, E material between zones, Y general taxpayer.
alter table verification_lists add column transfer_type text check (transfer_type in ('A', 'B', 'C', 'D', 'E', 'Y'));
