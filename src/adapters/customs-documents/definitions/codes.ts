import type { GoodsKind } from '../../../regime/books/index.ts';

/** I 进 / E 出 (regime C.3). */
export function directionCode(direction: 'in' | 'out'): string {
  return direction === 'in' ? 'I' : 'E';
}

/** 料件成品标志: I and E of the lists; S, L and D as zone platforms write them (regime C.3). */
export const goodsKindCodes: Readonly<Record<GoodsKind, string>> = {
  material: 'I',
  finished: 'E',
  equipment: 'S',
  leftover: 'L',
  defective: 'D',
};
