export { approvalChange, approveList, type ListVerdict } from './approve.ts';
export { changeList, deleteList } from './change.ts';
export { declareList } from './declare.ts';
export { draftChange, draftLists, replaceLines } from './draft.ts';
export { type LoadedList, loadList, momentOf, planOf } from './load.ts';
export { releaseChange, releaseDeclaration } from './release.ts';
export {
  noteCounterpart,
  settleTransfer,
  type TransferNotice,
  transferNoticeOf,
  transferSides,
  withCounterpart,
} from './transfer.ts';
