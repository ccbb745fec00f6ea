import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { definitions, writeOffDefinition } from './definitions/index.ts';
import { decimalsOf, noticeOf } from './model.ts';
import { documentationPage } from './page.ts';

const chinese = /\p{Script=Han}/u;
const sheets = definitions.flatMap((definition) =>
  definition.sheets.map((sheet) => [`${definition.name}/${sheet.name}`, sheet] as const),
);

test('every message without a published schema has its documents', () => {
  expect([...new Set(definitions.map(({ message }) => message))].sort()).toEqual([
    'BWS101',
    'CMB101',
    'EMS111',
    'EMS121',
    'ICP101',
    'SAS101',
    'SAS111',
    'SAS131',
  ]);
});

test.each(definitions.map((definition) => [definition.name, definition] as const))(
  '%s says in both languages what it is and why it is no message',
  (_name, definition) => {
    const { title, known, message } = definition;
    const notice = noticeOf(definition);
    for (const { zh, en } of [title, known, notice]) {
      expect(zh).toMatch(chinese);
      expect(en).toMatch(/[a-z]/);
      expect(en).not.toMatch(chinese);
    }
    expect(notice.zh).toContain(message);
    expect(notice.en).toContain(message);
  },
);

describe.each(sheets)('%s', (_name, { words, fields }) => {
  test('names, Chinese and English words are there once', () => {
    expect(words.zh).toMatch(chinese);
    for (const read of [
      (one: (typeof fields)[number]) => one.name,
      (one: (typeof fields)[number]) => one.words.zh,
      (one: (typeof fields)[number]) => one.words.en,
    ]) {
      const texts = fields.map(read);
      expect(texts.filter((text) => text.trim() === '')).toEqual([]);
      expect(texts.filter((text, at) => texts.indexOf(text) !== at)).toEqual([]);
    }
    expect(fields.filter((one) => !chinese.test(one.words.zh) || chinese.test(one.words.en))).toEqual([]);
    expect(fields.filter((one) => !/^[a-z][A-Za-z0-9]*$/.test(one.name))).toEqual([]);
  });

  test('each field has a source in both languages and says where it is described', () => {
    const isSaid = (one: (typeof fields)[number]) =>
      chinese.test(one.source.zh) && /[a-z]/.test(one.source.en) && !chinese.test(one.source.en);
    expect(fields.filter((one) => !isSaid(one))).toEqual([]);
    expect(fields.filter((one) => !/^[A-F](\.\d+)?(, [A-F](\.\d+)?)*$/.test(one.citation))).toEqual([]);
  });

  test('a number that is measured has a unit, and decimals follow its kind', () => {
    const measured = ['quantity', 'money', 'price', 'factor', 'percent'];
    expect(fields.filter((one) => measured.includes(one.kind) !== (one.unit !== null))).toEqual([]);
    expect(fields.filter((one) => one.decimals !== decimalsOf[one.kind])).toEqual([]);
  });
});

test('the write-off report has every field of regime C.5', () => {
  const known = new Set(writeOffDefinition.sheets.flatMap(({ fields }) => fields.map(({ knownName }) => knownName)));
  const head =
    'emsNo chgTmsCnt chgoffTypecd chgoffBeginTime chgoffDueTime impInvtTotalCnt expInvtTotalCnt chgoffMtpckTotalCnt chgoffEndprdTotalCnt chgoffLfmtTotalCnt chgoffImprTotalCnt impMtpckTotalAmt expEndprdTotalAmt';
  const lines =
    'firstQty impOrExpTotalQty csmTotalQty sdinQty reexpQty dprcsCrdwImpexpQty remainMtpckTrfoutQty endprdRetnExchExpQty endprdRetnExchImpQty lfmtImprQty mtpckEndprdDstryQty lfmtDstryQty tgblLossQty intgbLossQty vrfaddQty vrfredQty shdRemainQty actlRemainQty dsmlQty dsmlAmt dsmlRate tcycleBalQty';
  const lists = 'bondInvtNo ieFlag';
  const wanted = [head, lines, lists].flatMap((names) => names.split(' '));
  expect(wanted.filter((name) => !known.has(name))).toEqual([]);
});

test('the page of the documentation is the one of the definitions (npm run docs)', () => {
  expect(readFileSync('docs/customs-documents.md', 'utf8').replaceAll('\r\n', '\n')).toBe(documentationPage());
});
