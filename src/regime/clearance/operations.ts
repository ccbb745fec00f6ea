import { Type } from 'typebox';
import { accept, type Id, type Result } from '../../kernel/index.ts';
import {
  defineOperation,
  type Operation,
  type OperationContext,
  oneOf,
  pageFrom,
  pageInput,
  pageOf,
} from '../../platform/operations/index.ts';
import type { Reference } from '../../primitives/reference/index.ts';
import { checkLineCodes, checkListCodes } from './codes.ts';
import { type ListDraft, ListDraftInput, ListLineInput } from './input.ts';
import { noteListVerdict } from './receipts.ts';
import { refuse } from './refusals.ts';
import { approveList, changeList, declareList, deleteList, draftLists, replaceLines } from './service/index.ts';
import { showList, thenShow } from './show.ts';
import { findList, listLists, pageLines } from './store.ts';
import { transferOperations } from './transfer-operations.ts';
import { LineView, ListView, lineView, listView } from './view.ts';

const list = Type.String({
  minLength: 1,
  maxLength: 64,
  description: 'identifier, list number, pre-entry number or own number',
});
const reason = Type.Optional(Type.String({ maxLength: 500 }));
const version = Type.Optional(
  Type.Integer({ description: 'version of the list that was read; refused when someone else changed it since' }),
);
const verdict = Type.Object({
  list,
  listNo: Type.Optional(Type.String({ maxLength: 64 })),
  preEntryNo: Type.Optional(Type.String({ maxLength: 64 })),
  reason,
});

/** `instant|identifier` of the last row of the page before. */
function afterOf(key: string | undefined): { readonly createdAt: Date; readonly listId: Id } | null {
  if (key === undefined) return null;
  const [createdAt = '', listId = ''] = key.split('|');
  return { createdAt: new Date(createdAt), listId };
}

const listListsOperation = defineOperation({
  name: 'list_lists',
  method: 'GET',
  path: '/api/lists',
  permission: 'clearance.read',
  summary: { zh: '查询核注清单', en: 'Find verification lists, newest first' },
  input: Type.Object({
    ...pageInput,
    search: Type.Optional(Type.String()),
    state: Type.Optional(Type.String()),
    direction: Type.Optional(oneOf('in', 'out')),
    bookNo: Type.Optional(Type.String()),
  }),
  output: pageOf(ListView),
  handle: ({ database, caller }, { search, state, direction, bookNo, after, limit = 100 }) =>
    database.read(caller.settings, async (tx) => {
      const found = await listLists(tx, caller.settings.zoneId, {
        search: search ?? null,
        state: state ?? null,
        direction: direction ?? null,
        bookNo: bookNo ?? null,
        after: afterOf(after),
        limit,
      });
      return accept(pageFrom(found.map(listView), limit, (view) => `${view.createdAt}|${view.listId}`));
    }),
});

const getList = defineOperation({
  name: 'get_list',
  method: 'GET',
  path: '/api/lists/{list}',
  permission: 'clearance.read',
  summary: { zh: '查看核注清单', en: 'Show a verification list' },
  input: Type.Object({ list }),
  output: ListView,
  handle: (context, input) => showList(context, input.list),
});

const listLines = defineOperation({
  name: 'list_list_lines',
  method: 'GET',
  path: '/api/lists/{list}/lines',
  permission: 'clearance.read',
  summary: { zh: '核注清单表体', en: 'Lines of a verification list' },
  input: Type.Object({ list, ...pageInput }),
  output: pageOf(LineView),
  handle: ({ database, caller }, { after, limit = 100, ...input }) =>
    database.read(caller.settings, async (tx) => {
      const { zoneId } = caller.settings;
      const found = await findList(tx, zoneId, input.list);
      if (!found) return refuse('list_unknown', { list: input.list });
      const lines = await pageLines(tx, zoneId, found, after === undefined ? 0 : Number(after), limit);
      return accept(pageFrom(lines.map(lineView), limit, (line) => String(line.lineNo)));
    }),
});

