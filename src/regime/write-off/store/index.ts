export * from './documents.ts';
export * from './items.ts';
export * from './ledger.ts';
export * from './lists.ts';
export * from './special.ts';
