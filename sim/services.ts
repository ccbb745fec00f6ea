import type { Result } from '../src/kernel/index.ts';
import type { OperationContext } from '../src/platform/operations/index.ts';
import type { Law } from '../src/primitives/rules/index.ts';
import { fileItems, moveBook } from '../src/regime/books/index.ts';
import {
  approveList,
  changeList,
  declareList,
  deleteList,
  draftLists,
  noteListVerdict,
  replaceLines,
} from '../src/regime/clearance/index.ts';
import { assessListTax, releaseListDeclaration } from '../src/regime/duty/index.ts';
import {
  approvePass,
  declarePass,
  deletePass,
  draftPass,
  recordPassage,
  rejectPass,
  voidPass,
} from '../src/regime/gate/index.ts';
import type { CommandRequest } from './requests.ts';

/** Sends a request to the service of the house that serves it. */
export function serve(context: OperationContext, law: Law, request: CommandRequest): Promise<Result<unknown>> {
  switch (request.operation) {
    case 'file_items':
      return fileItems(context, request.input);
    case 'pause_book':
      return moveBook(context, 'pause', request.input);
    case 'resume_book':
      return moveBook(context, 'resume', request.input);
    case 'draft_lists':
      return draftLists(context, request.input);
    case 'replace_list_lines':
      return replaceLines(context, request.input);
    case 'declare_list':
      return declareList(context, request.input);
    case 'approve_list':
      return approveList(context, request.input);
    case 'store_list':
      return noteListVerdict(context, 'store', request.input);
    case 'fail_store_list':
      return noteListVerdict(context, 'fail_store', request.input);
    case 'review_list':
      return noteListVerdict(context, 'review', request.input);
    case 'reject_list':
      return noteListVerdict(context, 'reject', request.input);
    case 'change_list':
      return changeList(context, request.input);
    case 'delete_list':
      return deleteList(context, request.input);
    case 'assess_list_tax':
      return assessListTax(context, law, request.input);
    case 'release_declaration':
      return releaseListDeclaration(context, request.input);
    case 'draft_pass':
      return draftPass(context, request.input);
    case 'declare_pass':
      return declarePass(context, request.input);
    case 'approve_pass':
      return approvePass(context, request.input);
    case 'reject_pass':
      return rejectPass(context, request.input);
    case 'void_pass':
      return voidPass(context, request.input);
    case 'delete_pass':
      return deletePass(context, request.input);
    case 'record_passage':
      return recordPassage(context, request.input);
  }
}
