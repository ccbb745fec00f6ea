export { basisOfPeriod, type VatPilotPeriod } from './model.ts';
export { vatPilotOperations } from './operations.ts';
export { vatPilotOn } from './store.ts';
