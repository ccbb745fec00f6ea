export { type Departure, guardDeparture } from './check.ts';
export { type DepartureTerms, type LeavingLine, supervisedFrom } from './guard.ts';
export { firstDaysOfLots } from './store.ts';
