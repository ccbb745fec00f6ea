import { createHash } from 'node:crypto';
import { Type } from 'typebox';
import { accept, type Day, parseDay, type Result } from '../../kernel/index.ts';
import { defineOperation, type Operation, type OperationContext } from '../../platform/operations/index.ts';
import type { Reference } from '../../primitives/reference/index.ts';
import { EditionSchema, editionAnswer, importTariff, type TariffEdition } from '../../regime/tariff/index.ts';
import { readTariffFile } from './read.ts';
import { refuse } from './refusals.ts';

const ImportInput = Type.Object({
  edition: Type.String({ minLength: 1, maxLength: 100 }),
  validFrom: Type.String({ description: 'YYYY-MM-DD' }),
  validTo: Type.Optional(Type.String({ description: 'YYYY-MM-DD, the last day in force' })),
  source: Type.String({ minLength: 1, maxLength: 500 }),
  /** How plain numbers in the rate columns are meant; a rate with % is per cent in any case. */
  ratesIn: Type.Union([Type.Literal('percent'), Type.Literal('fraction')]),
  fileName: Type.String({ minLength: 1, maxLength: 255 }),
  /** The file itself, XLSX or CSV, in base64. */
  content: Type.String({ pattern: '^[A-Za-z0-9+/]+={0,2}$' }),
});

/** The import of a tariff file. What is imported this way is law, never a sample. */
export function tariffFileOperations(reference: Reference): readonly Operation[] {
  const importFile = defineOperation({
    name: 'import_tariff',
    method: 'POST',
    path: '/api/tariff/import',
    permission: 'tariff.import',
    summary: { zh: '导入税则文件（全部导入或全部不导入）', en: 'Import a tariff file, all or nothing' },
    input: ImportInput,
    output: EditionSchema,
    handle: async (context, input) => {
      const period = periodOf(input.validFrom, input.validTo);
      if (!period.ok) return period;
      const content = Buffer.from(input.content, 'base64');
      const { validFrom } = period.value;
      const lines = await readTariffFile(reference, {
        name: input.fileName,
        content,
        ratesIn: input.ratesIn,
        validFrom,
      });
      if (!lines.ok) return lines;
      const draft = {
        ...period.value,
        edition: input.edition,
        source: input.source,
        isSample: false,
        importedAt: context.now(),
        importedBy: context.caller.userId,
        fileHash: createHash('sha256').update(content).digest('hex'),
      };
      const imported = await importTariff(context.database, draft, lines.value);
      return imported.ok ? recordImport(context, input, imported.value) : imported;
    },
  });
  return [importFile];
}

/** The trace of the import in the zone where it was made. The import itself can be repeated, so a crash between the two is healed by trying again. */
function recordImport(context: OperationContext, input: unknown, edition: TariffEdition) {
  const { caller, idempotencyKey } = context;
  return context.commands.run({
    operation: 'import_tariff',
    settings: caller.settings,
    userId: caller.userId,
    idempotencyKey,
    input,
    plan: async () =>
      accept({
        documents: [],
        events: [
          {
            kind: 'tariff_imported',
            ownerId: null,
            occurredAt: edition.importedAt,
            subjects: [`tariff:${edition.edition}`],
            facts: { source: edition.source, lineCount: edition.lineCount, fileHash: edition.fileHash },
          },
        ],
        answer: () => editionAnswer(edition),
      }),
  });
}

function periodOf(from: string, to: string | undefined): Result<{ validFrom: Day; validTo: Day | null }> {
  const validFrom = parseDay(from);
  if (!validFrom.ok) return validFrom;
  if (to === undefined) return accept({ validFrom: validFrom.value, validTo: null });
  const validTo = parseDay(to);
  if (!validTo.ok) return validTo;
  return validFrom.value <= validTo.value
    ? accept({ validFrom: validFrom.value, validTo: validTo.value })
    : refuse('tariff_period_reversed', { validFrom: validFrom.value, validTo: validTo.value });
}
