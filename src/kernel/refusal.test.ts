import { describe, expect, test } from 'vitest';
import { allRefusals, defineRefusals, refusalDefinition, refusalMessage } from './refusal.ts';
import { accept, andThen, collect, type Result } from './result.ts';

const refuse = defineRefusals({
  test_kernel_sample: { status: 422, zh: '“{goods}”只剩 {left} 件。', en: 'Only {left} of "{goods}" are left.' },
});

describe('refusals', () => {
  test('carry their facts into both messages', () => {
    const refused = refuse('test_kernel_sample', { goods: '灯串', left: 3 });
    expect(refusalMessage(refused.refusal)).toEqual({ zh: '“灯串”只剩 3 件。', en: 'Only 3 of "灯串" are left.' });
  });

  test('keep the name of a fact that is missing, so that the gap is seen', () => {
    expect(refusalMessage(refuse('test_kernel_sample').refusal).en).toBe('Only {left} of "{goods}" are left.');
  });

  test('write what is not a text as JSON', () => {
    const { refusal } = refuse('test_kernel_sample', { goods: ['a', 'b'], left: false });
    expect(refusalMessage(refusal).en).toBe('Only false of "["a","b"]" are left.');
  });

  test('have one definition each', () => {
    expect(() => defineRefusals({ test_kernel_sample: { status: 400, zh: '一', en: 'one' } })).toThrow('defined twice');
    expect(() => refusalDefinition('test_kernel_nobody_defined_this')).toThrow('not in the closed list');
  });

  test('are listed by code', () => {
    const codes = allRefusals().map(([code]) => code);
    expect(codes).toContain('test_kernel_sample');
    expect([...codes].sort()).toEqual(codes);
  });
});

describe('results', () => {
  const half = (n: number): Result<number> => (n % 2 === 0 ? accept(n / 2) : refuse('test_kernel_sample', { left: n }));

  test('follow each other until one is refused', () => {
    expect(andThen(andThen(accept(8), half), half)).toEqual(accept(2));
    expect(andThen(andThen(accept(6), half), half)).toEqual(refuse('test_kernel_sample', { left: 3 }));
  });

  test('are collected in order, or answer the first refusal', () => {
    expect(collect([4, 2].map(half))).toEqual(accept([2, 1]));
    expect(collect([4, 3, 1].map(half))).toEqual(refuse('test_kernel_sample', { left: 3 }));
  });
});
