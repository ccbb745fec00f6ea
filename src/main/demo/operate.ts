import { join } from 'node:path';
import { comparisonOperations } from '../../insight/comparison/index.ts';
import type { Result } from '../../kernel/index.ts';
import { createRegistry, type OperationContext } from '../../platform/operations/index.ts';
import { loadReference } from '../../primitives/reference/index.ts';
import type { Law } from '../../primitives/rules/index.ts';
import { actualUseOperations } from '../../regime/actual-use/index.ts';
import { operations as bookOperations } from '../../regime/books/index.ts';
import { deliveryOperations } from '../../regime/delivery/index.ts';
import { easyEntryOperations } from '../../regime/easy-entry/index.ts';
import { equipmentOperations } from '../../regime/equipment/index.ts';
import { lossOperations } from '../../regime/losses/index.ts';
import { processingOperations } from '../../regime/processing/index.ts';
import { stateStorageOperations } from '../../regime/state-storage/index.ts';
import { writeOffOperations } from '../../regime/write-off/index.ts';
import { mayUse } from '../permissions.ts';
import { root } from '../settings.ts';

/** Calls an operation by its name, as every surface of the house does: shape, permission, room. */
export type Operate = (name: string, context: OperationContext, input: unknown) => Promise<Result<unknown>>;

export function createOperate(law: Law): Operate {
  const reference = loadReference(join(root, 'reference'));
  const registry = createRegistry(
    [
      ...bookOperations,
      ...actualUseOperations,
      ...comparisonOperations(reference),
      ...easyEntryOperations(law),
      ...equipmentOperations(law),
      ...lossOperations(law),
      ...stateStorageOperations,
      ...processingOperations,
      ...deliveryOperations(reference, law),
      ...writeOffOperations(law),
    ],
    { mayUse, checkOutputs: false },
  );
  return (name, context, input) => {
    const operation = registry.find(name);
    if (!operation) throw new RangeError(`the history calls an operation ${name} that nobody has`);
    return registry.invoke(operation, context, input);
  };
}
