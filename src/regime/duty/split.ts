import { accept, formatQuantity, type Quantity, type Result, splitByWeights } from '../../kernel/index.ts';
import { refuse } from './refusals.ts';

/** Parts of a total in proportion to quantities ≥ 0, adding up exactly. Refusals: `split_without_weight`. */
export function splitQuantity(total: Quantity, parts: readonly Quantity[]): Result<Quantity[]> {
  if (parts.every((part) => part === 0n)) return refuse('split_without_weight', { total: formatQuantity(total) });
  return accept(splitByWeights(total, parts));
}
