import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { day, type Result } from '../../kernel/index.ts';
import { loadReference } from '../../primitives/reference/index.ts';
import type { TariffLineDraft } from '../../regime/tariff/index.ts';
import { readTariffFile, type TariffFile } from './index.ts';

const folder = join(import.meta.dirname, '../../../reference');
const reference = loadReference(folder);

function read(content: string | Uint8Array, more: Partial<TariffFile> = {}): Promise<Result<TariffLineDraft[]>> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return readTariffFile(reference, {
    name: 'tariff.csv',
    content: bytes,
    ratesIn: 'percent',
    validFrom: day('2026-01-01'),
    ...more,
  });
}

function refused(result: Result<unknown>) {
  if (result.ok) throw new Error('accepted');
  return result.refusal;
}

const header =
  '商品编码,商品名称,监管条件,普通税率,优惠税率,备注,出口税率,消费税率,增值税率,法定第一单位,法定第二单位,申报要素';

describe('a tariff file is read', () => {
  test('with the headings of the usual files, units by name or code', async () => {
    const lines = await read(`${header}\n0202300090,其他冻去骨牛肉,47AB,70,12,,,-,9,千克,无,1:品名\n`);
    expect(lines).toEqual({
      ok: true,
      value: [
        {
          code: '0202300090',
          nameZh: '其他冻去骨牛肉',
          nameEn: null,
          licence: '47AB',
          generalRate: '0.7',
          preferentialRate: '0.12',
          exportRate: null,
          consumptionTaxRate: null,
          vatRate: '0.09',
          firstUnit: '035',
          secondUnit: null,
          remark: null,
          elements: '1:品名',
        },
      ],
    });
  });

  test('rates as fractions, when the importer says so', async () => {
    const lines = await read(`code,name_zh,preferential_rate,vat_rate,first_unit\n8708999990,零件,0.06,0.13,035\n`, {
      ratesIn: 'fraction',
    });
    expect(lines).toMatchObject({ ok: true, value: [{ preferentialRate: '0.06', vatRate: '0.13' }] });
  });

  test('in GB18030', async () => {
    // "品名" as the column heading and "轮胎" as the name, in GB18030.
    const bytes = Buffer.concat([
      Buffer.from('code,preferential_rate,vat_rate,first_unit,'),
      Buffer.from([0xc6, 0xb7, 0xc3, 0xfb]),
      Buffer.from('\n4011100000,10,13,035,'),
      Buffer.from([0xc2, 0xd6, 0xcc, 0xa5]),
    ]);
    expect(await read(bytes)).toMatchObject({ ok: true, value: [{ nameZh: '轮胎' }] });
  });

  test('as a workbook, with numbers as numbers', async () => {
    const cell = (value: string | number) => ({ value });
    const workbook = await writeXlsxFile([
      header.split(',').map(cell),
      ['8457101000', '立式加工中心', 'O', 20, 9.7, '', '', '', 13, '001', '035', ''].map(cell),
    ]).toBuffer();
    const lines = await read(workbook, { name: 'tariff.xlsx' });
    expect(lines).toMatchObject({
      ok: true,
      value: [{ code: '8457101000', preferentialRate: '0.097', vatRate: '0.13' }],
    });
  });

  test('the sample that ships is a good file', async () => {
    const lines = await read(readFileSync(join(folder, 'tariff-sample', 'tariff-sample.csv')));
    if (!lines.ok) throw new Error(JSON.stringify(lines.refusal));
    expect(lines.value.length).toBeGreaterThanOrEqual(60);
    for (const line of lines.value) expect(reference.hs(line.code), line.code).toMatchObject({ ok: true });
  });
});

describe('a bad tariff file is refused as a whole', () => {
  test('with one error per cell', async () => {
    const refusal = refused(
      await read(
        `${header}\n20230009,牛肉,,70,12,,,,9,035,,\n8708999990,,,x,6,,,,13,999,,\n` +
          '4011100000,轮胎,,50,10,,,,0.13,条,,\n4011100000,轮胎,,50,10,,,,13,条,,\n',
      ),
    );
    expect(refusal.code).toBe('tariff_file_refused');
    expect(refusal.facts.errorCount).toBe(6);
    expect(refusal.facts.errors).toMatchObject([
      { row: 2, column: '商品编码', code: 'tariff_code_malformed' },
      { row: 3, column: '商品名称', code: 'tariff_cell_empty' },
      { row: 3, column: '普通税率', code: 'rate_malformed' },
      { row: 3, column: '法定第一单位', code: 'unit_unknown' },
      { row: 4, column: '增值税率', code: 'rate_out_of_range' },
      { row: 5, column: '商品编码', code: 'tariff_code_repeated' },
    ]);
  });

  test('without the needed columns', async () => {
    const refusal = refused(await read('商品编码,商品名称\n8708999990,零件\n'));
    expect(refusal).toEqual({
      code: 'tariff_columns_missing',
      facts: { columns: ['优惠税率', '增值税率', '法定第一单位'] },
    });
  });

  test('when it is no table at all', async () => {
    const broken = new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3]);
    expect(refused(await read(broken)).code).toBe('tariff_file_unreadable');
    expect(refused(await read(new Uint8Array([0xff, 0xff, 0xff]))).code).toBe('tariff_file_unreadable');
    expect(refused(await read('a,"b\n1,2')).code).toBe('tariff_file_unreadable');
  });

  test('when it is too large', async () => {
    expect(refused(await read(new Uint8Array(20_000_001))).code).toBe('tariff_file_too_large');
  });
});
