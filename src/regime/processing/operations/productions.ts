import { type Static, Type } from 'typebox';
import { accept, andThen, parseDay, type Result } from '../../../kernel/index.ts';
import {
  DayText,
  defineOperation,
  type OperationContext,
  pageFrom,
  pageInput,
  pageOf,
  QuantityText,
} from '../../../platform/operations/index.ts';
import { loadBook } from '../../books/index.ts';
import { loadProduction } from '../service/load-production.ts';
import { type ProductionName, recordProduction } from '../service/produce.ts';
import { findProductionMaterials, findProductionOutputs, listProductions } from '../store.ts';
import {
  ProductionMaterialView,
  ProductionOutputView,
  ProductionView,
  productionMaterialView,
  productionOutputView,
  productionView,
} from '../view.ts';

const bookNo = Type.String({ minLength: 1, maxLength: 32 });
const made = { quantity: QuantityText, legalQuantity1: QuantityText, legalQuantity2: Type.Optional(QuantityText) };

/** The production as it was recorded. */
async function thenShow(
  { database, caller }: OperationContext,
  done: Result<ProductionName>,
): Promise<Result<Static<typeof ProductionView>>> {
  if (!done.ok) return done;
  return database.read(caller.settings, async (tx) =>
    andThen(await loadProduction(tx, caller.settings.zoneId, done.value), (found) => accept(productionView(found))),
  );
}

const recordOperation = defineOperation({
  name: 'record_production',
  method: 'POST',
  path: '/api/books/{bookNo}/productions',
  permission: 'processing.record',
  summary: { zh: '登记生产与耗料', en: 'Record a production and what it used up' },
  input: Type.Object({
    bookNo,
    internalNo: Type.String({ minLength: 1, maxLength: 64 }),
    productItemNo: Type.Integer({ minimum: 1 }),
    ...made,
    billVersion: Type.Optional(Type.String({ minLength: 1, maxLength: 8 })),
    workOrderNo: Type.Optional(Type.String({ minLength: 1, maxLength: 32 })),
    producedOn: Type.Optional(DayText),
    materials: Type.Optional(
      Type.Array(
        Type.Object({
          itemNo: Type.Integer({ minimum: 1 }),
          consumed: QuantityText,
          tangibleLoss: Type.Optional(QuantityText),
          intangibleLoss: Type.Optional(QuantityText),
        }),
        { maxItems: 1000 },
      ),
    ),
    outputs: Type.Optional(
      Type.Array(Type.Object({ itemNo: Type.Integer({ minimum: 1 }), ...made }), { maxItems: 100 }),
    ),
    remark: Type.Optional(Type.String({ maxLength: 255 })),
  }),
  output: ProductionView,
  handle: async (context, { producedOn, ...draft }) => {
    const day = producedOn === undefined ? accept(undefined) : parseDay(producedOn);
    if (!day.ok) return day;
    const dated = day.value === undefined ? draft : { ...draft, producedOn: day.value };
    return thenShow(context, await recordProduction(context, dated));
  },
});

const listOperation = defineOperation({
  name: 'list_productions',
  method: 'GET',
  path: '/api/books/{bookNo}/productions',
  permission: 'processing.read',
  summary: { zh: '查询生产记录', en: 'Find productions' },
  input: Type.Object({
    bookNo,
    productItemNo: Type.Optional(Type.Integer({ minimum: 1 })),
    search: Type.Optional(Type.String({ maxLength: 64 })),
    ...pageInput,
  }),
  output: pageOf(ProductionView),
  handle: ({ database, caller }, { productItemNo, search, after, limit = 100, ...input }) =>
    database.read(caller.settings, async (tx) => {
      const { zoneId } = caller.settings;
      const book = await loadBook(tx, zoneId, input.bookNo);
      if (!book.ok) return book;
      const [createdAt, productionId] = after?.split('/') ?? [];
      const key = createdAt && productionId ? { createdAt: new Date(createdAt), productionId } : null;
      const filter = { productItemNo: productItemNo ?? null, search: search?.trim() || null, after: key, limit };
      const found = await listProductions(tx, zoneId, book.value.bookId, filter);
      return accept(pageFrom(found.map(productionView), limit, (row) => `${row.createdAt}/${row.productionId}`));
    }),
});

const getOperation = defineOperation({
  name: 'get_production',
  method: 'GET',
  path: '/api/books/{bookNo}/productions/{internalNo}',
  permission: 'processing.read',
  summary: { zh: '查看生产记录', en: 'Show a production' },
  input: Type.Object({ bookNo, internalNo: Type.String({ minLength: 1, maxLength: 64 }) }),
  output: Type.Object({
    production: ProductionView,
    materials: Type.Array(ProductionMaterialView),
    outputs: Type.Array(ProductionOutputView),
  }),
  handle: ({ database, caller }, input) =>
    database.read(caller.settings, async (tx) => {
      const { zoneId } = caller.settings;
      const found = await loadProduction(tx, zoneId, input);
      if (!found.ok) return found;
      const production = found.value;
      const materials = await findProductionMaterials(tx, zoneId, production.productionId);
      const outputs = await findProductionOutputs(tx, zoneId, production.productionId);
      return accept({
        production: productionView(production),
        materials: materials.map(productionMaterialView),
        outputs: outputs.map(productionOutputView),
      });
    }),
});

export const productionOperations = [recordOperation, listOperation, getOperation];
