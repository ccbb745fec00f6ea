import type { Id, Result } from '../../kernel/index.ts';
import type { OperationContext } from '../../platform/operations/index.ts';
import type { Law } from '../../primitives/rules/index.ts';
import {
  approveList,
  changeList,
  confirmPosting,
  declareList,
  deleteList,
  draftLists,
  noteListVerdict,
  replaceLines,
} from '../../regime/clearance/index.ts';
import { assessListTax, releaseListDeclaration } from '../../regime/duty/index.ts';
import {
  approvePass,
  declarePass,
  deletePass,
  draftPass,
  recordPassage,
  rejectPass,
  voidPass,
} from '../../regime/gate/index.ts';
import type { Act, Step } from './model.ts';
import type { Operate } from './operate.ts';
import { reviewDiscrepancies } from './review.ts';

/** Yuan for one US dollar: invented, near what it was. */
const exchangeRates = { '502': '7.1186' };

/** What acts are performed with besides their context. */
export interface Means {
  readonly law: Law;
  readonly operate: Operate;
}

/** Performs one act by the product's own command, as whoever does it. */
export function perform(
  context: OperationContext,
  { law, operate }: Means,
  step: Step,
  ownerId: Id,
): Promise<Result<unknown>> {
  const { act } = step;
  switch (act.kind) {
    case 'draft_list':
      return draftLists(context, [act.draft]);
    case 'declare_list':
      return declareList(context, act);
    case 'note_verdict':
      return noteListVerdict(context, act.notice, act);
    case 'confirm_posting':
      return confirmPosting(context, act);
    case 'replace_lines':
      return replaceLines(context, act);
    case 'approve_list':
      return approveList(context, act);
    case 'change_list':
      return changeList(context, act);
    case 'delete_list':
      return deleteList(context, act);
    case 'assess_tax':
      return assessListTax(context, law, { list: act.list, exchangeRates });
    case 'release':
      return releaseListDeclaration(context, act);
    case 'review_discrepancies':
      return reviewDiscrepancies(context, act.occurredBefore);
    case 'operate':
      // Who the enterprise is stands in no input: its party got its identifier when the zone was founded.
      return operate(act.operation, context, act.operation === 'file_book' ? { ...act.input, ownerId } : act.input);
    case 'dispose_shortages':
      return disposeShortages(context, operate, act);
    default:
      return performAtGate(context, act, ownerId);
  }
}

interface Shortages {
  readonly writeOff: string;
  readonly reason: string;
}

async function disposeShortages(context: OperationContext, operate: Operate, { writeOff, reason }: Shortages) {
  const found = await operate('list_write_off_lines', context, { writeOff, differencesOnly: true });
  if (!found.ok) return found;
  const { rows } = found.value as { readonly rows: ReadonlyArray<{ readonly lineNo: number }> };
  const dispositions = rows.map(({ lineNo }) => ({ lineNo, kind: 'approved_loss', reason }));
  return operate('dispose_differences', context, { writeOff, dispositions });
}

type GateAct = Extract<Act, { readonly kind: `${string}_pass` | 'record_passage' }>;

function performAtGate(context: OperationContext, act: GateAct, ownerId: Id): Promise<Result<unknown>> {
  switch (act.kind) {
    case 'draft_pass':
      return draftPass(context, { ...act.draft, ownerId });
    case 'declare_pass':
      return declarePass(context, act);
    case 'approve_pass':
      return approvePass(context, act);
    case 'reject_pass':
      return rejectPass(context, act);
    case 'void_pass':
      return voidPass(context, act);
    case 'delete_pass':
      return deletePass(context, act);
    case 'record_passage':
      return recordPassage(context, act);
  }
}
