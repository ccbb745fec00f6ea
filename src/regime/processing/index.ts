export { type ConsumedParts, type Consumption, type ConsumptionQuestion, consume } from './consumption.ts';
export { decideItemKind, decideVersionsNamed, materialKinds } from './decide.ts';
export { productMemory, transformationIntents, type UsedMaterial } from './entries.ts';
export type { BillLine, BillOfMaterial, Production, ProductionMaterial, ProductionOutput } from './model.ts';
export { processingOperations } from './operations/index.ts';
export { declareBill, endBill, loadBill, moveBill } from './service/bills.ts';
export { type ComputedConsumption, computeLeaving } from './service/computed.ts';
export { loadProduction } from './service/load-production.ts';
export { type PlannedProduction, type ProductionDraft, planProduction, recordProduction } from './service/produce.ts';
export { loadWorkshop, planOfDeed, type Workshop } from './service/shared.ts';
export { closeWorkOrder, issueToWorkOrder, openWorkOrder, returnFromWorkOrder } from './service/work-orders.ts';
export {
  type BillKey,
  findBillLines,
  findProductionMaterials,
  findProductionOutputs,
  listBills,
} from './store.ts';
