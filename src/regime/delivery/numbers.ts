import type { Day, IdSource } from '../../kernel/index.ts';
import { digitsOf } from '../clearance/index.ts';

/**
 * A number for zones that are not connected to the customs window. How customs builds the numbers of declaration forms
 * (SB) and stock notes (CR) is not known (regime, "not verified"): the shape is ours, in the manner of its list numbers.
 */
export function newDocumentNo(
  prefix: 'SB' | 'CR',
  { customsCode, direction }: { readonly customsCode: string; readonly direction: 'in' | 'out' },
  on: Day,
  ids: IdSource,
): string {
  return `${prefix}${customsCode}${on.slice(2, 4)}${direction === 'in' ? 'I' : 'E'}${digitsOf(ids, 9)}`;
}
