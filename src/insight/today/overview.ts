import { Type } from 'typebox';
import { accept, type Day, formatMoney } from '../../kernel/index.ts';
import { defineOperation, MoneyText, oneOf } from '../../platform/operations/index.ts';
import { WordsView } from '../../primitives/events/index.ts';
import { countListsByState, countPassesOfDay, countReceiptsByState, readValueOnHand } from './overview-store.ts';

const enterprisesShown = 10;

const Path = Type.String({ description: 'page of the console that opens the rows behind the number' });
const Counted = Type.Object({ state: Type.String(), count: Type.Integer(), path: Path });

export const getOverview = defineOperation({
  name: 'get_overview',
  method: 'GET',
  path: '/api/overview',
  permission: 'today.read',
  summary: { zh: '全区概览：每个数字都能点开', en: 'The zone in numbers, each with the rows behind it' },
  input: Type.Object({}),
  output: Type.Object({
    today: Type.String(),
    listsByState: Type.Array(Counted),
    passesToday: Type.Array(Type.Object({ direction: oneOf('in', 'out'), count: Type.Integer(), path: Path })),
    valueOnHandUsd: Type.Array(Type.Object({ ownerId: Type.String(), name: WordsView, value: MoneyText, path: Path })),
    receiptsByState: Type.Array(Counted),
  }),
  handle: ({ database, caller, today }) =>
    database.read(caller.settings, async (tx) => {
      const { settings } = caller;
      const lists = await countListsByState(tx, settings);
      const passes = await countPassesOfDay(tx, settings, startOf(today()));
      const values = await readValueOnHand(tx, settings, enterprisesShown);
      const receipts = await countReceiptsByState(tx, settings);
      return accept({
        today: today(),
        listsByState: lists.map((row) => ({ ...row, path: `/lists?state=${row.state}` })),
        passesToday: passes.map((row) => ({ ...row, path: `/gate-passes?state=passed&direction=${row.direction}` })),
        valueOnHandUsd: values.map(({ ownerId, nameZh, nameEn, value }) => ({
          ownerId,
          name: { zh: nameZh, en: nameEn ?? nameZh },
          value: formatMoney(value),
          path: `/books?search=${encodeURIComponent(nameZh)}`,
        })),
        receiptsByState: receipts.map((row) => ({ ...row, path: `/imports?state=${row.state}` })),
      });
    }),
});

/** The instant at which a business day of China's clock begins. */
function startOf(day: Day): Date {
  return new Date(`${day}T00:00:00+08:00`);
}
