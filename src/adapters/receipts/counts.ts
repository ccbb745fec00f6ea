import { accept, formatQuantity, type Result } from '../../kernel/index.ts';
import type { OperationContext } from '../../platform/operations/index.ts';
import { type CountedStage, type CountRow, checkCounts, enterCounts } from '../../regime/write-off/index.ts';
import type { Applied, CountsBatch, CountTableRow, LineError, LinesRefused } from '../intake/index.ts';
import { refuse } from './refusals.ts';

/** The first errors are enough to see what is wrong with a sheet. */
const errorsListed = 1_000;

/** What warehouses call the stages that are counted; the codes of the interface are taken too. */
const stagesByWord: Readonly<Record<string, CountedStage>> = {
  on_hand: 'on_hand',
  'on hand': 'on_hand',
  在库: 'on_hand',
  仓库: 'on_hand',
  in_production: 'in_production',
  'in production': 'in_production',
  在产: 'in_production',
  在制: 'in_production',
  在线: 'in_production',
  车间: 'in_production',
  leftovers: 'leftovers',
  边角料: 'leftovers',
};

/**
 * The rows of a stocktake's sheet become counts, which replace what was counted of the same items before; rows of the
 * same item and stage add up. Every cell that does not fit is named; then all or nothing.
 */
export async function applyCounts(
  context: OperationContext,
  { lines, target, dryRun }: CountsBatch,
): Promise<Result<Applied | LinesRefused>> {
  const writeOff = target.writeOff ?? '';
  const codes = lines.map(({ line }) => ({ code: line.code }));
  const checked = await checkCounts(context, { writeOff, counts: codes });
  if (!checked.ok) return checked;
  const errors: LineError[] = [];
  const counts = lines.map(({ rowNumber, line }, index) => {
    const refusal = checked.value.refusals[index];
    if (refusal) errors.push({ rowNumber, field: 'code', refusal });
    const row = countOfRow(line);
    if (!row.ok) errors.push({ rowNumber, field: 'stage', refusal: row.refusal });
    return row.ok ? row.value : null;
  });
  if (errors.length > 0) {
    return accept({ state: 'cells_refused', errorCount: errors.length, errors: errors.slice(0, errorsListed) });
  }
  const did = [
    {
      subject: `write_off:${checked.value.writeOffNo}`,
      zh: `导入盘点数量 ${lines.length} 行`,
      en: `${lines.length} counts were imported`,
    },
  ];
  if (dryRun) return accept({ state: 'applied', did });
  const entered = await enterCounts(context, { writeOff, counts: counts.filter((row) => row !== null), mode: 'set' });
  return entered.ok ? accept({ state: 'applied', did }) : entered;
}

function countOfRow({ code, stage, quantity }: CountTableRow): Result<CountRow> {
  const row = { code, quantity: formatQuantity(quantity) };
  if (stage === null || stage === undefined) return accept(row);
  const known = stagesByWord[stage.trim().toLowerCase()];
  return known ? accept({ ...row, stage: known }) : refuse('count_stage_unknown', { text: stage });
}
