import { Type } from 'typebox';
import { DayText, defineOperation, type Operation } from '../../platform/operations/index.ts';
import type { Reference } from '../../primitives/reference/index.ts';
import type { Law } from '../../primitives/rules/index.ts';
import { ListView, thenShow } from '../clearance/index.ts';
import { consolidateNotes } from './consolidated/service.ts';
import { formOperations } from './forms/operations.ts';
import { noteOperations } from './notes/operations.ts';

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

export function deliveryOperations(reference: Reference, law: Law): readonly Operation[] {
  return [...formOperations(reference), ...noteOperations(law), consolidate(law)];
}
