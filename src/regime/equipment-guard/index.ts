export { type Departure, guardDeparture } from './check.ts';
export type { DepartureTerms, LeavingLine } from './guard.ts';
