export { writeOffCalculator } from './calculator.ts';
export * from './model.ts';
export { writeOffOperations } from './operations.ts';
export {
  type CountRow,
  type CountsInput,
  checkCounts,
  computeReport,
  confirmDifferences,
  type DispositionInput,
  disposeDifferences,
  enterCounts,
  loadWriteOff,
  moveWriteOff,
  notifyStocktake,
  openWriteOff,
  passWriteOff,
  reportWriteOff,
} from './service/index.ts';
export {
  findLastWriteOff,
  findReportLines,
  findSpecialMovements,
  openPeriodEnds,
  type PeriodList,
  pageLists,
  type SpecialMovements,
} from './store/index.ts';
