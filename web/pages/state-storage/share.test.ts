import { expect, test } from 'vitest';
import { bondedShare } from './share.ts';

test.each([
  ['0.00000', '10.00000', 0],
  ['10.00000', '10.00000', 100],
  ['0.00001', '10.00000', 1],
  ['9.99999', '10.00000', 99],
  ['5.00000', '10.00000', 50],
  ['0.00000', '0.00000', 0],
])('%s of %s is %i %%', (bonded, total, percent) => {
  expect(bondedShare(bonded, total)).toBe(percent);
});
