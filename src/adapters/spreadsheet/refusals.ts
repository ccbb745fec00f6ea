import { defineRefusals, type Refused } from '../../kernel/index.ts';

/** Why a file cannot be read as a table. */
export const refuse = defineRefusals({
  spreadsheet_too_large: {
    status: 413,
    zh: '文件“{file}”超过 {limitMegabytes} MB，未读取。请拆分成几个文件后重新导入。',
    en: 'The file "{file}" is larger than {limitMegabytes} MB and was not read. Split it into several files and import them.',
  },
  spreadsheet_expands_too_far: {
    status: 413,
    zh: '工作簿“{file}”解压后超过 {limitMegabytes} MB，未读取。请删除多余的工作表和空白区域，或另存为 CSV 后重新导入。',
    en: 'The workbook "{file}" unpacks to more than {limitMegabytes} MB and was not read. Remove spare sheets and empty areas, or save it as CSV, and import it again.',
  },
  spreadsheet_too_many_rows: {
    status: 413,
    zh: '文件“{file}”超过 {limit} 行。请拆分成几个文件后重新导入。',
    en: 'The file "{file}" has more than {limit} rows. Split it into several files and import them.',
  },
  spreadsheet_too_many_columns: {
    status: 413,
    zh: '文件“{file}”第 {rowNumber} 行超过 {limit} 列。请删除右侧多余的列，或检查分隔符后重新导入。',
    en: 'Row {rowNumber} of the file "{file}" has more than {limit} columns. Remove the spare columns at the right, or check the separator, and import it again.',
  },
  spreadsheet_cell_too_long: {
    status: 413,
    zh: '文件“{file}”第 {rowNumber} 行附近有超过 {limit} 个字符的单元格，可能是引号没有成对。请检查该行后重新导入。',
    en: 'Near row {rowNumber} the file "{file}" has a cell of more than {limit} characters; a quotation mark may be missing. Check that row and import it again.',
  },
  spreadsheet_old_or_locked: {
    status: 400,
    zh: '文件“{file}”是旧版 Excel（.xls）或设有打开密码的工作簿，无法读取。请取消密码并另存为 .xlsx 后重新导入。',
    en: 'The file "{file}" is an old Excel workbook (.xls) or one locked with a password and cannot be read. Remove the password, save it as .xlsx and import it again.',
  },
  spreadsheet_unreadable: {
    status: 400,
    zh: '文件“{file}”不是完整的 .xlsx 工作簿，无法读取。请在 Excel 中打开并另存为 .xlsx 后重新导入。',
    en: 'The file "{file}" is not a sound .xlsx workbook and cannot be read. Open it in Excel, save it as .xlsx and import it again.',
  },
  spreadsheet_sheet_unknown: {
    status: 422,
    zh: '工作簿“{file}”中没有工作表“{sheet}”。请选择已有的工作表。',
    en: 'The workbook "{file}" has no sheet "{sheet}". Choose one that it has.',
  },
  spreadsheet_encoding_unknown: {
    status: 400,
    zh: '文件“{file}”既不是 UTF-8 也不是 GB18030 编码的文本，无法读取。请另存为“CSV UTF-8”后重新导入。',
    en: 'The file "{file}" is text neither in UTF-8 nor in GB18030 and cannot be read. Save it as "CSV UTF-8" and import it again.',
  },
  spreadsheet_csv_malformed: {
    status: 400,
    zh: '文件“{file}”第 {rowNumber} 行的引号不成对或位置不对，无法继续读取。请检查该行后重新导入。',
    en: 'Row {rowNumber} of the file "{file}" has a quotation mark that is not closed or is out of place. Check that row and import it again.',
  },
  spreadsheet_empty: {
    status: 422,
    zh: '文件“{file}”中没有数据。请确认选择了正确的文件和工作表。',
    en: 'The file "{file}" holds no data. Check that it is the right file and sheet.',
  },
  spreadsheet_header_missing: {
    status: 422,
    zh: '文件“{file}”的前 {rows} 行中没有认出标题行。请指定标题行，或在第一行写上列名后重新导入。',
    en: 'No row of headings was recognised in the first {rows} rows of the file "{file}". Name the row of headings, or write the column names in the first row, and import it again.',
  },
  mapping_field_unknown: {
    status: 422,
    zh: '列对应关系中的字段“{field}”不属于“{shape}”。请重新选择字段。',
    en: 'The mapping names the field "{field}", which "{shape}" does not have. Choose the field again.',
  },
  mapping_fields_missing: {
    status: 422,
    zh: '以下必填项还没有对应的列：{fieldsZh}。请为它们选择列后重新导入。',
    en: 'These required fields have no column yet: {fieldsEn}. Choose a column for each and import again.',
  },
  mapping_column_shared: {
    status: 422,
    zh: '{column} 列同时对应了多个字段（{fields}）。请为每个字段选择不同的列。',
    en: 'Column {column} is mapped to several fields ({fields}). Choose a different column for each.',
  },
  cell_empty: {
    status: 422,
    zh: '“{zh}”为必填项，单元格为空。请补填。',
    en: '"{en}" must be filled in, but the cell is empty. Fill it in.',
  },
  cell_too_long: {
    status: 422,
    zh: '内容有 {length} 个字符，最多 {maxLength} 个。请缩短。',
    en: 'The text has {length} characters; at most {maxLength} are taken. Shorten it.',
  },
  cell_code_malformed: {
    status: 422,
    zh: '“{text}”不符合“{zh}”的格式，例如 {example}。若开头的 0 丢失，请把该列设为文本格式后重填。',
    en: '"{text}" is not a valid {en}, which looks like {example}. If leading zeros were lost, format the column as text and enter it again.',
  },
  cell_negative: {
    status: 422,
    zh: '“{text}”是负数，此处不能为负。退货请使用退货单证。',
    en: '"{text}" is negative, which cannot be here. For returned goods use the return document.',
  },
  cell_formula_error: {
    status: 422,
    zh: '单元格的公式出错或未计算（{text}）。请改正公式，或粘贴为数值后重新保存。',
    en: 'The formula of the cell failed or was never calculated ({text}). Correct it, or paste it as a value, and save the file again.',
  },
  cell_time_of_day: {
    status: 422,
    zh: '“{text}”带有时刻，此处只需日期。请改为 年-月-日。',
    en: '"{text}" holds a time of day, but only a day belongs here. Write year-month-day.',
  },
  table_without_lines: {
    status: 422,
    zh: '文件“{file}”的标题行之后没有数据行。请确认选择了正确的文件和工作表。',
    en: 'The file "{file}" has no line after its headings. Check that it is the right file and sheet.',
  },
  table_cells_refused: {
    status: 422,
    zh: '文件“{file}”有 {errorCount} 个单元格有误，全部数据均未导入。请按提示改正后重新导入。',
    en: 'The file "{file}" has {errorCount} cells in error, and none of its data was taken. Correct the cells named and import it again.',
  },
});

/** The refusal of a whole table for the errors of its cells. */
export function refuseCells(file: string, errorCount: number): Refused {
  return refuse('table_cells_refused', { file, errorCount });
}
