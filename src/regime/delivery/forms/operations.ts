import { type Static, Type } from 'typebox';
import { accept, andThen, type Id, type Result } from '../../../kernel/index.ts';
import {
  DayText,
  defineOperation,
  type Operation,
  type OperationContext,
  oneOf,
  pageFrom,
  pageInput,
  pageOf,
} from '../../../platform/operations/index.ts';
import type { Reference } from '../../../primitives/reference/index.ts';
import { checkLineCodes } from '../../clearance/index.ts';
import { FormDraftInput, FormLineInput } from './input.ts';
import { businessTypes } from './model.ts';
import {
  approveForm,
  changeForm,
  closeForm,
  declareForm,
  deleteForm,
  draftForm,
  loadForm,
  pauseForm,
  rejectForm,
  resumeForm,
} from './service.ts';
import { listForms } from './store.ts';
import { FormLineView, FormView, formLineView, formView } from './view.ts';

const form = Type.String({ minLength: 1, maxLength: 64, description: 'identifier, form number or own number' });
const FormWithLines = Type.Object({ form: FormView, lines: Type.Array(FormLineView) });

function showForm({ database, caller }: OperationContext, name: string): Promise<Result<Static<typeof FormWithLines>>> {
  return database.read(caller.settings, async (tx) =>
    andThen(await loadForm(tx, caller.settings.zoneId, name), (loaded) =>
      accept({ form: formView(loaded.form), lines: loaded.lines.map(formLineView) }),
    ),
  );
}

async function thenShow(context: OperationContext, done: Promise<Result<{ readonly formId: Id }>>) {
  const result = await done;
  return result.ok ? showForm(context, result.value.formId) : result;
}

const numbered = <T extends object>(lines: readonly T[]) =>
  lines.map((line, index) => ({ ...line, lineNo: index + 1 }));

/** `instant|identifier` of the last row of the page before. */
function afterOf(key: string | undefined) {
  if (key === undefined) return null;
  const [createdAt = '', formId = ''] = key.split('|');
  return { createdAt: new Date(createdAt), formId };
}

const listOperation = defineOperation({
  name: 'list_delivery_forms',
  method: 'GET',
  path: '/api/delivery-forms',
  permission: 'delivery.read',
  summary: { zh: '查询业务申报表', en: 'Find business declaration forms, newest first' },
  input: Type.Object({
    ...pageInput,
    search: Type.Optional(Type.String()),
    state: Type.Optional(Type.String()),
    businessType: Type.Optional(oneOf(...businessTypes)),
    bookNo: Type.Optional(Type.String()),
  }),
  output: pageOf(FormView),
  handle: ({ database, caller }, { search, state, businessType, bookNo, after, limit = 100 }) =>
    database.read(caller.settings, async (tx) => {
      const found = await listForms(tx, caller.settings.zoneId, {
        search: search ?? null,
        state: state ?? null,
        businessType: businessType ?? null,
        bookNo: bookNo ?? null,
        after: afterOf(after),
        limit,
      });
      return accept(pageFrom(found.map(formView), limit, (view) => `${view.createdAt}|${view.formId}`));
    }),
});

const getOperation = defineOperation({
  name: 'get_delivery_form',
  method: 'GET',
  path: '/api/delivery-forms/{form}',
  permission: 'delivery.read',
  summary: { zh: '查看业务申报表', en: 'Show a business declaration form with its lines' },
  input: Type.Object({ form }),
  output: FormWithLines,
  handle: (context, input) => showForm(context, input.form),
});

const draftOperation = (reference: Reference) =>
  defineOperation({
    name: 'draft_delivery_form',
    method: 'POST',
    path: '/api/delivery-forms',
    permission: 'delivery.declare',
    summary: { zh: '录入业务申报表', en: 'Draft a business declaration form' },
    input: FormDraftInput,
    output: FormWithLines,
    handle: async (context, input) => {
      const codes = checkLineCodes(reference, numbered(input.lines), context.today());
      return codes.ok ? thenShow(context, draftForm(context, input)) : codes;
    },
  });

const changeOperation = (reference: Reference) =>
  defineOperation({
    name: 'change_delivery_form',
    method: 'POST',
    path: '/api/delivery-forms/{form}/change',
    permission: 'delivery.decide',
    summary: { zh: '变更业务申报表', en: 'Change the quantities, lines or term of an approved form' },
    input: Type.Object({
      form,
      validThrough: Type.Optional(DayText),
      lines: Type.Array(FormLineInput, { minItems: 1, maxItems: 1000 }),
      reason: Type.String({ minLength: 1, maxLength: 500 }),
    }),
    output: FormWithLines,
    handle: async (context, input) => {
      const codes = checkLineCodes(reference, numbered(input.lines), context.today());
      return codes.ok ? thenShow(context, changeForm(context, input)) : codes;
    },
  });

const moves = [
  {
    move: 'declare',
    permission: 'delivery.declare',
    run: declareForm,
    summary: { zh: '申报业务申报表', en: 'Declare a form to customs' },
  },
  {
    move: 'approve',
    permission: 'delivery.decide',
    run: approveForm,
    summary: { zh: '审核通过业务申报表', en: 'Approve a form: stock notes can be made' },
  },
  {
    move: 'reject',
    permission: 'delivery.decide',
    run: rejectForm,
    summary: { zh: '退回业务申报表', en: 'Reject a form' },
  },
  {
    move: 'pause',
    permission: 'delivery.decide',
    run: pauseForm,
    summary: { zh: '暂停业务申报表', en: 'Pause a form' },
  },
  {
    move: 'resume',
    permission: 'delivery.decide',
    run: resumeForm,
    summary: { zh: '恢复业务申报表', en: 'Resume a paused form' },
  },
  {
    move: 'close',
    permission: 'delivery.declare',
    run: closeForm,
    summary: { zh: '业务申报表结案', en: 'Close a form whose notes are all finished' },
  },
  {
    move: 'delete',
    permission: 'delivery.declare',
    run: deleteForm,
    summary: { zh: '删除业务申报表', en: 'Delete a form that is not approved' },
  },
].map(({ move, permission, run, summary }) =>
  defineOperation({
    name: `${move}_delivery_form`,
    method: 'POST',
    path: `/api/delivery-forms/{form}/${move}`,
    permission,
    summary,
    input: Type.Object({
      form,
      formNo: Type.Optional(Type.String({ maxLength: 64 })),
      reason: Type.Optional(Type.String({ maxLength: 500 })),
    }),
    output: FormWithLines,
    handle: (context, input) => thenShow(context, run(context, input)),
  }),
);

export function formOperations(reference: Reference): readonly Operation[] {
  return [listOperation, getOperation, draftOperation(reference), changeOperation(reference), ...moves];
}
