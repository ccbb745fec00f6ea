import type { MessageFile } from '../customs-outgoing/index.ts';
import type { Language } from '../spreadsheet/index.ts';
import { documentJson } from './json.ts';
import type { DescribedDocument, DocumentDefinition, DocumentNames } from './model.ts';
import { documentWorkbook } from './workbook.ts';

/** A document read through its definition: every table with its rows, ready to be written in any form. */
export function describe<D>(
  definition: DocumentDefinition<D>,
  document: NoInfer<D>,
  names: DocumentNames,
): DescribedDocument {
  const { sheets, ...terms } = definition;
  return { ...terms, names, tables: sheets.map(({ cells, ...sheet }) => ({ ...sheet, rows: cells(document) })) };
}

/**
 * Follows from the document and the instant of its declaration alone, as with messages: the same declaration written
 * twice is one file. What is not declared yet says so.
 */
function fileStem({ message, names }: DescribedDocument): string {
  const declared = names.declaredAt?.toISOString().replaceAll(/[-:.]/g, '') ?? 'draft';
  // A version of a bill or a vehicle may be named with signs that no file name holds.
  return `${message}_${names.documentId}_${declared}`.replaceAll(/[/\\:*?"<>|\s]/g, '-');
}

export function jsonFile(document: DescribedDocument): MessageFile {
  return { fileName: `${fileStem(document)}.json`, bytes: Buffer.from(documentJson(document)) };
}

export async function workbookFile(document: DescribedDocument, language: Language): Promise<MessageFile> {
  return { fileName: `${fileStem(document)}.xlsx`, bytes: await documentWorkbook(document, language) };
}
