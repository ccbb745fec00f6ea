import { join } from 'node:path';
import { customsDocumentOperations } from '../adapters/customs-documents/index.ts';
import { customsOutgoingOperations } from '../adapters/customs-outgoing/index.ts';
import { exportOperations } from '../adapters/exports/index.ts';
import { createIntake, type Intake, intakeJobs, intakeOperations } from '../adapters/intake/index.ts';
import { createApplier } from '../adapters/receipts/index.ts';
import { tariffFileOperations } from '../adapters/tariff-file/index.ts';
import { comparisonJobs, comparisonOperations } from '../insight/comparison/index.ts';
import { driftOperations } from '../insight/drift/index.ts';
import { lineageOperations } from '../insight/lineage/index.ts';
import { searchOperations } from '../insight/search/index.ts';
import { stateStockOperations } from '../insight/state-stock/index.ts';
import { todayOperations } from '../insight/today/index.ts';
import type { BatchParticipant } from '../platform/commands/index.ts';
import type { JobDefinition } from '../platform/jobs/index.ts';
import type { Operation } from '../platform/operations/index.ts';
import { outboxOperations } from '../platform/outbox/index.ts';
import { eventOperations } from '../primitives/events/index.ts';
import { operations as ledgerOperations, ledgerParticipant } from '../primitives/ledger/index.ts';
import { partyOperations } from '../primitives/parties/index.ts';
import { placeOperations } from '../primitives/places/index.ts';
import { loadReference, referenceOperations } from '../primitives/reference/index.ts';
import { actualUseOperations } from '../regime/actual-use/index.ts';
import { operations as bookOperations } from '../regime/books/index.ts';
import { clearanceOperations } from '../regime/clearance/index.ts';
import { deliveryOperations } from '../regime/delivery/index.ts';
import { saleOperations } from '../regime/duty/index.ts';
import { easyEntryOperations } from '../regime/easy-entry/index.ts';
import { equipmentOperations } from '../regime/equipment/index.ts';
import { operations as gateOperations } from '../regime/gate/index.ts';
import { lossOperations } from '../regime/losses/index.ts';
import { processingOperations } from '../regime/processing/index.ts';
import { operations as reconciliationOperations } from '../regime/reconciliation/index.ts';
import { stateStorageOperations } from '../regime/state-storage/index.ts';
import { tariffOperations } from '../regime/tariff/index.ts';
import { vatPilotOperations } from '../regime/vat-pilot/index.ts';
import { writeOffOperations } from '../regime/write-off/index.ts';
import { calculatorOperations, shippedLaw } from './calculators.ts';
import { demoOperations } from './demo/index.ts';
import { roles } from './permissions.ts';
import { root } from './settings.ts';

/** What takes part in the batch of every command. */
export const participants: readonly BatchParticipant[] = [ledgerParticipant];

/** What the rooms bring into the house besides those of sessions and jobs, which the house itself wires. */
export interface Rooms {
  readonly operations: readonly Operation[];
  /** The kinds of long work. */
  readonly jobs: readonly JobDefinition[];
  readonly intake: Intake;
}

export function openRooms(): Rooms {
  const reference = loadReference(join(root, 'reference'));
  const law = shippedLaw();
  const applier = createApplier(reference);
  const intake = createIntake(applier);
  const operations = [
    ...calculatorOperations(law),
    ...saleOperations(law),
    ...referenceOperations(reference),
    ...partyOperations,
    ...placeOperations,
    ...eventOperations((role) => roles[role]?.name ?? { zh: role, en: role }),
    ...ledgerOperations,
    ...tariffOperations,
    ...tariffFileOperations(reference),
    ...bookOperations,
    ...clearanceOperations(reference),
    ...gateOperations,
    ...deliveryOperations(reference, law),
    ...easyEntryOperations(law),
    ...equipmentOperations(law),
    ...processingOperations,
    ...actualUseOperations,
    ...lossOperations(law),
    ...stateStorageOperations,
    ...stateStockOperations,
    ...reconciliationOperations,
    ...vatPilotOperations,
    ...writeOffOperations(law),
    ...intakeOperations(intake, applier),
    ...comparisonOperations(reference),
    ...driftOperations,
    ...lineageOperations,
    ...searchOperations,
    ...todayOperations(law),
    ...demoOperations,
    ...outboxOperations,
    ...customsOutgoingOperations,
    ...customsDocumentOperations,
  ];
  return {
    operations: [...operations, ...exportOperations(operations)],
    jobs: [...intakeJobs(intake), ...comparisonJobs(reference)],
    intake,
  };
}
