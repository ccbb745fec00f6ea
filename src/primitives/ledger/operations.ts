import { Type } from 'typebox';
import { accept } from '../../kernel/index.ts';
import { defineOperation, type Operation } from '../../platform/operations/index.ts';
import { refuse } from './refusals.ts';
import { verifyLedger } from './verify/index.ts';

const ProblemSchema = Type.Object(
  { kind: Type.String() },
  { additionalProperties: Type.Union([Type.String(), Type.Number(), Type.Null()]) },
);

const BookReportSchema = Type.Object({
  bookId: Type.String(),
  entries: Type.Integer(),
  groups: Type.Integer(),
  problems: Type.Array(ProblemSchema),
  problemsLeftOut: Type.Integer(),
});

const verify = defineOperation({
  name: 'verify_ledger',
  method: 'POST',
  path: '/api/ledger/verify',
  permission: 'ledger.verify',
  summary: {
    zh: '核验总账：重放全部分录，核对哈希链、结存、预扣、批次',
    en: 'Prove the ledger: replay every entry and compare chain, balances, pendings, lots and layers',
  },
  input: Type.Object({
    bookId: Type.Optional(Type.String({ pattern: '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' })),
  }),
  output: Type.Object({ ok: Type.Boolean(), books: Type.Array(BookReportSchema) }),
  handle: async ({ caller, database }, { bookId }) => {
    const { books, ok } = await verifyLedger(database, caller.settings, bookId ?? null);
    if (bookId !== undefined && books.length === 0) return refuse('ledger_book_unknown', { bookId });
    const shown = books.map(({ problems, ...book }) => ({ ...book, problems: problems.map((one) => ({ ...one })) }));
    return accept({ ok, books: shown });
  },
});

export const operations: readonly Operation[] = [verify];
