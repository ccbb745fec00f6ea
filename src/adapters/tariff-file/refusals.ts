import { defineRefusals } from '../../kernel/index.ts';

export const refuse = defineRefusals({
  tariff_file_unreadable: {
    status: 400,
    zh: '无法读取税则文件“{file}”。请提供 XLSX，或以 UTF-8 或 GB18030 编码的 CSV 文件。',
    en: 'The tariff file "{file}" cannot be read. Give an XLSX file, or a CSV file in UTF-8 or GB18030.',
  },
  tariff_file_too_large: {
    status: 413,
    zh: '税则文件“{file}”超过 {limitMegabytes} MB。请只保留税则数据后重新导入。',
    en: 'The tariff file "{file}" is larger than {limitMegabytes} MB. Keep the tariff data only and import it again.',
  },
  tariff_columns_missing: {
    status: 422,
    zh: '税则文件第一行缺少这些列：{columns}。请补上列名后重新导入。',
    en: 'The first line of the tariff file lacks these columns: {columns}. Add them and import it again.',
  },
  tariff_file_refused: {
    status: 422,
    zh: '税则文件有 {errorCount} 处错误，未导入任何数据。请按单元格提示改正后重新导入。',
    en: 'The tariff file has {errorCount} errors and nothing was imported. Correct the cells named and import it again.',
  },
  tariff_cell_empty: {
    status: 422,
    zh: '该单元格为必填项。请补填。',
    en: 'This cell must be filled. Fill it in.',
  },
  tariff_code_malformed: {
    status: 422,
    zh: '“{text}”不是 10 位商品编码。若开头的 0 丢失，请把该列设为文本格式。',
    en: '"{text}" is not a ten-digit commodity code. If a leading zero was lost, format the column as text.',
  },
  tariff_period_reversed: {
    status: 422,
    zh: '税则的失效日期 {validTo} 早于生效日期 {validFrom}。请改正日期。',
    en: 'The tariff ends on {validTo}, before it begins on {validFrom}. Correct the days.',
  },
  tariff_code_repeated: {
    status: 422,
    zh: '商品编码 {code} 已在第 {firstRow} 行出现。请删除重复的行。',
    en: 'Commodity code {code} stands in row {firstRow} already. Remove the repeated row.',
  },
});
