import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { quantity, type Refusal, refusalMessage } from '../../kernel/index.ts';
import { readWindowMessage } from './index.ts';

const fixture = (name: string) => readFileSync(new URL(`./fixtures/${name}`, import.meta.url), 'utf8');
const read = (text: string) => readWindowMessage('a.xml', new TextEncoder().encode(text));

function refusalOf(text: string): Refusal {
  const result = read(text);
  if (result.ok) throw new Error('was accepted');
  const messages = refusalMessage(result.refusal);
  expect(messages.zh + messages.en).not.toMatch(/\{\w+\}/);
  return result.refusal;
}

const list = fixture('INV201-with-lines.xml');
const root = 'Package/DataInfo/BussinessData/INV201';

describe('message types', () => {
  test('a type that nobody knows: message_type_unknown', () => {
    const refusal = refusalOf(list.replaceAll('INV201', 'XYZ999'));
    expect(refusal).toEqual({ code: 'message_type_unknown', facts: { type: 'XYZ999', file: 'a.xml' } });
    expect(refusalOf('<html></html>').code).toBe('message_type_unknown');
    expect(refusalOf(list.replace('>INV201<', '>constructor<')).code).toBe('message_type_unknown');
  });

  test('a type without a known schema: message_type_unsupported says what is kept', () => {
    for (const type of ['EMS101', 'EMS201', 'EMS999', 'INV200', 'INV101', 'SAS101']) {
      const refusal = refusalOf(list.replaceAll('INV201', type));
      expect(refusal.code).toBe('message_type_unsupported');
      expect(refusal.facts).toMatchObject({ type, documentNo: expect.stringMatching(/^QD/) });
    }
  });

  test('a receipt of another document: its decision is read, its result is left as it came', () => {
    expect(read(fixture('SAS224.xml'))).toMatchObject({
      ok: true,
      value: {
        kind: 'document_receipt',
        messageType: 'SAS224',
        documentKind: 'gate_pass',
        messageId: 'CUS0000E0000002024080114530300880297637',
        documentNo: 'Z1510E240726000000000004',
      },
    });
    for (const [type, documentKind] of [
      ['SAS201', 'declaration_form'],
      ['SAS211', 'stock_note'],
      ['BWS201', 'book'],
      ['EMS211', 'book'],
      ['EMS221', 'write_off'],
      ['SAS231', 'vehicle'],
      ['CMB201', 'consumption_note'],
      ['SAS251', 'gate_pass'],
    ]) {
      const found = read(list.replaceAll('INV201', type ?? ''));
      expect(found).toMatchObject({ ok: true, value: { messageType: type, documentKind, resultCode: '4' } });
    }
    const empty = list.replaceAll('INV201', 'SAS201').replace(/<HdeApprResult>[\s\S]*<\/HdeApprResult>/, '');
    expect(read(empty)).toMatchObject({
      ok: true,
      value: { messageType: 'SAS201', documentNo: null, resultCode: null, decidedAt: null },
    });
  });
});

describe('missing fields', () => {
  const without = (text: string, element: string) => text.replace(new RegExp(`<${element}>[^<]*</${element}>`), '');

  test.each([
    ['message_type', 'Package/EnvelopInfo/message_type'],
    ['message_id', 'Package/EnvelopInfo/message_id'],
    ['send_time', 'Package/EnvelopInfo/send_time'],
    ['manageResult', `${root}/HdeApprResult/manageResult`],
    ['manageDate', `${root}/HdeApprResult/manageDate`],
    ['businessId', `${root}/HdeApprResult/businessId`],
    ['putrecNo', `${root}/BondInvtBsc/putrecNo`],
    ['dclQty', `${root}/BondInvtDt[1]/dclQty`],
  ])('%s: message_field_missing with its path', (element, path) => {
    expect(refusalOf(without(list, element))).toEqual({
      code: 'message_field_missing',
      facts: { path, file: 'a.xml' },
    });
  });

  test('whole sections: message_field_missing', () => {
    const other = list.replace('<INV201>', '<INV211>').replace('</INV201>', '</INV211>');
    expect(refusalOf(other).facts.path).toBe(root);
    expect(refusalOf('<Package></Package>').facts.path).toBe('Package/EnvelopInfo');
    const posted = without(fixture('INV211.xml'), 'formalVrfdedTime');
    expect(refusalOf(posted).facts.path).toBe('Package/DataInfo/BussinessData/INV211/BondInvtBsc/formalVrfdedTime');
    const generated = without(fixture('INV202.xml'), 'entrySeqNo');
    expect(refusalOf(generated).facts.path).toBe('Package/DataInfo/BussinessData/INV202/InvApprResult/entrySeqNo');
    const answer = without(without(fixture('answer-accepted.xml'), 'SeqNo'), 'EtpsPreentNo');
    expect(refusalOf(answer).facts.path).toBe('CommonResponeMessage/EtpsPreentNo');
  });
});

