export { assessSale } from './decide.ts';
export { electSale, type SaleElectionQuestion, type UsedMaterial } from './elect.ts';
export type { TaxAssessment, TaxAssessmentLine } from './model.ts';
export { saleOperations } from './operations.ts';
export { type AssessInput, assessListTax, checkTax, releaseListDeclaration } from './service.ts';
