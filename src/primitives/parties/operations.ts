import { Type } from 'typebox';
import { accept } from '../../kernel/index.ts';
import { defineOperation, type Operation } from '../../platform/operations/index.ts';
import { creditLevels, identifierSchemes, type Party, partyKinds, partyRoles } from './model.ts';
import { refuse } from './refusals.ts';
import { changeParty, registerParty } from './service.ts';
import { findParty, searchParties } from './store.ts';

const Name = Type.String({ minLength: 1, maxLength: 200 });
const Roles = Type.Array(Type.Enum(partyRoles), { maxItems: partyRoles.length });
const Credit = Type.Union([Type.Enum(creditLevels), Type.Null()]);
const Identifiers = Type.Array(
  Type.Object({
    scheme: Type.Enum(identifierSchemes),
    identifier: Type.String({ minLength: 1, maxLength: 100 }),
  }),
  { maxItems: 50 },
);
const TextOrNull = Type.Union([Type.String(), Type.Null()]);
const PartyId = Type.String({ format: 'uuid' });

const PartySchema = Type.Object({
  partyId: PartyId,
  kind: Type.Enum(partyKinds),
  nameZh: Type.String(),
  nameEn: TextOrNull,
  uscc: TextOrNull,
  customsCode: TextOrNull,
  roles: Roles,
  creditLevel: Credit,
  registeredOn: Type.String(),
  identifiers: Identifiers,
  version: Type.Integer(),
});

const listParties = defineOperation({
  name: 'list_parties',
  method: 'GET',
  path: '/api/parties',
  permission: 'parties.read',
  summary: { zh: '查询单位和人员', en: 'Organisations and people' },
  input: Type.Object({
    text: Type.Optional(Type.String()),
    role: Type.Optional(Type.Enum(partyRoles)),
    after: Type.Optional(PartyId),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
  }),
  output: Type.Object({ parties: Type.Array(PartySchema), next: Type.Union([PartyId, Type.Null()]) }),
  handle: async (context, input) => {
    const limit = input.limit ?? 50;
    const search = { text: input.text ?? '', role: input.role ?? null, after: input.after ?? null, limit };
    const { settings } = context.caller;
    const parties = await context.database.read(settings, (tx) => searchParties(tx, settings.zoneId, search));
    const next = parties.length === limit ? (parties.at(-1)?.partyId ?? null) : null;
    return accept({ parties: parties.map(partyAnswer), next });
  },
});

const getParty = defineOperation({
  name: 'get_party',
  method: 'GET',
  path: '/api/parties/{partyId}',
  permission: 'parties.read',
  summary: { zh: '查看单位或人员', en: 'One organisation or person' },
  input: Type.Object({ partyId: PartyId }),
  output: PartySchema,
  handle: async (context, { partyId }) => {
    const { settings } = context.caller;
    const party = await context.database.read(settings, (tx) => findParty(tx, settings.zoneId, partyId));
    return party ? accept(partyAnswer(party)) : refuse('party_unknown', { party: partyId });
  },
});

const register = defineOperation({
  name: 'register_party',
  method: 'POST',
  path: '/api/parties',
  permission: 'parties.register',
  summary: { zh: '登记单位或人员', en: 'Register an organisation or a person' },
  input: Type.Object({
    kind: Type.Enum(partyKinds),
    nameZh: Name,
    nameEn: Type.Optional(Name),
    uscc: Type.Optional(Type.String()),
    customsCode: Type.Optional(Type.String()),
    roles: Roles,
    creditLevel: Type.Optional(Credit),
    identifiers: Type.Optional(Identifiers),
  }),
  output: PartySchema,
  handle: async (context, input) => {
    const registered = await registerParty(context, {
      kind: input.kind,
      nameZh: input.nameZh,
      nameEn: input.nameEn ?? null,
      uscc: input.uscc ?? null,
      customsCode: input.customsCode ?? null,
      roles: input.roles,
      creditLevel: input.creditLevel ?? null,
      identifiers: input.identifiers ?? [],
    });
    return registered.ok ? accept(partyAnswer(registered.value)) : registered;
  },
});

const change = defineOperation({
  name: 'change_party',
  method: 'POST',
  path: '/api/parties/{partyId}/change',
  permission: 'parties.change',
  summary: { zh: '变更单位或人员信息', en: 'Change an organisation or a person' },
  input: Type.Object({
    partyId: PartyId,
    /** The version that was read; another one in the meantime is refused as stale. */
    version: Type.Integer({ minimum: 1 }),
    change: Type.Partial(
      Type.Object({
        nameZh: Name,
        nameEn: Type.Union([Name, Type.Null()]),
        uscc: TextOrNull,
        customsCode: TextOrNull,
        roles: Roles,
        creditLevel: Credit,
        identifiers: Identifiers,
      }),
    ),
  }),
  output: PartySchema,
  handle: async (context, input) => {
    const answer = await changeParty(context, input);
    return answer.ok ? accept(partyAnswer(answer.value)) : answer;
  },
});

function partyAnswer(party: Party) {
  return { ...party, roles: [...party.roles], identifiers: party.identifiers.map((identifier) => ({ ...identifier })) };
}

export const partyOperations: readonly Operation[] = [listParties, getParty, register, change];
