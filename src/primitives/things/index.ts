export { identifierCalculator } from './identifiers/calculator.ts';
export { identify, schemes } from './identifiers/identify.ts';
export type { Flaw, Identified, Scheme } from './identifiers/model.ts';
