import { Type } from 'typebox';
import { accept, parseDay } from '../../kernel/index.ts';
import { DayText, defineOperation, type Operation, QuantityText } from '../../platform/operations/index.ts';
import type { Reference } from '../../primitives/reference/index.ts';
import type { Law } from '../../primitives/rules/index.ts';
import { ListView, thenShow } from '../clearance/index.ts';
import { consolidateNotes } from './consolidated/service.ts';
import { formOperations } from './forms/operations.ts';
import { noteOperations } from './notes/operations.ts';
import { recordOutward } from './outward/service.ts';

const consolidate = (law: Law) =>
  defineOperation({
    name: 'consolidate_stock_notes',
    method: 'POST',
    path: '/api/delivery-forms/{form}/consolidate',
    permission: 'delivery.declare',
    summary: { zh: '集中申报：汇总出入库单生成清单', en: 'Draw up the list of all passed notes of a form' },
    input: Type.Object({
      form: Type.String({ minLength: 1, maxLength: 64 }),
      internalNo: Type.String({ minLength: 1, maxLength: 64, description: "the enterprise's own number of the list" }),
      through: Type.Optional(DayText),
      usdRates: Type.Optional(
        Type.Record(Type.String({ pattern: '^[0-9]{3}$' }), Type.String(), {
          description: 'US dollars for one unit of each currency of the form, for the statistical value',
        }),
      ),
      supervisionMode: Type.Optional(Type.String({ pattern: '^[0-9A-Z]{4}$' })),
      remark: Type.Optional(Type.String({ maxLength: 255 })),
    }),
    output: ListView,
    handle: (context, input) => thenShow(context, consolidateNotes(context, law, input)),
  });

const made = { quantity: QuantityText, legalQuantity1: QuantityText, legalQuantity2: Type.Optional(QuantityText) };
const itemNo = Type.Integer({ minimum: 1 });

const recordOutwardOperation = defineOperation({
  name: 'record_outward_production',
  method: 'POST',
  path: '/api/delivery-forms/{form}/productions',
  permission: 'delivery.declare',
  summary: { zh: '登记外发加工', en: 'Record what was made outside of goods that are out under a form' },
  input: Type.Object({
    form: Type.String({ minLength: 1, maxLength: 64 }),
    internalNo: Type.String({ minLength: 1, maxLength: 64 }),
    productItemNo: itemNo,
    ...made,
    billVersion: Type.Optional(Type.String({ minLength: 1, maxLength: 8 })),
    producedOn: Type.Optional(DayText),
    materials: Type.Optional(
      Type.Array(
        Type.Object({
          itemNo,
          consumed: QuantityText,
          tangibleLoss: Type.Optional(QuantityText),
          intangibleLoss: Type.Optional(QuantityText),
        }),
        { maxItems: 1000 },
      ),
    ),
    outputs: Type.Optional(Type.Array(Type.Object({ itemNo, ...made }), { maxItems: 100 })),
    remark: Type.Optional(Type.String({ maxLength: 255 })),
  }),
  output: Type.Object({ bookNo: Type.String(), internalNo: Type.String() }),
  handle: async (context, { producedOn, ...draft }) => {
    const day = producedOn === undefined ? accept(undefined) : parseDay(producedOn);
    if (!day.ok) return day;
    return recordOutward(context, day.value === undefined ? draft : { ...draft, producedOn: day.value });
  },
});

export function deliveryOperations(reference: Reference, law: Law): readonly Operation[] {
  return [...formOperations(reference), ...noteOperations(law), consolidate(law), recordOutwardOperation];
}
