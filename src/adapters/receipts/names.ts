import { assert } from '../../kernel/index.ts';
import type { Reference, ReferenceRow } from '../../primitives/reference/index.ts';

/** Codes by code and by every published name, in lower case. */
export interface NameBook {
  readonly units: ReadonlyMap<string, string>;
  readonly currencies: ReadonlyMap<string, string>;
  readonly countries: ReadonlyMap<string, string>;
}

const books = new WeakMap<Reference, NameBook>();

export function nameBook(reference: Reference): NameBook {
  const known = books.get(reference);
  if (known) return known;
  const made = {
    units: namesOf(reference, 'units', (row) => [row.code, row.nameZh, row.nameEn]),
    currencies: namesOf(reference, 'currencies', (row) => [row.details.customsCode, row.nameZh, row.nameEn, row.code]),
    countries: namesOf(reference, 'countries', (row) => [
      row.details.customsCode,
      row.nameZh,
      row.nameEn,
      row.code,
      row.details.isoAlpha2,
    ]),
  };
  books.set(reference, made);
  return made;
}

/** `read` gives the code first, then its names. */
function namesOf(
  reference: Reference,
  table: string,
  read: (row: ReferenceRow) => ReadonlyArray<string | null | undefined>,
): ReadonlyMap<string, string> {
  const found = reference.table(table);
  assert(found.ok, `the reference ships the table ${table}`);
  const names = new Map<string, string>();
  const rows = found.value.rows.map(read);
  for (const [code, ...others] of rows) {
    if (!code) continue;
    for (const other of others) {
      const name = other?.trim().toLowerCase();
      if (name && !names.has(name)) names.set(name, code);
    }
  }
  // A code always means itself, whatever another row's name may be.
  for (const [code] of rows) if (code) names.set(code, code);
  return names;
}
