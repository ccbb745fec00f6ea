import type { Day } from '../../kernel/index.ts';
import { arrayLiteral, type Queryable } from '../../platform/db/index.ts';
import type { TariffEdition, TariffLine, TariffLineDraft } from './model.ts';
import { canonicalRate } from './rate.ts';

/** Rows that one statement takes: a tariff has twelve thousand lines of sixteen values. */
const rowsPerStatement = 2_000;

const editionColumns = `edition, valid_from as "validFrom", valid_to as "validTo", source, is_sample as "isSample",
  imported_at as "importedAt", imported_by as "importedBy", file_hash as "fileHash", line_count as "lineCount"`;

const lineColumns = `l.edition, l.code, l.name_zh as "nameZh", l.name_en as "nameEn", l.general_rate as "generalRate",
  l.preferential_rate as "preferentialRate", l.export_rate as "exportRate",
  l.consumption_tax_rate as "consumptionTaxRate", l.vat_rate as "vatRate", l.first_unit as "firstUnit",
  l.second_unit as "secondUnit", l.licence, l.remark, l.elements`;

const lineFields: ReadonlyArray<readonly [column: string, type: string, field: keyof TariffLineDraft]> = [
  ['code', 'text', 'code'],
  ['name_zh', 'text', 'nameZh'],
  ['name_en', 'text', 'nameEn'],
  ['general_rate', 'numeric', 'generalRate'],
  ['preferential_rate', 'numeric', 'preferentialRate'],
  ['export_rate', 'numeric', 'exportRate'],
  ['consumption_tax_rate', 'numeric', 'consumptionTaxRate'],
  ['vat_rate', 'numeric', 'vatRate'],
  ['first_unit', 'text', 'firstUnit'],
  ['second_unit', 'text', 'secondUnit'],
  ['licence', 'text', 'licence'],
  ['remark', 'text', 'remark'],
  ['elements', 'text', 'elements'],
];

export async function findEdition(tx: Queryable, edition: string): Promise<TariffEdition | undefined> {
  const { rows } = await tx.query<TariffEdition>(`select ${editionColumns} from tariff_editions where edition = $1`, [
    edition,
  ]);
  return rows[0];
}

/** The edition that speaks on a day: imported law before a sample, then the one that began last, then the newest import. */
export async function findEditionOn(tx: Queryable, on: Day): Promise<TariffEdition | undefined> {
  const { rows } = await tx.query<TariffEdition>(
    `select ${editionColumns} from tariff_editions
     where valid_from <= $1 and (valid_to is null or $1 <= valid_to)
     order by is_sample, valid_from desc, imported_at desc, edition desc
     limit 1`,
    [on],
  );
  return rows[0];
}

export async function listEditions(tx: Queryable): Promise<readonly TariffEdition[]> {
  const { rows } = await tx.query<TariffEdition>(
    `select ${editionColumns} from tariff_editions order by is_sample, valid_from desc, imported_at desc, edition desc`,
  );
  return rows;
}

export async function findLines(
  tx: Queryable,
  edition: TariffEdition,
  codes: readonly string[],
): Promise<readonly TariffLine[]> {
  const { rows } = await tx.query<TariffLineDraft & { edition: string }>(
    `select ${lineColumns} from tariff_lines l where l.edition = $1 and l.code = any($2::text[])`,
    [edition.edition, codes],
  );
  return rows.map((row) => lineOf(row, edition));
}

export interface LineSearch {
  readonly text: string;
  /** The last code of the page before; empty for the first page. */
  readonly after: string;
  readonly limit: number;
}

/** Lines whose code starts with the text, or whose name holds it, by code. */
export async function searchLines(
  tx: Queryable,
  edition: TariffEdition,
  search: LineSearch,
): Promise<readonly TariffLine[]> {
  const { rows } = await tx.query<TariffLineDraft & { edition: string }>(
    `select ${lineColumns} from tariff_lines l
     where l.edition = $1 and l.code > $2
       and (starts_with(l.code, $3) or strpos(lower(l.name_zh), $3) > 0 or strpos(lower(l.name_en), $3) > 0)
     order by l.code limit $4`,
    [edition.edition, search.after, search.text.trim().toLowerCase(), search.limit],
  );
  return rows.map((row) => lineOf(row, edition));
}

/** False when an edition of that name is there already. */
export async function insertEdition(tx: Queryable, edition: TariffEdition): Promise<boolean> {
  const { rowCount } = await tx.query(
    `insert into tariff_editions
       (edition, valid_from, valid_to, source, is_sample, imported_at, imported_by, file_hash, line_count)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     on conflict do nothing`,
    [
      edition.edition,
      edition.validFrom,
      edition.validTo,
      edition.source,
      edition.isSample,
      edition.importedAt,
      edition.importedBy,
      edition.fileHash,
      edition.lineCount,
    ],
  );
  return rowCount === 1;
}

export async function insertLines(tx: Queryable, edition: string, lines: readonly TariffLineDraft[]): Promise<void> {
  const names = lineFields.map(([column]) => column).join(', ');
  const arrays = lineFields.map(([, type], index) => `$${index + 2}::${type}[]`).join(', ');
  for (let start = 0; start < lines.length; start += rowsPerStatement) {
    const chunk = lines.slice(start, start + rowsPerStatement);
    await tx.query(
      `insert into tariff_lines (edition, ${names}) select $1, ${names} from unnest(${arrays}) as rows(${names})`,
      [edition, ...lineFields.map(([, , field]) => arrayLiteral(chunk.map((line) => line[field])))],
    );
  }
}

function lineOf(row: TariffLineDraft & { edition: string }, edition: TariffEdition): TariffLine {
  return {
    ...row,
    generalRate: rateOrNull(row.generalRate),
    preferentialRate: rateOrNull(row.preferentialRate),
    exportRate: rateOrNull(row.exportRate),
    consumptionTaxRate: rateOrNull(row.consumptionTaxRate),
    vatRate: canonicalRate(row.vatRate),
    isSample: edition.isSample,
    validFrom: edition.validFrom,
    validTo: edition.validTo,
  };
}

function rateOrNull(text: string | null): string | null {
  return text === null ? null : canonicalRate(text);
}
