-- The scan box finds every document by the numbers that it bears (src/insight/search): one index in byte order for each.
create index delivery_forms_from_form_no on delivery_forms (zone_id, (form_no collate "C")) where form_no is not null;
create index delivery_forms_from_internal_no on delivery_forms (zone_id, (internal_no collate "C"));
create index stock_notes_from_note_no on stock_notes (zone_id, (note_no collate "C")) where note_no is not null;
create index stock_notes_from_internal_no on stock_notes (zone_id, (internal_no collate "C"));
create index write_offs_from_write_off_no on write_offs (zone_id, (write_off_no collate "C"));
create index easy_entries_from_internal_no on easy_entries (zone_id, (internal_no collate "C"));
create index productions_from_internal_no on productions (zone_id, (internal_no collate "C"));
create index work_orders_from_work_order_no on work_orders (zone_id, (work_order_no collate "C"));
create index use_records_from_internal_no on use_records (zone_id, (internal_no collate "C"));
create index repair_orders_from_order_no on repair_orders (zone_id, (order_no collate "C"));
create index loss_reports_from_internal_no on loss_reports (zone_id, (internal_no collate "C"));
create index state_moves_from_internal_no on state_moves (zone_id, (internal_no collate "C"));
