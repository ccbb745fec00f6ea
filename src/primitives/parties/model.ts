import type { Day, Id } from '../../kernel/index.ts';

export const partyKinds = ['organisation', 'person'] as const;
export type PartyKind = (typeof partyKinds)[number];

/** What a party does around the zone; one party may do several things. */
export const partyRoles = [
  'zone_enterprise',
  'customs_broker',
  'carrier',
  'warehouse_operator',
  'consignor',
  'consignee',
  'supplier',
  'customer',
  'laboratory',
  'bank',
  'insurer',
  'e_commerce_platform',
  'zone_authority',
  'customs_office',
  'department',
] as const;
export type PartyRole = (typeof partyRoles)[number];

/** Customs credit level (海关信用等级): certified, general, discredited; null when customs has not rated it. */
export const creditLevels = ['advanced_certified', 'general', 'discredited'] as const;
export type CreditLevel = (typeof creditLevels)[number];

/** Identifiers beside the two that every enterprise has. */
export const identifierSchemes = ['gln', 'lei', 'eori', 'duns', 'tax_no', 'own_no'] as const;
export type IdentifierScheme = (typeof identifierSchemes)[number];

export interface PartyIdentifier {
  readonly scheme: IdentifierScheme;
  readonly identifier: string;
}

/** An organisation or a person. A party owns its own row: an enterprise sees itself, zone-wide roles see all. */
export interface Party {
  readonly partyId: Id;
  readonly kind: PartyKind;
  readonly nameZh: string;
  readonly nameEn: string | null;
  /** Unified social credit code (统一社会信用代码), 18 characters. */
  readonly uscc: string | null;
  /** Customs registration code (海关注册编码), 10 characters. */
  readonly customsCode: string | null;
  readonly roles: readonly PartyRole[];
  readonly creditLevel: CreditLevel | null;
  readonly registeredOn: Day;
  readonly identifiers: readonly PartyIdentifier[];
  readonly version: number;
}

/** What a clerk fills in. */
export type PartyDraft = Omit<Party, 'partyId' | 'registeredOn' | 'version'>;
