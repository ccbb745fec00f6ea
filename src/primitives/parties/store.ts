import type { Day } from '../../kernel/index.ts';
import type { DocumentChange, DocumentTable } from '../../platform/commands/index.ts';
import type { Queryable } from '../../platform/db/index.ts';
import type { Holder } from './decide.ts';
import type { Party, PartyDraft, PartyIdentifier } from './model.ts';

export const partyTable: DocumentTable = {
  table: 'parties',
  key: { party_id: 'uuid' },
  columns: {
    owner_id: 'uuid',
    kind: 'text',
    name_zh: 'text',
    name_en: 'text',
    uscc: 'text',
    customs_code: 'text',
    roles: 'jsonb',
    credit_level: 'text',
    registered_on: 'date',
    identifiers: 'jsonb',
  },
};

/** An identifier points to its party; one that a party gave up is closed, not deleted. */
export const identifierTable: DocumentTable = {
  table: 'party_identifiers',
  key: { scheme: 'text', identifier: 'text' },
  columns: { owner_id: 'uuid', party_id: 'uuid', active: 'bool' },
};

export function partyChange(party: Party): DocumentChange {
  return {
    table: partyTable,
    row: {
      party_id: party.partyId,
      owner_id: party.partyId,
      kind: party.kind,
      name_zh: party.nameZh,
      name_en: party.nameEn,
      uscc: party.uscc,
      customs_code: party.customsCode,
      roles: party.roles,
      credit_level: party.creditLevel,
      registered_on: party.registeredOn,
      identifiers: party.identifiers,
    },
    expectedVersion: party.version,
  };
}

export interface HeldIdentifier extends PartyIdentifier {
  readonly partyId: string;
  readonly active: boolean;
  readonly version: number;
}

export function identifierChange(held: HeldIdentifier): DocumentChange {
  const { scheme, identifier, partyId, active } = held;
  return {
    table: identifierTable,
    row: { scheme, identifier, owner_id: partyId, party_id: partyId, active },
    expectedVersion: held.version,
  };
}

const columns = `p.party_id as "partyId", p.kind, p.name_zh as "nameZh", p.name_en as "nameEn", p.uscc,
  p.customs_code as "customsCode", p.roles, p.credit_level as "creditLevel", p.registered_on as "registeredOn",
  p.identifiers, p.version`;

export async function findParty(tx: Queryable, zoneId: number, partyId: string): Promise<Party | undefined> {
  const { rows } = await tx.query<Party>(`select ${columns} from parties p where p.zone_id = $1 and p.party_id = $2`, [
    zoneId,
    partyId,
  ]);
  return rows[0];
}

/** The party with that customs registration code. */
export async function findPartyByCustomsCode(
  tx: Queryable,
  zoneId: number,
  customsCode: string,
): Promise<Party | undefined> {
  const { rows } = await tx.query<Party>(
    `select ${columns} from parties p where p.zone_id = $1 and p.customs_code = $2`,
    [zoneId, customsCode],
  );
  return rows[0];
}

export interface PartySearch {
  readonly text: string;
  readonly role: string | null;
  /** The last party of the page before; null for the first page. */
  readonly after: string | null;
  readonly limit: number;
}

/** Parties by the order of their registration; the text is part of a name or the start of a code. */
export async function searchParties(tx: Queryable, zoneId: number, search: PartySearch): Promise<readonly Party[]> {
  const { rows } = await tx.query<Party>(
    `select ${columns} from parties p
     where p.zone_id = $1
       and ($2::uuid is null or p.party_id > $2)
       and ($3::text is null or p.roles ? $3)
       and (strpos(lower(p.name_zh), $4) > 0 or strpos(lower(p.name_en), $4) > 0
         or starts_with(lower(p.uscc), $4) or starts_with(lower(p.customs_code), $4))
     order by p.party_id limit $5`,
    [zoneId, search.after, search.role, search.text.trim().toLowerCase(), search.limit],
  );
  return rows;
}

/** Who holds one of the draft's codes or identifiers now. */
export async function findHolders(tx: Queryable, zoneId: number, draft: PartyDraft): Promise<readonly Holder[]> {
  const { rows } = await tx.query<Holder>(
    `select p.party_id as "partyId", p.name_zh as "nameZh", 'uscc' as scheme, p.uscc as identifier
       from parties p where p.zone_id = $1 and p.uscc = $2
     union all
     select p.party_id, p.name_zh, 'customs_code', p.customs_code
       from parties p where p.zone_id = $1 and p.customs_code = $3
     union all
     select p.party_id, p.name_zh, i.scheme, i.identifier
       from party_identifiers i join parties p on p.zone_id = i.zone_id and p.party_id = i.party_id
       where i.zone_id = $1 and i.active and (i.scheme, i.identifier) in (select * from unnest($4::text[], $5::text[]))`,
    [
      zoneId,
      draft.uscc,
      draft.customsCode,
      draft.identifiers.map(({ scheme }) => scheme),
      draft.identifiers.map(({ identifier }) => identifier),
    ],
  );
  return rows;
}

/** The identifier rows that a change of `partyId` touches: its own, and given-up ones of others that it takes over. */
export async function findIdentifiers(
  tx: Queryable,
  zoneId: number,
  partyId: string,
  wanted: readonly PartyIdentifier[],
): Promise<readonly HeldIdentifier[]> {
  const { rows } = await tx.query<HeldIdentifier>(
    `select i.scheme, i.identifier, i.party_id as "partyId", i.active, i.version from party_identifiers i
     where i.zone_id = $1
       and (i.party_id = $2 or (i.scheme, i.identifier) in (select * from unnest($3::text[], $4::text[])))`,
    [zoneId, partyId, wanted.map(({ scheme }) => scheme), wanted.map(({ identifier }) => identifier)],
  );
  return rows;
}

/** A new party's fields beside those of its draft. */
export function newParty(draft: PartyDraft, partyId: string, registeredOn: Day): Party {
  return { ...draft, partyId, registeredOn, version: 0 };
}
