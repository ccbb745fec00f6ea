export { decideItemUse, decideOpenFor } from './decide.ts';
export * from './model.ts';
export { operations } from './operations.ts';
export { fileBook, fileItems, type ItemDraft, loadBook, moveBook, openItems } from './service.ts';
export { findBookById, findItems, findItemsByMaterial, listItems, saveBook, saveItem } from './store.ts';
export { averageValue, VectorView, vectorView } from './view.ts';
