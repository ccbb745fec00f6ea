import type { BatchParticipant } from '../../platform/commands/index.ts';
import { applyPart } from './decide.ts';
import { loadWorkingSet } from './load.ts';
import type { LedgerPart } from './model.ts';
import { writeWorkingSet } from './write.ts';

/** The name under which a plan carries its ledger part and receives its `LedgerOutcome[]`. */
export const ledgerPartName = 'ledger';

/** The ledger's seat in the batch: `parts.ledger` of a plan is a linked group of intents. */
export const ledgerParticipant: BatchParticipant = {
  name: ledgerPartName,
  async load(tx, zoneId, parts, recordedAt) {
    const set = await loadWorkingSet(tx, zoneId, (parts as readonly LedgerPart[]).flat());
    return {
      apply: (part, { eventId }) => applyPart(set, part as LedgerPart, eventId, recordedAt),
      write: (writer) => writeWorkingSet(writer, zoneId, recordedAt, set),
    };
  },
};
