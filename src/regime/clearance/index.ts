export { type ListChange, listEvent, type Moment, postWhenReady } from './change.ts';
export { checkLineCodes, checkListCodes, unknownCode } from './codes.ts';
export { isLineOf, usedReferences } from './consumption.ts';
export { applyGateAct, decideGateAct, type GateAct, type LineUse } from './gate-use.ts';
export { type LineDraft, type ListDraft, ListDraftInput, ListLineInput } from './input.ts';
export * from './model.ts';
export { digitsOf } from './numbers.ts';
export { clearanceOperations, showList, thenShow } from './operations.ts';
export { confirmPosting, type ListNotice, noteDeclaration, noteListVerdict } from './receipts.ts';
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
  releaseChange,
  releaseDeclaration,
  replaceLines,
} from './service/index.ts';
export { findLines, findList, listLists, saveLine, saveList } from './store.ts';
export { LineView, ListView, lineView, listView } from './view.ts';
export { type ListWriteOff, listsToWriteOff } from './write-off.ts';
