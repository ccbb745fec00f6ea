import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, day } from '../../../kernel/index.ts';
import { shippedLaw } from '../../duty/law.fixture.ts';
import { consolidatedDue } from './due.ts';

const law = shippedLaw();
const days = fc.nat(3_000).map((after) => addDays(day('2022-04-01'), after));

test('the due day is never before the note, in another year, or after the write-off', () => {
  fc.assert(
    fc.property(days, fc.option(fc.nat(400), { nil: undefined }), (noteOn, later) => {
      const writeOffOn = later === undefined ? undefined : addDays(noteOn, later);
      const found = consolidatedDue(writeOffOn === undefined ? { noteOn } : { noteOn, writeOffOn }, law);
      if (!found.ok) throw new Error(found.refusal.code);
      const { due } = found.value;
      expect(due >= noteOn && due.slice(0, 4) === noteOn.slice(0, 4)).toBe(true);
      if (writeOffOn !== undefined) expect(due <= writeOffOn).toBe(true);
    }),
  );
});

test('write_off_before_note', () => {
  const question = { noteOn: day('2026-02-10'), writeOffOn: day('2026-02-09') };
  expect(consolidatedDue(question, law)).toMatchObject({ ok: false, refusal: { code: 'write_off_before_note' } });
});

test('before the measures there is no rule to go by', () => {
  expect(consolidatedDue({ noteOn: day('2022-03-31') }, law).ok).toBe(false);
});
