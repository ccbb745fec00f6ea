export { electBasis } from './elect.ts';
export type {
  DutyBasis,
  Election,
  ElectionLine,
  ElectionMaterial,
  ElectionQuestion,
  ElectionTaxes,
} from './model.ts';
