import type { DeclaredGatePassHead, DeclaredListHead, DeclaredListLine } from '../customs-window/index.ts';

type Codes<T> = Readonly<Record<string, T>>;

/** The codes that our documents keep, in the words of the window's messages (regime C.3). */
export const listTypes: Codes<DeclaredListHead['listType']> = {
  '0': 'ordinary',
  '1': 'consolidated',
  '3': 'enter_first_declare_later',
  '4': 'simple_processing',
  '5': 'bonded_display',
  '6': 'circulation_inside_zone',
  '7': 'zone_port_link',
  '8': 'cross_border_retail',
  '9': 'general_taxpayer_finished_goods',
};

export const transferTypes: Codes<NonNullable<DeclaredListHead['transferType']>> = {
  A: 'deep_processing',
  B: 'surplus_material',
  C: 'free_equipment',
  D: 'inter_zone_deep_processing',
  E: 'inter_zone_material',
  Y: 'general_taxpayer',
};

export const reliefModes: Codes<DeclaredListLine['reliefMode']> = {
  '1': 'taxed',
  '2': 'half',
  '3': 'exempt',
  '4': 'special_case',
  '5': 'by_duty_nature',
  '6': 'deposit',
  '7': 'letter_of_guarantee',
  '8': 'half_supplement',
  '9': 'full_refund',
};

export const passTypes: Codes<DeclaredGatePassHead['passType']> = {
  '1': 'enter_first',
  '2': 'first_line_integrated',
  '3': 'second_line',
  '4': 'non_declaration',
  '5': 'gate_registered_goods',
  '6': 'empty_vehicle',
};

export const bindings: Codes<NonNullable<DeclaredGatePassHead['binding']>> = {
  '1': 'one_vehicle_many_documents',
  '2': 'one_to_one',
  '3': 'one_document_many_vehicles',
};

export const documentKinds: Codes<NonNullable<DeclaredGatePassHead['relatedDocumentKind']>> = {
  list: 'verification_list',
  stock_note: 'stock_note',
  bill_of_lading: 'bill_of_lading',
};

/** A code as its message names it. One that is absent or unknown becomes nothing, and the writer says which field lacks it. */
export function wordOf<T extends string>(codes: Codes<T>, code: string | null): T {
  return codes[code ?? ''] ?? ('' as T);
}

/** A code that travels as it is: the writer checks its form again and names the field. */
export function plainCode<T extends string>(code: string | null): T {
  return (code ?? '') as T;
}