const draftList = (reference: Reference) =>
  defineOperation({
    name: 'draft_list',
    method: 'POST',
    path: '/api/lists',
    permission: 'clearance.declare',
    summary: { zh: '录入核注清单', en: 'Draft a verification list' },
    input: ListDraftInput,
    output: ListView,
    handle: async (context, input) => {
      const codes = checkCodes(reference, context, input);
      if (!codes.ok) return codes;
      const drafted = await draftLists(context, [input]);
      return drafted.ok ? showList(context, drafted.value.listIds[0] ?? '') : drafted;
    },
  });

const replaceListLines = (reference: Reference) =>
  defineOperation({
    name: 'replace_list_lines',
    method: 'POST',
    path: '/api/lists/{list}/lines',
    permission: 'clearance.declare',
    summary: { zh: '修改未申报清单的表体', en: 'Replace the lines of a list that is not declared' },
    input: Type.Object({ list, lines: Type.Array(ListLineInput, { maxItems: 100_000 }), version }),
    output: ListView,
    handle: async (context, input) => {
      const codes = checkLineCodes(reference, input.lines, context.today());
      return codes.ok ? thenShow(context, replaceLines(context, input)) : codes;
    },
  });

const declareListOperation = defineOperation({
  name: 'declare_list',
  method: 'POST',
  path: '/api/lists/{list}/declare',
  permission: 'clearance.declare',
  summary: { zh: '申报核注清单', en: 'Declare a list to customs' },
  input: Type.Object({ list }),
  output: ListView,
  handle: (context, { list: name }) => thenShow(context, declareList(context, { list: name })),
});

const changeListOperation = (reference: Reference) =>
  defineOperation({
    name: 'change_list',
    method: 'POST',
    path: '/api/lists/{list}/change',
    permission: 'clearance.declare',
    summary: { zh: '变更已预扣的清单', en: 'Change a list that is approved and not yet posted' },
    input: Type.Object({
      list,
      lines: Type.Array(ListLineInput, { minItems: 1, maxItems: 100_000 }),
      reason: Type.String({ minLength: 1, maxLength: 500 }),
      version,
    }),
    output: ListView,
    handle: async (context, input) => {
      const codes = checkLineCodes(reference, input.lines, context.today());
      return codes.ok ? thenShow(context, changeList(context, input)) : codes;
    },
  });

const deleteListOperation = defineOperation({
  name: 'delete_list',
  method: 'POST',
  path: '/api/lists/{list}/delete',
  permission: 'clearance.declare',
  summary: { zh: '删除清单并退回预扣', en: 'Delete a list and give back what it claims' },
  input: Type.Object({ list, reason }),
  output: ListView,
  handle: (context, input) => thenShow(context, deleteList(context, input)),
});

const approveListOperation = defineOperation({
  name: 'approve_list',
  method: 'POST',
  path: '/api/lists/{list}/approve',
  permission: 'clearance.decide',
  summary: { zh: '审核通过清单（预扣）', en: 'Approve a list: its goods are claimed' },
  input: verdict,
  output: ListView,
  handle: (context, input) => thenShow(context, approveList(context, input)),
});

const rejectListOperation = defineOperation({
  name: 'reject_list',
  method: 'POST',
  path: '/api/lists/{list}/reject',
  permission: 'clearance.decide',
  summary: { zh: '退回清单', en: 'Reject a list' },
  input: verdict,
  output: ListView,
  handle: (context, input) => thenShow(context, noteListVerdict(context, 'reject', input)),
});

/** The room's operations, with the published tables that codes are checked against. */
export function clearanceOperations(reference: Reference): Operation[] {
  return [
    listListsOperation,
    getList,
    listLines,
    draftList(reference),
    replaceListLines(reference),
    declareListOperation,
    changeListOperation(reference),
    deleteListOperation,
    approveListOperation,
    rejectListOperation,
    ...transferOperations,
  ];
}

function checkCodes(reference: Reference, context: OperationContext, draft: ListDraft): Result<void> {
  const head = checkListCodes(reference, draft, context.today());
  return head.ok ? checkLineCodes(reference, draft.lines, context.today()) : head;
}
