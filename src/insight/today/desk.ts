import { type Static, Type } from 'typebox';
import { accept, type Day } from '../../kernel/index.ts';
import { defineOperation, oneOf, orNull, pageInput, type Words } from '../../platform/operations/index.ts';
import { WordsView } from '../../primitives/events/index.ts';
import { type DeskKind, deskKinds } from './desk-items.ts';
import { countDesk, type DeskRow, neverDue, readDesk, readReasons } from './desk-store.ts';

const deskWords: Readonly<Record<DeskKind, Words>> = {
  list_to_declare: { zh: '完成并申报清单', en: 'Finish and declare the list' },
  list_to_correct: { zh: '更正被退的清单并重新申报', en: 'Correct the returned list and declare it again' },
  list_waits_for_gate_pass: { zh: '为清单录入核放单', en: 'Make gate passes for the list' },
  list_waits_for_release: { zh: '清单等待报关单放行', en: 'The list waits for its declaration to be released' },
  pass_to_declare: { zh: '完成并申报核放单', en: 'Finish and declare the gate pass' },
  pass_to_correct: { zh: '更正被退的核放单并重新申报', en: 'Correct the returned gate pass and declare it again' },
  pass_waits_to_pass: { zh: '核放单已批准，等待过卡', en: 'The gate pass is approved and waits for its vehicle' },
  message_undelivered: { zh: '报文尚未送达海关单一窗口', en: 'A message has not reached the customs window' },
  import_waiting: { zh: '导入的回执在等待对应单证', en: 'An imported receipt waits for its document' },
  import_refused: { zh: '导入的文件被拒绝', en: 'An imported file was refused' },
};

const DeskView = Type.Object({
  kind: Type.String(),
  /** What it is about: `list:…`, `pass:…`, `file:…`, `message:…`. */
  subject: Type.String(),
  number: Type.String(),
  path: Type.String({ description: 'page of the console' }),
  words: WordsView,
  /** Why customs returned it, where it said so. */
  reason: orNull(Type.String()),
  since: Type.String(),
  dueOn: orNull(Type.String()),
  late: Type.Boolean(),
});

const pages: Readonly<Record<string, string>> = { list: 'lists', pass: 'gate-passes', file: 'imports' };

function deskView(row: DeskRow, reason: string | null, today: Day): Static<typeof DeskView> {
  const { kind, number, since, dueOn } = row;
  const [about = '', id = ''] = row.id.split('/');
  const page = pages[about];
  return {
    kind,
    subject:
      kind === 'message_undelivered' ? `message:${row.id.slice(row.id.lastIndexOf('/') + 1)}` : `${about}:${number}`,
    number,
    path: page === undefined ? '/imports' : `/${page}/${id}`,
    words: deskWords[kind],
    reason,
    since: since.toISOString(),
    dueOn,
    late: dueOn !== null && dueOn < today,
  };
}

/** Key of a page: due day, instant to the microsecond, kind, identifier. */
const DeskKey = Type.String({
  pattern: '^\\d{4}-\\d{2}-\\d{2}\\|\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{6}Z\\|[a-z_]+\\|[a-z0-9/-]+$',
});

export const getDesk = defineOperation({
  name: 'get_desk',
  method: 'GET',
  path: '/api/desk',
  permission: 'today.read',
  summary: { zh: '我的待办：先到期的在前', en: 'What waits for me, what is due first on top' },
  input: Type.Object({ ...pageInput, after: Type.Optional(DeskKey), kind: Type.Optional(oneOf(...deskKinds)) }),
  output: Type.Object({
    rows: Type.Array(DeskView),
    next: orNull(Type.String()),
    counts: Type.Array(Type.Object({ kind: Type.String(), words: WordsView, count: Type.Integer() })),
  }),
  handle: ({ database, caller, now, today }, { after, kind = null, limit = 100 }) =>
    database.read(caller.settings, async (tx) => {
      const { settings } = caller;
      const [due = '', since = '', afterKind = '', id = ''] = after?.split('|') ?? [];
      const key = after === undefined ? null : ([due, since, afterKind, id] as const);
      const rows = await readDesk(tx, settings, { kind, now: now(), after: key, limit });
      const returned = rows.filter((row) => row.kind.endsWith('_to_correct')).map((row) => row.id);
      const reasons = returned.length > 0 ? await readReasons(tx, settings, returned) : new Map<string, string>();
      const counts = await countDesk(tx, settings, now());
      const last = rows.at(-1);
      return accept({
        rows: rows.map((row) => deskView(row, reasons.get(row.id) ?? null, today())),
        next: rows.length < limit || last === undefined ? null : keyOf(last),
        counts: deskKinds.map((each) => ({
          kind: each,
          words: deskWords[each],
          count: counts.find((found) => found.kind === each)?.count ?? 0,
        })),
      });
    }),
});

function keyOf({ dueOn, sinceKey, kind, id }: DeskRow): string {
  return `${dueOn ?? neverDue}|${sinceKey}|${kind}|${id}`;
}