describe('malformed values', () => {
  test.each([
    ['six decimals', '3894.123456'],
    ['fourteen digits before the point', '12345678901234'],
    ['a negative number', '-1'],
    ['an exponent', '1E3'],
    ['a thousands separator', '3,894'],
    ['a word', 'NaN'],
  ])('%s as quantity: message_field_malformed with path and text', (_name, text) => {
    const refusal = refusalOf(list.replace('<dclQty>1000</dclQty>', `<dclQty>${text}</dclQty>`));
    expect(refusal.code).toBe('message_field_malformed');
    expect(refusal.facts).toMatchObject({ path: `${root}/BondInvtDt[2]/dclQty`, text });
  });

  test.each([
    ['manageDate', '2024-02-30 10:00:00'],
    ['manageDate', '2024-07-25 25:00:00'],
    ['manageResult', '9'],
    ['supvModecd', '50'],
    ['stshipTrsarvNatcd', 'CHN'],
    ['gdecd', '94053100'],
    ['lawfUnitcd', 'kg'],
    ['dclTotalAmt', '1.234'],
    ['dclUprcAmt', '1.23456'],
    ['gdsSeqno', '1.5'],
  ])('%s %s: message_field_malformed', (element, text) => {
    const refusal = refusalOf(list.replace(new RegExp(`<${element}>[^<]*<`), `<${element}>${text}<`));
    expect(refusal.code).toBe('message_field_malformed');
    expect(refusal.facts.text).toBe(text);
  });

  test('a document number that is empty or too long: document_number_malformed', () => {
    const number = '<businessId>QD151024I000000002</businessId>';
    expect(refusalOf(list.replace(number, '<businessId></businessId>')).code).toBe('document_number_malformed');
    expect(refusalOf(list.replace(number, `<businessId>${'9'.repeat(65)}</businessId>`)).code).toBe(
      'document_number_malformed',
    );
  });

  test('an unusual document number is kept', () => {
    const result = read(list.replaceAll('QD151024I000000002', 'QD-old-7'));
    expect(result).toMatchObject({ ok: true, value: { listNo: 'QD-old-7' } });
  });
});

describe('what the window writes in more than one way', () => {
  test('lines named BondInvtDtl, the counter named passportUsed, and another case', () => {
    const text = list
      .replaceAll('BondInvtDt>', 'BondInvtDtl>')
      .replace('<passportUsedQty>0<', '<passportUsed>7<')
      .replace('0</passportUsedQty>', '7</passportUsed>')
      .replace('7</passportUsedQty>', '7</passportUsed>')
      .replaceAll('bondInvtNo', 'BondInvtNo');
    expect(read(text)).toMatchObject({ ok: true, value: { lines: [{ usedQuantity: quantity(7) }, { lineNo: 2 }] } });
  });

  test('a time with an offset and one in ISO form are instants', () => {
    const text = list.replace('<manageDate>2024-07-25 11:20:47<', '<manageDate>2024-07-25T03:20:47Z<');
    expect(read(text)).toMatchObject({ ok: true, value: { decidedAt: new Date('2024-07-25T03:20:47Z') } });
    const offset = list.replace('<manageDate>2024-07-25 11:20:47<', '<manageDate>2024-07-25T11:20:47.123+08:00<');
    expect(read(offset)).toMatchObject({ ok: true, value: { decidedAt: new Date('2024-07-25T03:20:47Z') } });
  });

  test('a scale that works: reading and difference, which may be negative', () => {
    const text = fixture('SAS221.xml')
      .replace('<passCollectWt></', '<passCollectWt>14290</')
      .replace('<wtError></', '<wtError>-2.8</');
    expect(read(text)).toMatchObject({
      ok: true,
      value: { head: { weighedKg: quantity(14290), weighingDifferenceKg: quantity('-2.8') } },
    });
  });

  test('a part of a long message says so', () => {
    const text = list
      .replace('<total_pocket_qty>1<', '<total_pocket_qty>3<')
      .replace('<cur_pocket_no>1<', '<cur_pocket_no>2<');
    expect(read(text)).toMatchObject({ ok: true, value: { part: { no: 2, total: 3 } } });
  });
});
