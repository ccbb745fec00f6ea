import type { Day, IdSource } from '../../kernel/index.ts';
import { digitsOf } from '../clearance/index.ts';
import type { GatePass } from './model.ts';

/** A pass number in customs' form for zones that are not connected to the customs window. */
export function newPassNo(pass: GatePass, on: Day, ids: IdSource): string {
  const direction = pass.direction === 'in' ? 'I' : 'E';
  return `Z${pass.customsCode}${direction}${on.slice(2).replaceAll('-', '')}${digitsOf(ids, 12)}`;
}
