import type { TableField, TableShape } from '../model.ts';
import { normalizeHeading } from './heading.ts';

/** Where the fields of a shape most likely stand, by field name. */
export type Columns = Readonly<Record<string, number>>;

/**
 * Finds fields by their headings: first the exact words and aliases, then a heading that contains one of them (`申报数量 KGM`).
 * A column is given to one field only; of two fields that fit loosely, the longer name has it.
 */
export function suggestColumns(shape: TableShape, headers: readonly string[]): Columns {
  const names = headers.map(normalizeHeading);
  const columns: Record<string, number> = {};
  const taken = new Set<number>();
  const give = (field: TableField, place: number): void => {
    if (place < 0 || taken.has(place) || field.name in columns) return;
    columns[field.name] = place;
    taken.add(place);
  };
  for (const field of shape.fields) {
    for (const name of namesOf(field))
      give(
        field,
        names.findIndex((heading, at) => heading === name && !taken.has(at)),
      );
  }
  for (const { field, name } of looseNames(shape)) {
    give(
      field,
      names.findIndex((heading, at) => !taken.has(at) && heading.includes(name)),
    );
  }
  return columns;
}

function namesOf(field: TableField): string[] {
  return [field.words.zh, field.words.en, field.name, ...field.aliases].map(normalizeHeading);
}

/** Short names say too little inside a longer heading: 数量 stands in 法定数量 and in 申报数量, `unit` in `unit weight`. */
function isTelling(name: string): boolean {
  return name.length >= (/[^ -~]/.test(name) ? 4 : 10);
}

function looseNames(shape: TableShape): Array<{ field: TableField; name: string }> {
  return shape.fields
    .flatMap((field) => namesOf(field).map((name) => ({ field, name })))
    .filter(({ name }) => isTelling(name))
    .sort((a, b) => b.name.length - a.name.length);
}
