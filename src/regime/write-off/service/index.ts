export { type CountRow, type CountsInput, checkCounts, countOf, enterCounts } from './count.ts';
export { confirmDifferences, type DispositionInput, disposeDifferences, taxOfDifferences } from './dispose.ts';
export { type Done, loadWriteOff } from './load.ts';
export { notifyStocktake, openWriteOff } from './open.ts';
export { computeReport, reportWriteOff } from './report.ts';
export { moveWriteOff, type PlainMove, passWriteOff, type VerdictInput } from './verdict.ts';
