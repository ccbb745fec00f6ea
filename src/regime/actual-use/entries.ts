import type { LedgerIntent, LotMemory } from '../../primitives/ledger/index.ts';
import { productMemory, transformationIntents } from '../processing/index.ts';
import { subjectOfUse, type UseLine, type UseRecord } from './model.ts';

/**
 * What was used up ends in the transformation, its waste lies among the leftovers. Results of research are made of it and
 * take over its value. Parts taken out of goods under repair are made of those goods, not of what replaced them: they
 * come without value.
 */
export function intentsOfUse(
  record: UseRecord,
  lines: readonly UseLine[],
  leftoverItems: ReadonlySet<number>,
): LedgerIntent[] {
  const cameOut = lines.filter(({ kind }) => kind === 'came_out');
  const used = lines.filter(({ kind }) => kind === 'used');
  const isRepair = record.orderNo !== null;
  const stageOf = (itemNo: number) => (leftoverItems.has(itemNo) ? 'leftovers' : 'on_hand');
  const base = { bookId: record.bookId, document: subjectOfUse(record), effectiveOn: record.usedOn };
  const memory = memoryOf(record);
  const made = transformationIntents({
    ...base,
    from: 'on_hand',
    materials: used.map(({ itemNo, quantity, waste }) => ({
      materialItemNo: itemNo,
      consumed: quantity,
      net: quantity - waste,
      tangibleLoss: waste,
      intangibleLoss: 0n,
    })),
    made: isRepair
      ? []
      : cameOut.map((line) => ({ itemNo: line.itemNo, to: stageOf(line.itemNo), quantities: quantitiesOf(line) })),
    lot: memory,
  });
  if (!isRepair) return made;
  const parts = cameOut.map(
    (line): LedgerIntent => ({
      ...base,
      kind: 'receive',
      lineNo: line.lineNo,
      itemNo: line.itemNo,
      from: 'transformation',
      to: stageOf(line.itemNo),
      vector: { ...quantitiesOf(line), value: 0n },
      lot: memory,
    }),
  );
  return [...made, ...parts];
}

function quantitiesOf({ quantity, legalQuantity1, legalQuantity2 }: UseLine) {
  return { declared: quantity, legal1: legalQuantity1, legal2: legalQuantity2 };
}

function memoryOf(record: UseRecord): LotMemory {
  const lot = productMemory(record.usedOn, { document: subjectOfUse(record), billVersion: null });
  const { project, orderNo } = record;
  return {
    ...lot,
    memory: { ...lot.memory, ...(project === null ? {} : { project }), ...(orderNo === null ? {} : { orderNo }) },
  };
}
