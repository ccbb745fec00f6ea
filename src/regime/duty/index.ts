export {
  type Assessment,
  assessConsignment,
  assessImportTax,
  type CollectedTaxes,
  type ConsignmentAssessment,
  type ConsignmentQuestion,
  type ImportTaxQuestion,
  type TaxKind,
} from './assess.ts';
export { calculators } from './calculators/index.ts';
export { type CustomsValue, type CustomsValueQuestion, determineCustomsValue, type Terms } from './customs-value.ts';
export {
  type DutyBasis,
  type Election,
  type ElectionLine,
  type ElectionMaterial,
  type ElectionQuestion,
  type ElectionTaxes,
  electBasis,
} from './election/index.ts';
export { type EquipmentRelease, type EquipmentReleaseQuestion, releaseEquipment } from './equipment-release.ts';
export type { SpecificTax, TaxableLine } from './formulas.ts';
export { deferredInterest, type Interest, type InterestQuestion } from './interest.ts';
export {
  type MissingGoods,
  type MissingGoodsFacts,
  type MissingGoodsTax,
  type MissingGoodsTaxes,
  taxMissingGoods,
} from './missing-goods.ts';
export * from './missing-goods-view.ts';
export { measureOn } from './parameters.ts';
export { type PilotYear, type PilotYearQuestion, settlePilotYear } from './pilot-equipment.ts';
export {
  type RetailImport,
  type RetailItem,
  type RetailQuestion,
  type RetailTaxes,
  taxRetailImport,
} from './retail-import.ts';
export {
  type AssessInput,
  assessListTax,
  assessSale,
  checkTax,
  electSale,
  releaseListDeclaration,
  type SaleElectionQuestion,
  saleOperations,
  type UsedMaterial,
} from './sale/index.ts';
export { splitQuantity } from './split.ts';
