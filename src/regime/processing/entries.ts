import type { Day, Id } from '../../kernel/index.ts';
import type { InsideStage, LedgerIntent, LotMemory, Vector } from '../../primitives/ledger/index.ts';
import type { ConsumedParts } from './consumption.ts';

/** One material of a production, and where it lies. */
export interface UsedMaterial extends ConsumedParts {
  readonly materialItemNo: number;
}

export interface MadeItem {
  readonly itemNo: number;
  readonly to: InsideStage;
  readonly quantities: Omit<Vector, 'value'>;
}

export interface Transformation {
  readonly bookId: Id;
  readonly document: string;
  readonly effectiveOn: Day;
  readonly from: InsideStage;
  readonly materials: readonly UsedMaterial[];
  /** The product first, then what came out beside it. */
  readonly made: readonly MadeItem[];
  readonly lot: LotMemory;
}

/**
 * A production as a linked group: of each material, net and intangible loss end in the transformation and the tangible
 * loss lies among the leftovers with its lots; the products begin from the same materials.
 */
export function transformationIntents(production: Transformation): LedgerIntent[] {
  const { bookId, document, effectiveOn, from, materials, made, lot } = production;
  const base = { bookId, document, effectiveOn };
  const intents: LedgerIntent[] = [];
  const sources: number[] = [];
  for (const [index, { materialItemNo, net, tangibleLoss, intangibleLoss }] of materials.entries()) {
    const issue = { ...base, kind: 'issue', itemNo: materialItemNo, lineNo: index + 1, from } as const;
    if (net + intangibleLoss > 0n) {
      sources.push(intents.length);
      intents.push({ ...issue, to: 'transformation', declared: net + intangibleLoss });
    }
    if (tangibleLoss > 0n) intents.push({ ...issue, to: 'leftovers', declared: tangibleLoss });
  }
  for (const [index, { itemNo, to, quantities }] of made.entries()) {
    intents.push({ ...base, kind: 'make', itemNo, lineNo: materials.length + index + 1, to, quantities, lot, sources });
  }
  return intents;
}

/** A product made in the zone remembers its production; where its materials came from their own lots say. */
export function productMemory(
  openedOn: Day,
  made: { readonly document: string; readonly billVersion: string | null },
): LotMemory {
  return {
    openedOn,
    originCountry: '142',
    supervisionMode: null,
    taxStatus: 'bonded',
    memory: { madeBy: made.document, billVersion: made.billVersion },
  };
}
