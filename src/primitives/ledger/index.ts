export { genesisHash } from './chain.ts';
export { applyPart } from './decide.ts';
export * from './model.ts';
export { operations } from './operations.ts';
export { ledgerParticipant, ledgerPartName } from './participant.ts';
export * from './queries.ts';
export { addVectors, shareOf, subtractVectors } from './vector.ts';
export { type BookReport, type Problem, type ProblemKind, type VerifyReport, verifyLedger } from './verify/index.ts';
export { WorkingSet } from './working-set.ts';
