import { accept, type Result } from '../../../kernel/index.ts';
import type { Words } from '../../../platform/operations/index.ts';
import { hs } from './hs.ts';
import { iso6346 } from './iso6346.ts';
import type { Identified, Reading, Scheme } from './model.ts';
import { refuse } from './refusals.ts';
import { unlocode } from './unlocode.ts';
import { uscc } from './uscc.ts';

export const schemes: readonly Scheme[] = [uscc, iso6346, hs, unlocode];

/**
 * Reads an identifier under the scheme named, or finds the scheme by its shape. Full-width characters, lower case and
 * the scheme's separators are accepted. Refusals: `invalid_identifier`, `ambiguous_identifier`, `unknown_identifier_scheme`.
 */
export function identify(text: string, schemeName?: string, known: readonly Scheme[] = schemes): Result<Identified> {
  if (schemeName === undefined) return detect(text, known);
  const scheme = known.find(({ name }) => name === schemeName);
  if (!scheme) {
    return refuse('unknown_identifier_scheme', { scheme: schemeName, known: namesOf(known) });
  }
  return identified(text, scheme, scheme.read(compact(text, scheme)));
}

/** Among the schemes whose shape fits, the one that reads the text; if none does, the only candidate says what is wrong. */
function detect(text: string, known: readonly Scheme[]): Result<Identified> {
  const shaped = known.filter((scheme) => scheme.looksLike(compact(text, scheme)));
  const readings = shaped.map((scheme) => ({ scheme, reading: scheme.read(compact(text, scheme)) }));
  const valid = readings.filter(({ reading }) => reading.ok);
  if (valid.length > 1) {
    return refuse('ambiguous_identifier', { text, candidates: namesOf(valid.map(({ scheme }) => scheme)) });
  }
  const [only, second] = valid.length === 1 ? valid : readings;
  if (only && !second) return identified(text, only.scheme, only.reading);
  return refuse('invalid_identifier', {
    scheme: null,
    reason: 'unrecognised',
    text,
    nameZh: '编码',
    nameEn: 'identifier',
    detailZh: `不符合任何已知类型（${namesOf(known)}）`,
    detailEn: `it fits none of the known schemes (${namesOf(known)})`,
  });
}

function identified(text: string, scheme: Scheme, reading: Reading): Result<Identified> {
  if (reading.ok) {
    return accept({
      scheme: scheme.name,
      parts: reading.parts,
      canonical: reading.canonical,
      basis: [scheme.basis],
    });
  }
  const detail = describe(reading);
  return refuse('invalid_identifier', {
    scheme: scheme.name,
    reason: reading.flaw,
    ...(reading.position === undefined ? {} : { position: reading.position }),
    ...(reading.expected === undefined ? {} : { expected: reading.expected }),
    text,
    nameZh: scheme.names.zh,
    nameEn: scheme.names.en,
    detailZh: detail.zh,
    detailEn: detail.en,
  });
}

function describe({ flaw, position, expected }: Exclude<Reading, { ok: true }>): Words {
  switch (flaw) {
    case 'length':
      return { zh: `位数应为 ${expected}`, en: `it must have ${expected} characters` };
    case 'character':
      return {
        zh: `第 ${position} 位字符不允许出现`,
        en: `the character at position ${position} is not allowed there`,
      };
    case 'check_digit':
      return {
        zh: `校验码不符，按前面各位应为 ${expected}`,
        en: `the check digit does not fit; the rest asks for ${expected}`,
      };
    case 'category':
      return { zh: `第 ${position} 位应为 ${expected} 之一`, en: `position ${position} must be one of ${expected}` };
    case 'chapter':
      return { zh: '没有这一章（01–97，第 77 章保留）', en: 'there is no such chapter (01–97, 77 is reserved)' };
    case 'heading':
      return { zh: '没有 00 这一品目', en: 'there is no heading 00' };
  }
}

/** One spelling: compatibility forms (full-width) folded, capital letters, no separators. */
function compact(text: string, scheme: Scheme): string {
  return text.normalize('NFKC').toUpperCase().replaceAll(scheme.separators, '');
}

function namesOf(list: readonly Scheme[]): string {
  return list.map(({ name }) => name).join(', ');
}
