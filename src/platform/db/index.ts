export { arrayLiteral } from './arrays.ts';
export { type Column, insertRows } from './bulk-insert.ts';
export type * from './model.ts';
