import { accept, type Result } from '../../../kernel/index.ts';
import { columnLetters } from '../columns.ts';
import type { Mapping, TableShape } from '../model.ts';
import { refuse } from '../refusals.ts';

/** Refusals: `mapping_field_unknown`, `mapping_column_shared`, `mapping_fields_missing`. */
export function checkMapping(shape: TableShape, mapping: Mapping): Result<Mapping> {
  const fieldByPlace = new Map<number, string>();
  for (const [field, place] of Object.entries(mapping.columns)) {
    if (!shape.fields.some(({ name }) => name === field)) {
      return refuse('mapping_field_unknown', { field, shape: shape.name });
    }
    const other = fieldByPlace.get(place);
    if (other !== undefined) {
      return refuse('mapping_column_shared', { column: columnLetters(place), fields: `${other}, ${field}` });
    }
    fieldByPlace.set(place, field);
  }
  const missing = shape.fields.filter((field) => field.required && mapping.columns[field.name] === undefined);
  if (missing.length === 0) return accept(mapping);
  return refuse('mapping_fields_missing', {
    fieldsZh: missing.map(({ words }) => words.zh).join('、'),
    fieldsEn: missing.map(({ words }) => words.en).join(', '),
  });
}
