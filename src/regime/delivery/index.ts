export { consolidatedDueCalculator } from './consolidated/calculator.ts';
export { type ConsolidatedDue, type ConsolidatedDueQuestion, consolidatedDue } from './consolidated/due.ts';
export { type DeliveryForm, type FormLine, formSubject } from './forms/model.ts';
export { loadForm } from './forms/service.ts';
export { decideNoteGateAct, type NoteChange } from './notes/gate-use.ts';
export { type NoteLine, noteSubject, type StockNote } from './notes/model.ts';
export { loadNote } from './notes/service.ts';
export { deliveryOperations } from './operations.ts';
