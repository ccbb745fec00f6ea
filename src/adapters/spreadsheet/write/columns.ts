/** A column of an export. The text of a number is exact; `kind` says whether a spreadsheet may calculate with it. */
export interface ExportColumn<R> {
  readonly words: { readonly zh: string; readonly en: string };
  readonly kind: 'text' | 'number' | 'day';
  readonly text: (row: R) => string;
}

export type Language = 'zh' | 'en';

/** Rows as they come from a query, page by page if need be. */
export type ExportRows<R> = Iterable<R> | AsyncIterable<R>;

export function headings<R>(columns: ReadonlyArray<ExportColumn<R>>, language: Language): string[] {
  return columns.map(({ words }) => words[language]);
}
