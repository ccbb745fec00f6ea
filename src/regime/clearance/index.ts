export { type ListChange, listEvent, type Moment, postWhenReady } from './change.ts';
export { checkLineCodes, checkListCodes, unknownCode } from './codes.ts';
export { isLineOf, usedReferences } from './consumption.ts';
export { transferDeliverer } from './deliver.ts';
export { applyGateAct, decideGateAct, type GateAct, type LineUse } from './gate-use.ts';
export { findHalfTransfers, type HalfTransfer } from './halves.ts';
export { type LineDraft, type ListDraft, ListDraftInput, ListLineInput } from './input.ts';
export * from './model.ts';
export { digitsOf } from './numbers.ts';
export { clearanceOperations } from './operations.ts';
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
  settleTransfer,
  type TransferNotice,
  withCounterpart,
} from './service/index.ts';
export { showList, thenShow } from './show.ts';
export { findLines, findList, listLists, saveLine, saveList } from './store.ts';
export { LineView, ListView, lineView, listView } from './view.ts';
export { type ListWriteOff, listsToWriteOff } from './write-off.ts';
