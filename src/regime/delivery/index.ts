export { consolidatedDueCalculator } from './consolidated/calculator.ts';
export { type ConsolidatedDue, type ConsolidatedDueQuestion, consolidatedDue } from './consolidated/due.ts';
export { formSubject } from './forms/model.ts';
export { decideNoteGateAct, type NoteChange } from './notes/gate-use.ts';
export { noteSubject } from './notes/model.ts';
export { loadNote } from './notes/service.ts';
export { deliveryOperations } from './operations.ts';
