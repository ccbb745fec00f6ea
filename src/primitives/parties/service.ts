import { accept, type Day, type Fact, type Id, type Result } from '../../kernel/index.ts';
import type { DocumentChange, Plan } from '../../platform/commands/index.ts';
import type { Queryable } from '../../platform/db/index.ts';
import type { OperationContext } from '../../platform/operations/index.ts';
import { changed, checkHolders, checkParty, type PartyChange } from './decide.ts';
import type { Party, PartyDraft } from './model.ts';
import { refuse } from './refusals.ts';
import { findHolders, findIdentifiers, findParty, identifierChange, newParty, partyChange } from './store.ts';

/** Registers a party. Refusals: those of `checkParty`, `party_exists`. */
export function registerParty(context: OperationContext, draft: PartyDraft): Promise<Result<Party>> {
  const partyId = context.ids.next();
  const registeredOn: Day = context.today();
  return context.commands.run({
    ...commandOf(context, 'register_party'),
    input: draft,
    plan: (tx) => planParty(tx, context, newParty(draft, partyId, registeredOn), 'party_registered'),
  });
}

/** Changes the named fields of a party that was read at `version`. Refusals: `party_unknown`, those of `checkParty`, `party_exists`. */
export function changeParty(
  context: OperationContext,
  input: { readonly partyId: Id; readonly version: number; readonly change: PartyChange },
): Promise<Result<Party>> {
  return context.commands.run({
    ...commandOf(context, 'change_party'),
    input,
    plan: async (tx) => {
      const party = await findParty(tx, context.caller.settings.zoneId, input.partyId);
      if (!party) return refuse('party_unknown', { party: input.partyId });
      const draft = changed(party, input.change);
      return planParty(tx, context, { ...party, ...draft, version: input.version }, 'party_changed');
    },
  });
}

function commandOf(context: OperationContext, operation: string) {
  const { caller, idempotencyKey } = context;
  return { operation, settings: caller.settings, userId: caller.userId, idempotencyKey };
}

async function planParty(
  tx: Queryable,
  context: OperationContext,
  draft: Party,
  kind: 'party_registered' | 'party_changed',
): Promise<Result<Plan<Party>>> {
  const { zoneId } = context.caller.settings;
  const { partyId } = draft;
  const checked = checkParty(draft);
  if (!checked.ok) return checked;
  const party: Party = { ...draft, ...checked.value };
  const free = checkHolders(partyId, await findHolders(tx, zoneId, party));
  if (!free.ok) return free;
  return accept({
    documents: [partyChange(party), ...(await identifierChanges(tx, zoneId, party))],
    events: [
      { kind, ownerId: partyId, occurredAt: context.now(), subjects: [`party:${partyId}`], facts: factsOf(party) },
    ],
    answer: () => ({ ...party, version: party.version + 1 }),
  });
}

/** Identifiers that are new open, those no longer named close. */
async function identifierChanges(tx: Queryable, zoneId: number, party: Party): Promise<DocumentChange[]> {
  const { partyId, identifiers } = party;
  const held = await findIdentifiers(tx, zoneId, partyId, identifiers);
  const isNamed = (row: { scheme: string; identifier: string }) =>
    identifiers.some(({ scheme, identifier }) => scheme === row.scheme && identifier === row.identifier);
  const closing = held.filter((row) => row.partyId === partyId && row.active && !isNamed(row));
  const opening = identifiers.flatMap((wanted) => {
    const known = held.find((row) => row.scheme === wanted.scheme && row.identifier === wanted.identifier);
    if (known?.active) return [];
    return [{ ...wanted, partyId, active: true, version: known?.version ?? 0 }];
  });
  return [...closing.map((row) => ({ ...row, active: false })), ...opening].map(identifierChange);
}

function factsOf({ kind, nameZh, uscc, customsCode, roles, creditLevel }: Party): Record<string, Fact> {
  return { kind, nameZh, uscc, customsCode, roles, creditLevel };
}
