import { type Static, Type } from 'typebox';
import { accept } from '../../kernel/index.ts';
import { defineOperation, oneOf, orNull, pageInput, type Words } from '../../platform/operations/index.ts';
import { WordsView } from '../../primitives/events/index.ts';
import type { Law } from '../../primitives/rules/index.ts';
import {
  countExceptions,
  type ExceptionKind,
  type ExceptionRow,
  exceptionKinds,
  readExceptions,
} from './exceptions-store.ts';
import { limits } from './limits.ts';

const exceptionWords: Readonly<Record<ExceptionKind, Words>> = {
  discrepancy: { zh: '差异待处理', en: 'Discrepancy to be dealt with' },
  list_confirmed_not_posted: {
    zh: '海关已核扣，本账尚未核扣',
    en: 'Customs has posted the list, the book has not',
  },
  pass_not_passed: {
    zh: `核放单批准后超过 ${limits.passageDays} 天未过卡`,
    en: `Gate pass approved more than ${limits.passageDays} days ago and not used`,
  },
  list_claims_too_long: {
    zh: `清单预扣超过 ${limits.claimDays} 天未核扣`,
    en: `List pre-deducted for more than ${limits.claimDays} days`,
  },
  loss_undecided: { zh: '灭失报告待海关核定', en: 'A loss report waits for the decision of customs' },
  goods_not_back: { zh: '出区货物逾期未返区', en: 'Goods outside should be back' },
  equipment_not_back: { zh: '设备逾期未返区', en: 'Equipment outside should be back' },
  deliveries_not_declared: { zh: '分送集报逾期未集中申报', en: 'Deliveries should have been declared together' },
  repair_not_returned: { zh: '维修货物逾期未复运', en: 'Goods under repair should have gone back' },
  receipt_waits_too_long: { zh: '回执等待对应单证超过一天', en: 'A receipt has waited a day for its document' },
  list_posted_not_confirmed: {
    zh: '本账已核扣，海关尚未确认',
    en: 'The book has posted the list, customs has not confirmed it',
  },
  message_undelivered: { zh: '报文超过一天未送达', en: 'A message has not been delivered for a day' },
};

const severities = ['high', 'medium', 'low'] as const;

const ExceptionView = Type.Object({
  kind: Type.String(),
  severity: oneOf(...severities),
  /** Identifier of the discrepancy, list, pass, file or message. */
  id: Type.String(),
  subject: Type.String(),
  state: Type.String(),
  words: WordsView,
  since: Type.String(),
  evidence: Type.Record(Type.String(), Type.Unknown()),
  path: Type.String({ description: 'page of the console' }),
});

const pages: Readonly<Record<string, string>> = {
  list: 'lists',
  pass: 'gate-passes',
  book: 'books',
  note: 'stock-notes',
};

/** What is named by its book and its own number has its page below the book's. */
const roomsOfBook: Readonly<Record<string, string>> = { repair_order: 'repair-orders', loss: 'losses' };

/** The document that it is about; for a discrepancy whatever its subject names. */
function pathOf({ kind, id, subject }: ExceptionRow): string {
  if (kind === 'receipt_waits_too_long') return `/imports/${id}`;
  const [about = '', ...number] = subject.split(':');
  if (about === 'equipment') return `/equipment/${number.join(':').split('/').map(encodeURIComponent).join('/')}`;
  if (about === 'item') {
    const [bookNo = '', itemNo = ''] = number.join(':').split('/');
    return `/books/${bookNo}/comparison/${itemNo}`;
  }
  const room = roomsOfBook[about];
  if (room !== undefined) {
    const [bookNo = '', ...own] = number.join(':').split('/');
    return `/books/${bookNo}/${room}/${encodeURIComponent(own.join('/'))}`;
  }
  const page = pages[about];
  if (page === undefined) return `/exceptions?kind=${kind}`;
  return `/${page}/${encodeURIComponent(kind === 'discrepancy' ? number.join(':') : id)}`;
}

const severityOf = (rank: number) => severities[rank - 1] ?? 'low';

function exceptionView(row: ExceptionRow): Static<typeof ExceptionView> {
  const { rank, since, sinceKey: _key, evidence, ...rest } = row;
  return {
    ...rest,
    severity: severityOf(rank),
    words: exceptionWords[row.kind],
    since: since.toISOString(),
    evidence: { ...evidence },
    path: pathOf(row),
  };
}

/** Key of a page: rank, instant to the microsecond, kind, identifier. */
const ExceptionKey = Type.String({
  pattern: '^[1-3]\\|\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{6}Z\\|[a-z_]+\\|[0-9a-f-]{36}$',
});

export const listExceptions = (law: Law) =>
  defineOperation({
    name: 'list_exceptions',
    method: 'GET',
    path: '/api/exceptions',
    permission: 'today.read',
    summary: { zh: '例外事项：风险高的在前', en: 'Exceptions with their evidence, worst first' },
    input: Type.Object({
      ...pageInput,
      after: Type.Optional(ExceptionKey),
      kind: Type.Optional(oneOf(...exceptionKinds)),
    }),
    output: Type.Object({
      rows: Type.Array(ExceptionView),
      next: orNull(Type.String()),
      counts: Type.Array(
        Type.Object({ kind: Type.String(), severity: oneOf(...severities), words: WordsView, count: Type.Integer() }),
      ),
    }),
    handle: ({ database, caller, now }, { after, kind = null, limit = 100 }) =>
      database.read(caller.settings, async (tx) => {
        const [rank = '', since = '', afterKind = '', id = ''] = after?.split('|') ?? [];
        const key = after === undefined ? null : ([Number(rank), since, afterKind, id] as const);
        const rows = await readExceptions(tx, caller.settings, law, { kind, now: now(), after: key, limit });
        const counts = await countExceptions(tx, caller.settings, law, now());
        const last = rows.at(-1);
        return accept({
          rows: rows.map(exceptionView),
          next:
            rows.length < limit || last === undefined ? null : `${last.rank}|${last.sinceKey}|${last.kind}|${last.id}`,
          counts: counts.map((found) => ({
            kind: found.kind,
            severity: severityOf(found.rank),
            words: exceptionWords[found.kind],
            count: found.count,
          })),
        });
      }),
  });
