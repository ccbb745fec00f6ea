export { genesisHash } from './chain.ts';
export { applyPart } from './decide.ts';
export * from './model.ts';
export { ledgerParticipant, ledgerPartName } from './participant.ts';
export * from './queries.ts';
export { addVectors, shareOf, subtractVectors } from './vector.ts';
export { WorkingSet } from './working-set.ts';
