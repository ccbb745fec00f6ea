import type { DocumentDefinition } from '../model.ts';
import { billDefinition } from './bill.ts';
import { logisticsBookDefinition, processingBookDefinition } from './book.ts';
import { formDefinition } from './form.ts';
import { twoStepPassDefinition, vehicleDefinition } from './gate.ts';
import { noteDefinition } from './note.ts';
import { productionDefinition } from './production.ts';
import { writeOffDefinition } from './write-off.ts';

export { type BillDocument, billDefinition, unitConsumption } from './bill.ts';
export { type BookDocument, logisticsBookDefinition, processingBookDefinition } from './book.ts';
export type { Filer } from './enterprise.ts';
export { type FormDocument, formDefinition } from './form.ts';
export { type TwoStepPassDocument, twoStepPassDefinition, type VehicleDocument, vehicleDefinition } from './gate.ts';
export { type NoteDocument, noteDefinition } from './note.ts';
export { type ProductionDocument, productionDefinition } from './production.ts';
export { type WriteOffDocument, type WriteOffRow, writeOffDefinition } from './write-off.ts';

/** What the documentation says of every document; nothing of a definition but its words is used. */
export const definitions: ReadonlyArray<DocumentDefinition<never>> = [
  formDefinition,
  noteDefinition,
  vehicleDefinition,
  logisticsBookDefinition,
  processingBookDefinition,
  billDefinition,
  writeOffDefinition,
  productionDefinition,
  twoStepPassDefinition,
];
