export { type ListChange, listEvent, type Moment, postWhenReady } from './change.ts';
export { applyGateAct, decideGateAct, type GateAct, type LineUse } from './gate-use.ts';
export { type LineDraft, type ListDraft, ListDraftInput, ListLineInput } from './input.ts';
export * from './model.ts';
export { digitsOf } from './numbers.ts';
export { operations, showList, thenShow } from './operations.ts';
export {
  approvalChange,
  approveList,
  changeList,
  declareList,
  deleteList,
  draftChange,
  draftLists,
  type ListVerdict,
  type LoadedList,
  loadList,
  momentOf,
  planOf,
  rejectList,
  releaseChange,
  releaseDeclaration,
  replaceLines,
} from './service.ts';
export { findLines, findList, listLists, saveLine, saveList } from './store.ts';
export { LineView, ListView, lineView, listView } from './view.ts';
