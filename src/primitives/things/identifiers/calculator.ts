import { Type } from 'typebox';
import { accept, andThen } from '../../../kernel/index.ts';
import { basisSchema, defineCalculator } from '../../rules/index.ts';
import { identify } from './identify.ts';

export const identifierCalculator = defineCalculator({
  name: 'identifier',
  summary: {
    zh: '识别并校验编码：统一社会信用代码、箱号、商品编码、口岸代码',
    en: 'Recognise and check an identifier: credit code, container, commodity code, UN/LOCODE',
  },
  input: Type.Object(
    {
      text: Type.String({ minLength: 1, maxLength: 256 }),
      scheme: Type.Optional(Type.String({ maxLength: 64, description: 'uscc, iso6346, hs, unlocode' })),
    },
    { additionalProperties: false },
  ),
  output: Type.Object({
    scheme: Type.String(),
    valid: Type.Literal(true),
    parts: Type.Record(Type.String(), Type.String()),
    canonical: Type.String(),
    basis: basisSchema,
  }),
  run: ({ text, scheme }) =>
    andThen(identify(text, scheme), (found) =>
      accept({
        scheme: found.scheme,
        valid: true as const,
        parts: { ...found.parts },
        canonical: found.canonical,
        basis: [...found.basis],
      }),
    ),
});
