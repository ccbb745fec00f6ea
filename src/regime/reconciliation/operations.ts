import { type Static, Type } from 'typebox';
import { accept } from '../../kernel/index.ts';
import { defineOperation, orNull, pageFrom, pageInput, pageOf } from '../../platform/operations/index.ts';
import { type Discrepancy, type DiscrepancyMove, discrepancyTransitions } from './model.ts';
import { moveDiscrepancy } from './service.ts';
import { listDiscrepancies } from './store.ts';

const DiscrepancyView = Type.Object({
  discrepancyId: Type.String(),
  ownerId: orNull(Type.String()),
  kind: Type.String(),
  severity: Type.String(),
  state: Type.String(),
  subject: Type.String(),
  facts: Type.Record(Type.String(), Type.Unknown()),
  occurredAt: Type.String(),
  recordedAt: Type.String(),
  note: Type.String(),
  decidedBy: orNull(Type.String()),
  decidedAt: orNull(Type.String()),
  moves: Type.Array(Type.String()),
});

function discrepancyView(discrepancy: Discrepancy): Static<typeof DiscrepancyView> {
  const { version: _version, facts, occurredAt, recordedAt, decidedAt, ...rest } = discrepancy;
  const moves = (Object.keys(discrepancyTransitions) as DiscrepancyMove[]).filter((move) =>
    discrepancyTransitions[move].from.includes(discrepancy.state),
  );
  return {
    ...rest,
    facts: { ...facts },
    occurredAt: occurredAt.toISOString(),
    recordedAt: recordedAt.toISOString(),
    decidedAt: decidedAt?.toISOString() ?? null,
    moves,
  };
}

const severities = ['high', 'medium', 'low'];

/** `rank|instant|identifier` of the last row of the page before. */
function keyOf(view: Static<typeof DiscrepancyView>): string {
  return `${severities.indexOf(view.severity) + 1}|${view.recordedAt}|${view.discrepancyId}`;
}

function afterOf(key: string | undefined) {
  if (key === undefined) return null;
  const [rank = '', recordedAt = '', discrepancyId = ''] = key.split('|');
  return { rank: Number(rank), recordedAt: new Date(recordedAt), discrepancyId };
}

const listDiscrepanciesOperation = defineOperation({
  name: 'list_discrepancies',
  method: 'GET',
  path: '/api/discrepancies',
  permission: 'reconciliation.read',
  summary: { zh: '差异与异常', en: 'Discrepancies, worst first' },
  input: Type.Object({
    ...pageInput,
    state: Type.Optional(Type.String()),
    kind: Type.Optional(Type.String()),
    subject: Type.Optional(Type.String()),
  }),
  output: pageOf(DiscrepancyView),
  handle: ({ database, caller }, { state, kind, subject, after, limit = 100 }) =>
    database.read(caller.settings, async (tx) => {
      const filter = {
        state: state ?? null,
        kind: kind ?? null,
        subject: subject ?? null,
        after: afterOf(after),
        limit,
      };
      const found = await listDiscrepancies(tx, caller.settings.zoneId, filter);
      return accept(pageFrom(found.map(discrepancyView), limit, keyOf));
    }),
});

const moveWords: Readonly<Record<DiscrepancyMove, { zh: string; en: string }>> = {
  query: { zh: '质疑差异', en: 'Query a discrepancy' },
  hold: { zh: '暂扣处理差异', en: 'Hold a discrepancy' },
  clear: { zh: '办结差异', en: 'Clear a discrepancy' },
};

const moves = (Object.keys(moveWords) as DiscrepancyMove[]).map((move) =>
  defineOperation({
    name: `${move}_discrepancy`,
    method: 'POST',
    path: `/api/discrepancies/{discrepancyId}/${move}`,
    permission: 'reconciliation.decide',
    summary: moveWords[move],
    input: Type.Object({ discrepancyId: Type.String({ format: 'uuid' }), note: Type.String({ maxLength: 1000 }) }),
    output: Type.Object({ discrepancyId: Type.String() }),
    handle: (context, input) => moveDiscrepancy(context, move, input),
  }),
);

export const operations = [listDiscrepanciesOperation, ...moves];
