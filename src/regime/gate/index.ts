export * from './model.ts';
export { operations } from './operations.ts';
export {
  approvePass,
  type DraftPassInput,
  declarePass,
  deletePass,
  draftPass,
  loadPass,
  notePreEntry,
  type PassVerdict,
  recordPassage,
  rejectPass,
  voidPass,
} from './service/index.ts';
export { findNewestPassOf, findPass, findPassLines, savePass, savePassLine } from './store.ts';
