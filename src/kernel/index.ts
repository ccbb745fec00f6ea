export { AssertionError, assert, unreachable } from './assert.ts';
export { addDays, type Day, day, dayOfInstant, daysBetween, parseDay } from './day.ts';
export { type FixedForm, formatFixed, parseFixed } from './fixed.ts';
export { groupBy, smallerOf } from './group.ts';
export { createIdSource, type Id, type IdSource, systemIds } from './id.ts';
export {
  formatMoney,
  formatPrice,
  type Money,
  money,
  moneyForm,
  type Price,
  parseMoney,
  parsePrice,
  priceForm,
} from './money.ts';
export {
  formatQuantity,
  parsePositiveQuantity,
  parseQuantity,
  type Quantity,
  quantity,
  quantityForm,
} from './quantity.ts';
export {
  allRefusals,
  defineRefusals,
  type Fact,
  type Facts,
  type Refusal,
  type RefusalDefinition,
  type RefusalMessage,
  refusalDefinition,
  refusalMessage,
} from './refusal.ts';
export { type Accepted, accept, andThen, collect, type Refused, type Result } from './result.ts';
export { divideHalfEven, divideHalfUp, splitByWeights } from './rounding.ts';
