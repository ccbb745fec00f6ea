import { accept, assert, type Id, type Result } from '../../kernel/index.ts';
import type { OperationContext } from '../../platform/operations/index.ts';
import { operations as reconciliationOperations } from '../../regime/reconciliation/index.ts';

const notes: Readonly<Record<string, string>> = {
  no_scale_reading: '地磅故障，已核对核放单与现场照片，重量可信。',
  weight_difference: '已复磅，差异为加固材料和油箱重量，放行。',
  pass_used_twice: '同一车辆二次过闸，经查为空车返回误扫，已教育司机。',
};

/**
 * An officer clears what the gate reported and is old enough to have been looked into; a double use is queried first.
 * What a comparison found stays open: whoever looks at the demonstration is to see it unexplained.
 */
export async function reviewDiscrepancies(context: OperationContext, occurredBefore: Date): Promise<Result<null>> {
  const { caller, database } = context;
  const { rows } = await database.read(caller.settings, (tx) =>
    tx.query<{ discrepancy_id: Id; kind: string; state: string; subject: string }>(
      `select discrepancy_id, kind, state, subject from discrepancies
       where zone_id = $1 and state in ('open', 'queried') and occurred_at < $2 and kind = any($3)
       order by subject, kind`,
      [caller.settings.zoneId, occurredBefore, Object.keys(notes)],
    ),
  );
  for (const { discrepancy_id: discrepancyId, kind, state, subject } of rows) {
    const isQuery = kind === 'pass_used_twice' && state === 'open';
    const move = isQuery ? 'query' : 'clear';
    const note = isQuery ? '请企业说明二次过卡原因。' : notes[kind];
    assert(note !== undefined, 'only kinds that have a note are looked up');
    const idempotencyKey = `${context.idempotencyKey}/${move}/${kind}/${subject}`;
    const operation = reconciliationOperations.find(({ name }) => name === `${move}_discrepancy`);
    assert(operation, 'discrepancies can be queried and cleared');
    const moved = await operation.handle({ ...context, idempotencyKey }, { discrepancyId, note });
    if (!moved.ok) return moved;
  }
  return accept(null);
}
