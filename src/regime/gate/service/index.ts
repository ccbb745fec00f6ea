export { type DraftPassInput, draftPass } from './draft.ts';
export { type LoadedPass, loadPass } from './load.ts';
export { type PassageInput, recordPassage } from './passage.ts';
export {
  approvePass,
  declarePass,
  deletePass,
  notePreEntry,
  type PassVerdict,
  rejectPass,
  voidPass,
} from './verdicts.ts';
