import { expect, test } from 'vitest';
import { looksLikeGatePassNo, looksLikeListNo } from './number-forms.ts';

test('the usual forms of document numbers', () => {
  expect(looksLikeListNo('QD151024E000000001')).toBe(true);
  expect(looksLikeListNo('QD151024X000000001')).toBe(false);
  expect(looksLikeListNo('QD151024E00000001')).toBe(false);
  expect(looksLikeGatePassNo('Z1510I240728000000000003')).toBe(true);
  expect(looksLikeGatePassNo('Z1510I24072800000000003')).toBe(false);
});
