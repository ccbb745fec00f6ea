import type { ReactNode } from 'react';

export interface Column<Row> {
  /** The name of the field in the API: what the server sorts and exports by. */
  readonly id: string;
  readonly header: string;
  /** A track of the CSS grid: `8rem`, `minmax(10rem, 2fr)`. */
  readonly width: string;
  /** Numbers stand at the end, so that their digits are under each other. */
  readonly numeric?: boolean;
  readonly sortable?: boolean;
  readonly cell: (row: Row) => ReactNode;
}

/** A field the server can filter by; without `choices` it is a text. */
export interface Filter {
  readonly name: string;
  readonly label: string;
  readonly kind: 'text' | 'day' | 'choice';
  readonly choices?: readonly { readonly value: string; readonly label: string }[];
}
