import { accept } from '../../../kernel/index.ts';
import { text } from '../codec.ts';
import { creditCode, enterpriseCode } from '../codes.ts';
import { type Facts, type Member, optional, record, required } from '../shape.ts';

/** An enterprise as a receipt names it: any part may be absent. */
export function party(credit: string, code: string, name: string) {
  return record({
    creditCode: optional(text(64), credit),
    customsCode: optional(text(64), code),
    name: optional(text(512), name),
  });
}

export type PartyFacts = Facts<ReturnType<typeof party>['shape']>;

/** An enterprise in a message of ours: all three parts, in the lengths of the web form. */
export function declaredParty(credit: string, code: string, name: string) {
  return record({
    creditCode: required(creditCode, credit),
    customsCode: required(enterpriseCode, code),
    name: required(text(512), name),
  });
}

const nobody = { creditCode: null, customsCode: null, name: null };

/** The same, where a message names such a party only in some cases: null when it does not. */
export function occasionalParty(credit: string, code: string, name: string): Member<OccasionalParty | null> {
  const parts = record({
    creditCode: optional(creditCode, credit),
    customsCode: optional(enterpriseCode, code),
    name: optional(text(512), name),
  });
  return {
    read(element, path) {
      const found = parts.read(element, path);
      const isNobody = found.ok && Object.values(found.value).every((part) => part === null);
      return isNobody ? accept(null) : found;
    },
    write: (value, field, empty) => parts.write(value ?? nobody, field, empty),
  };
}

export type DeclaredParty = Facts<ReturnType<typeof declaredParty>['shape']>;

export interface OccasionalParty {
  readonly creditCode: string | null;
  readonly customsCode: string | null;
  readonly name: string | null;
}
