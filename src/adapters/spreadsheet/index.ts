export { columnLetters } from './columns.ts';
export { checkMapping } from './mapping/check.ts';
export { detectHeader, type Header, rowsSearchedForHeader } from './mapping/header.ts';
export { headerSignature } from './mapping/heading.ts';
export {
  errorsListed,
  type ReadingProgress,
  readLines,
  readMapped,
  type TableReading,
} from './mapping/read-mapped.ts';
export { findMapping, type MappingKey, rememberMapping } from './mapping/store.ts';
export { type Columns, suggestColumns } from './mapping/suggest.ts';
export type * from './model.ts';
export { defaultLimits, readTable } from './read-table.ts';
export { refuseCells } from './refusals.ts';
export type { ExportColumn, ExportRows, Language } from './write/columns.ts';
export { writeCsv } from './write/csv.ts';
export { type WorkbookSheet, writeWorkbook, writeXlsx } from './write/xlsx.ts';
