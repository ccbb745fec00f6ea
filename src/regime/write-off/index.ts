export { writeOffCalculator } from './calculator.ts';
