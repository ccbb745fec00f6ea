-- An enterprise's own number names one living document of it, also when two people draft at the same moment.

create unique index verification_lists_own_number on verification_lists (zone_id, owner_id, internal_no) where state <> 'deleted';
create unique index gate_passes_own_number on gate_passes (zone_id, owner_id, internal_no) where state <> 'deleted';
