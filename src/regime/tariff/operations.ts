import { Type } from 'typebox';
import { accept, andThen, type Day, parseDay, type Result } from '../../kernel/index.ts';
import { defineOperation, type Operation, type OperationContext } from '../../platform/operations/index.ts';
import type { TariffEdition } from './model.ts';
import { refuse } from './refusals.ts';
import { tariffLineOn } from './service.ts';
import { findEditionOn, listEditions, searchLines } from './store.ts';

const TextOrNull = Type.Union([Type.String(), Type.Null()]);

const LineSchema = Type.Object({
  edition: Type.String(),
  isSample: Type.Boolean(),
  validFrom: Type.String(),
  validTo: TextOrNull,
  code: Type.String(),
  nameZh: Type.String(),
  nameEn: TextOrNull,
  generalRate: TextOrNull,
  preferentialRate: TextOrNull,
  exportRate: TextOrNull,
  consumptionTaxRate: TextOrNull,
  vatRate: Type.String(),
  firstUnit: Type.String(),
  secondUnit: TextOrNull,
  licence: TextOrNull,
  remark: TextOrNull,
  elements: TextOrNull,
});

export const EditionSchema = Type.Object({
  edition: Type.String(),
  validFrom: Type.String(),
  validTo: TextOrNull,
  source: Type.String(),
  isSample: Type.Boolean(),
  importedAt: Type.String(),
  importedBy: Type.String(),
  lineCount: Type.Integer(),
});

const OnDay = Type.Optional(Type.String({ description: 'YYYY-MM-DD; today when absent' }));

const getLine = defineOperation({
  name: 'get_tariff_line',
  method: 'GET',
  path: '/api/tariff/{code}',
  permission: 'tariff.read',
  summary: { zh: '查询某日适用的税率和法定单位', en: 'Rates and statutory units of a code on a day' },
  input: Type.Object({ code: Type.String(), on: OnDay }),
  output: LineSchema,
  handle: async (context, { code, on }) => {
    const asked = dayOf(context, on);
    if (!asked.ok) return asked;
    return context.database.read(context.caller.settings, (tx) => tariffLineOn(tx, code, asked.value));
  },
});

const searchTariff = defineOperation({
  name: 'search_tariff',
  method: 'GET',
  path: '/api/tariff',
  permission: 'tariff.read',
  summary: { zh: '按编码或品名查找税则', en: 'Search the tariff by code or name' },
  input: Type.Object({
    search: Type.Optional(Type.String()),
    on: OnDay,
    after: Type.Optional(Type.String()),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
  }),
  output: Type.Object({
    edition: Type.String(),
    isSample: Type.Boolean(),
    lines: Type.Array(LineSchema),
    /** Pass it as `after` for the next page; null at the end. */
    next: TextOrNull,
  }),
  handle: async (context, input) => {
    const asked = dayOf(context, input.on);
    if (!asked.ok) return asked;
    const limit = input.limit ?? 50;
    return context.database.read(context.caller.settings, async (tx) => {
      const edition = await findEditionOn(tx, asked.value);
      if (!edition) return refuse('tariff_edition_missing', { on: asked.value });
      const text = input.search ?? '';
      const lines = await searchLines(tx, edition, { text, after: input.after ?? '', limit });
      const next = lines.length === limit ? (lines.at(-1)?.code ?? null) : null;
      return accept({ edition: edition.edition, isSample: edition.isSample, lines: [...lines], next });
    });
  },
});

const listTariffEditions = defineOperation({
  name: 'list_tariff_editions',
  method: 'GET',
  path: '/api/tariff/editions',
  permission: 'tariff.read',
  summary: { zh: '已导入的税则版本', en: 'The imported editions of the tariff' },
  input: Type.Object({}),
  output: Type.Object({ editions: Type.Array(EditionSchema) }),
  handle: async (context) => {
    const editions = await context.database.read(context.caller.settings, listEditions);
    return accept({ editions: editions.map(editionAnswer) });
  },
});

/** An edition as it travels: no hash, instants as text. */
export function editionAnswer({ fileHash: _hash, importedAt, ...edition }: TariffEdition) {
  return { ...edition, importedAt: importedAt.toISOString() };
}

function dayOf(context: OperationContext, text: string | undefined): Result<Day> {
  return text === undefined ? accept(context.today()) : andThen(parseDay(text), accept);
}

export const tariffOperations: readonly Operation[] = [searchTariff, listTariffEditions, getLine];
