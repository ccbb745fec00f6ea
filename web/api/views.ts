import type { OutputOf } from './operations.ts';

/** The documents as the API shows them. */
export type ListView = OutputOf<'get_list'>;
export type ListLine = OutputOf<'list_list_lines'>['rows'][number];
export type PassView = OutputOf<'get_gate_pass'>['pass'];
export type PassLine = OutputOf<'get_gate_pass'>['lines'][number];
export type DeliveryForm = OutputOf<'get_delivery_form'>['form'];
export type DeliveryFormLine = OutputOf<'get_delivery_form'>['lines'][number];
export type StockNote = OutputOf<'get_stock_note'>['note'];
export type StockNoteLine = OutputOf<'get_stock_note'>['lines'][number];
export type BookView = OutputOf<'get_book'>;
export type BookItem = OutputOf<'get_book_item'>['item'];
export type Lot = OutputOf<'get_book_item'>['lots'][number];
export type BookEntry = OutputOf<'list_book_entries'>['rows'][number];
export type EventView = OutputOf<'get_event'>;
export type Party = OutputOf<'get_party'>;
export type Place = OutputOf<'get_place'>;
export type Discrepancy = OutputOf<'list_discrepancies'>['rows'][number];
export type TariffLine = OutputOf<'get_tariff_line'>;
export type IntakeFile = OutputOf<'list_intake_files'>['rows'][number];
export type TablePreview = OutputOf<'preview_intake_table'>;
