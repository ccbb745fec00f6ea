import { Type } from 'typebox';
import { accept, andThen, type Day, parseDay, type Result } from '../../kernel/index.ts';
import { defineOperation, type Operation } from '../../platform/operations/index.ts';
import { inForce, type Reference, type ReferenceRow } from './model.ts';

const Row = Type.Object({
  code: Type.String(),
  nameZh: Type.String(),
  nameEn: Type.String(),
  validFrom: Type.Union([Type.String(), Type.Null()]),
  validTo: Type.Union([Type.String(), Type.Null()]),
  verified: Type.Boolean(),
  details: Type.Record(Type.String(), Type.Union([Type.String(), Type.Null()])),
});

const HsEntrySchema = Type.Object({
  code: Type.String(),
  level: Type.Union([
    Type.Literal('section'),
    Type.Literal('chapter'),
    Type.Literal('heading'),
    Type.Literal('subheading'),
  ]),
  nameEn: Type.String(),
  nameZh: Type.Union([Type.String(), Type.Null()]),
});

const Limit = Type.Optional(Type.Integer({ minimum: 1, maximum: 500 }));

/** The operations of published facts; they answer from memory and touch no database. */
export function referenceOperations(reference: Reference): readonly Operation[] {
  return [catalogue(reference), table(reference), searchHs(reference), hs(reference)];
}

const catalogue = (reference: Reference) =>
  defineOperation({
    name: 'list_reference_tables',
    method: 'GET',
    path: '/api/reference',
    permission: 'reference.read',
    summary: { zh: '参数表目录', en: 'The catalogue of reference tables' },
    input: Type.Object({}, { additionalProperties: false }),
    output: Type.Object({ tables: Type.Array(Type.String()), hsEdition: Type.String() }),
    handle: async () => accept({ tables: [...reference.tableNames], hsEdition: reference.hsEdition }),
  });

const table = (reference: Reference) =>
  defineOperation({
    name: 'get_reference_table',
    method: 'GET',
    path: '/api/reference/{table}',
    permission: 'reference.read',
    summary: { zh: '查询参数表，可按代码、名称和日期筛选', en: 'A reference table, by code, name and day' },
    input: Type.Object(
      { table: Type.String(), text: Type.Optional(Type.String()), on: Type.Optional(Type.String()), limit: Limit },
      { additionalProperties: false },
    ),
    output: Type.Object({ table: Type.String(), rows: Type.Array(Row) }),
    handle: async (_context, input) =>
      andThen(reference.table(input.table), ({ name, rows }) =>
        andThen(dayIfGiven(input.on), (on) => {
          const chosen = rows.filter((row) => (on === null || inForce(row, on)) && matches(row, input.text ?? ''));
          return accept({ table: name, rows: chosen.slice(0, input.limit ?? 500).map(plainRow) });
        }),
      ),
  });

const searchHs = (reference: Reference) =>
  defineOperation({
    name: 'search_hs',
    method: 'GET',
    path: '/api/reference/hs',
    permission: 'reference.read',
    summary: { zh: '按编码或品名查找《协调制度》', en: 'Search the Harmonized System by code or name' },
    input: Type.Object({ text: Type.String({ minLength: 1 }), limit: Limit }, { additionalProperties: false }),
    output: Type.Object({ edition: Type.String(), entries: Type.Array(HsEntrySchema) }),
    handle: async (_context, input) =>
      accept({ edition: reference.hsEdition, entries: [...reference.searchHs(input.text, input.limit ?? 50)] }),
  });

const hs = (reference: Reference) =>
  defineOperation({
    name: 'get_hs',
    method: 'GET',
    path: '/api/reference/hs/{code}',
    permission: 'reference.read',
    summary: { zh: '商品编码的类、章、品目和子目', en: 'Section, chapter, heading and subheading of a commodity code' },
    input: Type.Object({ code: Type.String() }, { additionalProperties: false }),
    output: Type.Object({
      code: Type.String(),
      edition: Type.String(),
      section: HsEntrySchema,
      chapter: HsEntrySchema,
      heading: Type.Union([HsEntrySchema, Type.Null()]),
      subheading: Type.Union([HsEntrySchema, Type.Null()]),
    }),
    handle: async (_context, input) => reference.hs(input.code),
  });

function dayIfGiven(text: string | undefined): Result<Day | null> {
  return text === undefined ? accept(null) : parseDay(text);
}

function matches(row: ReferenceRow, text: string): boolean {
  const wanted = text.trim().toLowerCase();
  return (
    row.code.toLowerCase().startsWith(wanted) ||
    row.nameZh.includes(wanted) ||
    row.nameEn.toLowerCase().includes(wanted) ||
    Object.values(row.details).some((detail) => detail?.toLowerCase() === wanted)
  );
}

/** A typed row carries exact ratios; on the wire only the shared columns and the cells of the file travel. */
function plainRow({ code, nameZh, nameEn, validFrom, validTo, verified, details }: ReferenceRow): ReferenceRow {
  return { code, nameZh, nameEn, validFrom, validTo, verified, details: { ...details } };
}
