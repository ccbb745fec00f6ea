export { processingOperations } from './operations/index.ts';
export { declareBill, endBill, moveBill } from './service/bills.ts';
export { recordProduction } from './service/produce.ts';
export { closeWorkOrder, issueToWorkOrder, openWorkOrder, returnFromWorkOrder } from './service/work-orders.ts';
