import { accept, andThen, type Result } from '../../kernel/index.ts';
import { identify } from '../things/index.ts';
import type { Party, PartyDraft } from './model.ts';
import { refuse } from './refusals.ts';

/** Parties that already hold one of the identifiers of a draft, as the store found them. */
export interface Holder {
  readonly partyId: string;
  readonly nameZh: string;
  readonly scheme: string;
  readonly identifier: string;
}

/**
 * Whether the codes of a draft have their form; answers it with the codes as they are kept.
 * Refusals: `invalid_identifier` (the credit code), `customs_code_malformed`, `person_has_no_uscc`,
 * `enterprise_codes_missing`, `party_identifier_repeated`.
 */
export function checkParty(draft: PartyDraft): Result<PartyDraft> {
  const { kind, customsCode, roles, identifiers } = draft;
  if (kind === 'person' && draft.uscc !== null) return refuse('person_has_no_uscc');
  if (customsCode !== null && !/^[0-9A-Z]{10}$/.test(customsCode))
    return refuse('customs_code_malformed', { customsCode });
  if (roles.includes('zone_enterprise') && (draft.uscc === null || customsCode === null)) {
    return refuse('enterprise_codes_missing');
  }
  const repeated = identifiers.find(
    ({ scheme, identifier }, index) =>
      identifiers.findIndex((other) => other.scheme === scheme && other.identifier === identifier) !== index,
  );
  if (repeated) return refuse('party_identifier_repeated', { ...repeated });
  return andThen(canonicalUscc(draft.uscc), (uscc) => accept({ ...draft, uscc, roles: [...new Set(roles)] }));
}

function canonicalUscc(uscc: string | null): Result<string | null> {
  return uscc === null ? accept(null) : andThen(identify(uscc, 'uscc'), ({ canonical }) => accept(canonical));
}

/** Refusal: `party_exists`, when another party holds one of the identifiers. */
export function checkHolders(partyId: string, holders: readonly Holder[]): Result<null> {
  const holder = holders.find((other) => other.partyId !== partyId);
  if (!holder) return accept(null);
  return refuse('party_exists', { scheme: holder.scheme, identifier: holder.identifier, name: holder.nameZh });
}

/** A change names the fields that change; the others stay. */
export type PartyChange = Partial<Omit<PartyDraft, 'kind'>>;

export function changed(party: Party, change: PartyChange): PartyDraft {
  const { partyId: _id, registeredOn: _day, version: _version, ...draft } = party;
  return { ...draft, ...change };
}
