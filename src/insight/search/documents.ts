import type { Words } from '../../platform/operations/index.ts';

/** A kind of document that is found by the numbers it bears, besides lists and gate passes. */
interface DocumentKind {
  readonly table: string;
  /** The columns of its numbers; each has an index in byte order. */
  readonly numbers: readonly string[];
  /** Its own number alone names it, or together with its book's. */
  readonly isOfBook: boolean;
  readonly about: string;
  readonly state: string;
  readonly words: Words;
  /** The part of the path before its number, or between the book's and its own. */
  readonly room: string;
}

const ofBook = { isOfBook: true, about: 'book_no' } as const;

export const documentKinds = {
  form: {
    table: 'delivery_forms',
    numbers: ['form_no', 'internal_no'],
    isOfBook: false,
    about: 'book_no',
    state: 'state',
    words: { zh: '业务申报表', en: 'Declaration form' },
    room: 'delivery-forms',
  },
  note: {
    table: 'stock_notes',
    numbers: ['note_no', 'internal_no'],
    isOfBook: false,
    about: 'form_no',
    state: 'state',
    words: { zh: '出入库单', en: 'Stock note' },
    room: 'stock-notes',
  },
  write_off: {
    table: 'write_offs',
    numbers: ['write_off_no'],
    isOfBook: false,
    about: 'book_no',
    state: 'state',
    words: { zh: '报核', en: 'Write-off' },
    room: 'write-offs',
  },
  easy_entry: {
    table: 'easy_entries',
    numbers: ['internal_no'],
    isOfBook: false,
    about: 'name',
    state: 'state',
    words: { zh: '便捷进区登记', en: 'Easy entry' },
    room: 'easy-entries',
  },
  production: {
    ...ofBook,
    table: 'productions',
    numbers: ['internal_no'],
    state: 'null',
    words: { zh: '生产单', en: 'Production' },
    room: 'productions',
  },
  work_order: {
    ...ofBook,
    table: 'work_orders',
    numbers: ['work_order_no'],
    state: 'state',
    words: { zh: '工单', en: 'Work order' },
    room: 'work-orders',
  },
  use: {
    ...ofBook,
    table: 'use_records',
    numbers: ['internal_no'],
    state: 'null',
    words: { zh: '实际耗用', en: 'Actual use' },
    room: 'uses',
  },
  repair_order: {
    ...ofBook,
    table: 'repair_orders',
    numbers: ['order_no'],
    state: 'state',
    words: { zh: '维修工单', en: 'Repair order' },
    room: 'repair-orders',
  },
  loss: {
    ...ofBook,
    table: 'loss_reports',
    numbers: ['internal_no'],
    state: 'state',
    words: { zh: '灭失报告', en: 'Loss report' },
    room: 'losses',
  },
  state_move: {
    ...ofBook,
    table: 'state_moves',
    numbers: ['internal_no'],
    state: 'null',
    words: { zh: '非报关货物进出', en: 'Move of goods not under bond' },
    room: 'state-moves',
  },
} as const satisfies Record<string, DocumentKind>;

export type DocumentHit = keyof typeof documentKinds;

export function isDocumentHit(kind: string): kind is DocumentHit {
  return Object.hasOwn(documentKinds, kind);
}

/** `fits` says how a column is compared with what was typed, `rank` how well its columns fit. */
export function documentBranches(
  fits: (column: string) => string,
  rank: (...columns: readonly string[]) => string,
  most: number,
): string {
  const branches = Object.entries<DocumentKind>(documentKinds).flatMap(([kind, one]) =>
    one.numbers.map((column) => {
      const number = one.numbers.length > 1 ? `coalesce(${one.numbers.join(', ')})` : column;
      const key = one.isOfBook ? `book_no || '/' || ${number}` : number;
      return `(select '${kind}' as kind, ${key} as key1, ${one.about} as key2, ${number} as number, ${one.state}::text as state,
        ${rank(column)} as rank from ${one.table} where zone_id = $1 and ${fits(column)} limit ${most})`;
    }),
  );
  return branches.join(' union all ');
}

export function documentPath(kind: DocumentHit, key: string): string {
  const { room, isOfBook } = documentKinds[kind];
  if (!isOfBook) return `/${room}/${encodeURIComponent(key)}`;
  const cut = key.indexOf('/');
  return `/books/${encodeURIComponent(key.slice(0, cut))}/${room}/${encodeURIComponent(key.slice(cut + 1))}`;
}
