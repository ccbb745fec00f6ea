export {
  answerOfRefusal,
  basisSchema,
  type Calculator,
  type CalculatorDefinition,
  dayText,
  decimalText,
  defineCalculator,
  isRefusalAnswer,
  type RefusalAnswer,
  runCalculator,
} from './calculator.ts';
export {
  atField,
  missingField,
  rateForm,
  rateOne,
  readDay,
  readFactor,
  readMoney,
  readQuantity,
  readRate,
  readShare,
  type ScaledRate,
} from './fields.ts';
export { loadParameters } from './load.ts';
export { basisOfParameter, newestParameter, parameterOn, ruleOn } from './lookup.ts';
export type {
  BasisEntry,
  Citation,
  DatedRule,
  Law,
  Parameter,
  ParameterBook,
  ParameterEntry,
  ParameterOperator,
  ParameterValue,
} from './model.ts';
export { parameterSchema, parseParameter } from './parse.ts';
