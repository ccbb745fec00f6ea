import { readdirSync, readFileSync } from 'node:fs';
import { Type } from 'typebox';
import { Compile } from 'typebox/compile';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { isRefusalAnswer, runCalculator } from '../primitives/rules/index.ts';
import { calculators, shippedLaw } from './calculators.ts';

const closed = { additionalProperties: false };
const caseFile = Compile(
  Type.Object(
    {
      calculator: Type.String(),
      cases: Type.Array(
        Type.Object(
          {
            situation: Type.Object({ zh: Type.String(), en: Type.String() }, closed),
            on: Type.Optional(Type.String()),
            input: Type.Record(Type.String(), Type.Unknown()),
            expected: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
            refused: Type.Optional(Type.String()),
            citation: Type.String({ minLength: 1 }),
          },
          closed,
        ),
        { minItems: 1 },
      ),
    },
    closed,
  ),
);

const folder = new URL('../../policy/cases/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
const law = shippedLaw();

/** What is no law has test vectors of its own beside it. */
const noLaw = ['identifier'];

test('there are worked examples for every calculator that applies law', () => {
  const covered = files.map((name) => name.replace('.yaml', ''));
  const lawful = calculators.map(({ name }) => name).filter((name) => !noLaw.includes(name));
  expect(covered).toEqual(expect.arrayContaining(lawful));
});

describe.each(files)('policy/cases/%s', (name) => {
  const content: unknown = parse(readFileSync(new URL(name, folder), 'utf8'));
  if (!caseFile.Check(content)) throw new Error(`${name}: ${JSON.stringify(caseFile.Errors(content))}`);
  const calculator = calculators.find((candidate) => candidate.name === content.calculator);
  if (!calculator) throw new Error(`${name}: there is no calculator ${content.calculator}`);

  test.each(content.cases)('$situation.en', ({ on, input, expected, refused }) => {
    const answer = runCalculator(calculator, on === undefined ? input : { on, ...input }, law);
    if (isRefusalAnswer(answer)) {
      expect(answer.refusal.code).toBe(refused ?? 'no refusal');
      return;
    }
    const { basis, ...result } = answer as { basis: unknown[] };
    expect(result).toEqual(expected);
    expect(basis.length).toBeGreaterThan(0);
  });
});
