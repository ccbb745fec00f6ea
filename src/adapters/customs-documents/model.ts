import {
  type Day,
  formatFixed,
  formatMoney,
  formatPrice,
  formatQuantity,
  type Id,
  type Money,
  type Price,
  type Quantity,
} from '../../kernel/index.ts';
import type { Words } from '../../platform/operations/index.ts';
import type { ScaledRate } from '../../primitives/rules/index.ts';

/** What a document holds in one place of its file, as JSON writes it: numbers that are calculated with are exact text. */
export type CellValue = string | number | null;

/** A column as people and programs are told of it. */
export interface FieldDocumentation {
  readonly name: string;
  readonly words: Words;
  readonly kind: FieldKind;
  /** In which unit a number stands; null where it has none. */
  readonly unit: Words | null;
  readonly decimals: number | null;
  /** Which of our records the value comes from. */
  readonly source: Words;
  /** Where the field is described: a section of the regime notes, or a legal text. */
  readonly citation: string;
  /** The name that the regime notes give this field; it is no element of a message of the window. */
  readonly knownName: string | null;
}

export const fieldKinds = [
  'text',
  'code',
  'day',
  'instant',
  'integer',
  'quantity',
  'money',
  'price',
  'factor',
  'percent',
] as const;
export type FieldKind = (typeof fieldKinds)[number];

/** Decimals of the kinds that are numbers. A factor is a ratio, a percentage the same number times a hundred. */
export const decimalsOf: Readonly<Record<FieldKind, number | null>> = {
  text: null,
  code: null,
  day: null,
  instant: null,
  integer: 0,
  quantity: 5,
  money: 2,
  price: 4,
  factor: 10,
  percent: 8,
};

export interface Field<R> extends FieldDocumentation {
  readonly cell: (row: R) => CellValue;
}

/** One table of a document. The head is the table with one row. */
export interface SheetDefinition<D> {
  readonly name: string;
  readonly words: Words;
  readonly isHead: boolean;
  readonly fields: readonly FieldDocumentation[];
  readonly cells: (document: D) => CellValue[][];
}

/** A document for the customs window whose message has no published schema. */
export interface DocumentDefinition<D> {
  /** The message it stands for. */
  readonly message: string;
  /** What a file calls itself: declaration_form. */
  readonly name: string;
  readonly title: Words;
  /** What the regime notes do know of the message. */
  readonly known: Words;
  readonly sheets: ReadonlyArray<SheetDefinition<D>>;
}

/** What a file of any document needs besides its tables. */
export interface DocumentNames {
  readonly documentId: Id;
  /** As people name it. */
  readonly number: string;
  readonly declaredAt: Date | null;
}

/** A table with its rows: a cell for each field. */
export interface DescribedTable extends Omit<SheetDefinition<never>, 'cells'> {
  readonly rows: ReadonlyArray<readonly CellValue[]>;
}

/** A document with all that says what it is. */
export interface DescribedDocument extends Omit<DocumentDefinition<never>, 'sheets'> {
  readonly names: DocumentNames;
  readonly tables: readonly DescribedTable[];
}

interface FieldTerms {
  readonly source: Words;
  readonly citation: string;
  readonly knownName?: string;
  readonly unit?: Words;
}

interface ValueOf {
  readonly text: string;
  readonly code: string;
  readonly day: Day;
  readonly instant: Date;
  readonly integer: number;
  readonly quantity: Quantity;
  readonly money: Money;
  readonly price: Price;
  readonly factor: ScaledRate;
  readonly percent: ScaledRate;
}

const cellOf: { readonly [K in FieldKind]: (value: ValueOf[K]) => CellValue } = {
  text: (value) => value,
  code: (value) => value,
  day: (value) => value,
  instant: (value) => value.toISOString(),
  integer: (value) => value,
  quantity: formatQuantity,
  money: formatMoney,
  price: formatPrice,
  factor: (value) => formatFixed(value, decimalsOf.factor ?? 0),
  // A fraction in 10⁻¹⁰ is the same digits as a percentage in 10⁻⁸.
  percent: (value) => formatFixed(value, decimalsOf.percent ?? 0),
};

/** One column. An empty text is a value that is not there. */
export function field<R, K extends FieldKind>(
  kind: K,
  name: string,
  zh: string,
  en: string,
  terms: FieldTerms,
  read: (row: R) => ValueOf[K] | null,
): Field<R> {
  const { source, citation, knownName = null, unit = null } = terms;
  const cell = (row: R): CellValue => {
    const value = read(row);
    return value === null || value === '' ? null : cellOf[kind](value);
  };
  return { name, words: { zh, en }, kind, unit, decimals: decimalsOf[kind], source, citation, knownName, cell };
}

function sheetOf<D, R>(
  name: string,
  words: Words,
  fields: ReadonlyArray<Field<R>>,
  rows: (document: D) => readonly R[],
  isHead: boolean,
): SheetDefinition<D> {
  const cells = (document: D) => rows(document).map((row) => fields.map(({ cell }) => cell(row)));
  return { name, words, isHead, cells, fields: fields.map(({ cell: _cell, ...documentation }) => documentation) };
}

export function headSheet<D>(fields: ReadonlyArray<Field<D>>): SheetDefinition<D> {
  return sheetOf('head', { zh: '表头', en: 'Head' }, fields, (document) => [document], true);
}

export function tableSheet<D, R>(
  name: string,
  words: Words,
  fields: ReadonlyArray<Field<R>>,
  rows: (document: D) => readonly R[],
): SheetDefinition<D> {
  return sheetOf(name, words, fields, rows, false);
}

/** Why the file is no message, in one sentence; it stands in every file and on the console's page. */
export function noticeOf({ message }: { readonly message: string }): Words {
  return {
    zh: `报文 ${message} 的元素名称和结构未公开，本系统不臆造报文，而是导出带字段说明的 JSON 和 XLSX，供在海关客户端录入或由其导入。`,
    en: `The element names and the structure of the message ${message} are not published; instead of inventing them, this is a JSON or XLSX with every field documented, to be entered or imported in the customs client.`,
  };
}
