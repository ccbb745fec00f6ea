export { consolidatedDueCalculator } from './calculator.ts';
export { type ConsolidatedDue, type ConsolidatedDueQuestion, consolidatedDue } from './due.ts';
