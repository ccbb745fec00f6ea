export type * from './model.ts';
export { creditLevels, identifierSchemes, partyKinds, partyRoles } from './model.ts';
export { partyOperations } from './operations.ts';
export { changeParty, registerParty } from './service.ts';
export { findParty, findPartyByCustomsCode } from './store.ts';
