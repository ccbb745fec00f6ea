import { Type } from 'typebox';
import { accept, andThen } from '../../kernel/index.ts';
import { defineOperation, orNull } from '../../platform/operations/index.ts';
import { WordsView } from '../../primitives/events/index.ts';
import { search } from './service.ts';

const searchOperation = defineOperation({
  name: 'search',
  method: 'GET',
  path: '/api/search',
  permission: 'search.read',
  summary: {
    zh: '扫描或输入任何编号，找到对应的单证、账册、企业、场所',
    en: 'Find what a scanned or typed number, plate or name means',
  },
  input: Type.Object({ text: Type.String({ maxLength: 200 }) }),
  output: Type.Object({
    rows: Type.Array(
      Type.Object({
        kind: Type.String(),
        title: WordsView,
        number: Type.String(),
        state: orNull(Type.String()),
        path: Type.String({ description: 'page of the console' }),
      }),
    ),
    recognised: orNull(Type.Object({ scheme: Type.String(), canonical: Type.String() })),
    hint: orNull(WordsView),
  }),
  handle: ({ database, caller, today }, { text }) =>
    database.read(caller.settings, async (tx) =>
      andThen(await search(tx, caller.settings.zoneId, text, today()), (answer) =>
        accept({ ...answer, rows: [...answer.rows] }),
      ),
    ),
});

export const searchOperations = [searchOperation];
