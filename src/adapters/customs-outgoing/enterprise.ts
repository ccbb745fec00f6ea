import { accept, type Result } from '../../kernel/index.ts';
import type { Party } from '../../primitives/parties/index.ts';
import type { AccountBook } from '../../regime/books/index.ts';
import type { DeclaredParty } from '../customs-window/index.ts';
import { refuse } from './refusals.ts';

/** How the window knows the enterprise of a document; the book says under which code it was filed. Refuses: enterprise_not_identified. */
export function declaredEnterprise(party: Party | null, book: AccountBook | null): Result<DeclaredParty> {
  const name = book?.enterpriseName ?? party?.nameZh ?? '';
  const creditCode = party?.uscc ?? '';
  const customsCode = book?.enterpriseCustomsCode ?? party?.customsCode ?? '';
  if (creditCode === '' || customsCode === '') return refuse('enterprise_not_identified', { name });
  return accept({ creditCode, customsCode, name });
}
