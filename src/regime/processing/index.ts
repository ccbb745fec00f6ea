export { type ConsumedParts, type Consumption, type ConsumptionQuestion, consume } from './consumption.ts';
export { decideItemKind, decideVersionsNamed, materialKinds } from './decide.ts';
export { productMemory, transformationIntents, type UsedMaterial } from './entries.ts';
export { processingOperations } from './operations/index.ts';
export { declareBill, endBill, moveBill } from './service/bills.ts';
export { type ComputedConsumption, computeLeaving } from './service/computed.ts';
export { type PlannedProduction, type ProductionDraft, planProduction, recordProduction } from './service/produce.ts';
export { loadWorkshop, planOfDeed, type Workshop } from './service/shared.ts';
export { closeWorkOrder, issueToWorkOrder, openWorkOrder, returnFromWorkOrder } from './service/work-orders.ts';
