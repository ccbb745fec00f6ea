import { billOperations } from './bills.ts';
import { productionOperations } from './productions.ts';
import { workOrderOperations } from './work-orders.ts';

export const processingOperations = [...billOperations, ...workOrderOperations, ...productionOperations];
