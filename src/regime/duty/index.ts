export {
  type Assessment,
  assessConsignment,
  assessImportTax,
  type CollectedTaxes,
  type ConsignmentAssessment,
  type ConsignmentQuestion,
  type ImportTaxQuestion,
  type SpecificTax,
  type TaxableLine,
  type TaxKind,
} from './assess.ts';
export { calculators } from './calculators.ts';
export { type CustomsValue, type CustomsValueQuestion, determineCustomsValue, type Terms } from './customs-value.ts';
export { splitQuantity } from './split.ts';
