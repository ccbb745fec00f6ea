import { type TSchema, Type } from 'typebox';
import type { FileAnswer } from './model.ts';

/** Pieces that many operations' schemas are made of. */
export const QuantityText = Type.String({ description: 'exact decimal, up to 13 digits and 5 decimals' });
export const MoneyText = Type.String({ description: 'exact decimal, up to 15 digits and 2 decimals' });
export const PriceText = Type.String({ description: 'exact decimal, up to 14 digits and 4 decimals' });
export const DayText = Type.String({ description: 'YYYY-MM-DD' });
export const InstantText = Type.String({ description: 'ISO 8601 instant' });

export function orNull<T extends TSchema>(schema: T) {
  return Type.Union([schema, Type.Null()]);
}

/** The output of an operation that declares `download`. */
export const FileOutput = Type.Unsafe<FileAnswer>({});

/** A closed list of words. */
export function oneOf<const T extends readonly string[]>(...words: T) {
  return Type.Unsafe<T[number]>(Type.Enum([...words]));
}

/** Keyset paging: `after` is the key of the last row of the page before. */
export const pageInput = {
  after: Type.Optional(Type.String()),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 1000, default: 100 })),
};

/** A page of rows and the `after` of the next page, or null at the end. */
export function pageOf<T extends TSchema>(row: T) {
  return Type.Object({ rows: Type.Array(row), next: orNull(Type.String()) });
}

export function pageFrom<T>(rows: readonly T[], limit: number, keyOf: (row: T) => string) {
  const last = rows.at(-1);
  return { rows: [...rows], next: rows.length < limit || last === undefined ? null : keyOf(last) };
}
