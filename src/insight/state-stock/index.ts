import { Type } from 'typebox';
import { accept, formatQuantity } from '../../kernel/index.ts';
import {
  defineOperation,
  type Operation,
  pageFrom,
  pageInput,
  pageOf,
  QuantityText,
} from '../../platform/operations/index.ts';
import { readStateStock } from './store.ts';

const RowView = Type.Object({
  ownerId: Type.String(),
  enterpriseName: Type.String(),
  materialNo: Type.String(),
  name: Type.String(),
  unit: Type.String(),
  bonded: QuantityText,
  nonBonded: QuantityText,
  dutyPaid: QuantityText,
  /** All of it, whatever its status. */
  total: QuantityText,
  books: Type.Array(Type.String()),
});

const listOperation = defineOperation({
  name: 'list_state_stock',
  method: 'GET',
  path: '/api/state-stock',
  permission: 'state_storage.read',
  summary: { zh: '分类监管库存', en: 'Stock under one roof by its status' },
  input: Type.Object({
    search: Type.Optional(Type.String({ maxLength: 64 })),
    mixedOnly: Type.Optional(Type.Boolean({ description: 'only materials that lie there in more than one status' })),
    ...pageInput,
  }),
  output: pageOf(RowView),
  handle: ({ database, caller }, { search, mixedOnly = false, after, limit = 100 }) =>
    database.read(caller.settings, async (tx) => {
      const [ownerId = '', unit = '', ...material] = after?.split('/') ?? [];
      const key = after === undefined ? null : ([material.join('/'), ownerId, unit] as const);
      const filter = { search: search?.trim() || null, mixedOnly, after: key, limit };
      const found = await readStateStock(tx, caller.settings.zoneId, filter);
      const rows = found.map(({ bonded, nonBonded, dutyPaid, books, ...row }) => ({
        ...row,
        books: [...books],
        bonded: formatQuantity(bonded),
        nonBonded: formatQuantity(nonBonded),
        dutyPaid: formatQuantity(dutyPaid),
        total: formatQuantity(bonded + nonBonded + dutyPaid),
      }));
      return accept(pageFrom(rows, limit, (row) => `${row.ownerId}/${row.unit}/${row.materialNo}`));
    }),
});

export const stateStockOperations: readonly Operation[] = [listOperation];
